import { type Computed, computed, undefinedBecause } from "./computed";
import { findRoot } from "./findRoot";
import { type StudyEstimate, weightedMean } from "./weightedMean";

/** Steps of the search for places where the slope of the likelihood turns from rising to falling. */
const gridSteps = 48;

/**
 * τ² by restricted maximum likelihood, for effects with a common mean.
 *
 * Maximises -½[Σ log(v + τ²) + log Σw + Σ w (y - mean)²] over τ² >= 0: every local maximum is found as a root of its slope,
 * the highest one wins. Undefined: "too-few-groups" below two, "not-finite".
 * Source: Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30, 261-293, doi:10.3102/10769986030003261.
 * @example tauSquaredRestricted([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]) // { ok: true, value: 7 }
 */
export function tauSquaredRestricted(estimates: readonly StudyEstimate[]): Computed {
  return highestMaximum(estimates, { restricted: true });
}

/**
 * τ² by maximum likelihood, as above without the term log Σw; biased downwards for few studies.
 *
 * Source: Hardy & Thompson (1996), Statistics in Medicine 15, 619-629.
 * @example tauSquaredMaximumLikelihood([{ value: 0, samplingVariance: 1 }, { value: 4, samplingVariance: 1 }]) // { ok: true, value: 3 }
 */
export function tauSquaredMaximumLikelihood(estimates: readonly StudyEstimate[]): Computed {
  return highestMaximum(estimates, { restricted: false });
}

function highestMaximum(estimates: readonly StudyEstimate[], { restricted }: { restricted: boolean }): Computed {
  const k = estimates.length;
  if (k < 2) return undefinedBecause("too-few-groups");
  const slope = (tauSquared: number) => {
    const { sumOfWeights, sumOfSquaredWeights, squaredWeightedSquares } = weightedMean(estimates, tauSquared);
    return squaredWeightedSquares - sumOfWeights + (restricted ? sumOfSquaredWeights / sumOfWeights : 0);
  };
  const height = (tauSquared: number) => {
    const { sumOfWeights, weightedSquares } = weightedMean(estimates, tauSquared);
    let logVariances = 0;
    for (const { samplingVariance } of estimates) logVariances += Math.log(samplingVariance + tauSquared);
    return -0.5 * (logVariances + (restricted ? Math.log(sumOfWeights) : 0) + weightedSquares);
  };
  let highest = upperLimit(estimates);
  if (!(highest < Infinity)) return undefinedBecause("not-finite");
  for (let step = 0; slope(highest) > 0 && step < 200; step += 1) highest *= 2;

  let best = 0;
  let bestHeight = height(0);
  let low = 0;
  let slopeAtLow = slope(0);
  for (let step = 1; step <= gridSteps; step += 1) {
    const high = highest * (step / gridSteps) ** 3;
    const slopeAtHigh = slope(high);
    if (slopeAtLow > 0 && slopeAtHigh <= 0) {
      const root = findRoot(slope, { low, high });
      if (root !== null && height(root) > bestHeight) {
        best = root;
        bestHeight = height(root);
      }
    }
    low = high;
    slopeAtLow = slopeAtHigh;
  }
  return Number.isFinite(bestHeight) ? computed(best) : undefinedBecause("not-finite");
}

/** Beyond the variance of the values and the largest sampling variance the likelihood only falls. */
function upperLimit(estimates: readonly StudyEstimate[]): number {
  const centre = weightedMean(estimates, 0).mean;
  let squares = 0;
  let largestVariance = 0;
  for (const { value, samplingVariance } of estimates) {
    squares += (value - centre) ** 2;
    largestVariance = Math.max(largestVariance, samplingVariance);
  }
  return squares / (estimates.length - 1) + largestVariance;
}
