import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import type { SheetDraft } from "../../../engine/workbook/sheetDraft";

const draft: SheetDraft = {
  id: "scores",
  name: "Scores",
  columns: [{ column: 1, width: 10, hidden: true }],
  rows: [
    {
      row: 1,
      cells: [
        [0, { value: "Name" }],
        [2, { value: [{ text: "MRT " }, { text: "SAS", bold: true }] }],
      ],
    },
    { row: 3, hidden: true, cells: [[2, { value: { formula: "1+1", value: 2 }, style: { numberFormat: "0.0" } }]] },
  ],
  merges: [{ row: 1, column: 0, toRow: 1, toColumn: 1 }],
  tables: [],
  charts: [],
  page: {
    orientation: "portrait",
    printArea: { row: 0, column: 0, toRow: 3, toColumn: 2 },
    fitToWidth: 1,
    fitToHeight: 0,
    footerLeft: "",
  },
  gridlines: true,
};

test("a drafted sheet reads as the written one would: runs joined, formulas as values, gaps empty", () => {
  const sheet = draftedSheet(draft);
  expect([sheet.rowCount, sheet.columnCount]).toEqual([4, 3]);
  expect([sheet.cell(0, 0), sheet.cell(1, 0), sheet.cell(1, 2), sheet.cell(3, 2)]).toEqual([
    null,
    "Name",
    "MRT SAS",
    2,
  ]);
  expect(sheet.numberFormat(3, 2)).toBe("0.0");
  expect([sheet.isRowHidden(3), sheet.isRowHidden(1), sheet.isColumnHidden(1)]).toEqual([true, false, true]);
  expect(sheet.merges).toEqual(draft.merges);
  expect(sheet.mark).toBeNull();
});

test("a draft written as ours carries its mark", () => {
  expect(draftedSheet(draft, { version: 1, id: "scores" }).mark).toEqual({ version: 1, id: "scores" });
});
