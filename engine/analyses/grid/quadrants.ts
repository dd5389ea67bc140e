import type { Placement } from "../../results/grid";
import { AXIS_CUT, BORDERLINE } from "./axes";

type GridName = Placement["grid"];

/** Quadrants by meaning, never by corner: the half of the first axis, then that of the second. */
const quadrants: Readonly<
  Record<GridName, readonly [lowLow: string, lowHigh: string, highLow: string, highHigh: string]>
> = {
  // Distance from practice (near, far), then extent of change (minor, major).
  innovation: ["incremental", "replicable", "unfocused", "radical"],
  // Skill in working together, then taking part (names are ours).
  collaboration: ["groundwork first", "build skills", "re-engage", "lead others"],
};

export function quadrantNames(grid: GridName): readonly string[] {
  return quadrants[grid];
}

/** Which quadrant two axis scores lie in; a score on the cut counts to the high half. */
export function quadrantOf(grid: GridName, distance: number, extent: number): string {
  const [lowLow, lowHigh, highLow, highHigh] = quadrants[grid];
  if (distance < AXIS_CUT) return extent < AXIS_CUT ? lowLow : lowHigh;
  return extent < AXIS_CUT ? highLow : highHigh;
}

/** The quadrant over the nearer cut, when that cut is within .25. */
export function neighbourQuadrant(grid: GridName, distance: number, extent: number): string | null {
  const [acrossDistance, acrossExtent] = [Math.abs(distance - AXIS_CUT), Math.abs(extent - AXIS_CUT)];
  if (Math.min(acrossDistance, acrossExtent) > BORDERLINE) return null;
  const mirrored = (value: number) => (value < AXIS_CUT ? AXIS_CUT : AXIS_CUT - 1);
  return acrossDistance <= acrossExtent
    ? quadrantOf(grid, mirrored(distance), extent)
    : quadrantOf(grid, distance, mirrored(extent));
}
