import type { CellStyle } from "../workbook/cellStyle";
import type { CellValue } from "../workbook/cellValue";
import type { CellDraft, RowDraft, SheetDraft } from "../workbook/sheetDraft";
import type { ColumnFate } from "./codedColumns";
import type { SheetToCode } from "./codedSheet";

/** The values that stay, as a sheet; number formats by "row,column". */
export function codedDraft(
  { id, name, sheet, tables }: SheetToCode,
  cells: ReadonlyMap<number, ReadonlyMap<number, CellValue>>,
  formats: ReadonlyMap<string, string>,
): SheetDraft {
  const headingRows = new Set(tables.map(({ table }) => table.range.row));
  const looks = new Map<string, CellStyle>();
  const lookOf = (row: number, column: number): CellStyle | undefined => {
    const format = formats.get(`${row},${column}`);
    if (format === undefined) return headingRows.has(row) ? heading : undefined;
    const look = looks.get(format) ?? { numberFormat: format };
    looks.set(format, look);
    return look;
  };
  const rows = [...cells]
    .sort(([one], [other]) => one - other)
    .map(([row, own]): RowDraft => ({
      row,
      cells: [...own].map(([column, value]) => {
        const style = lookOf(row, column);
        const cell: CellDraft = { value: typeof value === "object" ? null : value };
        return [column, style === undefined ? cell : { ...cell, style }] as const;
      }),
    }));
  const firstTable = tables[0]?.table.range;
  return {
    id,
    name,
    columns: Array.from({ length: sheet.columnCount }, (_, column) => ({
      column,
      width: Math.max(...tables.map(({ fates }) => widthOf[fates.get(column) ?? "kept"])),
    })),
    rows,
    merges: sheet.merges.filter(({ row, toRow }) =>
      tables.some(({ table }) => row <= table.range.row && toRow <= table.range.row),
    ),
    tables: [],
    charts: [],
    ...(firstTable === undefined ? {} : { freeze: { row: firstTable.row + 1, column: 0 } }),
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: sheet.rowCount - 1, toColumn: Math.max(0, sheet.columnCount - 1) },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "Codes instead of names. Still personal data: the key leads back to pupils.",
    },
    gridlines: true,
  };
}

const widthOf: Readonly<Record<ColumnFate, number>> = {
  kept: 12,
  marks: 12,
  words: 16,
  class: 12,
  group: 12,
  code: 15,
  emptied: 9,
  removed: 3,
};

const heading: CellStyle = { bold: true, fill: "E8EEF3", wrap: true, vertical: "top" };
