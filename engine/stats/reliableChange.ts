import { type Computed, computed, undefinedBecause } from "./computed";
import { normalUpperTail } from "./distributions/normal";

/** |D / S_diff| from which a change is reliable: 5 % of pupils without true change cross it, half of them upwards. */
export const reliableChangeThreshold = 1.96;

/** The test's own norm SD and norm reliability (of the manual, not of this group), 0 <= reliability < 1. */
export interface NormReliability {
  readonly standardDeviation: number;
  readonly reliability: number;
}

/** How many changed by more than measurement error explains. */
export interface ReliableChange {
  readonly n: number;
  /** S_diff = SD √(2(1 - reliability)) */
  readonly standardErrorOfDifference: number;
  readonly improved: number;
  readonly unchanged: number;
  readonly declined: number;
  /** How many of n would cross the threshold upwards by chance alone; as many downwards. */
  readonly expectedByChance: number;
}

/**
 * Reliable change: pupils with D/(SD √(2(1 - reliability))) above 1.96 or below -1.96.
 *
 * Undefined: "no-values", "not-applicable" without a norm SD above 0 and a reliability from 0 to under 1.
 * Source: Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59, 12-19, doi:10.1037/0022-006X.59.1.12.
 * @example reliableChange([1, 2, 10], { standardDeviation: 5, reliability: 0.9 }).value.improved // 1
 */
export function reliableChange(changes: ArrayLike<number>, norm: NormReliability): Computed<ReliableChange> {
  const n = changes.length;
  if (n === 0) return undefinedBecause("no-values");
  const { standardDeviation, reliability } = norm;
  if (!(standardDeviation > 0 && reliability >= 0 && reliability < 1)) return undefinedBecause("not-applicable");
  const standardErrorOfDifference = standardDeviation * Math.sqrt(2 * (1 - reliability));
  const indices = Array.from(changes, (change) => change / standardErrorOfDifference);
  const improved = indices.filter((index) => index > reliableChangeThreshold).length;
  const declined = indices.filter((index) => index < -reliableChangeThreshold).length;
  return computed({
    n,
    standardErrorOfDifference,
    improved,
    unchanged: n - improved - declined,
    declined,
    expectedByChance: n * normalUpperTail(reliableChangeThreshold),
  });
}
