import { type Computed, type Interval, finiteInterval, undefinedBecause } from "./computed";
import { normalQuantile } from "./distributions/normal";
import { mostForHodgesLehmann } from "./hodgesLehmann";

/**
 * Interval of the centre of changes by ranks: the C-th lowest and the C-th highest of the n(n + 1)/2 averages (x_i +
 * x_j)/2, C = ⌊n(n + 1)/4 − z √(n(n + 1)(2n + 1)/24)⌋, at least 1.
 *
 * Takes pupils as independent: for one school only. Undefined: "too-few-values" below six values, "not-finite",
 * "not-applicable" above 2,000. Source: Hollander, Wolfe & Chicken (2014), Nonparametric Statistical Methods, 3rd ed.,
 * section 3.3, large-sample approximation.
 * @example hodgesLehmannInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // { ok: true, value: { low: 3, high: 8 } }
 */
export function hodgesLehmannInterval(changes: ArrayLike<number>, level = 0.95): Computed<Interval> {
  const n = changes.length;
  if (n < 6) return undefinedBecause("too-few-values");
  if (n > mostForHodgesLehmann) return undefinedBecause("not-applicable");
  const averages = new Float64Array((n * (n + 1)) / 2);
  let next = 0;
  for (let first = 0; first < n; first += 1) {
    for (let second = first; second < n; second += 1) {
      averages[next] = (changes[first] ?? NaN) / 2 + (changes[second] ?? NaN) / 2;
      next += 1;
    }
  }
  averages.sort();
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const rank = Math.max(1, Math.floor((n * (n + 1)) / 4 - normalQuantile((1 + level) / 2) * spread));
  return finiteInterval(averages[rank - 1] ?? NaN, averages[averages.length - rank] ?? NaN);
}
