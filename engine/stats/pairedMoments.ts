import { type Computed, allOf, andThen, computed, finite, undefinedBecause } from "./computed";
import { differences } from "./differences";
import { type Moments, moments, standardDeviation } from "./moments";

/** Moments of scores before and after of the same people, and of their changes; what every paired statistic needs. */
export interface PairedMoments {
  readonly n: number;
  readonly before: Moments;
  readonly after: Moments;
  /** Moments of after - before. */
  readonly change: Moments;
  readonly sdBefore: Computed;
  readonly sdAfter: Computed;
  readonly sdChange: Computed;
  /** Covariance with denominator n - 1. */
  readonly covariance: Computed;
  /** Pearson's r; undefined below three pairs and where one side does not vary. */
  readonly correlation: Computed;
}

/**
 * Moments of complete pairs.
 *
 * Changes that differ by no more than the rounding of the scores themselves count as equal (0.3 - 0.2 and 0.2 - 0.1).
 * Undefined: "no-values", "not-finite". Throws RangeError unless both lists are equally long.
 * @example pairedMoments([1, 2, 4], [2, 4, 5]).ok // true
 */
export function pairedMoments(before: ArrayLike<number>, after: ArrayLike<number>): Computed<PairedMoments> {
  if (before.length !== after.length) throw new RangeError("Scores before and after must be equally many.");
  const changes = differences(before, after);
  return andThen(
    allOf({ before: moments(before), after: moments(after), change: moments(changes) }),
    ({ before: ofBefore, after: ofAfter, change: ofChange }) => {
      const change = withoutRounding(ofChange, Math.max(largest(ofBefore), largest(ofAfter)));
      const products = sumOfProducts(before, after, ofBefore.mean, ofAfter.mean);
      const n = ofBefore.n;
      return computed({
        n,
        before: ofBefore,
        after: ofAfter,
        change,
        sdBefore: standardDeviation(ofBefore),
        sdAfter: standardDeviation(ofAfter),
        sdChange: standardDeviation(change),
        covariance: n < 2 ? undefinedBecause("too-few-values") : finite(products / (n - 1)),
        correlation: correlation({ n, products, before: ofBefore, after: ofAfter, change }),
      });
    },
  );
}

function largest({ minimum, maximum }: Moments): number {
  return Math.max(Math.abs(minimum), Math.abs(maximum));
}

function withoutRounding(change: Moments, largestScore: number): Moments {
  const isRounding = change.maximum - change.minimum <= 4 * Number.EPSILON * largestScore;
  return isRounding ? { ...change, sumOfSquares: 0 } : change;
}

function sumOfProducts(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  meanBefore: number,
  meanAfter: number,
): number {
  let products = 0;
  let left = 0;
  let right = 0;
  for (let index = 0; index < before.length; index += 1) {
    const x = (before[index] ?? NaN) - meanBefore;
    const y = (after[index] ?? NaN) - meanAfter;
    products += x * y;
    left += x;
    right += y;
  }
  return products - (left * right) / before.length;
}

function correlation(of: { n: number; products: number; before: Moments; after: Moments; change: Moments }): Computed {
  if (of.n < 3) return undefinedBecause("too-few-values");
  if (of.before.sumOfSquares === 0 || of.after.sumOfSquares === 0) return undefinedBecause("no-variation");
  if (of.change.sumOfSquares === 0) return computed(1);
  const r = of.products / Math.sqrt(of.before.sumOfSquares) / Math.sqrt(of.after.sumOfSquares);
  return Number.isFinite(r) ? computed(Math.min(1, Math.max(-1, r))) : undefinedBecause("not-finite");
}
