import { type Computed, andThen, finite, undefinedBecause } from "./computed";
import { moments } from "./moments";

/**
 * Autocorrelation at lag 1: Σ(x_i - m)(x_{i+1} - m) / Σ(x_i - m)².
 *
 * Undefined: "no-values", "no-variation". Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.12.
 * @example autocorrelation([10000001, 10000003, 10000002]) // { ok: true, value: -0.5 }
 */
export function autocorrelation(values: ArrayLike<number>): Computed {
  return andThen(moments(values), ({ n, mean, sumOfSquares }) => {
    if (sumOfSquares === 0) return undefinedBecause("no-variation");
    let total = 0;
    for (let index = 1; index < n; index += 1) {
      total += ((values[index - 1] ?? NaN) - mean) * ((values[index] ?? NaN) - mean);
    }
    return finite(total / sumOfSquares);
  });
}
