import { type Computed, computed, undefinedBecause } from "./computed";

/** How to interpolate: type 7 (Excel QUARTILE.INC, the default) or type 6 (Excel QUARTILE.EXC, SPSS). */
export interface QuantileOptions {
  readonly type?: 6 | 7;
}

/**
 * Quantile of numbers sorted upwards, by linear interpolation between order statistics.
 *
 * Type 7: position (n - 1)p + 1; type 6: position (n + 1)p, kept within 1 and n. Undefined: "no-values". Throws RangeError
 * unless 0 <= probability <= 1.
 * Source: Hyndman & Fan (1996), The American Statistician 50, 361-365, doi:10.1080/00031305.1996.10473566.
 * @example quantileOfSorted([1, 2, 3, 10], 0.75) // { ok: true, value: 4.75 }
 */
export function quantileOfSorted(
  sorted: ArrayLike<number>,
  probability: number,
  { type = 7 }: QuantileOptions = {},
): Computed {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError("A quantile's probability lies between 0 and 1.");
  const n = sorted.length;
  if (n === 0) return undefinedBecause("no-values");
  const position = type === 7 ? (n - 1) * probability : (n + 1) * probability - 1;
  const inside = Math.min(Math.max(position, 0), n - 1);
  const below = Math.floor(inside);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, n - 1)] ?? NaN;
  return computed(low + (inside - below) * (high - low));
}

/** The same of numbers in any order. @example quantile([10, 1, 3, 2], 0.75) // { ok: true, value: 4.75 } */
export function quantile(values: ArrayLike<number>, probability: number, options: QuantileOptions = {}): Computed {
  return quantileOfSorted(sortedUpwards(values), probability, options);
}

/** The middle value. @example median([10, 1, 3, 2]) // { ok: true, value: 2.5 } */
export function median(values: ArrayLike<number>): Computed {
  return quantile(values, 0.5);
}

/** A sorted copy. @example Array.from(sortedUpwards([2, 10, 1])) // [1, 2, 10] */
export function sortedUpwards(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}
