import { type Computed, andThen, finite, undefinedBecause } from "./computed";
import { type Moments, moments } from "./moments";

/** Skewness g1 and its version G1 corrected for sample size (Excel SKEW, SPSS). */
export interface Skewness {
  readonly g1: Computed;
  readonly G1: Computed;
}

/**
 * Skewness g1 = m3/m2^(3/2) and G1 = g1 √(n(n - 1))/(n - 2), m the central moments with denominator n.
 *
 * Undefined: "no-values", "no-variation"; G1 needs three values. Source: Joanes & Gill (1998), The Statistician 47, 183-189,
 * doi:10.1111/1467-9884.00122.
 * @example skewness([1, 2, 6]).g1 // { ok: true, value: 0.5951700641394974 }
 */
export function skewness(values: ArrayLike<number>): Skewness {
  const n = values.length;
  const g1 = standardisedMoment(values, 3);
  const G1 =
    n < 3 ? undefinedBecause("too-few-values") : andThen(g1, (g) => finite((g * Math.sqrt(n * (n - 1))) / (n - 2)));
  return { g1, G1 };
}

/** Excess kurtosis g2 and its version G2 corrected for sample size (Excel KURT, SPSS). */
export interface Kurtosis {
  readonly g2: Computed;
  readonly G2: Computed;
}

/**
 * Excess kurtosis g2 = m4/m2² - 3 and G2 = ((n + 1) g2 + 6)(n - 1)/((n - 2)(n - 3)).
 *
 * Undefined: "no-values", "no-variation"; G2 needs four values. Source: Joanes & Gill (1998), as above.
 * @example kurtosis([1, 2, 3, 4]).g2 // { ok: true, value: -1.36 }
 */
export function kurtosis(values: ArrayLike<number>): Kurtosis {
  const n = values.length;
  const g2 = andThen(standardisedMoment(values, 4), (fourth) => finite(fourth - 3));
  const G2 =
    n < 4
      ? undefinedBecause("too-few-values")
      : andThen(g2, (g) => finite((((n + 1) * g + 6) * (n - 1)) / ((n - 2) * (n - 3))));
  return { g2, G2 };
}

function standardisedMoment(values: ArrayLike<number>, power: 3 | 4): Computed {
  return andThen(moments(values), ({ n, mean, sumOfSquares }: Moments) => {
    if (sumOfSquares === 0) return undefinedBecause("no-variation");
    const standardDeviation = Math.sqrt(sumOfSquares / n);
    let total = 0;
    for (let index = 0; index < n; index += 1) {
      total += (((values[index] ?? NaN) - mean) / standardDeviation) ** power;
    }
    return finite(total / n);
  });
}
