import type { Role, Table } from "../study";
import { cleanText, foldText } from "../tables/cells/foldText";
import type { Sheet } from "../workbook/sheet";

/** What a row of a sheet says of who it is about, as written; "" where it does not say. */
export interface RowIdentity {
  readonly upn: string;
  readonly localId: string;
  /** A respondent's code, else an e-mail address. */
  readonly own: string;
  readonly name: string;
  readonly school: string;
}

/** Reads identities from the cells of a table's sheet, every row of long layouts too; rows count from 0. */
export function rowIdentityReader(
  sheet: Sheet,
  table: Table,
  schoolOf: (rowNumber: number) => string | null,
): (row: number) => RowIdentity {
  const columnOf = (role: Role): number | undefined =>
    table.columns.find((column) => column.role === role && column.place.column !== undefined)?.place.column;
  const [upn, localId, code, email, name, surname, forename, school] = (
    ["upn", "local-id", "respondent-code", "email", "name", "surname", "forename", "school"] as const
  ).map(columnOf);
  const textAt = (row: number, column: number | undefined): string => {
    const value = column === undefined ? null : sheet.cell(row, column);
    return typeof value === "string" ? cleanText(value) : typeof value === "number" ? String(value) : "";
  };
  return (row) => ({
    upn: textAt(row, upn).toUpperCase().replaceAll(" ", ""),
    localId: textAt(row, localId),
    own: textAt(row, code) === "" ? textAt(row, email) : textAt(row, code),
    name: textAt(row, name) || [textAt(row, forename), textAt(row, surname)].filter((part) => part !== "").join(" "),
    school: textAt(row, school) || (schoolOf(row + 1) ?? ""),
  });
}

/** A number or code for comparison; leading zeros are lost and found again between lists. */
export function foldedNumber(text: string): string {
  const folded = foldText(text).replaceAll(" ", "");
  return /^[0-9]+$/.test(folded) ? folded.replace(/^0+(?=.)/, "") : folded;
}

/** A made-up code or an e-mail address for comparison, as recognition spells them. */
export function foldedOwn(text: string): string {
  return text.includes("@") ? text.toLowerCase() : text.toUpperCase().replaceAll(" ", "");
}

/** The words of a name in one order, so that "Bennett, Amy" is "Amy Bennett". */
export function foldedName(name: string): string {
  return foldText(name).split(" ").filter(Boolean).sort().join(" ");
}
