import { type Computed, type Interval, andThen, computed, undefinedBecause } from "./computed";
import { type GroupMoments, groupMoments, mergeMoments } from "./groupMoments";
import { type MeanOverSchools, meanOverSchools } from "./meanOverSchools";
import { pairSums } from "./pairSums";

/** Share of those with a score before from which missing scores after call for these two answers (the product's own rule). */
export const missingShareThreshold = 0.05;

/** Scores before of everybody who has one, scores after (null where missing), and the school of each as an index from 0. */
export interface ScoresWithMissing {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number | null>;
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
}

/** A mean change as it would be had everyone with a score before been tested after. */
export interface AdjustedChange {
  /** Slope of change on score before, within schools. */
  readonly slope: number;
  /** The average school; its `pupilMean` still weighs schools by those tested twice. */
  readonly overSchools: MeanOverSchools;
  /** The average pupil: schools weighed by all with a score before. */
  readonly pupilMean: number;
}

/**
 * The change adjusted to all pupils with a score before: each school's mean change moved along the common within-school
 * slope of change on score before, from the mean score of those tested twice to that of all.
 *
 * Right if scores are missing at random given the score before. Undefined: "no-values", "no-variation" where scores before
 * do not differ within schools. Source: Little & Rubin (2020), Statistical Analysis with Missing Data, 3rd ed., section 4.2.
 * @example changeAdjustedForMissing({ before: [1, 2, 3, 4], after: [3, 4, 5, null], groups: [0, 0, 0, 0], groupCount: 1 }).value.overSchools.mean // 2
 */
export function changeAdjustedForMissing(scores: ScoresWithMissing, level = 0.95): Computed<AdjustedChange> {
  const { before, after, groups, groupCount } = scores;
  const rows = Array.from(before, (_, row) => row).filter((row) => after[row] !== null && after[row] !== undefined);
  const tested = {
    before: rows.map((row) => before[row] ?? NaN),
    after: rows.map((row) => after[row] ?? NaN),
    groups: rows.map((row) => groups[row] ?? -1),
    groupCount,
  };
  if (rows.length === 0) return undefinedBecause("no-values");
  const sums = pairSums(tested);
  const squares = sums.reduce((total, { squaresBefore }) => total + squaresBefore, 0);
  if (!(squares > 0)) return undefinedBecause("no-variation");
  const products = sums.reduce((total, of) => total + of.products - of.squaresBefore, 0);
  const slope = products / squares;
  const everyone = groupMoments({ values: before, groups, groupCount });
  const changes = groupMoments({
    values: tested.after.map((score, index) => score - (tested.before[index] ?? NaN)),
    groups: tested.groups,
    groupCount,
  });
  const moved = changes.map((change, school): GroupMoments => {
    const shift = (everyone[school]?.mean ?? 0) - (sums[school]?.meanBefore ?? 0);
    return change.n === 0 ? change : { ...change, mean: change.mean + slope * shift };
  });
  const all = moved.map(({ n, mean }, school) => ({
    n: n === 0 ? 0 : (everyone[school]?.n ?? 0),
    mean,
    sumOfSquares: 0,
  }));
  const pupilMean = all.reduce(mergeMoments).mean;
  return andThen(meanOverSchools(moved, level), (overSchools) => computed({ slope, overSchools, pupilMean }));
}

/**
 * Tipping point: by how much less (or, for a fall, more) the missing pupils would have to have changed than the others for
 * the interval to reach the threshold, (nearer end - threshold)/share missing, in points.
 *
 * Undefined: "not-applicable" where the interval already holds the threshold or nobody is missing.
 * Source: Yan, Lee & Li (2009), Journal of Biopharmaceutical Statistics 19, 1085-1098, doi:10.1080/10543400903243009.
 * @example tippingPoint({ interval: { low: 2, high: 6 }, missingShare: 0.1 }) // { ok: true, value: 20 }
 */
export function tippingPoint({
  interval: { low, high },
  missingShare,
  threshold = 0,
}: {
  readonly interval: Interval;
  /** 0 to 1 */
  readonly missingShare: number;
  readonly threshold?: number;
}): Computed {
  if (!(missingShare > 0 && missingShare <= 1)) return undefinedBecause("not-applicable");
  if (low > threshold) return computed((low - threshold) / missingShare);
  if (high < threshold) return computed((high - threshold) / missingShare);
  return undefinedBecause("not-applicable");
}
