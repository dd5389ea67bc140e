/** An estimate (of a school, of a study) and the variance it has from sampling alone. */
export interface StudyEstimate {
  readonly value: number;
  readonly samplingVariance: number;
}

/** The mean weighted by w = 1/(v + τ²). */
export interface WeightedMean {
  readonly mean: number;
  readonly sumOfWeights: number;
  readonly sumOfSquaredWeights: number;
  /** Q = Σ w (y - mean)² */
  readonly weightedSquares: number;
  /** Σ w² (y - mean)² */
  readonly squaredWeightedSquares: number;
}

/**
 * Mean of the estimates weighted by 1/(sampling variance + τ²).
 *
 * Source: Hedges & Vevea (1998), Psychological Methods 3, 486-504, doi:10.1037/1082-989X.3.4.486, eqs. 2 and 18.
 * @example weightedMean([{ value: 1, samplingVariance: 1 }, { value: 3, samplingVariance: 1 }], 0).mean // 2
 */
export function weightedMean(estimates: readonly StudyEstimate[], tauSquared: number): WeightedMean {
  // Deviations from the first value keep the digits of values with a large offset.
  const centre = estimates[0]?.value ?? 0;
  let sumOfWeights = 0;
  let sumOfSquaredWeights = 0;
  let total = 0;
  for (const { value, samplingVariance } of estimates) {
    const weight = 1 / (samplingVariance + tauSquared);
    sumOfWeights += weight;
    sumOfSquaredWeights += weight * weight;
    total += weight * (value - centre);
  }
  const fromCentre = total / sumOfWeights;
  let weightedSquares = 0;
  let squaredWeightedSquares = 0;
  for (const { value, samplingVariance } of estimates) {
    const weight = 1 / (samplingVariance + tauSquared);
    const deviation = value - centre - fromCentre;
    weightedSquares += weight * deviation * deviation;
    squaredWeightedSquares += weight * weight * deviation * deviation;
  }
  return { mean: centre + fromCentre, sumOfWeights, sumOfSquaredWeights, weightedSquares, squaredWeightedSquares };
}
