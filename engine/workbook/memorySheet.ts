import type { CellRange } from "./cellRange";
import type { CellValue } from "./cellValue";
import type { CellComment, Sheet, SheetTable } from "./sheet";
import type { SheetMark } from "./sheetMark";

export interface MemorySheetOptions {
  readonly visibility?: Sheet["visibility"];
  readonly mark?: SheetMark;
  readonly merges?: readonly CellRange[];
  readonly tables?: readonly SheetTable[];
  readonly comments?: readonly CellComment[];
  /** Number formats by "row,column", counted from 0. */
  readonly numberFormats?: ReadonlyMap<string, string>;
  /** Fill colours by "row,column", counted from 0. */
  readonly fills?: ReadonlyMap<string, string>;
  /** Cells with a formula as "row,column", counted from 0. */
  readonly formulas?: ReadonlySet<string>;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** A sheet held as rows of values, for samples, tests and small hosts. `""` and `undefined` become `null`. */
export function memorySheet(
  name: string,
  rows: readonly (readonly (CellValue | undefined)[])[],
  options: MemorySheetOptions = {},
): Sheet {
  const valueAt = (row: number, column: number): CellValue => {
    const value = rows[row]?.[column];
    return value === undefined || value === "" ? null : value;
  };
  const used = usedSize(rows, valueAt);
  return {
    name,
    visibility: options.visibility ?? "visible",
    mark: options.mark ?? null,
    ...used,
    merges: options.merges ?? [],
    tables: options.tables ?? [],
    comments: options.comments ?? [],
    cell: valueAt,
    numberFormat: (row, column) => options.numberFormats?.get(`${row},${column}`) ?? "General",
    isFormula: (row, column) => options.formulas?.has(`${row},${column}`) ?? false,
    isRowHidden: (row) => options.hiddenRows?.has(row) ?? false,
    isColumnHidden: (column) => options.hiddenColumns?.has(column) ?? false,
    ...(options.fills === undefined ? {} : { fill: (row, column) => options.fills?.get(`${row},${column}`) ?? null }),
  };
}

function usedSize(
  rows: readonly (readonly unknown[])[],
  valueAt: (row: number, column: number) => CellValue,
): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  rows.forEach((cells, row) =>
    cells.forEach((_, column) => {
      if (valueAt(row, column) === null) return;
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    }),
  );
  return { rowCount, columnCount };
}
