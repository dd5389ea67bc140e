import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { findRoot } from "./findRoot";
import type { InterceptSystem } from "./interceptSystem";

export type Likelihood = "restricted" | "full";

/** The model at one ratio of between to within variance, everything else at its best. */
export interface InterceptProfile {
  readonly ratio: number;
  /** −2 log (restricted) likelihood. */
  readonly criterion: number;
  /** Its derivative by the ratio. */
  readonly slope: number;
  readonly withinVariance: number;
  /** In units of the system's scales. */
  readonly coefficients: readonly number[];
  /** (X′V⁻¹X)⁻¹ in units of the within variance. */
  readonly bread: Matrix;
  /** Mean residual a school. */
  readonly schoolResiduals: Float64Array;
}

/**
 * Profile of the likelihood over the variance ratio θ: with w = n/(1 + θn) a school, A = Σ within + Σ w z̄z̄′,
 * criterion = d (1 + log(2πR/d)) + Σ log(1 + θn) [+ log|A|], R the weighted residual squares, d the degrees of freedom
 * (Harville 1977, doi:10.1080/01621459.1977.10480998). Null where A is singular.
 */
export function profileIntercept(
  system: InterceptSystem,
  ratio: number,
  likelihood: Likelihood,
): InterceptProfile | null {
  const { sizes, columnCount: columns, means, responseMeans, count } = system;
  const weights = sizes.map((size) => size / (1 + ratio * size));
  const matrix = system.within.clone();
  const right = [...system.withinResponse];
  const bend = Matrix.zeros(columns, columns);
  weights.forEach((weight, school) => {
    for (let i = 0; i < columns; i++) {
      const value = weight * (means[school * columns + i] ?? 0);
      right[i] = (right[i] ?? 0) + value * (responseMeans[school] ?? 0);
      for (let j = 0; j <= i; j++) {
        const product = value * (means[school * columns + j] ?? 0);
        matrix.set(i, j, matrix.get(i, j) + product);
        bend.set(i, j, bend.get(i, j) - weight * product);
      }
    }
  });
  mirror(matrix);
  mirror(bend);
  const factor = new CholeskyDecomposition(matrix);
  const pivots = factor.lowerTriangularMatrix.diagonal();
  const singular = pivots.some((pivot, i) => !(pivot * pivot > 1e-10 * matrix.get(i, i)));
  if (!factor.isPositiveDefinite() || singular) return null;
  const coefficients = factor.solve(Matrix.columnVector(right)).getColumn(0);
  const bread = factor.solve(Matrix.eye(columns));
  const schoolResiduals = responseMeans.map((mean, school) =>
    coefficients.reduce((rest, coefficient, j) => rest - coefficient * (means[school * columns + j] ?? 0), mean),
  );
  let squares = withinResiduals(system, coefficients);
  let residualSlope = 0;
  let logSizes = 0;
  let sizeSlope = 0;
  weights.forEach((weight, school) => {
    const square = (schoolResiduals[school] ?? 0) ** 2;
    squares += weight * square;
    residualSlope -= weight * weight * square;
    logSizes += Math.log1p(ratio * (sizes[school] ?? 0));
    sizeSlope += weight;
  });
  const restricted = likelihood === "restricted";
  const degreesOfFreedom = restricted ? count - columns : count;
  const withinVariance = squares / degreesOfFreedom;
  const determinant = pivots.reduce((sum, pivot, j) => sum + 2 * Math.log(pivot * (system.scales[j] ?? 1)), 0);
  const criterion = degreesOfFreedom * (1 + Math.log(2 * Math.PI * withinVariance)) + logSizes;
  const slope = residualSlope / withinVariance + sizeSlope;
  return {
    ratio,
    criterion: restricted ? criterion + determinant : criterion,
    slope: restricted ? slope + bread.mmul(bend).trace() : slope,
    withinVariance,
    coefficients,
    bread,
    schoolResiduals,
  };
}

/** Ratios tried, from no difference between schools to none within. */
const ratios = [0, ...Array.from({ length: 25 }, (_, step) => 10 ** (-6 + step / 2))];

/** The profile at the best ratio: the lowest of all minima, 0 included; null if there is none inside the range. */
export function bestIntercept(system: InterceptSystem, likelihood: Likelihood): InterceptProfile | null {
  const at = (ratio: number) => profileIntercept(system, ratio, likelihood);
  const profiles = ratios.map(at);
  let best: InterceptProfile | null = null;
  profiles.forEach((profile, step) => {
    const next = profiles[step + 1];
    if (!profile || !next) return;
    const candidates: (InterceptProfile | null)[] = step === 0 && profile.slope >= 0 ? [profile] : [];
    if (profile.slope < 0 && next.slope >= 0) {
      const root = findRoot((ratio) => at(ratio)?.slope ?? NaN, { low: profile.ratio, high: next.ratio });
      if (root !== null) candidates.push(at(root));
    }
    for (const candidate of candidates) {
      if (candidate && (best === null || candidate.criterion < best.criterion)) best = candidate;
    }
  });
  return best;
}

/** (y − Xb)′(y − Xb) within schools, as a quadratic form in the centred products. */
function withinResiduals(system: InterceptSystem, coefficients: readonly number[]): number {
  return coefficients.reduce(
    (sum, first, i) =>
      sum -
      2 * first * (system.withinResponse[i] ?? 0) +
      coefficients.reduce((inner, second, j) => inner + first * second * system.within.get(i, j), 0),
    system.withinSquares,
  );
}

/** Copies the lower triangle to the upper. */
function mirror(matrix: Matrix): void {
  for (let i = 0; i < matrix.rows; i++) for (let j = 0; j < i; j++) matrix.set(j, i, matrix.get(i, j));
}
