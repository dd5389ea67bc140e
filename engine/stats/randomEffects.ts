import { type Computed, type Interval, andThen, computed, finiteInterval, undefinedBecause } from "./computed";
import { chiSquareQuantile } from "./distributions/chiSquare";
import { studentTQuantile } from "./distributions/studentT";
import { tauSquaredRestricted } from "./tauSquaredLikelihood";
import { tauSquaredDerSimonianLaird, tauSquaredPauleMandel, tauSquaredWithHeterogeneity } from "./tauSquaredMoments";
import { type StudyEstimate, weightedMean } from "./weightedMean";

/** Fewest estimates for which a prediction interval is given (STATISTICS of the product; Deeks et al. 2019, Cochrane Handbook 10.10.4.3). */
const fewestForPrediction = 10;

/** A random-effects mean with its interval and everything about how much the estimates differ. */
export interface RandomEffects {
  readonly k: number;
  readonly mean: number;
  readonly estimator: "restricted-maximum-likelihood" | "paule-mandel" | "dersimonian-laird";
  readonly tauSquared: number;
  /** Hartung and Knapp's q = Σ w (y - mean)²/(k - 1), before the floor. */
  readonly hartungKnappQ: number;
  /** √(max(1, q)/Σw) */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** mean ± t(k - 1) × standardError */
  readonly interval: Interval;
  /** mean ± t(k - 2) √(τ² + SE²): where the next school like these may lie; from ten estimates up. */
  readonly predictionInterval: Computed<Interval>;
  readonly tauSquaredInterval: Computed<Interval>;
  /** Share of the variation that is not sampling, 0 to 1. */
  readonly iSquared: number;
  /** For each estimate its value drawn towards the mean. */
  readonly shrunken: readonly ShrunkenEstimate[];
}

