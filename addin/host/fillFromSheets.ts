import { isCellError, type Sheet, sheetMarkText, SHEET_MARK_NAME } from "../../engine";
import type { MemoryExcel } from "./memoryExcel";
import { cellFor, type HostSheet } from "./workbookModel";

const visibilities = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Opens sheets that were read from a file in the in-memory Excel, with everything an analysis looks at. */
export function fillFromSheets(excel: MemoryExcel, sheets: readonly Sheet[]): readonly HostSheet[] {
  return sheets.map((sheet) => {
    const filled = excel.addSheet(sheet.name);
    filled.visibility = visibilities[sheet.visibility];
    for (let row = 0; row < sheet.rowCount; row++) {
      if (sheet.isRowHidden(row)) filled.hiddenRows.add(row);
      for (let column = 0; column < sheet.columnCount; column++) {
        const value = sheet.cell(row, column);
        if (value === null) continue;
        const cell = cellFor(filled, row, column);
        cell.value = isCellError(value) ? value.error : value;
        cell.isText = typeof value === "string";
        cell.numberFormat = sheet.numberFormat(row, column);
        const color = colorOf(sheet.fill?.(row, column) ?? null);
        if (color !== null) cell.look["fill.color"] = color;
        // Which formula it was is not kept by the reader; that it is one is.
        if (sheet.isFormula(row, column)) cell.formula = "=NA()";
      }
    }
    for (let column = 0; column < sheet.columnCount; column++)
      if (sheet.isColumnHidden(column)) filled.hiddenColumns.add(column);
    filled.merges = [...sheet.merges];
    filled.tables = sheet.tables.map(({ name, range, totalsRow }, index) => ({
      id: `${filled.id}${index}`,
      name,
      range,
      style: "TableStyleLight1",
      showFilterButton: true,
      showBandedRows: true,
      showTotals: totalsRow,
    }));
    filled.comments = sheet.comments.map(({ row, column, author, text }, index) => ({
      id: `{${filled.id}c${index}}`,
      row,
      column,
      author,
      content: text,
    }));
    if (sheet.mark !== null)
      filled.names.push({ name: SHEET_MARK_NAME, formula: `="${sheetMarkText(sheet.mark)}"`, visible: false });
    excel.workbook.active = excel.workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? filled;
    return filled;
  });
}

/** A colour as Excel tells it, of an opaque one as a file says it ("FFC00000"); no other is known here. */
function colorOf(fill: string | null): string | null {
  const [, color] = /^(?:#|FF)?([0-9A-F]{6})$/i.exec(fill ?? "") ?? [];
  return color === undefined ? null : `#${color.toUpperCase()}`;
}
