import type { LineLook, MarkerLook, ScatterSeriesDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";

/** A point of a chart; null is a gap that breaks the line. */
export type Point = readonly [x: number, y: number] | null;

export interface PointSeries {
  readonly name: string;
  readonly points: readonly Point[];
  readonly line?: LineLook;
  readonly marker?: MarkerLook;
  readonly labels?: NonNullable<ScatterSeriesDraft["labels"]>;
}

/** Puts the points into helper cells and gives the series that draw them, in order; those without a point are left out. */
export function drawPoints(canvas: Canvas, series: readonly PointSeries[]): readonly ScatterSeriesDraft[] {
  return series.filter(({ points }) => points.some((point) => point !== null)).map((one) => drawn(canvas, one));
}

function drawn(canvas: Canvas, { name, points, line, marker, labels }: PointSeries): ScatterSeriesDraft {
  return {
    name,
    x: canvas.helperCells(
      `${name}: x`,
      points.map((point) => point?.[0] ?? null),
    ),
    y: canvas.helperCells(
      `${name}: y`,
      points.map((point) => point?.[1] ?? null),
    ),
    ...(line === undefined ? {} : { line }),
    ...(marker === undefined ? {} : { marker }),
    ...(labels === undefined ? {} : { labels }),
  };
}

/** Segments joined to one series, with gaps between them. */
export function segments(lines: readonly (readonly (readonly [number, number])[])[]): readonly Point[] {
  return lines.flatMap((line, index): readonly Point[] => (index === 0 ? line : [null, ...line]));
}
