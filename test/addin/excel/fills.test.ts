import { OfficeHost } from "../../../addin/excel/officeHost";
import { cellFor, MemoryExcel } from "../../../addin/host";
import { copySheet, sheetOfCopy } from "../../../addin/port/sheetCopy";
import { recognise, type CellValue, type Sheet } from "../../../engine";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { memoryRuntime } from "../memoryRuntime";

const rows: CellValue[][] = [
  ["Adno", "Class", "SAS Aut", "SAS Sum"],
  ...Array.from({ length: 12 }, (_, row): CellValue[] => [`0${row}`, "4K", 90 + row, 93 + ((row * 5) % 12)]),
];
const traffic = ["#FF0000", "#FFC000", "#00B050"];

/** The sheet in Excel, fills given by "row,column", and what reading it took. */
async function inExcel(fills: ReadonlyMap<string, string>) {
  const excel = new MemoryExcel({ excelApi: 18 });
  const sheet = excel.addSheet("Pupils", rows);
  for (const [place, color] of fills) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    cellFor(sheet, row, column).look["fill.color"] = color;
  }
  const host = await OfficeHost.open(memoryRuntime(excel));
  excel.resetCounters();
  const read = await host.sheets();
  return { sheets: read, requests: excel.counters.requests };
}

const told = (sheets: readonly Sheet[]) =>
  recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  ).issues.filter(({ code }) => code === "colour-not-read");

describe("colours in Excel", () => {
  const fills = new Map(rows.slice(1).map((_, row) => [`${row + 1},3`, traffic[row % 3] ?? ""]));
  it("are told as the reader of files tells them, also after their way to the engine", async () => {
    const { sheets, requests } = await inExcel(fills);
    expect(told(sheets)).toEqual(told([memorySheet("Pupils", rows, { fills })]));
    expect(told(sheets)).toHaveLength(1);
    expect(told(sheets.map((sheet) => sheetOfCopy(copySheet(sheet))))).toEqual(told(sheets));
    // Sheets, outlines, values, a colour for each column, the cells of the one column that differs.
    expect(requests).toBe(5);
  });
  it("cost one request where no column holds two", async () => {
    const header = new Map([
      ["0,0", "#12436D"],
      ["0,3", "#8FBBE3"],
    ]);
    const { sheets, requests } = await inExcel(header);
    expect(told(sheets)).toEqual([]);
    expect(requests).toBe(4);
  });
});
