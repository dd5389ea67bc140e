import { svg, type TemplateResult } from "lit";
import type { AxisDraft, ChartDraft, LineLook, MarkerLook, ScatterSeriesDraft } from "../../engine";
import { cellText } from "./cellText";

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Scatter = Extract<ChartDraft, { kind: "scatter" }>;
type Bars = Extract<ChartDraft, { kind: "stacked-bar" }>;

const SLATE = "#55606A";
const RULE = "#D3D9DE";

/** A chart as SVG inside its anchor, drawn from the same description as in a workbook. */
export function chartSvg(chart: ChartDraft, size: Size): TemplateResult {
  const frame = frameOf(chart, size);
  const titleRow = chart.title === undefined ? [] : [text(chart.title, { x: size.width / 2, y: 16, bold: true })];
  return svg`<svg width=${size.width} height=${size.height} role="img" aria-label=${chart.altText}>
    ${titleRow}${chart.kind === "scatter" ? scatter(chart, frame) : bars(chart, frame)}${legend(chart, size)}
  </svg>`;
}

function frameOf({ plot, title, legend: hasLegend }: ChartDraft, { width, height }: Size): Frame {
  if (plot !== undefined)
    return { left: plot.left * width, top: plot.top * height, width: plot.width * width, height: plot.height * height };
  const top = title === undefined ? 10 : 28;
  return { left: 44, top, width: width - 60, height: height - top - (hasLegend ? 58 : 38) };
}

const share = (value: number, { minimum, maximum }: AxisDraft): number => (value - minimum) / (maximum - minimum || 1);

