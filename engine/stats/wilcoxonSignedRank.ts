import { type Computed, computed, undefinedBecause } from "./computed";
import { normalUpperTail } from "./distributions/normal";
import { midranks } from "./midranks";
import { changesWithoutRounding } from "./changesWithoutRounding";
import { exactSignedRank } from "./exactSignedRank";

/** Pairs up to which the exact distribution is used. */
export const mostForExact = 50;

/** A sum of ranks with its normal and its exact p. */
export interface SignedRankTest {
  /** Sum of the ranks of the rises. */
  readonly statistic: number;
  readonly z: number;
  /** Two-sided, normal with tie correction, without and with continuity correction. */
  readonly normalP: number;
  readonly normalPCorrected: number;
  /** Two-sided, exact given the ties; undefined above 50 pairs. */
  readonly exactP: Computed;
}

/** Wilcoxon's signed-rank test of changes, zeros dropped; Pratt's version, which ranks them first, beside it. */
export interface WilcoxonSignedRank extends SignedRankTest {
  readonly n: number;
  /** Pairs without a change. */
  readonly zeros: number;
  /** Sum of the ranks of the falls. */
  readonly opposite: number;
  /** (rises - falls)/(rises + falls) of the rank sums, -1 to 1. */
  readonly rankBiserial: number;
  /** The p to report: exact up to 50 changes, else normal with tie correction. */
  readonly p: number;
  readonly method: "exact" | "normal";
  readonly pratt: SignedRankTest;
}

/**
 * Wilcoxon's signed-rank test of scores before and after.
 *
 * Changes within the rounding of the scores count as equal. Undefined: "no-values", "all-zero-differences", "not-finite".
 * Sources: Wilcoxon (1945), Biometrics Bulletin 1, 80-83, doi:10.2307/3001968; Pratt (1959), Journal of the American
 * Statistical Association 54, 655-667, doi:10.1080/01621459.1959.10501526; rank-biserial: Kerby (2014), doi:10.2466/11.IT.3.1.
 * @example wilcoxonSignedRank([1, 2, 3, 4], [2, 4, 6, 3]).value.rankBiserial // 0.7
 */
export function wilcoxonSignedRank(before: ArrayLike<number>, after: ArrayLike<number>): Computed<WilcoxonSignedRank> {
  const changes = changesWithoutRounding(before, after);
  if (changes.length === 0) return undefinedBecause("no-values");
  if (changes.some((change) => !Number.isFinite(change))) return undefinedBecause("not-finite");
  const moved = changes.filter((change) => change !== 0);
  if (moved.length === 0) return undefinedBecause("all-zero-differences");
  const ranks = midranks(moved.map(Math.abs)).ranks;
  const own = signedRankTest(moved, ranks);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const opposite = total - own.statistic;
  return computed({
    ...own,
    n: changes.length,
    zeros: changes.length - moved.length,
    opposite,
    rankBiserial: (own.statistic - opposite) / total,
    p: own.exactP.ok ? own.exactP.value : own.normalP,
    method: own.exactP.ok ? "exact" : "normal",
    pratt: signedRankTest(
      moved,
      midranks(changes.map(Math.abs)).ranks.filter((_, index) => changes[index] !== 0),
    ),
  });
}

/** Under no change every rank is a rise or a fall with probability ½: mean Σr/2, variance Σr²/4, ties and all. */
function signedRankTest(moved: Float64Array, ranks: Float64Array): SignedRankTest {
  let statistic = 0;
  let sum = 0;
  let squares = 0;
  ranks.forEach((rank, index) => {
    if ((moved[index] ?? 0) > 0) statistic += rank;
    sum += rank;
    squares += rank * rank;
  });
  const distance = statistic - sum / 2;
  const standardDeviation = Math.sqrt(squares) / 2;
  const twoSided = (from: number) => Math.min(1, 2 * normalUpperTail(from / standardDeviation));
  return {
    statistic,
    z: distance / standardDeviation,
    normalP: twoSided(Math.abs(distance)),
    normalPCorrected: twoSided(Math.abs(distance) - 0.5),
    exactP:
      moved.length > mostForExact ? undefinedBecause("not-applicable") : computed(exactSignedRank(ranks, statistic)),
  };
}
