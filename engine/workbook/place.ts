import { columnLetters, LAST_ROW, type CellRange } from "./cellRange";

/**
 * Where something is: a file when a study has several, a sheet, a cell, a block, or a whole column (`column` without
 * `row`). Rows and columns count from 0.
 */
export interface Place {
  readonly file?: string;
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
  readonly toRow?: number;
  readonly toColumn?: number;
}

/** The place of a block of a sheet. */
export function placeOf(sheet: string, range: CellRange): Place {
  return { sheet, row: range.row, column: range.column, toRow: range.toRow, toColumn: range.toColumn };
}

/**
 * The place as a person reads it and Excel's Go To takes it.
 * @example placeText({ sheet: "Learners", row: 6, column: 2, toRow: 11 }) // "Learners!C7:C12"
 */
export function placeText(place: Place): string {
  const file = place.file === undefined ? "" : `[${place.file}]`;
  const name = file + place.sheet;
  const sheet = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : quotedSheet(name);
  const { row, column } = place;
  if (row === undefined && column === undefined) return sheet;
  if (row === undefined) return `${sheet}!${columnsText(column ?? 0, place.toColumn)}`;
  if (column === undefined) return `${sheet}!${row + 1}:${Math.min(place.toRow ?? row, LAST_ROW) + 1}`;
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(place.toColumn ?? column)}${(place.toRow ?? row) + 1}`;
  return `${sheet}!${first === last ? first : `${first}:${last}`}`;
}

function columnsText(column: number, toColumn = column): string {
  return `${columnLetters(column)}:${columnLetters(toColumn)}`;
}

/**
 * Several places as a person reads them: the sheet once, then cells; at most six, then how many more.
 * @example placesText([{ sheet: "A", row: 1, column: 2 }, { sheet: "A", row: 3, column: 2 }]) // "A!C2, C4"
 */
export function placesText(places: readonly Place[]): string {
  let sheet: string | null = null;
  const shown = places.slice(0, 6).map((place) => {
    const text = placeText(place);
    const same = sheet !== null && sheet === `${place.file ?? ""}|${place.sheet}`;
    sheet = `${place.file ?? ""}|${place.sheet}`;
    return same ? text.slice(text.lastIndexOf("!") + 1) : text;
  });
  const more = places.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/**
 * A sheet's name as a formula always takes it.
 * @example quotedSheet("St Mary's") // "'St Mary''s'"
 */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
