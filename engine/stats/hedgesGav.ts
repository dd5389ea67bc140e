import { type Computed, type Interval, allOf, andThen, computed, finiteInterval } from "./computed";
import { type AverageSpread, averageDegreesOfFreedom, averageStandardDeviation, cohensDav } from "./cohensDav";
import type { EffectSize } from "./effectSize";
import { hedgesCorrection } from "./hedgesCorrection";
import type { PairedMoments } from "./pairedMoments";

/** How points of the scale become Hedges' g_av: g = correction × points / standardDeviation. */
export interface AverageScale {
  /** S_av over all matched pupils. */
  readonly standardDeviation: number;
  /** ν = 2(n - 1)/(1 + r²) */
  readonly degreesOfFreedom: number;
  /** J(ν) */
  readonly correction: number;
}

/** Hedges' g_av with what it was made of. */
export type HedgesGav = EffectSize & { readonly scale: AverageScale };

/**
 * The scale of g_av: S_av, ν and J(ν). Undefined where the correlation is (below three pairs, a side without variation).
 * @example averageScale(sleepPairs).value.correction // 0.9301386559714299
 */
export function averageScale(pairs: AverageSpread): Computed<AverageScale> {
  return andThen(averageDegreesOfFreedom(pairs), (degreesOfFreedom) =>
    allOf({
      standardDeviation: averageStandardDeviation(pairs),
      degreesOfFreedom: computed(degreesOfFreedom),
      correction: hedgesCorrection(degreesOfFreedom),
    }),
  );
}

/**
 * g_av = J(ν) d_av with ν = 2(n - 1)/(1 + r²); the default effect size of one school. Its interval is that of d_av as
 * it is: the noncentral limits are exact for the effect of the population, which g estimates without d's bias.
 *
 * Over several schools use `hedgesGavOverSchools`: this interval takes pupils as independent.
 * Sources: Hedges (1981), doi:10.3102/10769986006002107; Cousineau & Goulet-Pelletier (2021), doi:10.20982/tqmp.17.1.p051.
 * @example hedgesGav(sleepPairs).value.value // 0.7740437925313121
 */
export function hedgesGav(pairs: PairedMoments, level = 0.95): Computed<HedgesGav> {
  return andThen(allOf({ d: cohensDav(pairs, level), scale: averageScale(pairs) }), ({ d, scale }) =>
    computed({ ...d, value: scale.correction * d.value, scale }),
  );
}

/**
 * A mean change over schools on the scale of g_av: value and interval times J/S_av.
 *
 * `change` in points, e.g. of `meanOverSchools`; `scale` of all matched pupils.
 * @example hedgesGavOverSchools({ mean: 2, interval: { ok: true, value: { low: 1, high: 3 } } }, { standardDeviation: 10, degreesOfFreedom: 99, correction: 0.99 }).value // 0.198
 */
export function hedgesGavOverSchools(
  change: { readonly mean: number; readonly interval: Computed<Interval> },
  scale: AverageScale,
): { readonly value: number; readonly interval: Computed<Interval> } {
  const factor = scale.correction / scale.standardDeviation;
  return {
    value: factor * change.mean,
    interval: andThen(change.interval, ({ low, high }) => finiteInterval(factor * low, factor * high)),
  };
}
