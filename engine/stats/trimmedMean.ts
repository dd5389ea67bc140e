import { type Computed, andThen, finite, undefinedBecause } from "./computed";
import { moments } from "./moments";
import { sortedUpwards } from "./quantile";

/**
 * Mean of what is left after dropping the lowest and the highest share of the values (whole values, rounded down).
 *
 * `share` of each end, 0 to under ½ (0.2 is usual). Undefined: "no-values". Throws RangeError for other shares.
 * Source: Wilcox (2012), Introduction to Robust Estimation and Hypothesis Testing, 3rd ed., p. 28.
 * @example trimmedMean([1, 2, 3, 4, 100], 0.2) // { ok: true, value: 3 }
 */
export function trimmedMean(values: ArrayLike<number>, share: number): Computed {
  if (!(share >= 0 && share < 0.5)) throw new RangeError("A trimmed share lies between 0 and one half.");
  if (values.length === 0) return undefinedBecause("no-values");
  const dropped = Math.floor(values.length * share);
  const kept = sortedUpwards(values).subarray(dropped, values.length - dropped);
  return andThen(moments(kept), ({ mean }) => finite(mean));
}
