import { Matrix } from "ml-matrix";
import { computed, undefinedBecause, type Computed } from "./computed";
import { crossProductsOf } from "./crossProducts";
import type { NumberSeries } from "./columns";

export interface ItemCovariances {
  readonly count: number;
  readonly means: readonly number[];
  /** By n − 1, items by items. */
  readonly covariances: Matrix;
}

/**
 * Means and covariances of the items of a scale over respondents who answered all of them.
 *
 * Undefined: "too-few-items" under two, "no-values", "too-few-values" with one respondent, "not-finite". Throws a
 * RangeError if the columns differ in length.
 */
export function itemCovariances(items: readonly NumberSeries[]): Computed<ItemCovariances> {
  const first = items[0];
  if (first === undefined || items.length < 2) return undefinedBecause("too-few-items");
  if (first.length < 2) return undefinedBecause(first.length === 0 ? "no-values" : "too-few-values");
  const sums = crossProductsOf(items, new Int32Array(first.length), 1);
  if (sums === null) return undefinedBecause("not-finite");
  const covariances = Matrix.from1DArray(items.length, items.length, Array.from(sums.products)).div(first.length - 1);
  const means = Array.from(sums.means, (mean, j) => mean + (sums.origin[j] ?? 0));
  if (!covariances.to1DArray().every(Number.isFinite)) return undefinedBecause("not-finite");
  return computed({ count: first.length, means, covariances });
}

/** Correlations of covariances; null if an item does not vary. */
export function correlationsOf(covariances: Matrix): Matrix | null {
  const deviations = covariances.diagonal().map(Math.sqrt);
  if (!deviations.every((deviation) => deviation > 0)) return null;
  const correlations = covariances.clone();
  deviations.forEach((first, i) => {
    deviations.forEach((second, j) => {
      correlations.set(i, j, i === j ? 1 : covariances.get(i, j) / (first * second));
    });
  });
  return correlations;
}
