import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { drawPoints, segments } from "./points";

export interface SmallDumbbellsOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  /** Shares 0 to 100, in the order of the table they stand in for. */
  readonly pairs: readonly { readonly before: number; readonly after: number }[];
  readonly color: string;
}

/** Share before (grey) and after (coloured) of each statement on a line from 0 to 100. */
export function smallDumbbells(
  canvas: Canvas,
  { id, altText, anchor, pairs, color }: SmallDumbbellsOptions,
): ChartDraft {
  const y = (index: number): number => pairs.length - index - 0.5;
  return {
    kind: "scatter",
    id,
    altText,
    anchor,
    legend: false,
    plot: { left: 0.03, top: 0.02, width: 0.94, height: 0.8 },
    x: { minimum: 0, maximum: 100, majorUnit: 25, labels: true, gridlines: true, numberFormat: '0"%"' },
    y: { minimum: 0, maximum: pairs.length, majorUnit: pairs.length, labels: false, gridlines: false, line: false },
    series: drawPoints(canvas, [
      {
        name: "Before to after",
        points: segments(
          pairs.map(({ before, after }, index) => [[before, y(index)] as const, [after, y(index)] as const]),
        ),
        line: { color: palette.rule, width: 3 },
      },
      {
        name: "Before",
        points: pairs.map(({ before }, index) => [before, y(index)] as const),
        marker: { symbol: "circle", size: 7, fill: palette.before, outline: palette.slate },
      },
      {
        name: "After",
        points: pairs.map(({ after }, index) => [after, y(index)] as const),
        marker: { symbol: "circle", size: 8, fill: color },
      },
    ]),
  };
}
