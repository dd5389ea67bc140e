import type { CellRange } from "../../workbook/cellRange";
import type { Sheet } from "../../workbook/sheet";
import { sheetLabel, type SourceSheet } from "../sourceSheet";
import type { WithdrawnRow } from "./withdrawnRows";

/** The sheets read as if these rows' cells were empty, within the columns of their table; the sheets stay as they are. */
export function withoutRows(
  sources: readonly SourceSheet[],
  rows: readonly Pick<WithdrawnRow, "table" | "rowNumber">[],
): readonly SourceSheet[] {
  const bySheet = new Map<string, Map<number, CellRange[]>>();
  for (const { table, rowNumber } of rows) {
    const label = sheetLabel({ file: table.file, sheet: { name: table.sheet } });
    const gone = bySheet.get(label) ?? new Map<number, CellRange[]>();
    gone.set(rowNumber - 1, [...(gone.get(rowNumber - 1) ?? []), table.range]);
    bySheet.set(label, gone);
  }
  return sources.map((source) => {
    const gone = bySheet.get(sheetLabel(source));
    return gone === undefined ? source : { ...source, sheet: sheetWithout(source.sheet, gone) };
  });
}

function sheetWithout(sheet: Sheet, gone: ReadonlyMap<number, readonly CellRange[]>): Sheet {
  const isGone = (row: number, column: number): boolean =>
    gone.get(row)?.some((range) => column >= range.column && column <= range.toColumn) ?? false;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    mark: sheet.mark,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    merges: sheet.merges,
    tables: sheet.tables,
    comments: sheet.comments.filter(({ row, column }) => !isGone(row, column)),
    cell: (row, column) => (isGone(row, column) ? null : sheet.cell(row, column)),
    numberFormat: (row, column) => sheet.numberFormat(row, column),
    isFormula: (row, column) => !isGone(row, column) && sheet.isFormula(row, column),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}
