import { palette } from "../look/palette";
import type { PointSeries } from "./points";

type XY = readonly [x: number, y: number];

/** Spots are this far apart. */
const STEP = 0.5;
const SMALLEST = 10;
/** Points a dot's width grows by for each square root of its count: areas go with counts. */
const GROWTH = 4.5;
const LARGEST = 40;

/** Marks counted by spot, to the nearest half: the larger the dot the more of them, with their number beside it. */
export function countSeries(marks: readonly { readonly to: XY | null }[]): readonly PointSeries[] {
  const counts = new Map<string, { readonly spot: XY; count: number }>();
  for (const { to } of marks) {
    if (to === null) continue;
    const spot: XY = [nearest(to[0]), nearest(to[1])];
    const known = counts.get(spot.join("|")) ?? { spot, count: 0 };
    known.count += 1;
    counts.set(spot.join("|"), known);
  }
  const spots = [...counts.values()];
  const sizes = [...new Set(spots.map(({ count }) => count))].sort((one, other) => other - one);
  return sizes.map((size): PointSeries => ({
    name: String(size),
    points: spots.flatMap(({ spot, count }) => (count === size ? [spot] : [])),
    marker: { symbol: "circle", size: widthOf(size), fill: palette.agree, outline: palette.after },
    labels: { show: "series-name", position: "right", color: palette.after },
  }));
}

function nearest(value: number): number {
  return Math.round(value / STEP) * STEP;
}

function widthOf(count: number): number {
  return Math.min(LARGEST, Math.round(SMALLEST + GROWTH * Math.sqrt(count)));
}
