import { mean as meanOf, sum } from "simple-statistics";
import { type Computed, computed, finite, undefinedBecause } from "./computed";
import type { GroupMoments } from "./groupMoments";

/** Size, mean and spread of a list of numbers; everything most formulas need of it. */
export interface Moments extends GroupMoments {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Moments by the corrected two-pass algorithm: Σ(x - m)² - (Σ(x - m))²/n, sums by Kahan and Babuska (simple-statistics).
 *
 * A list of equal numbers has exactly the sum of squares 0. Undefined: "no-values"; "not-finite" for NaN, infinite or
 * overflowing values.
 * Source: Chan, Golub & LeVeque (1983), The American Statistician 37, 242-247, doi:10.1080/00031305.1983.10483115, eq. 1.7.
 * @example moments([10000001, 10000003, 10000002]) // { ok: true, value: { n: 3, mean: 10000002, sumOfSquares: 2, minimum: 10000001, maximum: 10000003 } }
 */
export function moments(values: ArrayLike<number>): Computed<Moments> {
  const n = values.length;
  if (n === 0) return undefinedBecause("no-values");
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let index = 0; index < n; index += 1) {
    const value = values[index] ?? NaN;
    if (!Number.isFinite(value)) return undefinedBecause("not-finite");
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  if (minimum === maximum) return computed({ n, mean: minimum, sumOfSquares: 0, minimum, maximum });
  const mean = meanOf(values as number[]);
  const deviations = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let index = 0; index < n; index += 1) {
    const deviation = (values[index] ?? NaN) - mean;
    deviations[index] = deviation;
    squares[index] = deviation * deviation;
  }
  const remainder = sum(deviations as unknown as number[]);
  const sumOfSquares = sum(squares as unknown as number[]);
  const corrected = sumOfSquares - (remainder * remainder) / n;
  if (!Number.isFinite(mean) || !Number.isFinite(corrected)) return undefinedBecause("not-finite");
  return computed({ n, mean, sumOfSquares: corrected, minimum, maximum });
}

/**
 * Sample variance Σ(x - mean)²/(n - 1). Undefined for one value ("too-few-values").
 * @example variance({ n: 3, mean: 2, sumOfSquares: 2 }) // { ok: true, value: 1 }
 */
export function variance(values: GroupMoments): Computed {
  if (values.n < 2) return undefinedBecause("too-few-values");
  return finite(values.sumOfSquares / (values.n - 1));
}

/**
 * Sample standard deviation √(Σ(x - mean)²/(n - 1)). Undefined for one value ("too-few-values").
 * @example standardDeviation({ n: 3, mean: 2, sumOfSquares: 2 }) // { ok: true, value: 1 }
 */
export function standardDeviation(values: GroupMoments): Computed {
  if (values.n < 2) return undefinedBecause("too-few-values");
  return finite(Math.sqrt(values.sumOfSquares / (values.n - 1)));
}
