import type { GridResult, Placement } from "../../result";
import { moments, standardDeviation } from "../../stats/moments";
import type { Study } from "../../study";
import { AXIS_CUT, BORDERLINE, innovationRatings, type Rating } from "./ratings";

/** Quadrants by meaning, never by corner: distance from practice, then extent of change. */
const quadrants = {
  near: { minor: "incremental", major: "replicable" },
  far: { minor: "unfocused", major: "radical" },
} as const;

/** Which quadrant two axis scores lie in; a score on the cut counts as far or major. */
export function quadrantOf(distance: number, extent: number): string {
  return quadrants[distance < AXIS_CUT ? "near" : "far"][extent < AXIS_CUT ? "minor" : "major"];
}

/**
 * Placements on the innovation grid: raters of one strategy, school and moment are averaged, with their spread and the
 * share of raters in each quadrant. Within .25 of a cut a placement is borderline and names both quadrants.
 */
export function runInnovationGrid(study: Study): GridResult {
  const together = new Map<string, Rating[]>();
  for (const rating of innovationRatings(study.entries)) {
    const key = JSON.stringify([rating.strategy, rating.school, rating.when]);
    together.set(key, [...(together.get(key) ?? []), rating]);
  }
  return { kind: "innovation-grid", placements: [...together.values()].map(placementOf) };
}

function placementOf(ratings: readonly Rating[]): Placement {
  const [first] = ratings;
  if (first === undefined) throw new RangeError("a placement needs a rating");
  const placed = ratings.flatMap(({ distance, extent }) =>
    distance === null || extent === null ? [] : [{ distance, extent }],
  );
  const distance = mean(placed.map((rating) => rating.distance));
  const extent = mean(placed.map((rating) => rating.extent));
  const also = distance === null || extent === null ? null : neighbourQuadrant(distance, extent);
  return {
    grid: "innovation",
    strategy: first.strategy,
    school: first.school,
    when: first.when,
    distance,
    extent,
    quadrant: distance === null || extent === null ? null : quadrantOf(distance, extent),
    alsoQuadrant: also,
    raters: placed.length,
    borderline: also !== null,
    spread: spreadOf(placed),
    shares: sharesOf(placed),
    places: ratings.map(({ place }) => place),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The quadrant over the nearer cut, when that cut is within .25. */
function neighbourQuadrant(distance: number, extent: number): string | null {
  const [acrossDistance, acrossExtent] = [Math.abs(distance - AXIS_CUT), Math.abs(extent - AXIS_CUT)];
  if (Math.min(acrossDistance, acrossExtent) > BORDERLINE) return null;
  const mirrored = (value: number) => (value < AXIS_CUT ? AXIS_CUT : AXIS_CUT - 1);
  return acrossDistance <= acrossExtent
    ? quadrantOf(mirrored(distance), extent)
    : quadrantOf(distance, mirrored(extent));
}

type Axes = Pick<Rating, "distance" | "extent"> & { readonly distance: number; readonly extent: number };

function spreadOf(placed: readonly Axes[]): Placement["spread"] {
  const deviation = (values: readonly number[]) => {
    const summary = moments(values);
    const result = summary.ok ? standardDeviation(summary.value) : summary;
    return result.ok ? result.value : null;
  };
  const distance = deviation(placed.map((rating) => rating.distance));
  const extent = deviation(placed.map((rating) => rating.extent));
  return distance === null || extent === null ? null : { distance, extent };
}

function sharesOf(placed: readonly Axes[]): Readonly<Record<string, number>> {
  const names = ["incremental", "replicable", "unfocused", "radical"];
  const count = (name: string) => placed.filter(({ distance, extent }) => quadrantOf(distance, extent) === name).length;
  return Object.fromEntries(names.map((name) => [name, placed.length === 0 ? 0 : count(name) / placed.length]));
}
