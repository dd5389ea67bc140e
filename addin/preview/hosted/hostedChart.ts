import type { AxisDraft, BarSeriesDraft, ChartDraft, LineLook, ScatterSeriesDraft, SeriesCells } from "../../../engine";
import { cellAt, type HostChart, type HostSeries, type HostSheet, type Look, type SeriesSource } from "../../host";
import { hostedSize } from "./hostedSizes";
import { colorOf } from "./hostedStyle";

const DASHES: Readonly<Record<string, NonNullable<LineLook["dash"]>>> = { Dash: "dash", RoundDot: "dot", Dot: "dot" };
const MARKERS: Readonly<Record<string, NonNullable<ScatterSeriesDraft["marker"]>["symbol"]>> = {
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  Dash: "dash",
  X: "x",
};
const LABELS: Readonly<Record<string, NonNullable<ScatterSeriesDraft["labels"]>["position"]>> = {
  Left: "left",
  Right: "right",
  Top: "above",
  Bottom: "below",
};

/** A chart of the host as the description it was painted from. */
export function hostedChart(sheet: HostSheet, chart: HostChart): ChartDraft {
  const { look, series } = chart;
  const title = look["title.visible"] === true ? String(look["title.text"]) : undefined;
  const plot = plotOf(sheet, chart);
  const { row, column, toRow, toColumn } = chart.position ?? { row: 0, column: 0, toRow: 14, toColumn: 7 };
  const common = {
    id: String(look.name),
    ...(title === undefined ? {} : { title }),
    altText: title ?? `Chart ${String(look.name)} of the sheet ${sheet.name}`,
    anchor: { row, column, toRow: toRow + 1, toColumn: toColumn + 1 },
    legend: look["legend.visible"] !== false,
    ...(look["area.fill"] === null ? { background: "none" as const } : {}),
    ...(plot === null ? {} : { plot }),
  };
  if (look.chartType !== "BarStacked")
    return {
      ...common,
      kind: "scatter",
      x: axisOf(look, "category."),
      y: axisOf(look, "value."),
      series: series.map(scatterSeries),
    };
  return {
    ...common,
    kind: "stacked-bar",
    categories: cellsOf(series[0]?.xValues ?? null),
    value: axisOf(look, "value."),
    series: series.map(barSeries),
    gapWidth: Number(series[0]?.look.gapWidth ?? 150),
    reverseCategories: look["category.reversePlotOrder"] === true,
    categoryLabels: look["category.tickLabelPosition"] !== "None",
  };
}

/** Inner plot area as shares of the chart; null where Excel lays it out. */
function plotOf(sheet: HostSheet, { look, position }: HostChart): NonNullable<ChartDraft["plot"]> | null {
  const width = look["plot.insideWidth"];
  if (typeof width !== "number" || position === null) return null;
  const size = hostedSize(sheet, position);
  return {
    left: Number(look["plot.insideLeft"]) / size.width,
    top: Number(look["plot.insideTop"]) / size.height,
    width: width / size.width,
    height: Number(look["plot.insideHeight"]) / size.height,
  };
}

function scatterSeries({ look, values, xValues }: HostSeries): ScatterSeriesDraft {
  const symbol = MARKERS[String(look.markerStyle)];
  const fill = colorOf(look.markerBackgroundColor) ?? "000000";
  const outline = colorOf(look.markerForegroundColor) ?? fill;
  const line = lineOf(look);
  const labels = labelsOf(look);
  return {
    name: String(look.name),
    x: cellsOf(xValues),
    y: cellsOf(values),
    ...(line === null ? {} : { line }),
    ...(symbol === undefined
      ? {}
      : { marker: { symbol, size: Number(look.markerSize), fill, ...(outline === fill ? {} : { outline }) } }),
    ...(labels === null ? {} : { labels }),
  };
}

function lineOf(look: Look): LineLook | null {
  const style = String(look["line.lineStyle"] ?? "None");
  if (style === "None") return null;
  const dash = DASHES[style];
  return {
    color: colorOf(look["line.color"]) ?? "000000",
    width: Number(look["line.weight"]),
    ...(dash === undefined ? {} : { dash }),
  };
}

function labelsOf(look: Look): NonNullable<ScatterSeriesDraft["labels"]> | null {
  if (look.hasDataLabels !== true) return null;
  const numberFormat = look["labels.numberFormat"];
  const color = colorOf(look["labels.font.color"]);
  return {
    show: look["labels.showSeriesName"] === true ? "series-name" : look["labels.showCategoryName"] === true ? "x" : "y",
    position: LABELS[String(look["labels.position"])] ?? "right",
    ...(typeof numberFormat === "string" ? { numberFormat } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

function barSeries({ look, values }: HostSeries): BarSeriesDraft {
  const outline = look["line.lineStyle"] === "None" ? undefined : colorOf(look["line.color"]);
  return {
    name: String(look.name),
    values: cellsOf(values),
    fill: colorOf(look.fill) ?? "000000",
    ...(outline === undefined ? {} : { outline }),
  };
}

function axisOf(look: Look, prefix: string): AxisDraft {
  const of = (name: string) => look[prefix + name];
  const minimum = Number(of("minimum"));
  const format = of("numberFormat");
  const crossesAt = Number(of("positionAt"));
  return {
    minimum,
    maximum: Number(of("maximum")),
    majorUnit: Number(of("majorUnit")),
    ...(of("title.visible") === true ? { title: String(of("title.text")) } : {}),
    ...(typeof format === "string" ? { numberFormat: format } : {}),
    labels: of("tickLabelPosition") !== "None",
    gridlines: of("gridlines.visible") === true,
    ...(crossesAt === minimum ? {} : { crossesAt }),
    ...(of("line.lineStyle") === "None" ? { line: false } : {}),
  };
}

function cellsOf(source: SeriesSource | null): SeriesCells {
  if (source === null) return { range: { row: 0, column: 0, toRow: 0, toColumn: 0 }, values: [] };
  const { sheet, range } = source;
  const values: (number | string | null)[] = [];
  for (let row = range.row; row <= range.toRow; row++)
    for (let column = range.column; column <= range.toColumn; column++) {
      const value = cellAt(sheet, row, column)?.value ?? "";
      values.push(value === "" ? null : typeof value === "boolean" ? String(value) : value);
    }
  return { range, values };
}
