import { chartXml } from "../../../xlsx/chart/chartXml";
import { drawingXml } from "../../../xlsx/chart/drawingXml";
import { checkChartCells } from "../../../xlsx/chart/chartCells";
import { shortNumber } from "../../../xlsx/chart/shortNumber";
import { chartSheets, forestSheet } from "../chartDrafts";
import { misplacedElements } from "../schema/misplacedElements";

describe("charts", () => {
  it.each(chartSheets().map((sheet) => [sheet.name, sheet] as const))(
    "of %s stand in the order of the schema",
    (_, sheet) => {
      for (const chart of sheet.charts) expect(misplacedElements(chartXml(sheet.name, chart))).toEqual([]);
      expect(misplacedElements(drawingXml(sheet.charts))).toEqual([]);
    },
  );

  it("name the cells of their own sheet, quoted", () => {
    const sheet = forestSheet();
    const [chart] = sheet.charts;
    if (!chart) throw new Error("no chart");
    const xml = chartXml("Year 5's change", chart);
    expect(xml).toContain("<c:f>'Year 5''s change'!$Y$3:$Y$8</c:f>");
    expect(xml).not.toContain("By school");
  });

  it("leave a gap where a cell is empty", () => {
    const sheet = forestSheet();
    const [chart] = sheet.charts;
    if (!chart) throw new Error("no chart");
    const xml = chartXml(sheet.name, chart);
    // Two ends and a gap for each of six schools: 18 cells, every third without a point.
    expect(xml).toContain('<c:ptCount val="18"/>');
    expect(xml).not.toContain('<c:pt idx="2"><c:v>3.6');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it("say in words what they show", () => {
    expect(drawingXml(forestSheet().charts)).toContain('descr="Change in test points by school');
  });

  it("are refused when they draw other values than their cells hold", () => {
    const sheet = forestSheet();
    expect(() => checkChartCells(sheet)).not.toThrow();
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(([column, cell]) =>
        column === 24 ? ([column, { value: 99 }] as const) : ([column, cell] as const),
      ),
    }));
    expect(() => checkChartCells({ ...sheet, rows })).toThrow(RangeError);
  });
});

describe("short numbers", () => {
  it("follow the sections of a format", () => {
    expect(shortNumber(2.34, "+0.0;−0.0;0.0")).toBe("+2.3");
    expect(shortNumber(-2.34, "+0.0;−0.0;0.0")).toBe("−2.3");
    expect(shortNumber(0.04, "+0.0;−0.0;0.0")).toBe("0.0");
    expect(shortNumber(-12, "0")).toBe("-12");
    expect(shortNumber(40, '0" %"')).toBe("40 %");
  });
});
