import { computed, undefinedBecause, type Computed } from "./computed";
import { correlationsOf, itemCovariances } from "./itemCovariances";
import type { NumberSeries } from "./columns";

/**
 * Reliability of a scale of two items, 2r/(1 + r): alpha is too low when the two spread differently.
 *
 * Undefined: "no-values", "too-few-values", "no-variation", "not-finite", "zero-denominator" at r = −1. Throws a
 * RangeError if the columns differ in length. Source: Eisinga, te Grotenhuis & Pelzer 2013,
 * doi:10.1007/s00038-012-0416-3.
 *
 * @example spearmanBrown([1, 2, 3, 4], [1, 2, 4, 3]) // { ok: true, value: 0.8888888888888888 }
 */
export function spearmanBrown(first: NumberSeries, second: NumberSeries): Computed {
  const covaried = itemCovariances([first, second]);
  if (!covaried.ok) return covaried;
  const correlation = correlationsOf(covaried.value.covariances)?.get(0, 1);
  if (correlation === undefined) return undefinedBecause("no-variation");
  if (!(1 + correlation > 1e-12)) return undefinedBecause("zero-denominator");
  return computed((2 * correlation) / (1 + correlation));
}
