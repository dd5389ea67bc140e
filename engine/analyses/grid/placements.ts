import type { Placement } from "../../results/grid";
import { moments, standardDeviation } from "../../stats/moments";
import { neighbourQuadrant, quadrantNames, quadrantOf } from "./quadrants";
import type { Rating } from "./ratings";

type GridName = Placement["grid"];

/**
 * Placements on a grid: raters of one strategy, school, moment and cycle are averaged, with their spread and the share
 * of raters in each quadrant. Within .25 of a cut a placement is borderline and names both quadrants.
 */
export function placementsOf(grid: GridName, ratings: readonly Rating[]): readonly Placement[] {
  return ratingsTogether(ratings).map((together) => placementOf(grid, together));
}

/** Ratings of the same thing at the same moment, in the order in which they were first named. */
export function ratingsTogether(ratings: readonly Rating[]): readonly (readonly Rating[])[] {
  const together = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const key = JSON.stringify([rating.strategy, rating.school, rating.moment, rating.cycle]);
    together.set(key, [...(together.get(key) ?? []), rating]);
  }
  return [...together.values()];
}

function placementOf(grid: GridName, ratings: readonly Rating[]): Placement {
  const [first] = ratings;
  if (first === undefined) throw new RangeError("a placement needs a rating");
  const placed = placedRatings(ratings);
  const distance = mean(placed.map((rating) => rating.distance));
  const extent = mean(placed.map((rating) => rating.extent));
  const also = distance === null || extent === null ? null : neighbourQuadrant(grid, distance, extent);
  const { strategy, school, moment, cycle } = first;
  return {
    grid,
    strategy,
    school,
    when: cycle === null ? moment : `${moment}, cycle ${cycle}`,
    moment,
    cycle,
    distance,
    extent,
    quadrant: distance === null || extent === null ? null : quadrantOf(grid, distance, extent),
    alsoQuadrant: also,
    raters: placed.length,
    borderline: also !== null,
    spread: spreadOf(placed),
    shares: sharesOf(grid, placed),
    places: ratings.map(({ place }) => place),
  };
}

interface Axes {
  readonly distance: number;
  readonly extent: number;
}

/** Those with a place on both axes. */
export function placedRatings(ratings: readonly Rating[]): readonly Axes[] {
  return ratings.flatMap(({ distance, extent }) =>
    distance === null || extent === null ? [] : [{ distance, extent }],
  );
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

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

function sharesOf(grid: GridName, placed: readonly Axes[]): Readonly<Record<string, number>> {
  const count = (name: string) =>
    placed.filter(({ distance, extent }) => quadrantOf(grid, distance, extent) === name).length;
  return Object.fromEntries(
    quadrantNames(grid).map((name) => [name, placed.length === 0 ? 0 : count(name) / placed.length]),
  );
}
