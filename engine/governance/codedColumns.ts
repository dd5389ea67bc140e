import { identityRoles, type Role, specialRoles, type Table } from "../study";
import { headerRole } from "../tables/headers/headerRole";
import type { Sheet } from "../workbook/sheet";

/**
 * What becomes of a column in a copy. "kept": as it is; "marks": scores, and no long words among them; "words": what
 * names nobody; "class", "group": names replaced where they may be somebody's; "code": the code; "emptied": only its
 * heading; "removed": nothing.
 */
export type ColumnFate = "kept" | "marks" | "words" | "class" | "group" | "code" | "emptied" | "removed";

/** The surest first: where several say who a row is about, the code takes the place of the first. */
const codeRoles: readonly Role[] = ["upn", "local-id", "respondent-code", "email", "name", "surname", "forename"];
const numberRoles: readonly Role[] = ["upn", "local-id", "respondent-code", "email"];
/** What a long layout is turned by; recognition keeps no column of them. */
const longRoles: readonly Role[] = ["subject", "result-set", "result", "test-date"];
const wordRoles: readonly Role[] = ["enrolment-status", "multi-select", "timestamp", "arm", "year-group"];
/** Roles of kinds and dates, among which a name can only have strayed into a cell. */
const plainRoles: readonly Role[] = [
  "school",
  "sex",
  "pupil-premium",
  "send",
  "eal",
  "ethnicity",
  "looked-after",
  "item",
  "subject",
  "result-set",
  "test-date",
];
const markRoles: readonly Role[] = ["before", "after", "wave", "attendance", "result"];

export interface ColumnsToCode {
  readonly sheet: Sheet;
  readonly table: Table;
  /** Sensitive columns Setup asks for. */
  readonly asked: readonly string[];
  /** Has somebody checked that what people wrote names nobody? */
  readonly namesChecked: boolean;
}

/**
 * What becomes of each column of a table, by its index in the sheet. Only columns an analysis reads are kept: whatever
 * else stands there (addresses, notes, telephone numbers, the teacher) is removed without looking at it.
 */
export function columnFates({ sheet, table, asked, namesChecked }: ColumnsToCode): ReadonlyMap<number, ColumnFate> {
  const codeRole = codeRoles.find((role) => table.columns.some((column) => column.role === role));
  const fates = new Map<number, ColumnFate>();
  for (const { role, place } of table.columns) {
    if (place.column === undefined) continue;
    const isFirst = role === codeRole && ![...fates.values()].includes("code");
    const known = fates.get(place.column);
    const fate = isFirst ? "code" : fateOf(role, { asked, namesChecked });
    // A column of a long layout is the place of several columns of results.
    if (known === undefined || known === "removed") fates.set(place.column, fate);
  }
  for (let column = table.range.column; column <= table.range.toColumn; column++) {
    if (!fates.has(column)) fates.set(column, unlistedFate(sheet, table, column));
  }
  return fates;
}

function fateOf(role: Role, said: Pick<ColumnsToCode, "asked" | "namesChecked">): ColumnFate {
  // A second column of numbers without any would be taken for the codes' column.
  if (numberRoles.includes(role)) return "removed";
  if (identityRoles.includes(role)) return "emptied";
  if (specialRoles.includes(role)) return said.asked.includes(role) ? "kept" : "emptied";
  if (role === "class" || role === "group") return role;
  if (markRoles.includes(role)) return "marks";
  if (plainRoles.includes(role)) return "kept";
  if (role === "open-answer") return said.namesChecked ? "words" : "emptied";
  return wordRoles.includes(role) ? "words" : "removed";
}

/** Columns recognition used up: those a long layout turns by, and the ticks of one statement side by side. */
function unlistedFate(sheet: Sheet, table: Table, column: number): ColumnFate {
  const heading = sheet.cell(table.range.row, column);
  const role = typeof heading === "string" ? (headerRole(heading)?.role ?? null) : null;
  if (table.kind === "questionnaire") return role === null ? "words" : fateOf(role, { asked: [], namesChecked: false });
  return role !== null && longRoles.includes(role) ? "kept" : "removed";
}
