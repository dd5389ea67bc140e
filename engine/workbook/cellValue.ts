/** An Excel error kept as what it is: `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds. Empty cells and `""` are `null`; a formula is its last value; a date is its serial number in the
 * 1900 date system (told from a number by the cell's number format); only the top left cell of a merge has a value.
 */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
