import { type Computed, finite, undefinedBecause } from "./computed";

/** Sufficient statistics of one variable in one group (a school, a school by arm): size, mean, squares about the mean. */
export interface GroupMoments {
  readonly n: number;
  /** 0 where n is 0. */
  readonly mean: number;
  /** Σ(x - mean)² within the group. */
  readonly sumOfSquares: number;
}

/** A column of numbers and the group of each row: an index from 0, or below 0 for a row in no group. */
export interface GroupedValues {
  readonly values: ArrayLike<number>;
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
}

/**
 * Moments of each group, in two passes over the column (mean, then corrected squares about it).
 *
 * Throws RangeError unless there is a group for each value. Source: Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115.
 * @example groupMoments({ values: [1, 3, 9], groups: [0, 0, 1], groupCount: 2 }) // [{ n: 2, mean: 2, sumOfSquares: 2 }, { n: 1, mean: 9, sumOfSquares: 0 }]
 */
export function groupMoments({ values, groups, groupCount }: GroupedValues): GroupMoments[] {
  if (values.length !== groups.length) throw new RangeError("Each value needs a group.");
  const rows = values.length;
  const n = new Float64Array(groupCount);
  const mean = new Float64Array(groupCount);
  const squares = new Float64Array(groupCount);
  const remainder = new Float64Array(groupCount);
  // Running means about the first value keep the digits of scores with a large offset.
  for (let row = 0; row < rows; row += 1) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const count = (n[group] ?? 0) + 1;
    n[group] = count;
    const centre = mean[group] ?? 0;
    mean[group] = count === 1 ? (values[row] ?? NaN) : centre + ((values[row] ?? NaN) - centre) / count;
  }
  for (let row = 0; row < rows; row += 1) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const deviation = (values[row] ?? NaN) - (mean[group] ?? 0);
    squares[group] = (squares[group] ?? 0) + deviation * deviation;
    remainder[group] = (remainder[group] ?? 0) + deviation;
  }
  return Array.from(n, (count, group) => {
    if (count === 0) return { n: 0, mean: 0, sumOfSquares: 0 };
    const shift = (remainder[group] ?? 0) / count;
    const centre = (mean[group] ?? 0) + shift;
    const sumOfSquares = (squares[group] ?? 0) - count * shift * shift;
    // Equal changes that differ by the rounding of the scores do not vary.
    const isRounding = sumOfSquares <= count * (8 * Number.EPSILON * centre) ** 2;
    return { n: count, mean: centre, sumOfSquares: isRounding ? 0 : sumOfSquares };
  });
}

/**
 * Moments of two groups taken together; any order of merging gives the same to rounding.
 *
 * Source: Chan, Golub & LeVeque (1983), eq. 2.1.
 * @example mergeMoments({ n: 1, mean: 1, sumOfSquares: 0 }, { n: 1, mean: 3, sumOfSquares: 0 }) // { n: 2, mean: 2, sumOfSquares: 2 }
 */
export function mergeMoments(a: GroupMoments, b: GroupMoments): GroupMoments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const difference = b.mean - a.mean;
  return {
    n,
    mean: (a.n * a.mean + b.n * b.mean) / n,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares + (difference * difference * a.n * b.n) / n,
  };
}

/**
 * Variance pooled within groups, Σ SS_i / Σ(n_i - 1).
 *
 * Undefined: "no-degrees-of-freedom" where no group has two members.
 * @example pooledWithinVariance([{ n: 2, mean: 2, sumOfSquares: 2 }, { n: 1, mean: 9, sumOfSquares: 0 }]) // { ok: true, value: 2 }
 */
export function pooledWithinVariance(groups: readonly GroupMoments[]): Computed {
  let squares = 0;
  let degreesOfFreedom = 0;
  for (const { n, sumOfSquares } of groups) {
    squares += sumOfSquares;
    degreesOfFreedom += Math.max(0, n - 1);
  }
  return degreesOfFreedom === 0 ? undefinedBecause("no-degrees-of-freedom") : finite(squares / degreesOfFreedom);
}
