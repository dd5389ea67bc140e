import { type Computed, computed, undefinedBecause } from "./computed";
import type { Moments } from "./moments";

/**
 * Standard deviation within two groups, √((SS₁ + SS₂) / (n₁ + n₂ − 2)), SS the sums of squares about each group's mean.
 *
 * Undefined: "no-degrees-of-freedom" for one value in each, "no-variation" if both are constant.
 * Source: Hedges 1981, doi:10.3102/10769986006002107.
 * @example pooledStandardDeviation({ n: 2, mean: 1, sumOfSquares: 2, minimum: 0, maximum: 2 }, { n: 2, mean: 5, sumOfSquares: 2, minimum: 4, maximum: 6 }) // { ok: true, value: 1.4142135623730951 }
 */
export function pooledStandardDeviation(first: Moments, second: Moments): Computed {
  const degreesOfFreedom = first.n + second.n - 2;
  if (degreesOfFreedom < 1) return undefinedBecause("no-degrees-of-freedom");
  const variance = (first.sumOfSquares + second.sumOfSquares) / degreesOfFreedom;
  return variance > 0 ? computed(Math.sqrt(variance)) : undefinedBecause("no-variation");
}
