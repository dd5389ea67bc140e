import { finiteThroughout } from "./finiteThroughout";
import { computed, allOf, type Computed, type Interval } from "./computed";
import { normalQuantile } from "./distributions/normal";
import { hedgesCorrection } from "./hedgesCorrection";
import type { Ancova } from "./ancova";
import type { Moments } from "./moments";
import { pooledStandardDeviation } from "./pooledStandardDeviation";

export interface HedgesGancova {
  readonly hedgesG: number;
  /** b / s_p without the correction. */
  readonly cohensD: number;
  readonly pooledStandardDeviation: number;
  readonly correction: number;
  /** J · interval of b / s_p (default). */
  readonly interval: Computed<Interval>;
  /** What Works Clearinghouse: J² ((n₁ + n₂)/(n₁n₂) (1 − R²) + d²/(2(n₁ + n₂))), R² within arms. */
  readonly whatWorks: Computed<{ readonly variance: number; readonly interval: Interval }>;
}

/**
 * Adjusted effect size: the adjusted difference over the pooled unadjusted standard deviation after, so that covariates
 * move the numerator only (the EEF's principle).
 *
 * g = J(n₁ + n₂ − 2) b / s_p. Undefined as `pooledStandardDeviation` and `hedgesCorrection`.
 * Sources: EEF statistical analysis guidance (2022), effect sizes; What Works Clearinghouse (2020), Procedures
 * Handbook 4.1, appendix E; Hedges (1981), doi:10.3102/10769986006002107.
 */
export function hedgesGancova(adjusted: Ancova): Computed<HedgesGancova> {
  const { difference, inference, rSquaredWithin, treatedAfter, comparisonAfter } = adjusted;
  const interval = inference.ok ? computed(inference.value.interval) : inference;
  const scaled = adjustedEffectSize({ difference, interval, first: treatedAfter, second: comparisonAfter });
  if (!scaled.ok) return scaled;
  const { hedgesG, correction, cohensD } = scaled.value;
  const count = treatedAfter.n + comparisonAfter.n;
  const whatWorks = (): HedgesGancova["whatWorks"] => {
    if (!rSquaredWithin.ok) return rSquaredWithin;
    const sampling = (count / (treatedAfter.n * comparisonAfter.n)) * (1 - rSquaredWithin.value);
    const variance = correction ** 2 * (sampling + cohensD ** 2 / (2 * count));
    const halfWidth = normalQuantile(0.975) * Math.sqrt(variance);
    return finiteThroughout({ variance, interval: { low: hedgesG - halfWidth, high: hedgesG + halfWidth } });
  };
  return finiteThroughout({ ...scaled.value, whatWorks: whatWorks() });
}

/** An adjusted difference and its interval in pooled standard deviations of the unadjusted scores, times J. */
export function adjustedEffectSize(options: {
  readonly difference: number;
  readonly interval: Computed<Interval>;
  readonly first: Moments;
  readonly second: Moments;
}): Computed<Omit<HedgesGancova, "whatWorks">> {
  const { difference, interval, first, second } = options;
  const parts = allOf({
    deviation: pooledStandardDeviation(first, second),
    correction: hedgesCorrection(first.n + second.n - 2),
  });
  if (!parts.ok) return parts;
  const { deviation, correction } = parts.value;
  const factor = correction / deviation;
  return finiteThroughout({
    hedgesG: factor * difference,
    cohensD: difference / deviation,
    pooledStandardDeviation: deviation,
    correction,
    interval: interval.ok
      ? computed({ low: factor * interval.value.low, high: factor * interval.value.high })
      : interval,
  });
}
