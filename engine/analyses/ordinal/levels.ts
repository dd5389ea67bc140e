import type { MatchedPairs } from "../../result";
import type { LevelShares } from "../../results/ordinal";
import type { Scale } from "../../scale";
import type { MovementTable } from "../../stats/ordinalTransition";

/** More levels than this make no table that can be read. */
const MOST_LEVELS = 12;

/** The levels in use, worst first, with the stored value of each. */
export interface LevelsInUse {
  readonly values: readonly number[];
  readonly names: readonly string[];
}

/** The levels anybody was at, from the worst; `lowerIsBetter` turns the scale round. */
export function levelsInUse(
  scale: Scale,
  scores: readonly ArrayLike<number>[],
  { lowerIsBetter }: { readonly lowerIsBetter: boolean },
): LevelsInUse {
  const values = [...new Set(scores.flatMap((column) => Array.from(column)))].sort((a, b) => a - b);
  if (lowerIsBetter) values.reverse();
  return { values, names: values.map((value) => nameOf(scale, value)) };
}

function nameOf({ id, levels }: Scale, value: number): string {
  if (levels !== undefined) return levels[value] ?? String(value);
  return id === "gcse-grade" && value === 0 ? "U" : String(value);
}

export function isReadable({ values }: LevelsInUse): boolean {
  return values.length <= MOST_LEVELS;
}

/** Counts of pupils by level before and after. */
export function movementTable({ values }: LevelsInUse, { before, after }: MatchedPairs): MovementTable {
  const place = new Map(values.map((value, index) => [value, index]));
  const counts = values.map(() => values.map(() => 0));
  before.forEach((from, pair) => {
    const row = counts[place.get(from) ?? -1];
    const to = place.get(after[pair] ?? NaN);
    if (row !== undefined && to !== undefined) row[to] = (row[to] ?? 0) + 1;
  });
  return counts;
}

/** Shares at each level before and after; null without pupils. */
export function levelShares(table: MovementTable): LevelShares | null {
  const before = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const people = before.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  const after = table.map((_, level) => table.reduce((sum, row) => sum + (row[level] ?? 0), 0));
  return { before: before.map((count) => count / people), after: after.map((count) => count / people) };
}
