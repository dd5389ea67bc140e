import { type Computed, andThen, finite, undefinedBecause } from "./computed";
import { type Welch, welch } from "./welch";

/** Who has which scores. */
export interface Attrition {
  readonly supplied: number;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
  /** Those with a score before but none after, of those with a score before. */
  readonly lostShare: Computed;
}

/**
 * Counts who has scores before and after; null is missing.
 *
 * Throws RangeError unless both lists are equally long. `lostShare` is undefined ("no-values") where nobody has a score before.
 * @example attrition([1, 2, null, 4], [1, null, 3, 5]) // { supplied: 4, both: 2, beforeOnly: 1, afterOnly: 1, neither: 0 }
 */
export function attrition(before: ArrayLike<number | null>, after: ArrayLike<number | null>): Attrition {
  if (before.length !== after.length) throw new RangeError("Scores before and after must be equally many.");
  let both = 0;
  let beforeOnly = 0;
  let afterOnly = 0;
  for (let row = 0; row < before.length; row += 1) {
    const hasBefore = isPresent(before[row]);
    const hasAfter = isPresent(after[row]);
    if (hasBefore && hasAfter) both += 1;
    else if (hasBefore) beforeOnly += 1;
    else if (hasAfter) afterOnly += 1;
  }
  const withBefore = both + beforeOnly;
  return {
    supplied: before.length,
    both,
    beforeOnly,
    afterOnly,
    neither: before.length - both - beforeOnly - afterOnly,
    lostShare: withBefore === 0 ? undefinedBecause("no-values") : finite(beforeOnly / withBefore),
  };
}

/**
 * Mean score before of those lost minus that of those kept, with Welch's interval; for independent pupils.
 *
 * Undefined: "one-group-empty", and as `welch`. Source: Welch (1947), Biometrika 34, 28-35, doi:10.1093/biomet/34.1-2.28.
 * @example baselineOfLost([1, 3, 5, 7], [null, null, 5, 8]).value.difference // -4
 */
export function baselineOfLost(before: ArrayLike<number | null>, after: ArrayLike<number | null>): Computed<Welch> {
  const rows = Array.from(before, (score, row) => ({ score, kept: isPresent(after[row]) }));
  const scores = (kept: boolean) =>
    rows.flatMap((row) => (row.kept === kept && isPresent(row.score) ? [Number(row.score)] : []));
  return andThen(welch(scores(false), scores(true)), (value) => ({ ok: true, value }));
}

function isPresent(score: number | null | undefined): boolean {
  return score !== null && score !== undefined && !Number.isNaN(score);
}