/** An estimate drawn towards the mean in proportion to how uncertain it is. */
export interface ShrunkenEstimate {
  readonly value: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/**
 * Random-effects mean: τ² by REML (then Paule and Mandel, then DerSimonian and Laird), interval by Hartung and Knapp with
 * t(k - 1) and the floor max(1, q), so that it is never narrower than without the adjustment.
 *
 * Needs two or more estimates with sampling variances above 0. Undefined: "too-few-groups", "zero-denominator",
 * "not-finite". Sources: Viechtbauer (2005), doi:10.3102/10769986030003261; Hartung & Knapp (2001), Statistics in Medicine
 * 20, 3875-3889, doi:10.1002/sim.1009; the floor: Röver, Knapp & Friede (2015), doi:10.1186/s12874-015-0091-1; prediction:
 * Higgins, Thompson & Spiegelhalter (2009), doi:10.1111/j.1467-985X.2008.00552.x, p. 145.
 * @example randomEffects([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]).value.standardError // 2
 */
export function randomEffects(estimates: readonly StudyEstimate[], level = 0.95): Computed<RandomEffects> {
  const k = estimates.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  if (estimates.some(({ value, samplingVariance }) => !Number.isFinite(value + samplingVariance))) {
    return undefinedBecause("not-finite");
  }
  if (estimates.some(({ samplingVariance }) => !(samplingVariance > 0))) return undefinedBecause("zero-denominator");
  return andThen(estimateTauSquared(estimates), ({ estimator, tauSquared }) => {
    const { mean, sumOfWeights, weightedSquares } = weightedMean(estimates, tauSquared);
    const hartungKnappQ = weightedSquares / (k - 1);
    const standardError = Math.sqrt(Math.max(1, hartungKnappQ) / sumOfWeights);
    const quantile = studentTQuantile((1 + level) / 2, k - 1);
    const margin = quantile * standardError;
    return andThen(finiteInterval(mean - margin, mean + margin), (interval) =>
      computed({
        k,
        mean,
        estimator,
        tauSquared,
        hartungKnappQ,
        standardError,
        degreesOfFreedom: k - 1,
        interval,
        predictionInterval:
          k < fewestForPrediction
            ? undefinedBecause("too-few-groups")
            : predictionInterval({ k, mean, tauSquared, standardError, level }),
        tauSquaredInterval: tauSquaredInterval(estimates, level),
        iSquared: tauSquared / (tauSquared + typicalSamplingVariance(estimates)),
        shrunken: estimates.map((estimate) => shrink(estimate, { mean, tauSquared, standardError, quantile })),
      }),
    );
  });
}

function estimateTauSquared(
  estimates: readonly StudyEstimate[],
): Computed<Pick<RandomEffects, "estimator" | "tauSquared">> {
  const restricted = tauSquaredRestricted(estimates);
  if (restricted.ok) return computed({ estimator: "restricted-maximum-likelihood", tauSquared: restricted.value });
  const pauleMandel = tauSquaredPauleMandel(estimates);
  if (pauleMandel.ok) return computed({ estimator: "paule-mandel", tauSquared: pauleMandel.value });
  return andThen(tauSquaredDerSimonianLaird(estimates), (tauSquared) =>
    computed({ estimator: "dersimonian-laird", tauSquared }),
  );
}

/**
 * Where the true value of a further school like these may lie, mean ± t(k - 2) √(τ² + SE²).
 *
 * Undefined below three estimates: "too-few-groups". Source: Higgins, Thompson & Spiegelhalter (2009), as above.
 * @example predictionInterval({ k: 3, mean: 0, tauSquared: 3, standardError: 1, level: 0.95 }).value.high // 25.412409472349388
 */
export function predictionInterval(
  of: Pick<RandomEffects, "k" | "mean" | "tauSquared" | "standardError"> & { readonly level: number },
): Computed<Interval> {
  if (of.k < 3) return undefinedBecause("too-few-groups");
  const spread = Math.sqrt(of.tauSquared + of.standardError ** 2);
  const margin = studentTQuantile((1 + of.level) / 2, of.k - 2) * spread;
  return finiteInterval(of.mean - margin, of.mean + margin);
}

/**
 * Interval of τ² by inverting the generalised Q: from Q(τ²) = χ²(.975; k - 1) to Q(τ²) = χ²(.025; k - 1), not below 0.
 *
 * Source: Viechtbauer (2007), Statistics in Medicine 26, 37-52, doi:10.1002/sim.2514.
 * @example tauSquaredInterval([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]).value.low // 0.5923928
 */
export function tauSquaredInterval(estimates: readonly StudyEstimate[], level = 0.95): Computed<Interval> {
  const k = estimates.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  const tail = (1 - level) / 2;
  return andThen(tauSquaredWithHeterogeneity(estimates, chiSquareQuantile(1 - tail, k - 1)), (low) =>
    andThen(tauSquaredWithHeterogeneity(estimates, chiSquareQuantile(tail, k - 1)), (high) =>
      finiteInterval(low, high),
    ),
  );
}

/**
 * The "typical" sampling variance (k - 1)Σw/((Σw)² - Σw²), w = 1/v.
 *
 * Source: Higgins & Thompson (2002), Statistics in Medicine 21, 1539-1558, doi:10.1002/sim.1186, eq. 9.
 * @example typicalSamplingVariance([{ value: 0, samplingVariance: 2 }, { value: 4, samplingVariance: 2 }]) // 2
 */
export function typicalSamplingVariance(estimates: readonly StudyEstimate[]): number {
  const { sumOfWeights, sumOfSquaredWeights } = weightedMean(estimates, 0);
  return ((estimates.length - 1) * sumOfWeights) / (sumOfWeights ** 2 - sumOfSquaredWeights);
}

/**
 * Best linear unbiased prediction of one school's true value: λ y + (1 - λ) mean, λ = τ²/(τ² + v), with standard error
 * √(λ v + (1 - λ)² SE²).
 *
 * Source: Raudenbush & Bryk (1985), Journal of Educational Statistics 10, 75-98, doi:10.3102/10769986010002075.
 */
function shrink(
  { value, samplingVariance }: StudyEstimate,
  of: { mean: number; tauSquared: number; standardError: number; quantile: number },
): ShrunkenEstimate {
  const trust = of.tauSquared / (of.tauSquared + samplingVariance);
  const shrunken = trust * value + (1 - trust) * of.mean;
  const standardError = Math.sqrt(trust * samplingVariance + ((1 - trust) * of.standardError) ** 2);
  const margin = of.quantile * standardError;
  return { value: shrunken, standardError, interval: { low: shrunken - margin, high: shrunken + margin } };
}
