import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeHost } from "../../addin/excel/officeHost";
import { fillFromSheets, MemoryExcel } from "../../addin/host";
import { draftedValues } from "../../addin/preview/hosted/draftedValues";
import { hostedDraft } from "../../addin/preview/hosted/hostedDraft";
import { hostedMark } from "../../addin/preview/hosted/hostedMark";
import { analyse, recognise, type CellDraft, type ChartDraft, type SheetDraft } from "../../engine";
import { writtenRowKey } from "../../engine/workbook/rowKeys";
import { forms } from "../../templates";
import { openWorkbook } from "../../xlsx";
import { memoryRuntime } from "../addin/memoryRuntime";

const SAMPLE = path.resolve(__dirname, "../../templates/samples/thistlewick-vale.xlsx");

/** The sample analysed through office.js, beside the same sheets analysed without it. */
async function analysedInBoth() {
  const opened = await openWorkbook(new Blob([readFileSync(SAMPLE)]));
  if (!opened.ok) throw new Error("the sample does not open");
  const draftsOf = (sheets: typeof opened.value.sheets) => {
    const recognised = recognise(
      sheets.map((sheet) => ({ file: null, sheet })),
      { forms },
    );
    if (!recognised.ok) throw new Error("the sample is not recognised");
    return analyse(recognised.value, { issues: recognised.issues, version: "0" }).drafts;
  };
  const values = draftedValues(() => excel);
  const excel: MemoryExcel = new MemoryExcel({ excelApi: 18, calculate: values.calculate });
  fillFromSheets(excel, opened.value.sheets);
  const host = await OfficeHost.open(memoryRuntime(excel));
  const inExcel = draftsOf([...(await host.sheets())]);
  values.learn(inExcel);
  await host.write(inExcel);
  const { workbook } = excel;
  const painted = new Map(
    workbook.sheets
      .filter((sheet) => hostedMark(sheet) !== null)
      .map((sheet) => [hostedMark(sheet)?.id ?? "", hostedDraft(workbook, sheet)]),
  );
  return { drafts: draftsOf(opened.value.sheets), painted };
}

/** The font of a whole sheet of ours: the same whether a cell says it or not. */
const SHEET_FONT: Readonly<Record<string, unknown>> = { fontName: "Calibri", fontSize: 11, color: "1F2A33" };

/** A cell as Excel can hold it: numbers to 12 digits, runs of text as one text, empty texts as nothing. */
function heldCell({ value, style, link, note }: CellDraft): object | null {
  const text = Array.isArray(value) ? (value as readonly { text: string }[]).map((run) => run.text).join("") : value;
  const held = typeof text === "object" && text !== null && "formula" in text ? text : { value: rounded(text) };
  const { underline, ...look } = style ?? {};
  const kept = Object.fromEntries(
    Object.entries({ ...look, ...(underline === true ? { underline } : {}) }).filter(
      ([name, one]) =>
        one !== undefined &&
        one !== false &&
        one !== SHEET_FONT[name] &&
        !(name === "numberFormat" && one === "General"),
    ),
  );
  const locked = style?.locked === false ? { locked: false } : {};
  const whole = { ...held, style: { ...kept, ...locked }, link, note };
  const isEmpty = "value" in held && held.value === null && Object.keys(whole.style).length === 0;
  return isEmpty && link === undefined && note === undefined ? null : whole;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  return value === "" || value === undefined ? null : value;
}

function heldCells(draft: SheetDraft): Readonly<Record<string, object>> {
  return Object.fromEntries(
    draft.rows.flatMap(({ row, cells }) =>
      cells.flatMap(([column, cell]) => {
        const held = heldCell(cell);
        return held === null ? [] : [[`${row},${column}`, held]];
      }),
    ),
  );
}

/** A chart as Office.js can draw it: no alt text, no patterns, whole sizes of markers, values of the cells. */
function heldChart(chart: ChartDraft): object {
  const plot = Object.fromEntries(Object.entries(chart.plot ?? {}).map(([side, share]) => [side, share.toFixed(6)]));
  return {
    id: chart.id,
    title: chart.title ?? null,
    kind: chart.kind,
    anchor: chart.anchor,
    legend: chart.legend,
    background: chart.background ?? null,
    plot,
    series: chart.series.map((series) =>
      "x" in series
        ? {
            name: series.name,
            x: series.x.range,
            y: series.y.range,
            points: series.y.values.map(rounded),
            line: series.line && { ...series.line, dash: series.line.dash ?? "solid" },
            marker: series.marker && {
              symbol: series.marker.symbol,
              fill: series.marker.fill,
              outline: series.marker.outline ?? series.marker.fill,
            },
            labels: series.labels?.show,
          }
        : {
            name: series.name,
            range: series.values.range,
            values: series.values.values.map(rounded),
            fill: series.fill,
          },
    ),
  };
}

describe("the sample analysed in Excel and headless", () => {
  let drafts: readonly SheetDraft[];
  let painted: ReadonlyMap<string, SheetDraft>;
  beforeAll(async () => {
    ({ drafts, painted } = await analysedInBoth());
  }, 120_000);

  const each = (look: (draft: SheetDraft) => unknown) =>
    drafts.map(
      (draft) =>
        [
          [draft.id, look(draft)],
          [draft.id, look(painted.get(draft.id) ?? draft)],
        ] as const,
    );
  const same = (look: (draft: SheetDraft) => unknown): void => {
    expect(painted.size).toBe(drafts.length);
    for (const [wanted, found] of each(look)) expect(found).toEqual(wanted);
  };

  it("holds the same values, formulas, number formats and looks in every cell of every sheet", () => same(heldCells));

  it("merges the same cells", () => same(({ merges }) => merges.map((merge) => JSON.stringify(merge)).sort()));

  it("gives columns and rows the same sizes, and hides the same", () =>
    same(({ columns, rows }) => ({
      widths: [...columns]
        .sort((a, b) => a.column - b.column)
        .map(({ column, width, hidden }) => [column, Math.trunc(width * 7 + 5), hidden === true]),
      heights: rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, Math.min(height, 409.5)]])),
      keys: rows.flatMap(({ row, key }) => (key === undefined ? [] : [[row, writtenRowKey(key)]])),
    })));

  it("draws the same charts from the same cells", () => same(({ charts }) => charts.map(heldChart)));

  it("has the same tables, frozen panes and pages", () =>
    same(({ tables, freeze, page, gridlines, protect }) => ({
      tables: tables.map(({ name, range, columns }) => ({ name, range, columns })),
      freeze,
      page: { ...page, footerLeft: page.footerLeft.slice(0, 90) },
      gridlines,
      protect: protect === true,
    })));
});
