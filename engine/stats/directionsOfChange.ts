import { type Computed, computed, undefinedBecause } from "./computed";
import { normalCdf } from "./distributions/normal";
import { cohensDzValue } from "./cohensDz";
import type { PairedMoments } from "./pairedMoments";

/** How many went up, stayed the same, went down. */
export interface DirectionsOfChange {
  readonly n: number;
  readonly improved: number;
  readonly same: number;
  readonly declined: number;
  /** P(D > 0) + ½ P(D = 0): ½ where as many went up as down. */
  readonly probabilityOfSuperiority: number;
}

/** Whether a higher score is the better one (as it is unless told). */
export interface DirectionOptions {
  readonly higherIsBetter?: boolean;
}

/**
 * Counts of pupils who improved, stayed the same and declined, and the probability of superiority.
 *
 * With no change at all about half would go up by chance. Changes within the rounding of the scores count as none.
 * Undefined: "no-values", "not-finite". Source of the probability of superiority: Grissom & Kim (2012), Effect Sizes for Research,
 * 2nd ed., p. 172.
 * @example directionsOfChange([1, 2, 3], [2, 2, 5]) // { ok: true, value: { n: 3, improved: 2, same: 1, declined: 0, probabilityOfSuperiority: 0.8333333333333334 } }
 */
export function directionsOfChange(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { higherIsBetter = true }: DirectionOptions = {},
): Computed<DirectionsOfChange> {
  if (before.length !== after.length) throw new RangeError("Scores before and after must be equally many.");
  const n = before.length;
  if (n === 0) return undefinedBecause("no-values");
  let up = 0;
  let down = 0;
  for (let index = 0; index < n; index += 1) {
    const [first, second] = [before[index] ?? NaN, after[index] ?? NaN];
    if (!Number.isFinite(first) || !Number.isFinite(second)) return undefinedBecause("not-finite");
    const direction = directionOf(first, second);
    if (direction > 0) up += 1;
    else if (direction < 0) down += 1;
  }
  const improved = higherIsBetter ? up : down;
  const same = n - up - down;
  return computed({
    n,
    improved,
    same,
    declined: n - same - improved,
    probabilityOfSuperiority: (improved + same / 2) / n,
  });
}

/** 1 up, 0 the same, -1 down; a change within the rounding of the two scores is none. @example directionOf(0.1 + 0.2, 0.3) // 0 */
export function directionOf(before: number, after: number): -1 | 0 | 1 {
  const change = after - before;
  if (Math.abs(change) <= 2 * Number.EPSILON * Math.max(Math.abs(before), Math.abs(after))) return 0;
  return change > 0 ? 1 : -1;
}

/**
 * Φ(d_z): the probability that a pupil goes up if changes are normally distributed.
 *
 * Source: McGraw & Wong (1992), Psychological Bulletin 111, 361-365, doi:10.1037/0033-2909.111.2.361.
 * @example commonLanguageEffect(sleepPairs) // { ok: true, value: 0.9005265318326792 }
 */
export function commonLanguageEffect(pairs: PairedMoments): Computed {
  const dz = cohensDzValue(pairs);
  return dz.ok ? computed(normalCdf(dz.value)) : dz;
}
