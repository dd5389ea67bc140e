import { graft, openWorkbook, writeFresh } from "../../xlsx";
import { describeWithLibreOffice, resavedByLibreOffice } from "../libreOffice";
import { chartSheets, sheetOf } from "./chartDrafts";
import { blobOf, personParts, zipOf } from "./packages";
import { textsOf } from "./unzip";

jest.setTimeout(180_000);

describeWithLibreOffice("LibreOffice", () => {
  it("draws every chart with all its series", async () => {
    const saved = await textsOf(resavedByLibreOffice(await writeFresh(chartSheets(), { marked: true })));
    const charts = [...saved].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml);
    const series = charts.map((xml) => xml.match(/<c:ser>/g)?.length ?? 0).sort();
    const drafted = chartSheets().flatMap((sheet) => sheet.charts.map((chart) => chart.series.length));
    expect(series).toEqual(drafted.sort());
  });

  it("opens a grafted workbook, and what it saves takes our sheets again", async () => {
    const first = await graft(blobOf(await zipOf(personParts())), chartSheets());
    if (!first.ok) throw new Error("not grafted");
    const saved = resavedByLibreOffice(first.value.bytes);
    const second = await graft(blobOf(saved), chartSheets());
    if (!second.ok) throw new Error("not grafted again");
    expect(second.value.sheetNames).toEqual(first.value.sheetNames);
    const opened = await openWorkbook(blobOf(second.value.bytes));
    expect(opened.ok && opened.value.sheets.map(({ name, mark }) => [name, mark?.id ?? null])).toEqual([
      ["Scores", null],
      ["By school", null],
      ["By school (2)", "by-school"],
      ["Innovation grid", "innovation-grid"],
      ["Questionnaires", "questionnaires"],
      ["By group", "by-group"],
    ]);
    const charts = [...(await textsOf(second.value.bytes)).keys()].filter((path) =>
      /charts\/chart\d+\.xml$/.test(path),
    );
    expect(charts).toHaveLength(4);
  });

  it("recalculates live formulas: a wrong cached value is put right", async () => {
    const planted = sheetOf({ cells: [[{ value: 2 }, { value: { formula: "A1*21", value: 999 } }]] }, [], {
      id: "method",
      name: "Method",
    });
    const opened = await openWorkbook(blobOf(resavedByLibreOffice(await writeFresh([planted], { marked: true }))));
    expect(opened.ok && opened.value.sheets[0]?.cell(0, 1)).toBe(42);
  });
});
