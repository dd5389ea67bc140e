import type { ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { alignedPlot, type AlignedRows, rowMiddles } from "./alignedPlot";
import { axisLimits } from "./axisLimits";
import { drawPoints, segments } from "./points";

export interface DumbbellOptions {
  readonly id: string;
  readonly altText: string;
  readonly rows: readonly { readonly row: number; readonly before: number; readonly after: number }[];
  readonly place: AlignedRows;
  readonly axisTitle: string;
  /** National average, where the scale has one. */
  readonly reference: number | null;
}

/** Averages before (grey) and after (dark) of each row of a table, joined by a line. */
export function dumbbellChart(
  canvas: Canvas,
  { id, altText, rows, place, axisTitle, reference }: DumbbellOptions,
): ChartDraft {
  const { total, middleOf } = rowMiddles(canvas, place.firstRow, place.lastRow);
  const limits = axisLimits([reference, ...rows.flatMap(({ before, after }) => [before, after])], 6);
  const inside = reference !== null && reference >= limits.minimum && reference <= limits.maximum;
  return {
    kind: "scatter",
    id,
    altText,
    legend: false,
    background: "none",
    ...alignedPlot(canvas, place),
    x: { ...limits, labels: true, gridlines: true, numberFormat: "General", title: axisTitle },
    y: { minimum: 0, maximum: total, majorUnit: total, labels: false, gridlines: false, line: false },
    series: drawPoints(canvas, [
      {
        name: "National average",
        points: inside
          ? [
              [reference, 0],
              [reference, total],
            ]
          : [],
        line: { color: palette.slate, width: 1, dash: "dash" },
      },
      {
        name: "Before to after",
        points: segments(
          rows.map(({ row, before, after }) => [[before, middleOf(row)] as const, [after, middleOf(row)] as const]),
        ),
        line: { color: palette.agree, width: 4 },
      },
      {
        name: "Before",
        points: rows.map(({ row, before }) => [before, middleOf(row)] as const),
        marker: { symbol: "circle", size: 9, fill: palette.before, outline: palette.slate },
      },
      {
        name: "After",
        points: rows.map(({ row, after }) => [after, middleOf(row)] as const),
        marker: { symbol: "circle", size: 9, fill: palette.after },
      },
    ]),
  };
}
