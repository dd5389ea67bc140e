import type { ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { alignedPlot, type AlignedRows, rowMiddles } from "./alignedPlot";
import { drawPoints, type Point } from "./points";

export interface TrendRow {
  readonly row: number;
  readonly means: readonly number[];
}

export interface TrendLinesOptions {
  readonly id: string;
  readonly altText: string;
  readonly rows: readonly TrendRow[];
  readonly waves: number;
  /** Indexes of the waves compared: drawn larger. */
  readonly contrast: readonly [from: number, to: number];
  readonly place: AlignedRows;
}

/** Share of a row's height a line may use. */
const REACH = 0.8;

/**
 * A small line a row, all on one scale: the height of a row is the widest spread of any, each about its own middle, so
 * that slopes can be compared though levels differ.
 */
export function trendLines(
  canvas: Canvas,
  { id, altText, rows, waves, contrast, place }: TrendLinesOptions,
): ChartDraft {
  const { total, middleOf } = rowMiddles(canvas, place.firstRow, place.lastRow);
  const spreadOf = (means: readonly number[]): number => Math.max(...means) - Math.min(...means);
  const widest = Math.max(1e-9, ...rows.map(({ means }) => spreadOf(means)));
  const drawn = rows.map(({ row, means }) => {
    const centre = (Math.max(...means) + Math.min(...means)) / 2;
    const scale = (REACH * canvas.heightOf(row)) / widest;
    return means.map((mean, wave) => [wave + 1, middleOf(row) + (mean - centre) * scale] as const);
  });
  const lines = drawn.flatMap((points, index): readonly Point[] => (index === 0 ? points : [null, ...points]));
  const ends = drawn.flatMap((points) => contrast.map((wave): Point => points[wave] ?? null));
  return {
    kind: "scatter",
    id,
    altText,
    legend: false,
    background: "none",
    ...alignedPlot(canvas, place),
    x: { minimum: 0.5, maximum: waves + 0.5, majorUnit: 1, labels: false, gridlines: false, numberFormat: "0" },
    y: { minimum: 0, maximum: total, majorUnit: total, labels: false, gridlines: false, line: false },
    series: drawPoints(canvas, [
      {
        name: "Means",
        points: lines,
        line: { color: palette.school, width: 1.5 },
        marker: { symbol: "circle", size: 4, fill: palette.school },
      },
      {
        name: "Compared",
        points: ends,
        marker: { symbol: "diamond", size: 8, fill: palette.after },
      },
    ]),
  };
}
