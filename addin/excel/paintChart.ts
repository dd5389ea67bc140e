import {
  cellAddress,
  rangeAddress,
  type AxisDraft,
  type CellRange,
  type ChartDraft,
  type SheetDraft,
} from "../../engine";
import { columnPoints } from "./paintSizes";

const TEXT = { size: 9, color: "#55606A" };
const LINE = "#55606A";
const GRID = "#E8EEF3";
const DASHES = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;
const MARKERS = {
  circle: "Circle",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  dash: "Dash",
  x: "X",
} as const;
const LABELS = { left: "Left", right: "Right", above: "Top", below: "Bottom" } as const;
/** Excel's defaults, in points. */
const COLUMN_WIDTH = 48;
const ROW_HEIGHT = 15;

/** A drafted chart, drawn by Excel from the cells of its sheet. Alt text is beyond Office.js. */
export function paintChart(worksheet: Excel.Worksheet, draft: SheetDraft, chart: ChartDraft): void {
  const first = chart.kind === "scatter" ? chart.series[0]?.y.range : chart.series[0]?.values.range;
  if (!first) return;
  // One cell makes one series, which goes when ours are there: what Excel would guess from more differs between hosts.
  const source = worksheet.getRange(cellAddress(first.row, first.column)).untrack();
  const drawn = worksheet.charts.add(chart.kind === "scatter" ? "XYScatter" : "BarStacked", source, "Columns");
  drawn.name = chart.id;
  const { row, column, toRow, toColumn } = chart.anchor;
  drawn.setPosition(cellAddress(row, column), cellAddress(Math.max(row, toRow - 1), Math.max(column, toColumn - 1)));
  const rangeAt = sharedRanges(worksheet);
  if (chart.kind === "scatter") paintScatter(drawn, chart, rangeAt);
  else paintBars(drawn, chart, rangeAt);
  drawn.series.getItemAt(0).delete();
  drawn.displayBlanksAs = "NotPlotted";
  drawn.title.visible = chart.title !== undefined;
  if (chart.title !== undefined) drawn.title.text = chart.title;
  drawn.legend.visible = chart.legend;
  if (chart.legend) drawn.legend.position = "Bottom";
  if (chart.background === "none") drawn.format.fill.clear();
  else drawn.format.fill.setSolidColor("#FFFFFF");
  drawn.format.border.lineStyle = "None";
  drawn.plotArea.format.fill.clear();
  if (chart.plot) {
    const { width, height } = chartSize(draft, chart);
    drawn.plotArea.insideLeft = chart.plot.left * width;
    drawn.plotArea.insideTop = chart.plot.top * height;
    drawn.plotArea.insideWidth = chart.plot.width * width;
    drawn.plotArea.insideHeight = chart.plot.height * height;
  }
}

type RangeAt = (range: CellRange) => Excel.Range;

/** Ranges of a sheet, each looked up once: many series share their horizontal values. */
function sharedRanges(worksheet: Excel.Worksheet): RangeAt {
  const known = new Map<string, Excel.Range>();
  return (range) => {
    const address = rangeAddress(range);
    const found = known.get(address) ?? worksheet.getRange(address).untrack();
    known.set(address, found);
    return found;
  };
}

function paintScatter(drawn: Excel.Chart, chart: ChartDraft & { kind: "scatter" }, rangeAt: RangeAt): void {
  for (const { name, x, y, line, marker, labels } of chart.series) {
    const series = drawn.series.add(name);
    series.setXAxisValues(rangeAt(x.range));
    series.setValues(rangeAt(y.range));
    // A series of points begins without a line.
    if (line) {
      series.format.line.color = `#${line.color}`;
      series.format.line.weight = line.width;
      series.format.line.lineStyle = DASHES[line.dash ?? "solid"];
    }
    series.markerStyle = marker ? MARKERS[marker.symbol] : "None";
    if (marker) {
      series.markerSize = Math.min(72, Math.max(2, Math.round(marker.size)));
      series.markerBackgroundColor = `#${marker.fill}`;
      series.markerForegroundColor = `#${marker.outline ?? marker.fill}`;
    }
    // A series begins without labels.
    if (labels) {
      series.hasDataLabels = true;
      const shown = series.dataLabels;
      shown.showValue = labels.show === "y";
      shown.showCategoryName = labels.show === "x";
      shown.showSeriesName = labels.show === "series-name";
      shown.position = LABELS[labels.position];
      if (labels.numberFormat !== undefined) shown.numberFormat = labels.numberFormat;
      shown.format.font.size = TEXT.size;
      shown.format.font.color = `#${labels.color ?? TEXT.color.slice(1)}`;
    }
  }
  paintAxis(drawn.axes.categoryAxis, chart.x);
  paintAxis(drawn.axes.valueAxis, chart.y);
}

function paintBars(drawn: Excel.Chart, chart: ChartDraft & { kind: "stacked-bar" }, rangeAt: RangeAt): void {
  for (const { name, values, fill, outline } of chart.series) {
    const series = drawn.series.add(name);
    series.setXAxisValues(rangeAt(chart.categories.range));
    series.setValues(rangeAt(values.range));
    series.format.fill.setSolidColor(`#${fill}`);
    if (outline === undefined) series.format.line.lineStyle = "None";
    else {
      series.format.line.color = `#${outline}`;
      series.format.line.weight = 0.75;
    }
    series.gapWidth = chart.gapWidth;
    series.overlap = 100;
  }
  const categories = drawn.axes.categoryAxis;
  categories.reversePlotOrder = chart.reverseCategories;
  categories.tickLabelPosition = (chart.categoryLabels ?? chart.plot === undefined) ? "Low" : "None";
  categories.majorTickMark = "None";
  categories.format.line.color = LINE;
  paintAxis(drawn.axes.valueAxis, chart.value);
}

function paintAxis(axis: Excel.ChartAxis, draft: AxisDraft): void {
  axis.minimum = draft.minimum;
  axis.maximum = draft.maximum;
  axis.majorUnit = draft.majorUnit;
  axis.setPositionAt(draft.crossesAt ?? draft.minimum);
  axis.majorGridlines.visible = draft.gridlines;
  if (draft.gridlines) axis.majorGridlines.format.line.color = GRID;
  axis.majorTickMark = "None";
  axis.minorTickMark = "None";
  axis.tickLabelPosition = draft.labels ? "Low" : "None";
  if (draft.numberFormat !== undefined) axis.numberFormat = draft.numberFormat;
  axis.title.visible = draft.title !== undefined;
  if (draft.title !== undefined) {
    axis.title.text = draft.title;
    axis.title.format.font.size = TEXT.size;
    axis.title.format.font.color = TEXT.color;
  }
  axis.format.font.size = TEXT.size;
  axis.format.font.color = TEXT.color;
  if (draft.line === false) axis.format.line.lineStyle = "None";
  else axis.format.line.color = LINE;
}

/** Points from the anchor's first cell to its last, by the sizes the draft gives. */
export function chartSize(draft: SheetDraft, { anchor }: ChartDraft): { width: number; height: number } {
  const widths = new Map(draft.columns.map(({ column, width }) => [column, columnPoints(width)]));
  const heights = new Map(draft.rows.map(({ row, height }) => [row, height ?? ROW_HEIGHT]));
  let width = 0;
  for (let column = anchor.column; column < anchor.toColumn; column++) width += widths.get(column) ?? COLUMN_WIDTH;
  let height = 0;
  for (let row = anchor.row; row < anchor.toRow; row++) height += heights.get(row) ?? ROW_HEIGHT;
  return { width, height };
}
