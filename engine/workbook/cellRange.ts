/** A block of cells, all four edges included, counted from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** The last row and column a sheet can have, counted from 0 (XFD1048576). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * The letters of a column counted from 0.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column > LAST_COLUMN) throw new RangeError(`no column ${column}`);
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The column counted from 0 of its letters, in either case; null when they are not a column of a sheet.
 * @example columnIndex("AB") // 27
 */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1 <= LAST_COLUMN ? column - 1 : null;
}

/**
 * The A1 address of a cell counted from 0.
 * @example cellAddress(6, 2) // "C7"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The A1 address of a block.
 * @example rangeAddress({ row: 6, column: 2, toRow: 11, toColumn: 2 }) // "C7:C12"
 */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.row, range.column);
  const last = cellAddress(range.toRow, range.toColumn);
  return first === last ? first : `${first}:${last}`;
}

/**
 * The block an A1 address names (with or without dollar signs); null when it is none.
 * @example parseRange("C7:C12") // { row: 6, column: 2, toRow: 11, toColumn: 2 }
 */
export function parseRange(address: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  const toColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const toRow = match[4] === undefined ? row : Number(match[4]) - 1;
  if (column === null || toColumn === null || row < 0 || toRow < row || toColumn < column || toRow > LAST_ROW)
    return null;
  return { row, column, toRow, toColumn };
}
