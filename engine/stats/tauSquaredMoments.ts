import { type Computed, computed, finite, undefinedBecause } from "./computed";
import { findRoot } from "./findRoot";
import { moments } from "./moments";
import { type StudyEstimate, weightedMean } from "./weightedMean";

type Estimates = readonly StudyEstimate[];

/**
 * τ² of DerSimonian and Laird: (Q - (k - 1)) / (Σw - Σw²/Σw) with w = 1/v, not below 0.
 *
 * Undefined: "too-few-groups" below two. Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177-188,
 * doi:10.1016/0197-2456(86)90046-2.
 * @example tauSquaredDerSimonianLaird([{ value: 0.35, samplingVariance: 0.04 }, { value: 0.05, samplingVariance: 0.01 }]) // { ok: true, value: 0.02 }
 */
export function tauSquaredDerSimonianLaird(estimates: Estimates): Computed {
  return fromTwoOrMore(estimates, (k) => {
    const { sumOfWeights, sumOfSquaredWeights, weightedSquares } = weightedMean(estimates, 0);
    return (weightedSquares - (k - 1)) / (sumOfWeights - sumOfSquaredWeights / sumOfWeights);
  });
}

/**
 * τ² of Paule and Mandel: the τ² at which Σ w (y - mean)² = k - 1, or 0 where even τ² = 0 gives less. Equal to the
 * empirical Bayes estimate.
 *
 * Source: Paule & Mandel (1982), Journal of Research of the National Bureau of Standards 87, 377-385, doi:10.6028/jres.087.022.
 * @example tauSquaredPauleMandel([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]) // { ok: true, value: 7 }
 */
export function tauSquaredPauleMandel(estimates: Estimates): Computed {
  const k = estimates.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  return tauSquaredWithHeterogeneity(estimates, k - 1);
}

/**
 * The τ² >= 0 at which the generalised Q, Σ w (y - mean)² with w = 1/(v + τ²), equals a wanted value; 0 where it is
 * already less at τ² = 0. Q falls as τ² rises.
 * @example tauSquaredWithHeterogeneity([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }], 1) // { ok: true, value: 7 }
 */
export function tauSquaredWithHeterogeneity(estimates: Estimates, wanted: number): Computed {
  const excess = (tauSquared: number) => weightedMean(estimates, tauSquared).weightedSquares - wanted;
  const atZero = excess(0);
  if (!Number.isFinite(atZero)) return undefinedBecause("not-finite");
  if (atZero <= 0) return computed(0);
  let high = Math.max(...estimates.map(({ samplingVariance }) => samplingVariance));
  for (let step = 0; excess(high) > 0; step += 1) {
    if (step > 1000) return undefinedBecause("did-not-converge");
    high *= 2;
  }
  const root = findRoot(excess, { low: 0, high });
  return root === null ? undefinedBecause("did-not-converge") : finite(root);
}

/**
 * τ² of Hedges: variance of the values less the mean sampling variance, not below 0.
 *
 * Source: Hedges & Olkin (1985), Statistical Methods for Meta-Analysis, p. 194.
 * @example tauSquaredHedges([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]) // { ok: true, value: 7 }
 */
export function tauSquaredHedges(estimates: Estimates): Computed {
  return fromTwoOrMore(estimates, (k) => {
    const meanVariance = estimates.reduce((total, { samplingVariance }) => total + samplingVariance, 0) / k;
    return varianceOfValues(estimates) - meanVariance;
  });
}

/**
 * τ² of Sidik and Jonkman, never 0: from the crude τ0² = Σ(y - ȳ)²/k one step to Σ w (y - mean)²/(k - 1), w = 1/(v/τ0² + 1).
 *
 * Source: Sidik & Jonkman (2005), Applied Statistics 54, 367-384, doi:10.1111/j.1467-9876.2005.00489.x.
 * @example tauSquaredSidikJonkman([{ value: 0, samplingVariance: 4 }, { value: 4, samplingVariance: 4 }]) // { ok: true, value: 4 }
 */
export function tauSquaredSidikJonkman(estimates: Estimates): Computed {
  return fromTwoOrMore(estimates, (k) => {
    const crude = (varianceOfValues(estimates) * (k - 1)) / k;
    return crude === 0 ? 0 : (crude * weightedMean(estimates, crude).weightedSquares) / (k - 1);
  });
}

/**
 * τ² of Hunter and Schmidt: (Q - k)/Σw with w = 1/v, not below 0.
 *
 * Source: Schmidt & Hunter (2015), Methods of Meta-Analysis, 3rd ed.; Viechtbauer (2005), doi:10.3102/10769986030003261, p. 266.
 * @example tauSquaredHunterSchmidt([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]) // { ok: true, value: 3 }
 */
export function tauSquaredHunterSchmidt(estimates: Estimates): Computed {
  return fromTwoOrMore(estimates, (k) => {
    const { sumOfWeights, weightedSquares } = weightedMean(estimates, 0);
    return (weightedSquares - k) / sumOfWeights;
  });
}

function fromTwoOrMore(estimates: Estimates, formula: (k: number) => number): Computed {
  const k = estimates.length;
  return k < 2 ? undefinedBecause("too-few-groups") : finite(Math.max(0, formula(k)));
}

function varianceOfValues(estimates: Estimates): number {
  const of = moments(estimates.map(({ value }) => value));
  return of.ok ? of.value.sumOfSquares / (of.value.n - 1) : NaN;
}
