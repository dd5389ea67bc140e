import { differences } from "./differences";
import { type Computed, allOf, andThen, finite, undefinedBecause } from "./computed";
import { type PairedMoments, pairedMoments } from "./pairedMoments";

/**
 * Oldham's correlation of change with the mean of before and after: whether low starters gained more, free of the
 * artefact in the correlation of change with the baseline.
 *
 * Undefined: "no-values", "too-few-values" below three pairs, "no-variation".
 * Source: Oldham (1962), Journal of Chronic Diseases 15, 969-977, doi:10.1016/0021-9681(62)90116-9.
 * @example oldhamCorrelation([1, 2, 3], [3, 2, 1]) // { ok: false, reason: "no-variation" }
 */
export function oldhamCorrelation(before: ArrayLike<number>, after: ArrayLike<number>): Computed {
  return andThen(pairedMoments(before, after), ({ change }) => {
    if (change.sumOfSquares === 0) return undefinedBecause(change.n < 3 ? "too-few-values" : "no-variation");
    const changes = differences(before, after);
    const averages = Float64Array.from(before, (value, index) => (value + (after[index] ?? NaN)) / 2);
    return andThen(pairedMoments(averages, changes), ({ correlation }) => correlation);
  });
}

/**
 * The t of the test that the variances before and after are equal in the same people:
 * (F - 1)√(n - 2) / (2√(F(1 - r²))), F = s2²/s1², with n - 2 degrees of freedom.
 *
 * Undefined: as the correlation, and "no-variation" where it is ±1. Sources: Pitman (1939), Biometrika 31, 9-12,
 * doi:10.1093/biomet/31.1-2.9; Morgan (1939), Biometrika 31, 13-19.
 * @example varianceRatioT(sleepPairs).value // 0.5264
 */
export function varianceRatioT(pairs: PairedMoments): Computed {
  return andThen(allOf({ s1: pairs.sdBefore, s2: pairs.sdAfter, r: pairs.correlation }), ({ s1, s2, r }) => {
    const ratio = (s2 / s1) ** 2;
    const spread = ratio * (1 - r * r);
    return spread > 0
      ? finite(((ratio - 1) * Math.sqrt(pairs.n - 2)) / (2 * Math.sqrt(spread)))
      : undefinedBecause("no-variation");
  });
}
