import { type Computed, andThen, computed, undefinedBecause } from "./computed";
import { quantileOfSorted } from "./quantile";

/** Above this many values the n(n + 1)/2 averages are not formed: give the median change instead, by its own name. */
export const mostForHodgesLehmann = 2000;

/**
 * Hodges and Lehmann's estimate of the centre: the median of all averages (x_i + x_j)/2, i <= j, of the changes.
 *
 * Undefined: "no-values", "not-finite", "not-applicable" for more than 2,000 values.
 * Source: Hodges & Lehmann (1963), Annals of Mathematical Statistics 34, 598-611, doi:10.1214/aoms/1177704172.
 * @example hodgesLehmann([0, 1, 5]) // { ok: true, value: 1.75 }
 */
export function hodgesLehmann(changes: ArrayLike<number>): Computed {
  const n = changes.length;
  if (n > mostForHodgesLehmann) return undefinedBecause("not-applicable");
  const averages = new Float64Array((n * (n + 1)) / 2);
  let next = 0;
  for (let first = 0; first < n; first += 1) {
    for (let second = first; second < n; second += 1) {
      averages[next] = (changes[first] ?? NaN) / 2 + (changes[second] ?? NaN) / 2;
      next += 1;
    }
  }
  if (averages.some((average) => !Number.isFinite(average))) return undefinedBecause("not-finite");
  return andThen(quantileOfSorted(averages.sort(), 0.5), computed);
}
