import type { CellRange } from "./cellRange";
import type { CellValue } from "./cellValue";
import type { SheetMark } from "./sheetMark";

/** A comment or note on a cell. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** An Excel table object on a sheet; `range` includes its header row and totals row. */
export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly totalsRow: boolean;
}

/** Rows from the top whose colours are looked at: enough to know a code by, in every host the same. */
export const ROWS_WITH_COLOURS = 20_000;

/**
 * A sheet as an analysis reads it. The host chooses the storage: a sheet can hold a million rows. Rows and columns
 * count from 0; `rowCount` and `columnCount` reach one past the last cell with a value.
 */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Set on sheets this product wrote (see `SheetMark`), null on a person's own sheets. */
  readonly mark: SheetMark | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  readonly comments: readonly CellComment[];
  cell(row: number, column: number): CellValue;
  /** The number format as written in the workbook; "General" where none is set. */
  numberFormat(row: number, column: number): string;
  /** True where the cell holds a formula (its value is the last one computed). */
  isFormula(row: number, column: number): boolean;
  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /**
   * A word for a cell's fill colour, null for none or white; absent where the host tells no colours or has none. Asked
   * of cells with a value in the first `ROWS_WITH_COLOURS` rows only.
   */
  fill?(row: number, column: number): string | null;
}
