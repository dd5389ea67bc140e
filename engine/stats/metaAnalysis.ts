import { type Computed, type Interval, andThen, computed, finiteInterval, undefinedBecause } from "./computed";
import { chiSquareUpperTail } from "./distributions/chiSquare";
import { normalQuantile, normalUpperTail } from "./distributions/normal";
import { studentTQuantile, studentTTwoSided } from "./distributions/studentT";
import { typicalSamplingVariance } from "./randomEffects";
import { tauSquaredMaximumLikelihood, tauSquaredRestricted } from "./tauSquaredLikelihood";
import {
  tauSquaredDerSimonianLaird,
  tauSquaredHedges,
  tauSquaredHunterSchmidt,
  tauSquaredPauleMandel,
  tauSquaredSidikJonkman,
} from "./tauSquaredMoments";
import { type StudyEstimate, weightedMean } from "./weightedMean";

/** How τ² is estimated; "fixed-effect" takes it as 0. Empirical Bayes is Paule and Mandel's under another name. */
export type HeterogeneityEstimator =
  | "fixed-effect"
  | "dersimonian-laird"
  | "restricted-maximum-likelihood"
  | "maximum-likelihood"
  | "paule-mandel"
  | "hedges"
  | "sidik-jonkman"
  | "hunter-schmidt";

/** The model: z, or t(k - 1) with Hartung and Knapp's standard error, here without the floor. */
export interface MetaAnalysisModel {
  readonly estimator: HeterogeneityEstimator;
  readonly test: "normal" | "hartung-knapp";
  readonly level?: number;
}

/** A meta-analysis as other packages print it; the product's own headline is `randomEffects`. */
export interface MetaAnalysis {
  readonly mean: number;
  readonly standardError: number;
  /** mean / standardError */
  readonly statistic: number;
  readonly p: number;
  readonly interval: Interval;
  readonly tauSquared: number;
  /** Per cent. */
  readonly iSquared: number;
  readonly hSquared: number;
  readonly cochransQ: number;
  readonly cochransQP: number;
  /** mean ± the test's quantile × √(τ² + SE²); undefined for a fixed effect. */
  readonly predictionInterval: Computed<Interval>;
}

/**
 * Meta-analysis of estimates with known sampling variances by any of the usual estimators.
 *
 * Needs two or more estimates with variances above 0. Undefined: "too-few-groups", "zero-denominator", "no-variation" where
 * Hartung and Knapp's standard error is 0, "not-finite". Source: Viechtbauer (2010), Journal of Statistical Software 36(3),
 * doi:10.18637/jss.v036.i03.
 * @example metaAnalysis([{ value: 0.35, samplingVariance: 0.04 }, { value: 0.05, samplingVariance: 0.01 }], { estimator: "dersimonian-laird", test: "normal" }).value.mean // 0.15
 */
export function metaAnalysis(estimates: readonly StudyEstimate[], model: MetaAnalysisModel): Computed<MetaAnalysis> {
  const k = estimates.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  if (estimates.some(({ samplingVariance }) => !(samplingVariance > 0))) return undefinedBecause("zero-denominator");
  return andThen(estimateTauSquared(estimates, model.estimator), (tauSquared) => {
    const { mean, sumOfWeights, weightedSquares } = weightedMean(estimates, tauSquared);
    const adjusted = model.test === "hartung-knapp";
    const standardError = Math.sqrt((adjusted ? weightedSquares / (k - 1) : 1) / sumOfWeights);
    if (standardError === 0) return undefinedBecause("no-variation");
    const statistic = mean / standardError;
    const upper = (1 + (model.level ?? 0.95)) / 2;
    const quantile = adjusted ? studentTQuantile(upper, k - 1) : normalQuantile(upper);
    const within = (spread: number) => finiteInterval(mean - quantile * spread, mean + quantile * spread);
    const cochransQ = weightedMean(estimates, 0).weightedSquares;
    const typical = typicalSamplingVariance(estimates);
    const isFixed = model.estimator === "fixed-effect";
    return andThen(within(standardError), (interval) =>
      computed({
        mean,
        standardError,
        statistic,
        p: adjusted ? studentTTwoSided(statistic, k - 1) : 2 * normalUpperTail(Math.abs(statistic)),
        interval,
        tauSquared,
        iSquared: 100 * (isFixed ? Math.max(0, 1 - (k - 1) / cochransQ) : tauSquared / (tauSquared + typical)),
        hSquared: isFixed ? cochransQ / (k - 1) : 1 + tauSquared / typical,
        cochransQ,
        cochransQP: chiSquareUpperTail(cochransQ, k - 1),
        predictionInterval: isFixed
          ? undefinedBecause("not-applicable")
          : within(Math.sqrt(tauSquared + standardError * standardError)),
      }),
    );
  });
}

function estimateTauSquared(estimates: readonly StudyEstimate[], estimator: HeterogeneityEstimator): Computed {
  switch (estimator) {
    case "fixed-effect":
      return computed(0);
    case "dersimonian-laird":
      return tauSquaredDerSimonianLaird(estimates);
    case "restricted-maximum-likelihood":
      return tauSquaredRestricted(estimates);
    case "maximum-likelihood":
      return tauSquaredMaximumLikelihood(estimates);
    case "paule-mandel":
      return tauSquaredPauleMandel(estimates);
    case "hedges":
      return tauSquaredHedges(estimates);
    case "sidik-jonkman":
      return tauSquaredSidikJonkman(estimates);
    case "hunter-schmidt":
      return tauSquaredHunterSchmidt(estimates);
  }
}
