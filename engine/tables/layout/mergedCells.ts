import type { CellRange } from "../../workbook/cellRange";
import type { CellValue } from "../../workbook/cellValue";
import type { Sheet } from "../../workbook/sheet";

/** Reads cells as a person sees them: every cell of a merge has the value of its first. */
export interface MergedCells {
  value(row: number, column: number): CellValue;
  /** The merge a cell lies in, or null. */
  merge(row: number, column: number): CellRange | null;
}

/** Merges taller than this are not followed further down: they are no headers. */
const TALLEST = 20;

/** Looks merges up by row, so that a sheet with thousands of them stays cheap. */
export function mergedCells(sheet: Sheet): MergedCells {
  const byRow = new Map<number, CellRange[]>();
  for (const range of sheet.merges) {
    for (let row = range.row; row <= Math.min(range.toRow, range.row + TALLEST); row++) {
      const others = byRow.get(row);
      if (others === undefined) byRow.set(row, [range]);
      else others.push(range);
    }
  }
  const merge = (row: number, column: number): CellRange | null =>
    byRow.get(row)?.find((range) => range.column <= column && column <= range.toColumn) ?? null;
  return {
    merge,
    value: (row, column) => {
      const range = merge(row, column);
      return range === null ? sheet.cell(row, column) : sheet.cell(range.row, range.column);
    },
  };
}
