import { type Computed, computed, finite, undefinedBecause } from "./computed";
import type { AverageSpread } from "./cohensDav";
import type { GroupMoments } from "./groupMoments";

/**
 * Sufficient statistics of scores before and after in one group (a school, a school by arm): all that means, changes,
 * correlations and their standard errors need. Schools can share these sums instead of pupils.
 */
export interface PairSums {
  readonly n: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Σ(x - mean)², Σ(y - mean)² and Σ(x - mean)(y - mean) within the group. */
  readonly squaresBefore: number;
  readonly squaresAfter: number;
  readonly products: number;
}

const none: PairSums = { n: 0, meanBefore: 0, meanAfter: 0, squaresBefore: 0, squaresAfter: 0, products: 0 };

/** Complete pairs and the group of each: an index from 0, or below 0 for a pair in no group. */
export interface GroupedPairs {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
}

/**
 * The sums of each group, in one pass (Welford's updates, for two variables).
 *
 * Throws RangeError unless the columns are equally long. Source: Welford (1962), Technometrics 4, 419-420,
 * doi:10.1080/00401706.1962.10490022.
 * @example pairSums({ before: [1, 3], after: [2, 6], groups: [0, 0], groupCount: 1 }) // [{ n: 2, meanBefore: 2, meanAfter: 4, squaresBefore: 2, squaresAfter: 8, products: 4 }]
 */
export function pairSums({ before, after, groups, groupCount }: GroupedPairs): PairSums[] {
  if (before.length !== after.length || before.length !== groups.length) {
    throw new RangeError("Scores before, scores after and groups must be equally many.");
  }
  const sums = Array.from({ length: groupCount }, () => ({ ...none }));
  for (let row = 0; row < before.length; row += 1) {
    const of = sums[groups[row] ?? -1];
    if (of === undefined) continue;
    const fromBefore = (before[row] ?? NaN) - of.meanBefore;
    const fromAfter = (after[row] ?? NaN) - of.meanAfter;
    of.n += 1;
    of.meanBefore += fromBefore / of.n;
    of.meanAfter += fromAfter / of.n;
    const newFromAfter = (after[row] ?? NaN) - of.meanAfter;
    of.squaresBefore += fromBefore * ((before[row] ?? NaN) - of.meanBefore);
    of.squaresAfter += fromAfter * newFromAfter;
    of.products += fromBefore * newFromAfter;
  }
  return sums;
}

/**
 * The sums of two groups taken together; any order of merging gives the same to rounding.
 *
 * Source: Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115, eq. 2.1.
 * @example mergePairSums({ n: 1, meanBefore: 1, meanAfter: 2, squaresBefore: 0, squaresAfter: 0, products: 0 }, { n: 1, meanBefore: 3, meanAfter: 6, squaresBefore: 0, squaresAfter: 0, products: 0 }).products // 4
 */
export function mergePairSums(a: PairSums, b: PairSums): PairSums {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const weight = (a.n * b.n) / n;
  const before = b.meanBefore - a.meanBefore;
  const after = b.meanAfter - a.meanAfter;
  return {
    n,
    meanBefore: (a.n * a.meanBefore + b.n * b.meanBefore) / n,
    meanAfter: (a.n * a.meanAfter + b.n * b.meanAfter) / n,
    squaresBefore: a.squaresBefore + b.squaresBefore + weight * before * before,
    squaresAfter: a.squaresAfter + b.squaresAfter + weight * after * after,
    products: a.products + b.products + weight * before * after,
  };
}

/** The sums of all groups taken together. @example totalPairSums([]).n // 0 */
export function totalPairSums(groups: readonly PairSums[]): PairSums {
  return groups.reduce(mergePairSums, none);
}

/**
 * Moments of after - before, for `meanOverSchools`: Σ(d - mean)² = Σ(y - mean)² + Σ(x - mean)² - 2 Σ(x - mean)(y - mean).
 * @example changeMoments({ n: 2, meanBefore: 2, meanAfter: 4, squaresBefore: 2, squaresAfter: 8, products: 4 }) // { n: 2, mean: 2, sumOfSquares: 2 }
 */
export function changeMoments(sums: PairSums): GroupMoments {
  const total = sums.squaresAfter + sums.squaresBefore;
  const sumOfSquares = total - 2 * sums.products;
  // What is left of equal changes after cancelling is rounding.
  const isRounding = sumOfSquares <= 8 * sums.n * Number.EPSILON * total;
  return { n: sums.n, mean: sums.meanAfter - sums.meanBefore, sumOfSquares: isRounding ? 0 : sumOfSquares };
}

/**
 * SDs and correlation of all pupils, for `averageScale` and g_av.
 * @example averageSpreadOf({ n: 3, meanBefore: 0, meanAfter: 0, squaresBefore: 2, squaresAfter: 8, products: 4 }).correlation // { ok: true, value: 1 }
 */
export function averageSpreadOf(sums: PairSums): AverageSpread {
  const { n, squaresBefore, squaresAfter, products } = sums;
  const sd = (squares: number): Computed =>
    n < 2 ? undefinedBecause("too-few-values") : finite(Math.sqrt(squares / (n - 1)));
  return { n, sdBefore: sd(squaresBefore), sdAfter: sd(squaresAfter), correlation: correlationOf() };

  function correlationOf(): Computed {
    if (n < 3) return undefinedBecause("too-few-values");
    if (squaresBefore === 0 || squaresAfter === 0) return undefinedBecause("no-variation");
    const r = products / Math.sqrt(squaresBefore) / Math.sqrt(squaresAfter);
    return Number.isFinite(r) ? computed(Math.min(1, Math.max(-1, r))) : undefinedBecause("not-finite");
  }
}
