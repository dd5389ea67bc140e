import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { axisLimits } from "./axisLimits";
import { drawPoints } from "./points";

export interface TwoTrendsOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  /** One for each wave; null under ten pupils. */
  readonly all: readonly (number | null)[];
  readonly throughout: readonly (number | null)[];
  readonly unit: string;
}

/** The same pupils each time (dark) and all pupils of each time (grey, dashed). */
export function twoTrends(
  canvas: Canvas,
  { id, altText, anchor, all, throughout, unit }: TwoTrendsOptions,
): ChartDraft {
  const points = (means: readonly (number | null)[]) =>
    means.map((mean, wave) => (mean === null ? null : ([wave + 1, mean] as const)));
  return {
    kind: "scatter",
    id,
    altText,
    anchor,
    legend: true,
    background: "none",
    x: {
      minimum: 0.5,
      maximum: all.length + 0.5,
      majorUnit: 1,
      labels: false,
      gridlines: false,
      title: "time →, as in the columns beside",
    },
    y: {
      ...axisLimits([...all, ...throughout], 4),
      labels: true,
      gridlines: true,
      numberFormat: "General",
      title: unit,
    },
    series: drawPoints(canvas, [
      {
        name: "All pupils of each time",
        points: points(all),
        line: { color: palette.slate, width: 1.5, dash: "dash" },
        marker: { symbol: "square", size: 6, fill: palette.before, outline: palette.slate },
      },
      {
        name: "The same pupils each time",
        points: points(throughout),
        line: { color: palette.after, width: 2.5 },
        marker: { symbol: "circle", size: 8, fill: palette.after },
      },
    ]),
  };
}
