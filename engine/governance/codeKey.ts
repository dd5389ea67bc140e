import { type KeyProblem, keyUnreadable } from "../issues/governance";
import { failure, type Outcome, success } from "../outcome";
import { cleanText, foldText } from "../tables/cells/foldText";
import { pupilCodeOf } from "../tables/unite/pupilCode";
import { headed, plainSheet } from "./plainSheet";
import type { Place } from "../workbook/place";
import type { Sheet } from "../workbook/sheet";
import type { SheetDraft } from "../workbook/sheetDraft";

/** One person of a key: the code and everything by which the school's own lists know them; "" where not known. */
export interface KeyPerson {
  readonly code: string;
  readonly school: string;
  readonly upn: string;
  readonly localId: string;
  readonly name: string;
  /** A respondent's own code or e-mail address. */
  readonly own: string;
}

/** A class, group or sheet whose name names a person, and what stands for it. */
export interface StandIn {
  readonly original: string;
  readonly standIn: string;
}

/** What leads from codes back to people: for the school alone. */
export interface CodeKey {
  readonly people: readonly KeyPerson[];
  readonly standIns: readonly StandIn[];
}

export const noKey: CodeKey = { people: [], standIns: [] };

const peopleHeadings = ["Code", "School", "UPN", "Admission number", "Name", "Own code or e-mail"] as const;
const standInHeadings = ["Stands in the coded copy", "Stands for"] as const;
const MOST_HEADING_ROWS = 20;

/** The key as sheets, in the order of the codes, which says nothing of any list's order. */
export function keyDrafts({ people, standIns }: CodeKey): readonly SheetDraft[] {
  const footer = "Key to the codes: leads back to pupils. Never send it on, never keep it beside the coded copy.";
  const sorted = [...people].sort((one, other) => (one.code < other.code ? -1 : 1));
  return [
    plainSheet({
      id: "code-key",
      name: "Key to the codes",
      title: "Key to the codes",
      help: "For your school alone. Keep it apart from the coded copy, and delete it when nobody needs to find a pupil again: the copy then leads to nobody.",
      footer,
      widths: [15, 26, 17, 19, 30, 34],
      ...headed(
        peopleHeadings,
        sorted.map(({ code, school, upn, localId, name, own }) => [code, school, upn, localId, name, own]),
      ),
    }),
    ...(standIns.length === 0
      ? []
      : [
          plainSheet({
            id: "code-key-names",
            name: "Key to other names",
            title: "Key to other names",
            help: "Classes, groups and sheets whose names would have named somebody.",
            footer,
            widths: [34, 44],
            ...headed(
              standInHeadings,
              standIns.map(({ original, standIn }) => [standIn, original]),
            ),
          }),
        ]),
  ];
}

/**
 * The key of an earlier run. Fails with every line that could not be a line of a key: with half a key pupils would get
 * a second code and nobody would see it.
 */
export function readCodeKey(sheets: readonly Sheet[]): Outcome<CodeKey> {
  const keys = sheets.flatMap((sheet) => rowsUnder(sheet, peopleHeadings) ?? []);
  if (!sheets.some((sheet) => rowsUnder(sheet, peopleHeadings) !== null)) {
    return failure([keyUnreadable("no-key", sheets[0] === undefined ? null : { sheet: sheets[0].name })]);
  }
  const seen = new Set<string>();
  const problems: (readonly [KeyProblem, Place])[] = [];
  const people = keys.flatMap(
    ({ texts: [written = "", school = "", upn = "", localId = "", name = "", own = ""], place }) => {
      const code = pupilCodeOf(written);
      if (code === null) problems.push(["wrong-code", place]);
      else if (seen.has(code)) problems.push(["code-twice", place]);
      else if (upn + localId + name + own === "") problems.push(["nobody", place]);
      if (code === null || seen.has(code)) return [];
      seen.add(code);
      return [{ code, school, upn, localId, name, own }];
    },
  );
  if (problems.length > 0) return failure(problems.map(([problem, place]) => keyUnreadable(problem, place)));
  const standIns = sheets
    .flatMap((sheet) => rowsUnder(sheet, standInHeadings) ?? [])
    .map(({ texts: [standIn = "", original = ""] }) => ({ original, standIn }));
  return success({ people, standIns });
}

interface KeyRow {
  readonly texts: readonly string[];
  /** Of its first cell. */
  readonly place: Place;
}

/** The rows under these headings, wherever they stand; blank ones left out; null where the sheet has no such headings. */
function rowsUnder(sheet: Sheet, headings: readonly string[]): readonly KeyRow[] | null {
  const textAt = (row: number, column: number): string => {
    const value = sheet.cell(row, column);
    return typeof value === "string" ? cleanText(value) : typeof value === "number" ? String(value) : "";
  };
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const found = Array.from({ length: sheet.columnCount }, (_, column) => foldText(textAt(row, column)));
    const columns = headings.map((heading) => found.indexOf(foldText(heading)));
    if (columns.includes(-1)) continue;
    const rows: KeyRow[] = [];
    for (let below = row + 1; below < sheet.rowCount; below++) {
      const texts = columns.map((column) => textAt(below, column));
      const place: Place = { sheet: sheet.name, row: below, column: columns[0] ?? 0 };
      if (texts.some((text) => text !== "")) rows.push({ texts, place });
    }
    return rows;
  }
  return null;
}
