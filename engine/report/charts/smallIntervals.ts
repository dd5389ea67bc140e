import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { changeFormat } from "../look/styles";
import { axisLimits } from "./axisLimits";
import type { Interval } from "./forest";
import { drawPoints, type Point, segments } from "./points";

export interface SmallIntervalsOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  /** In the order of the table they stand in for, first at the top. */
  readonly intervals: readonly Interval[];
  readonly average: Interval | null;
}

/** From here on lines are thin and dots small. */
const MANY = 30;

/** The forest plot in small, without names: a dot and a line each, the average of all below. */
export function smallIntervals(
  canvas: Canvas,
  { id, altText, anchor, intervals, average }: SmallIntervalsOptions,
): ChartDraft {
  const many = intervals.length > MANY;
  const count = intervals.length + 1;
  const y = (index: number): number => count - index - 0.5;
  const ends = [...intervals, average].flatMap((one) => [one?.low ?? null, one?.value ?? null, one?.high ?? null]);
  const limits = axisLimits([0, ...ends], 6);
  const line = ({ low, high }: Interval, at: number): readonly (readonly [number, number])[] =>
    low === null || high === null
      ? []
      : [
          [low, at],
          [high, at],
        ];
  const dot = ({ value }: Interval, at: number): readonly Point[] => (value === null ? [] : [[value, at]]);
  const lines = intervals.map((one, index) => line(one, y(index))).filter(({ length }) => length > 0);
  return {
    kind: "scatter",
    id,
    altText,
    anchor,
    legend: false,
    plot: { left: 0.03, top: 0.02, width: 0.94, height: 0.8 },
    x: { ...limits, labels: true, gridlines: false, numberFormat: changeFormat(limits.majorUnit < 1 ? 1 : 0) },
    y: { minimum: 0, maximum: count, majorUnit: count, labels: false, gridlines: false, line: false },
    series: drawPoints(canvas, [
      {
        name: "No change",
        points: [
          [0, 0],
          [0, count],
        ],
        line: { color: palette.ink, width: 1 },
      },
      { name: "School: range", points: segments(lines), line: { color: palette.agree, width: many ? 0.5 : 1.5 } },
      {
        name: "School",
        points: intervals.flatMap((one, index) => dot(one, y(index))),
        marker: { symbol: "circle", size: many ? 3 : 6, fill: palette.school },
      },
      ...(average === null
        ? []
        : [
            {
              name: "All schools: range",
              points: segments([line(average, 0.5)]),
              line: { color: palette.after, width: 3 },
            },
            {
              name: "All schools",
              points: dot(average, 0.5),
              marker: { symbol: "diamond" as const, size: 10, fill: palette.after },
            },
          ]),
    ]),
  };
}
