import type { Role, TextColumn } from "../../study";
import { isoDate } from "../../workbook/dates";
import { CellKind, type CellColumn } from "../cells/cellColumn";
import { foldText } from "../cells/foldText";
import { findFlips, flippedDate } from "../repairs/dayMonthFlips";
import { lostZeroLength, withZeros } from "../repairs/leadingZeros";
import { isValidUpn } from "../unite/upnCheck";
import { missingReasonOf } from "../scales/missingCodes";
import { armMeaning } from "../roles/armWords";
import { yesNoMeaning } from "../roles/yesNoWords";
import type { ColumnNotes } from "./notes";
import { parseDateText } from "./parseDateText";

/** Where a column's cells stand, where oddities are noted, and which of them Setup says to mend. */
export interface TextContext {
  readonly rows: Uint32Array;
  readonly notes: ColumnNotes;
  readonly dayFirst: boolean;
  readonly mends: (code: string) => boolean;
}

export interface ParsedTexts {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly meaning?: NonNullable<TextColumn["meaning"]>;
}

const UNSEEN = -2;
const dateRoles: readonly Role[] = ["birth-date", "test-date", "timestamp"];
const yesNoRoles: readonly Role[] = ["pupil-premium", "eal", "looked-after"];
const idRoles: readonly Role[] = ["upn", "local-id", "respondent-code", "email"];

/** Parses a column of words, ids or dates into codes of levels in order of appearance; blanks and errors are -1. */
export function parseTexts(cells: CellColumn, role: Role, found: TextContext): ParsedTexts {
  const isDate = dateRoles.includes(role);
  const spell = spellingOf(role, found.dayFirst);
  const spelt = cells.levels.map(spell);
  const levels: string[] = [];
  /** Texts that are spelt as they stand are all different already: the map is for the others. */
  const isAsWritten = isOnlyText(cells) && cells.levels.every((text, level) => text === spelt[level]);
  const codeOf = new Map<string, number>();
  const code = (text: string | null): number => {
    if (text === null || text === "") return -1;
    if (isAsWritten) return levels.push(text) - 1;
    let found = codeOf.get(text);
    if (found === undefined) {
      found = levels.length;
      levels.push(text);
      codeOf.set(text, found);
    }
    return found;
  };
  const codeOfLevel = new Int32Array(spelt.length).fill(UNSEEN);
  const codeOfNumber = new Map<number, number>();
  const numberCode = (value: number): number => {
    const known = codeOfNumber.get(value);
    if (known !== undefined) return known;
    const found = code(isDate ? isoDate(value) : numberText(value));
    codeOfNumber.set(value, found);
    return found;
  };
  const zeroLength = role === "local-id" ? lostZeroLength(cells) : null;
  const mendsZeros = found.mends("leading-zeros-lost");
  const length = cells.kinds.length;
  const codes = new Int32Array(length).fill(-1);
  for (let index = 0; index < length; index++) {
    const held = cells.numbers[index] ?? 0;
    const row = found.rows[index] ?? 0;
    switch (cells.kinds[index]) {
      case CellKind.number:
        if (zeroLength !== null && String(held).length < zeroLength) {
          found.notes.add("leading-zeros-lost", row);
          codes[index] = code(mendsZeros ? withZeros(held, zeroLength) : numberText(held));
        } else codes[index] = numberCode(held);
        break;
      case CellKind.moment:
        codes[index] = code(isoDate(held) ?? numberText(held));
        break;
      case CellKind.text: {
        if (codeOfLevel[held] === UNSEEN) codeOfLevel[held] = code(spelt[held] ?? null);
        codes[index] = codeOfLevel[held] ?? -1;
        if (isDate && codes[index] === -1) found.notes.add("dates-not-read", row);
        break;
      }
      case CellKind.yes:
        codes[index] = code("Yes");
        break;
      case CellKind.no:
        codes[index] = code("No");
        break;
      case CellKind.error:
        found.notes.add("error-values", row);
        break;
      default:
        break;
    }
  }
  if (role === "upn") noteInvalidUpns(codes, levels, found);
  if (role === "birth-date" || role === "test-date") return { codes: mendFlips(codes, levels, found), levels };
  const meaning = meaningOf(levels, role);
  if (yesNoRoles.includes(role) && meaning !== null) mendBlanks(codes, levels, { meaning, found });
  return meaning === null ? { codes, levels } : { codes, levels, meaning };
}

function isOnlyText({ kindCounts }: CellColumn): boolean {
  return kindCounts.every((count, kind) => count === 0 || kind === CellKind.text || kind === CellKind.blank);
}

function noteInvalidUpns(codes: Int32Array, levels: readonly string[], { rows, notes }: TextContext): void {
  const isInvalid = levels.map((level) => !isValidUpn(level));
  if (!isInvalid.includes(true)) return;
  codes.forEach((code, index) => {
    if (code >= 0 && isInvalid[code] === true) notes.add("upn-invalid", rows[index] ?? 0);
  });
}

