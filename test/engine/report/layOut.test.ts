import { cellAddress, type CellRange } from "../../../engine/workbook/cellRange";
import type { CellDraft, SheetDraft } from "../../../engine/workbook/sheetDraft";
import type { SeriesCells } from "../../../engine/workbook/chartDraft";
import { plainText } from "../../../engine/report/plainText";
import { layOut } from "../../../engine/report/layOut";
import { bannedWords } from "../words/reading";
import { attainmentFixture } from "./fixtures/attainment";
import { comparedFixture, tooFewFixture } from "./fixtures/compared";
import { manySchoolsProgress, overviewFixture, progressFixture } from "./fixtures/story";
import { ordinalFixture } from "./fixtures/ordinal";
import { impactFixture, sourceFixture } from "./fixtures/source";

function cellsOf(sheet: SheetDraft): ReadonlyMap<string, CellDraft> {
  return new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(([column, cell]): [string, CellDraft] => [cellAddress(row, column), cell]),
    ),
  );
}

function addressesOf({ row, column, toRow, toColumn }: CellRange): readonly string[] {
  const addresses: string[] = [];
  for (let r = row; r <= toRow; r += 1) for (let c = column; c <= toColumn; c += 1) addresses.push(cellAddress(r, c));
  return addresses;
}

function seriesCellsOf(sheet: SheetDraft): readonly SeriesCells[] {
  return sheet.charts.flatMap((chart) =>
    chart.kind === "scatter"
      ? chart.series.flatMap(({ x, y }) => [x, y])
      : [chart.categories, ...chart.series.map(({ values }) => values)],
  );
}

const studies = {
  whole: sourceFixture(),
  "one school": sourceFixture({ results: [attainmentFixture({ schools: 1 })] }),
  "with its story": sourceFixture({
    results: [...sourceFixture().results, progressFixture, overviewFixture],
  }),
  "many schools' progress": sourceFixture({ results: [manySchoolsProgress] }),
  compared: sourceFixture({ results: [comparedFixture()] }),
  "too few to compare": sourceFixture({ results: [tooFewFixture()] }),
  levels: sourceFixture({ results: [...sourceFixture().results, ordinalFixture()] }),
  "levels alone": sourceFixture({
    results: [ordinalFixture()],
    impact: { ...impactFixture, headlineMeasure: "writing" },
  }),
  "no pupils": sourceFixture({ results: sourceFixture().results.filter(({ kind }) => kind !== "attainment") }),
  empty: sourceFixture({ results: [], issues: [], tables: [] }),
};

describe.each(Object.entries(studies))("result sheets of a study: %s", (_, source) => {
  const sheets = layOut(source);

  it("have names and ids of their own, within Excel's limits", () => {
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    expect(sheets.filter(({ name }) => name.length > 31)).toEqual([]);
  });

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))("%s: merges do not overlap", (_id, sheet) => {
    const covered = sheet.merges.flatMap(addressesOf);
    expect(new Set(covered).size).toBe(covered.length);
  });

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
    "%s: tables have their headings in cells, none blank",
    (_id, sheet) => {
      const cells = cellsOf(sheet);
      for (const { range, columns } of sheet.tables) {
        const heads = addressesOf({ ...range, toRow: range.row }).map((address) =>
          plainText(cells.get(address)?.value ?? null),
        );
        expect(heads).toEqual(columns);
        expect(heads).not.toContain("");
        expect(new Set(heads).size).toBe(heads.length);
      }
    },
  );

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
    "%s: charts draw what stands in cells right of the print area",
    (_id, sheet) => {
      const cells = cellsOf(sheet);
      for (const { range, values } of seriesCellsOf(sheet)) {
        const drafted = addressesOf(range).map((address) => cells.get(address)?.value ?? null);
        expect(drafted).toEqual(values);
        expect(range.column).toBeGreaterThan(sheet.page.printArea.toColumn);
      }
      expect(sheet.charts.filter(({ altText }) => altText.length < 20)).toEqual([]);
    },
  );

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
    "%s: claims nothing the evidence does not give",
    (_id, sheet) => {
      const said = [...cellsOf(sheet).values()].map(({ value }) => plainText(value));
      expect(said.filter((text) => bannedWords.test(text))).toEqual([]);
    },
  );

  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
    "%s: says whose data it holds and that it is fictional",
    (_id, sheet) => {
      expect(sheet.page.footerLeft).toContain("Contains pupil data. Share only a share copy.");
      expect([...cellsOf(sheet).values()].some(({ value }) => plainText(value).startsWith("Fictional:"))).toBe(true);
    },
  );
});

describe("schools of fewer than ten pupils", () => {
  it("show counts and no result", () => {
    const sheet = layOut(sourceFixture()).find(({ id }) => id === "by-school");
    const row = sheet?.rows.find(({ key }) => key === "school:Tinder Ford School");
    const shown = (row?.cells ?? []).map(([, { value }]) => value).filter((value) => value !== null);
    expect(shown).toEqual(["Tinder Ford School", 8, "–", "Fewer than 10 pupils: counts only"]);
  });
});
