import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import { decimalText, signedText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { type AxisLimits, axisLimits } from "./axisLimits";
import type { Interval } from "./forest";
import { drawPoints, type Point, type PointSeries, segments } from "./points";
import { evenSample, swarm } from "./swarm";

export interface EstimationPlotOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Drawn on its own, larger scale at the right. */
  readonly change: Interval;
  readonly digits: number;
  readonly axisTitle: string;
}

/** More pupils than this are shown as a sample. */
export const MOST_PUPILS_DRAWN = 150;

/** Where things stand from left to right, in the chart's own units from 0 to WIDTH. */
const at = {
  beforeDots: 0.78,
  before: 0.9,
  after: 1.7,
  afterDots: 1.82,
  panelLeft: 2.75,
  change: 3.1,
  panelRight: 3.45,
};
const WIDTH = 4;
/** Half the width of the bar of the likely range. */
const BAR = 0.06;

/**
 * An estimation plot (Cumming 2014, doi 10.1177/0956797613504966): every pupil before and after, slopes between, and the
 * mean change with its likely range on a scale of its own.
 */
export function estimationPlot(canvas: Canvas, options: EstimationPlotOptions): ChartDraft {
  const { before, after } = options;
  const shown = evenSample(before, after, MOST_PUPILS_DRAWN);
  const scores = shown.flatMap((pupil) => [before[pupil] ?? null, after[pupil] ?? null]);
  const inner = axisLimits(scores, 7);
  const limits: AxisLimits = { ...inner, maximum: inner.maximum + 0.6 * inner.majorUnit };
  return {
    kind: "scatter",
    id: options.id,
    altText: options.altText,
    anchor: options.anchor,
    legend: false,
    plot: { left: 0.1, top: 0.01, width: 0.89, height: 0.97 },
    x: { minimum: 0, maximum: WIDTH, majorUnit: WIDTH, labels: false, gridlines: false, line: false },
    y: { ...limits, labels: true, gridlines: false, numberFormat: "General", title: options.axisTitle, line: false },
    series: drawPoints(canvas, [
      // Twice, first and last of what crosses it: one host paints the first series on top, the other the last.
      ...means(options),
      ...pupils(options, shown, limits),
      ...means(options),
      ...headings(options, limits),
      ...changePanel(options, limits),
    ]),
  };
}

function pupils(
  { before, after }: EstimationPlotOptions,
  shown: readonly number[],
  limits: AxisLimits,
): readonly PointSeries[] {
  const slopes = shown.map((pupil) => {
    const [from, to] = [before[pupil] ?? 0, after[pupil] ?? 0];
    return { direction: Math.sign(to - from), line: [[at.before, from] as const, [at.after, to] as const] };
  });
  const going = (direction: number): readonly Point[] =>
    segments(slopes.filter((slope) => slope.direction === direction).map(({ line }) => line));
  const dots = { binWidth: (limits.maximum - limits.minimum) / 45, room: 0.7, step: 0.045 };
  const column = (values: Float64Array): readonly number[] => shown.map((pupil) => values[pupil] ?? 0);
  return [
    { name: "Went up", points: going(1), line: { color: palette.agree, width: 0.75 } },
    { name: "Went down", points: going(-1), line: { color: palette.disagree, width: 0.75, dash: "dash" } },
    { name: "Stayed the same", points: going(0), line: { color: palette.before, width: 0.75 } },
    {
      name: "Before",
      points: swarm({ ...dots, values: column(before), start: at.beforeDots, direction: -1 }),
      marker: { symbol: "circle", size: 3, fill: palette.slate },
    },
    {
      name: "After",
      points: swarm({ ...dots, values: column(after), start: at.afterDots, direction: 1 }),
      marker: { symbol: "circle", size: 3, fill: palette.school },
    },
  ];
}

function means({ meanBefore, meanAfter }: EstimationPlotOptions): readonly PointSeries[] {
  const points: readonly Point[] = [
    [at.before, meanBefore],
    [at.after, meanAfter],
  ];
  return [
    {
      name: "Averages",
      points,
      line: { color: palette.after, width: 4 },
      marker: { symbol: "circle", size: 11, fill: palette.after },
    },
  ];
}

function headings(
  { meanBefore, meanAfter, change, digits }: EstimationPlotOptions,
  limits: AxisLimits,
): readonly PointSeries[] {
  const y = limits.maximum - limits.majorUnit * 0.25;
  const heading = (name: string, x: number): PointSeries => ({
    name,
    points: [[x, y]],
    labels: { show: "series-name", position: "right", color: palette.after },
  });
  return [
    heading(`Before ${decimalText(meanBefore, digits)}`, at.before - 0.62),
    heading(`After ${decimalText(meanAfter, digits)}`, at.after - 0.05),
    heading(change.value === null ? "Change" : `Change ${signedText(change.value, digits)}`, at.panelLeft - 0.05),
  ];
}

/** The change on its own scale, stretched over the height of the scores. */
function changePanel({ change, digits }: EstimationPlotOptions, limits: AxisLimits): readonly PointSeries[] {
  if (change.value === null) return [];
  const scale = axisLimits([0, change.low, change.value, change.high], 4);
  const floor = limits.minimum + limits.majorUnit * 0.3;
  const height = limits.maximum - limits.majorUnit * 0.8 - floor;
  const y = (value: number): number => floor + (height * (value - scale.minimum)) / (scale.maximum - scale.minimum);
  const ticks = Array.from(
    { length: Math.round((scale.maximum - scale.minimum) / scale.majorUnit) + 1 },
    (_, index) => scale.minimum + index * scale.majorUnit,
  );
  const tickDigits = scale.majorUnit < 1 ? Math.max(1, digits) : 0;
  const across = (value: number): readonly (readonly [number, number])[] => [
    [at.panelLeft, y(value)],
    [at.panelRight, y(value)],
  ];
  // Left and right of the bar only: hosts differ in which of two lines lies on top.
  const beside = (value: number): readonly (readonly (readonly [number, number])[])[] => [
    [
      [at.panelLeft, y(value)],
      [at.change - BAR, y(value)],
    ],
    [
      [at.change + BAR, y(value)],
      [at.panelRight, y(value)],
    ],
  ];
  const range: readonly Point[] =
    change.low === null || change.high === null
      ? []
      : [
          [at.change, y(change.low)],
          [at.change, y(change.high)],
        ];
  return [
    {
      name: "Scale of the change",
      points: segments(ticks.filter((tick) => Math.abs(tick) > 1e-9).flatMap(beside)),
      line: { color: palette.rule, width: 0.75 },
    },
    { name: "Zero line", points: across(0), line: { color: palette.ink, width: 1.25 } },
    ...ticks.map((tick): PointSeries => ({
      name: Math.abs(tick) < 1e-9 ? "0 no change" : signedText(tick, tickDigits),
      points: [[at.panelRight, y(tick)]],
      labels: { show: "series-name", position: "right", color: palette.slate },
    })),
    { name: "Likely range", points: range, line: { color: palette.after, width: 5 } },
    {
      name: "Change",
      points: [[at.change, y(change.value)]],
      marker: { symbol: "circle", size: 12, fill: palette.after },
    },
  ];
}
