import { type Computed, allOf, andThen, computed, finite, finiteInterval, undefinedBecause } from "./computed";
import { normalQuantile } from "./distributions/normal";
import type { EffectSize } from "./effectSize";
import { hedgesCorrection } from "./hedgesCorrection";
import type { PairedMoments } from "./pairedMoments";

/**
 * Δ = mean change / SD before; shown beside d_av when the variance changes by more than a quarter.
 *
 * Interval Δ ± z √(Δ²/(2(n - 1)) + s_D²/(s1²(n - 1))). Undefined: "too-few-values", "no-variation" where the scores before
 * are all equal. Source: Bonett (2008), Psychological Methods 13, 99-109, doi:10.1037/1082-989X.13.2.99.
 * @example glassDeltaBefore(sleepPairs).value.value // 0.8831701903605378
 */
export function glassDeltaBefore(pairs: PairedMoments, level = 0.95): Computed<EffectSize> {
  return andThen(allOf({ s1: pairs.sdBefore, variance: glassDeltaBonettVariance(pairs) }), ({ s1, variance }) => {
    const value = pairs.change.mean / s1;
    const margin = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
    return computed({ value, interval: finiteInterval(value - margin, value + margin), intervalMethod: "bonett" });
  });
}

/** Δ²/(2(n - 1)) + s_D²/(s1²(n - 1)). @example glassDeltaBonettVariance(sleepPairs) // { ok: true, value: 0.09585450056895986 } */
export function glassDeltaBonettVariance(pairs: PairedMoments): Computed {
  return andThen(allOf({ s1: pairs.sdBefore, sd: pairs.sdChange }), ({ s1, sd }) => {
    if (s1 === 0) return undefinedBecause("no-variation");
    return finite((0.5 * (pairs.change.mean / s1) ** 2 + (sd / s1) ** 2) / (pairs.n - 1));
  });
}

/**
 * The variance 2(1 - r)/n + (JΔ)²/(2n) of the corrected JΔ, J at n - 1.
 *
 * Source: Becker (1988), British Journal of Mathematical and Statistical Psychology 41, 257-278,
 * doi:10.1111/j.2044-8317.1988.tb00901.x, eq. 13.
 * @example glassDeltaBeckerVariance(sleepPairs) // { ok: true, value: 0.0735370493219163 }
 */
export function glassDeltaBeckerVariance(pairs: PairedMoments): Computed {
  const { sdBefore, correlation, n } = pairs;
  return andThen(allOf({ s1: sdBefore, r: correlation, J: hedgesCorrection(n - 1) }), ({ s1, r, J }) =>
    finite((2 * (1 - r)) / n + ((J * pairs.change.mean) / s1) ** 2 / (2 * n)),
  );
}
