import type { Role, TextColumn } from "../../study";
import { isoDate } from "../../workbook/dates";
import { CellKind, type CellColumn } from "../cells/cellColumn";
import { foldText } from "../cells/foldText";
import { missingReasonOf } from "../scales/missingCodes";
import { armMeaning } from "../roles/armWords";
import { yesNoMeaning } from "../roles/yesNoWords";
import type { ColumnNotes } from "./notes";
import { parseDateText } from "./parseDateText";

export interface ParsedTexts {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly meaning?: NonNullable<TextColumn["meaning"]>;
}

/** Codes that are values, not reasons, in a column of groups: "N" is No, "A" a set. */
const dateRoles: readonly Role[] = ["birth-date", "test-date", "timestamp"];
const idRoles: readonly Role[] = ["upn", "local-id", "respondent-code", "email"];

/** Parses a column of words, ids or dates into codes of levels in order of appearance; blanks and errors are -1. */
export function parseTexts(
  cells: CellColumn,
  role: Role,
  found: { readonly rows: Uint32Array; readonly notes: ColumnNotes; readonly dayFirst: boolean },
): ParsedTexts {
  const isDate = dateRoles.includes(role);
  const spell = spellingOf(role, found.dayFirst);
  const spelt = cells.levels.map(spell);
  const levels: string[] = [];
  const codeOf = new Map<string, number>();
  const code = (text: string | null): number => {
    if (text === null || text === "") return -1;
    let found = codeOf.get(text);
    if (found === undefined) {
      found = levels.length;
      levels.push(text);
      codeOf.set(text, found);
    }
    return found;
  };
  const length = cells.kinds.length;
  const codes = new Int32Array(length).fill(-1);
  for (let index = 0; index < length; index++) {
    const held = cells.numbers[index] ?? 0;
    const row = found.rows[index] ?? 0;
    switch (cells.kinds[index]) {
      case CellKind.number:
        codes[index] = code(isDate ? isoDate(held) : numberText(held));
        break;
      case CellKind.moment:
        codes[index] = code(isoDate(held) ?? numberText(held));
        break;
      case CellKind.text: {
        const text = spelt[held] ?? null;
        if (text === null && isDate) found.notes.add("dates-not-read", row);
        codes[index] = code(text);
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
  const meaning = meaningOf(levels, role);
  return meaning === null ? { codes, levels } : { codes, levels, meaning };
}

/** A whole number without a decimal point, any other as JavaScript writes it. */
export function numberText(value: number): string {
  return String(value);
}

function spellingOf(role: Role, dayFirst: boolean): (text: string) => string | null {
  if (dateRoles.includes(role)) return (text) => parseDateText(text, dayFirst)?.iso ?? null;
  if (role === "upn") return (text) => text.toUpperCase().replaceAll(" ", "");
  if (idRoles.includes(role)) return (text) => (role === "email" ? text.toLowerCase() : text);
  if (role === "sex") return sexOf;
  if (role === "send") return sendOf;
  if (role === "year-group") return yearGroupOf;
  if (role === "school" || role === "class" || role === "name" || role === "surname" || role === "forename") {
    return (text) => text;
  }
  return (text) => (/^[-–—.?]+$/.test(text) || /^(#?n\/a|missing|unknown|not known)$/i.test(text) ? null : text);
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

function meaningOf(levels: readonly string[], role: Role): NonNullable<TextColumn["meaning"]> | null {
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