/** Notes dates with day and month changed over, and changes them back where Setup says so. */
function mendFlips(codes: Int32Array, levels: string[], { rows, notes, mends }: TextContext): Int32Array {
  const flips = findFlips(codes, levels);
  if (flips.size === 0) return codes;
  const isMended = mends("day-and-month-swapped");
  return codes.map((code, index) => {
    if (!flips.has(code)) return code;
    notes.add("day-and-month-swapped", rows[index] ?? 0);
    const flipped = isMended ? flippedDate(levels[code] ?? "") : null;
    if (flipped === null) return code;
    const known = levels.indexOf(flipped);
    return known >= 0 ? known : levels.push(flipped) - 1;
  });
}

/** Only yes and blanks: notes the blanks, and counts them as no where Setup says so. */
function mendBlanks(
  codes: Int32Array,
  levels: string[],
  { meaning, found }: { meaning: Record<string, string>; found: TextContext },
): void {
  if (Object.values(meaning).includes("no")) return;
  const isMended = found.mends("blank-or-no");
  codes.forEach((code, index) => {
    if (code >= 0) return;
    found.notes.add("blank-or-no", found.rows[index] ?? 0);
    if (isMended) codes[index] = levels.length;
  });
  if (isMended && codes.includes(levels.length)) {
    levels.push("No");
    meaning["No"] = "no";
  }
}

/** A whole number without a decimal point, any other as JavaScript writes it. */
export function numberText(value: number): string {
  return String(value);
}

function spellingOf(role: Role, dayFirst: boolean): (text: string) => string | null {
  if (dateRoles.includes(role)) return (text) => parseDateText(text, dayFirst)?.iso ?? null;
  if (role === "upn") return (text) => text.toUpperCase().replaceAll(" ", "");
  if (idRoles.includes(role)) return (text) => spellId(text, role);
  if (role === "sex") return sexOf;
  if (role === "send") return sendOf;
  if (role === "year-group") return yearGroupOf;
  if (role === "school" || role === "class" || role === "name" || role === "surname" || role === "forename") {
    return (text) => text;
  }
  return (text) => (/^[-–—.?]+$/.test(text) || /^(#?n\/a|missing|unknown|not known)$/i.test(text) ? null : text);
}

/** E-mail addresses and codes people make up are typed in any case, codes with or without spaces. */
function spellId(text: string, role: Role): string {
  if (role === "email") return text.toLowerCase();
  return role === "respondent-code" ? text.toUpperCase().replaceAll(" ", "") : text;
}

function sexOf(text: string): string | null {
  const folded = foldText(text);
  if (["m", "male", "boy", "boys"].includes(folded)) return "Male";
  if (["f", "female", "girl", "girls"].includes(folded)) return "Female";
  return missingReasonOf(text, null) !== null ? null : text;
}

/** "Year 4", "Y4", "NC Year 4" are 4; "Reception" and "R" are R. */
function yearGroupOf(text: string): string | null {
  const folded = foldText(text);
  const digits = /^(?:nc )?(?:year|yr|y)? ?(\d{1,2})$/.exec(folded)?.[1];
  if (digits !== undefined) return String(Number(digits));
  return /^(?:year )?(?:r|reception)$/.test(folded) ? "R" : text;
}

/** "K - SEN Support" and "k" are K; "E - EHCP" is E; legacy letters stay as they are. */
function sendOf(text: string): string | null {
  const letter = /^([A-Za-z])\b/.exec(text)?.[1];
  if (letter !== undefined && (text.length === 1 || /^[A-Za-z]\s*[-–:(]/.test(text))) return letter.toUpperCase();
  const folded = foldText(text);
  if (/support/.test(folded)) return "K";
  if (/ehc|statement/.test(folded)) return "E";
  if (/^(no|none|no sen|no special)/.test(folded)) return "N";
  return text;
}

function meaningOf(
  levels: readonly string[],
  role: Role,
): Record<string, "treatment" | "comparison" | "yes" | "no"> | null {
  const meaning: Record<string, "treatment" | "comparison" | "yes" | "no"> = {};
  const isOwn = role === "pupil-premium" || role === "eal" || role === "looked-after";
  for (const level of levels) {
    const said =
      role === "arm"
        ? (armMeaning(level) ?? armOfYesNo(level))
        : isOwn
          ? yesNoMeaning(level, true)
          : yesNoMeaning(level, false);
    if (said === null) {
      if (role === "arm" || isOwn) continue;
      return null;
    }
    meaning[level] = said;
  }
  return Object.keys(meaning).length === 0 ? null : meaning;
}

function armOfYesNo(level: string): "treatment" | "comparison" | null {
  const said = yesNoMeaning(level, false);
  return said === null ? null : said === "yes" ? "treatment" : "comparison";
}
