import type { Matrix } from "ml-matrix";
import { computed, undefinedBecause, type Computed } from "./computed";

export interface OneFactor {
  /** Correlations of the items with the factor; their sum is not negative. */
  readonly loadings: readonly number[];
  /** Shares of the items' variances the factor leaves. */
  readonly uniquenesses: readonly number[];
}

const steps = 50000;
const smallestStep = 1e-14;
/** Below this an item would be the factor itself (a Heywood case): no solution inside the model. */
const smallestUniqueness = 0.005;

/**
 * Maximum likelihood solution of the model with one factor, R = λλ′ + Ψ, by expectation and maximisation (Rubin & Thayer
 * 1982, doi:10.1007/BF02293851): every step raises the likelihood, none needs an inverse.
 *
 * @param correlations of three items or more
 *
 * Undefined: "too-few-items", "did-not-converge" (also when an item has no variance of its own).
 */
export function oneFactor(correlations: Matrix): Computed<OneFactor> {
  const count = correlations.rows;
  if (count < 3) return undefinedBecause("too-few-items");
  let loadings = startingLoadings(correlations);
  let uniquenesses = loadings.map((loading) => Math.max(0.05, 1 - loading * loading));
  for (let step = 0; step < steps; step++) {
    const next = improve({ loadings, uniquenesses }, correlations);
    const change = next.loadings.reduce((most, value, i) => Math.max(most, Math.abs(value - (loadings[i] ?? 0))), 0);
    ({ loadings, uniquenesses } = next);
    if (!uniquenesses.every((uniqueness) => uniqueness > smallestUniqueness)) break;
    if (change < smallestStep) {
      const turn = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
      return computed({ loadings: loadings.map((loading) => turn * loading), uniquenesses });
    }
  }
  return undefinedBecause("did-not-converge");
}

interface Step {
  loadings: number[];
  uniquenesses: number[];
}

/** The main axis of the correlations, by some power steps: close enough to begin with. */
function startingLoadings(correlations: Matrix): number[] {
  let axis = correlations.getColumn(0).map((value, i) => value + 0.01 * (i + 1));
  let length = 1;
  for (let step = 0; step < 30; step++) {
    const image = times(correlations, axis);
    length = Math.hypot(...image);
    axis = image.map((value) => value / length);
  }
  return axis.map((value) => Math.max(-0.95, Math.min(0.95, value * Math.sqrt(Math.max(0.1, length - 1)))));
}

function improve({ loadings, uniquenesses }: Step, correlations: Matrix): Step {
  // Σ⁻¹λ by Sherman and Morrison: Ψ⁻¹λ / (1 + λ′Ψ⁻¹λ)
  const scaled = loadings.map((loading, i) => loading / (uniquenesses[i] ?? 1));
  const information = 1 + dot(loadings, scaled);
  const weights = scaled.map((value) => value / information);
  const image = times(correlations, weights);
  const factorVariance = 1 / information + dot(weights, image);
  const next = image.map((value) => value / factorVariance);
  return { loadings: next, uniquenesses: next.map((value, i) => 1 - value * (image[i] ?? 0)) };
}

function dot(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, i) => sum + value * (second[i] ?? 0), 0);
}

function times(matrix: Matrix, vector: readonly number[]): number[] {
  return vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix.get(i, j) * value, 0));
}