function scatter(chart: Scatter, frame: Frame): readonly TemplateResult[] {
  const x = (value: number): number => frame.left + share(value, chart.x) * frame.width;
  const y = (value: number): number => frame.top + (1 - share(value, chart.y)) * frame.height;
  const crossing = { x: x(chart.y.crossesAt ?? chart.x.minimum), y: y(chart.x.crossesAt ?? chart.y.minimum) };
  return [
    ...ticks(chart.x).map(
      (at) => svg`${chart.x.gridlines ? line([x(at), frame.top, x(at), frame.top + frame.height], RULE) : ""}
        ${chart.x.labels ? text(axisText(at, chart.x), { x: x(at), y: frame.top + frame.height + 14 }) : ""}`,
    ),
    ...ticks(chart.y).map(
      (at) => svg`${chart.y.gridlines ? line([frame.left, y(at), frame.left + frame.width, y(at)], RULE) : ""}
        ${chart.y.labels ? text(axisText(at, chart.y), { x: frame.left - 5, y: y(at) + 4, anchor: "end" }) : ""}`,
    ),
    svg`${chart.x.line === false ? "" : line([frame.left, crossing.y, frame.left + frame.width, crossing.y], SLATE)}
      ${chart.y.line === false ? "" : line([crossing.x, frame.top, crossing.x, frame.top + frame.height], SLATE)}`,
    ...chart.series.map((series) => scatterSeries(series, { x, y })),
    ...axisTitles(chart, frame),
  ];
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

function scatterSeries(series: ScatterSeriesDraft, scales: Scales): TemplateResult {
  const points = series.x.values.map((across, index): Point | null => {
    const up = series.y.values[index];
    if (typeof across !== "number" || typeof up !== "number") return null;
    const format = series.labels?.numberFormat ?? "General";
    const shown = series.labels?.show;
    const label =
      shown === undefined ? "" : shown === "series-name" ? series.name : cellText(shown === "x" ? across : up, format);
    return { x: scales.x(across), y: scales.y(up), label };
  });
  return svg`${series.line === undefined ? "" : path(points, series.line)}
    ${points.map((point) => (point === null || series.marker === undefined ? "" : marker(point, series.marker)))}
    ${points.map((point) => (point === null || point.label === "" ? "" : label(point, series)))}`;
}

function path(points: readonly (Point | null)[], look: LineLook): TemplateResult {
  let drawing = false;
  const steps = points.map((point) => {
    if (point === null) {
      drawing = false;
      return "";
    }
    const step = `${drawing ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    drawing = true;
    return step;
  });
  const dash = look.dash === "dash" ? "6 4" : look.dash === "dot" ? "2 3" : "none";
  return svg`<path d=${steps.join("") || "M0 0"} fill="none" stroke="#${look.color}" stroke-width=${look.width * (4 / 3)} stroke-dasharray=${dash} />`;
}

function marker({ x, y }: Point, { symbol, size, fill, outline }: MarkerLook): TemplateResult {
  const half = size * (2 / 3);
  const look = `fill:#${fill};stroke:#${outline ?? fill}`;
  switch (symbol) {
    case "circle":
      return svg`<circle cx=${x} cy=${y} r=${half} style=${look} />`;
    case "square":
      return svg`<rect x=${x - half} y=${y - half} width=${2 * half} height=${2 * half} style=${look} />`;
    case "dash":
      return svg`<rect x=${x - half} y=${y - 1} width=${2 * half} height="2" style=${look} />`;
    case "diamond":
      return svg`<path d=${`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} style=${look} />`;
    case "triangle":
      return svg`<path d=${`M${x} ${y - half}L${x + half} ${y + half}L${x - half} ${y + half}Z`} style=${look} />`;
    case "x":
      return svg`<path d=${`M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}`} style=${look} />`;
  }
}

function label(point: Point, { labels, marker: look }: ScatterSeriesDraft): TemplateResult {
  const away = (look?.size ?? 4) * (2 / 3) + 4;
  const color = `#${labels?.color ?? "1F2A33"}`;
  switch (labels?.position) {
    case "left":
      return text(point.label, { x: point.x - away, y: point.y + 4, anchor: "end", color });
    case "above":
      return text(point.label, { x: point.x, y: point.y - away, color });
    case "below":
      return text(point.label, { x: point.x, y: point.y + away + 8, color });
    default:
      return text(point.label, { x: point.x + away, y: point.y + 4, anchor: "start", color });
  }
}

function bars(chart: Bars, frame: Frame): readonly TemplateResult[] {
  const count = chart.categories.values.length;
  const step = frame.height / Math.max(count, 1);
  const thick = step / (1 + chart.gapWidth / 100);
  const x = (value: number): number => frame.left + share(value, chart.value) * frame.width;
  const zero = Math.min(Math.max(0, chart.value.minimum), chart.value.maximum);
  const shownNames = chart.categoryLabels ?? chart.plot === undefined;
  const rows = chart.categories.values.map((name, index) => {
    const place = chart.reverseCategories ? index : count - 1 - index;
    const top = frame.top + place * step + (step - thick) / 2;
    let right = zero;
    let left = zero;
    const pieces = chart.series.map((series) => {
      const value = series.values.values[index];
      if (typeof value !== "number" || value === 0) return "";
      const from = value > 0 ? right : left;
      if (value > 0) right += value;
      else left += value;
      const [start, end] = [Math.min(from, from + value), Math.max(from, from + value)];
      return svg`<rect x=${x(start)} y=${top} width=${Math.max(0, x(end) - x(start))} height=${thick}
        style=${`fill:#${series.fill};stroke:${series.outline === undefined ? "none" : `#${series.outline}`}`} />`;
    });
    const named = shownNames
      ? text(String(name ?? ""), { x: frame.left - 5, y: top + thick / 2 + 4, anchor: "end" })
      : "";
    return svg`${pieces}${named}`;
  });
  return [
    ...ticks(chart.value).map(
      (at) => svg`${chart.value.gridlines ? line([x(at), frame.top, x(at), frame.top + frame.height], RULE) : ""}
        ${chart.value.labels ? text(axisText(at, chart.value), { x: x(at), y: frame.top + frame.height + 14 }) : ""}`,
    ),
    ...rows,
    line([x(zero), frame.top, x(zero), frame.top + frame.height], SLATE),
  ];
}

function axisTitles({ x, y }: Scatter, frame: Frame): readonly TemplateResult[] {
  const below = frame.top + frame.height + (x.labels ? 30 : 16);
  const middle = frame.top + frame.height / 2;
  return [
    ...(x.title === undefined ? [] : [text(x.title, { x: frame.left + frame.width / 2, y: below })]),
    ...(y.title === undefined
      ? []
      : [svg`<g transform=${`rotate(-90 12 ${middle})`}>${text(y.title, { x: 12, y: middle })}</g>`]),
  ];
}

function legend({ legend: wanted, series }: ChartDraft, { height }: Size): readonly TemplateResult[] {
  if (!wanted) return [];
  let left = 12;
  return series.map((one) => {
    const at = left;
    left += 26 + one.name.length * 6;
    const color = "fill" in one ? one.fill : (one.marker?.fill ?? one.line?.color ?? "55606A");
    return svg`<rect x=${at} y=${height - 17} width="10" height="10" fill="#${color}" stroke=${SLATE} />
      ${text(one.name, { x: at + 14, y: height - 8, anchor: "start" })}`;
  });
}

/** Where the numbers along an axis stand. */
function ticks({ minimum, maximum, majorUnit }: AxisDraft): readonly number[] {
  const count = Math.min(200, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => minimum + index * majorUnit);
}

const axisText = (value: number, { numberFormat }: AxisDraft): string =>
  cellText(Number(value.toPrecision(10)), numberFormat ?? "General");

function line([x1, y1, x2, y2]: readonly [number, number, number, number], color: string): TemplateResult {
  return svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke=${color} />`;
}

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly color?: string;
  readonly bold?: boolean;
}

function text(words: string, { x, y, anchor = "middle", color = SLATE, bold = false }: TextLook): TemplateResult {
  return svg`<text x=${x} y=${y} text-anchor=${anchor} font-size="11.5" font-weight=${bold ? 600 : 400} font-family="Carlito, Calibri, sans-serif" fill=${color}>${words}</text>`;
}
