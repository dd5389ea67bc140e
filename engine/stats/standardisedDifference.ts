import { finiteThroughout } from "./finiteThroughout";
import { allOf, computed, undefinedBecause, type Computed, type Interval } from "./computed";
import { hedgesCorrection, hedgesCorrectionApproximate } from "./hedgesCorrection";
import type { Moments } from "./moments";
import { noncentralityInterval } from "./noncentralityInterval";
import { pooledStandardDeviation } from "./pooledStandardDeviation";

export interface StandardisedDifference {
  /** Difference of means over the pooled standard deviation, too large in small groups. */
  readonly cohensD: number;
  readonly cohensDInterval: Interval;
  /** J(n₁ + n₂ − 2) · d */
  readonly hedgesG: number;
  readonly hedgesGInterval: Interval;
  readonly correction: number;
  readonly pooledStandardDeviation: number;
  /** Large-sample variance of g: 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)). */
  readonly variance: number;
}

/**
 * Standardised difference of two independent means (first − second), with exact intervals by the noncentral t.
 *
 * d = (x̄₁ − x̄₂)/s_p; g = J d; interval: that of the noncentrality over √(n₁n₂/(n₁ + n₂)), times J for g.
 * Undefined: "no-degrees-of-freedom" under three values in all, "no-variation", "not-finite". Sources: Hedges (1981),
 * doi:10.3102/10769986006002107; Steiger & Fouladi (1997), 221-257; variance Hedges & Olkin (1985).
 * @example standardisedDifference({ n: 2, mean: 5, sumOfSquares: 2, minimum: 4, maximum: 6 }, { n: 2, mean: 1, sumOfSquares: 2, minimum: 0, maximum: 2 }) // { ok: true, value: { cohensD: 2.8284271247461903, correction: 0.5641895835477563 } }
 */
export function standardisedDifference(first: Moments, second: Moments): Computed<StandardisedDifference> {
  if (first.n === 0 || second.n === 0) return undefinedBecause("one-group-empty");
  const degreesOfFreedom = first.n + second.n - 2;
  const parts = allOf({
    deviation: pooledStandardDeviation(first, second),
    correction: hedgesCorrection(degreesOfFreedom),
  });
  if (!parts.ok) return parts;
  const { deviation, correction } = parts.value;
  const cohensD = (first.mean - second.mean) / deviation;
  const root = Math.sqrt((first.n * second.n) / (first.n + second.n));
  const noncentrality = noncentralityInterval({ t: cohensD * root, degreesOfFreedom });
  if (!noncentrality.ok) return noncentrality;
  const low = noncentrality.value.low / root;
  const high = noncentrality.value.high / root;
  const hedgesG = correction * cohensD;
  return finiteThroughout({
    cohensD,
    cohensDInterval: { low, high },
    hedgesG,
    hedgesGInterval: { low: correction * low, high: correction * high },
    correction,
    pooledStandardDeviation: deviation,
    variance: 1 / first.n + 1 / second.n + hedgesG ** 2 / (2 * (first.n + second.n)),
  });
}

/**
 * Glass' delta: difference of means over the standard deviation of the second (comparison) group alone.
 *
 * Undefined: "too-few-values" with one value in the second group, "no-variation" if it is constant.
 * Source: Glass (1976), doi:10.3102/0013189X005010003.
 * @example glassDelta({ n: 1, mean: 5, sumOfSquares: 0, minimum: 5, maximum: 5 }, { n: 3, mean: 1, sumOfSquares: 8, minimum: -1, maximum: 3 }) // { ok: true, value: 2 }
 */
export function glassDelta(first: Moments, second: Moments): Computed {
  if (second.n < 2) return undefinedBecause("too-few-values");
  if (!(second.sumOfSquares > 0)) return undefinedBecause("no-variation");
  return computed((first.mean - second.mean) / Math.sqrt(second.sumOfSquares / (second.n - 1)));
}

/**
 * Difference over the standard deviation of all values of both groups, with the usual approximation of Hedges'
 * correction, as eefAnalytics reports it "unconditional"; for comparing with that tool only.
 *
 * Undefined: "no-degrees-of-freedom", "no-variation".
 * @example differenceOverTotal({ n: 2, mean: 5, sumOfSquares: 2, minimum: 4, maximum: 6 }, { n: 2, mean: 1, sumOfSquares: 2, minimum: 0, maximum: 2 }) // { ok: true, value: 0.885253336275981 }
 */
export function differenceOverTotal(first: Moments, second: Moments): Computed {
  const correction = hedgesCorrectionApproximate(first.n + second.n - 2);
  if (!correction.ok) return correction;
  const difference = first.mean - second.mean;
  const between = (difference ** 2 * first.n * second.n) / (first.n + second.n);
  const variance = (first.sumOfSquares + second.sumOfSquares + between) / (first.n + second.n - 1);
  if (!(variance > 0)) return undefinedBecause("no-variation");
  return computed((correction.value * difference) / Math.sqrt(variance));
}
