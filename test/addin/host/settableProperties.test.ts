import { MemoryExcel } from "../../../addin/host";
import { memoryRuntime } from "../memoryRuntime";

/** Does something with B2:C3 of an empty sheet through the real office.js. */
async function done(work: (range: Excel.Range) => void): Promise<MemoryExcel> {
  const excel = new MemoryExcel({ excelApi: 18 });
  excel.addSheet("Scores");
  await memoryRuntime(excel).run({}, async (context) => {
    work(context.workbook.worksheets.getItem("Scores").getRange("B2:C3"));
    await context.sync();
  });
  return excel;
}

const refused = (work: (range: Excel.Range) => void) => expect(done(work)).rejects;

describe("properties of cells, rows and columns in the in-memory Excel", () => {
  it("are set cell by cell, and an empty object leaves a cell alone", async () => {
    const excel = await done((range) => {
      range.setCellProperties([
        [{ hyperlink: { documentReference: "Scores!A1" } }, {}],
        [{}, { format: { font: { bold: true }, borders: { top: { style: "Double", color: "#112233" } } } }],
      ]);
    });
    const [sheet] = excel.workbook.sheets;
    const cells = [...(sheet?.cells.entries() ?? [])].map(([key, { look, hyperlink }]) => ({ key, look, hyperlink }));
    expect(cells).toEqual([
      { key: 16_385, look: {}, hyperlink: { documentReference: "Scores!A1" } },
      {
        key: 2 * 16_384 + 2,
        look: { "font.bold": true, "border.EdgeTop.style": "Double", "border.EdgeTop.color": "#112233" },
        hyperlink: null,
      },
    ]);
  });

  it("give rows and columns their sizes", async () => {
    const excel = await done((range) => {
      range.setRowProperties([{}, { format: { rowHeight: 30 } }]);
      range.setColumnProperties([{ format: { columnWidth: 99 } }, { columnHidden: true }]);
    });
    const [sheet] = excel.workbook.sheets;
    expect([...(sheet?.rowHeights ?? [])]).toEqual([[2, 30]]);
    expect([...(sheet?.columnWidths ?? [])]).toEqual([[1, 99]]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
  });

  it("are refused where their number is not that of the cells, or where Excel does not know them", async () => {
    await refused((range) => range.setCellProperties([[{}, {}]])).toMatchObject({ code: "InvalidArgument" });
    await refused((range) => range.setCellProperties([[{}], [{}]])).toMatchObject({ code: "InvalidArgument" });
    await refused((range) => range.setRowProperties([{}])).toMatchObject({ code: "InvalidArgument" });
    await refused((range) => range.setColumnProperties([{}, {}, {}])).toMatchObject({ code: "InvalidArgument" });
    const unknown = [
      [{ shadow: true }, {}],
      [{}, {}],
    ] as unknown as Excel.SettableCellProperties[][];
    await refused((range) => range.setCellProperties(unknown)).toMatchObject({ code: "ApiNotFound" });
    const elsewhere = { hyperlink: { documentReference: "Nowhere!A1" } };
    await refused((range) =>
      range.setCellProperties([
        [elsewhere, {}],
        [{}, {}],
      ]),
    ).toMatchObject({ code: "ItemNotFound" });
  });
});
