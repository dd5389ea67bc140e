import { Matrix, CholeskyDecomposition, inverse } from "ml-matrix";
import { computed, undefinedBecause, type Computed } from "./computed";
import { mergeCrossProducts, type CrossProducts } from "./crossProducts";

/** Below this share of a predictor's sum of squares is left: the predictor says nothing the others (or the schools) do not. */
const singularShare = 1e-10;

/**
 * Least squares with school terms, from cross-products: the coefficients and what their variances need.
 * Predictors are counted in units of `scales`, so that no predictor's unit spoils the arithmetic.
 */
export interface WithinDesign {
  readonly predictorCount: number;
  readonly observationCount: number;
  readonly strata: CrossProducts;
  /** Root of each predictor's sum of squares within strata. */
  readonly scales: readonly number[];
  /** Coefficients of the scaled predictors. */
  readonly coefficients: readonly number[];
  /** Inverse of the scaled predictors' cross-products within strata. */
  readonly bread: Matrix;
  /** A matrix whose product with its own transpose is `bread`. */
  readonly breadRoot: Matrix;
  readonly residualSumOfSquares: number;
  readonly responseSumOfSquares: number;
  /** Rows less strata less predictors. */
  readonly residualDegreesOfFreedom: number;
}

/**
 * Regression of the last column on the others with one term a stratum (a school), the terms absorbed by centring within
 * strata (Frisch and Waugh 1933, Lovell 1963): no dummy columns, so 1,500 schools cost no more than five.
 *
 * Undefined: "no-values" without rows, "singular" if a predictor does not vary within strata beyond the others.
 */
export function fitWithinDesign(cells: CrossProducts, strata: CrossProducts): Computed<WithinDesign> {
  const predictorCount = cells.columnCount - 1;
  const observationCount = cells.counts.reduce((sum, count) => sum + count, 0);
  if (observationCount === 0) return undefinedBecause("no-values");
  const within = totalProducts(strata);
  const overall = totalProducts(mergeCrossProducts(strata, new Int32Array(strata.groupCount), 1));
  const scales = Array.from({ length: predictorCount }, (_, j) => Math.sqrt(within.get(j, j)));
  if (scales.some((scale, j) => !(scale * scale > singularShare * singularShare * overall.get(j, j))))
    return undefinedBecause("singular");
  const fit = solveScaled(within, scales);
  if (fit === null) return undefinedBecause("singular");
  const occupied = strata.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return computed({
    predictorCount,
    observationCount,
    strata,
    scales,
    ...fit,
    residualSumOfSquares: residualSquares(within, fit.coefficients, scales),
    responseSumOfSquares: within.get(predictorCount, predictorCount),
    residualDegreesOfFreedom: observationCount - occupied - predictorCount,
  });
}

function solveScaled(
  within: Matrix,
  scales: readonly number[],
): Pick<WithinDesign, "coefficients" | "bread" | "breadRoot"> | null {
  const count = scales.length;
  if (count === 0) return { coefficients: [], bread: new Matrix(0, 0), breadRoot: new Matrix(0, 0) };
  const scaleOf = (j: number) => scales[j] ?? 1;
  const correlations = symmetric(count, (i, j) => (i === j ? 1 : within.get(i, j) / (scaleOf(i) * scaleOf(j))));
  const factor = new CholeskyDecomposition(correlations);
  const pivots = factor.lowerTriangularMatrix.diagonal();
  if (!factor.isPositiveDefinite() || pivots.some((pivot) => pivot * pivot < singularShare)) return null;
  const inverted = inverse(correlations);
  const bread = symmetric(count, (i, j) => inverted.get(i, j));
  const breadRoot = new CholeskyDecomposition(bread).lowerTriangularMatrix;
  const responses = scales.map((scale, j) => within.get(j, count) / scale);
  return { coefficients: bread.mmul(Matrix.columnVector(responses)).getColumn(0), bread, breadRoot };
}

/** The symmetric matrix of these entries, i ≥ j: rounding may not make it lopsided. */
function symmetric(size: number, entry: (i: number, j: number) => number): Matrix {
  const matrix = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const value = entry(i, j);
      matrix.set(i, j, value);
      matrix.set(j, i, value);
    }
  return matrix;
}

/** (−b, 1)′ S (−b, 1), the residual sum of squares as a quadratic form in the centred products S. */
function residualSquares(within: Matrix, coefficients: readonly number[], scales: readonly number[]): number {
  const weights = [...coefficients.map((coefficient, j) => -coefficient / (scales[j] ?? 1)), 1];
  const vector = Matrix.columnVector(weights);
  return Math.max(0, vector.transpose().mmul(within).mmul(vector).get(0, 0));
}

function totalProducts({ columnCount, groupCount, products }: CrossProducts): Matrix {
  const total = Matrix.zeros(columnCount, columnCount);
  for (let group = 0; group < groupCount; group++)
    for (let i = 0; i < columnCount; i++)
      for (let j = 0; j < columnCount; j++)
        total.set(i, j, total.get(i, j) + (products[(group * columnCount + i) * columnCount + j] ?? 0));
  return total;
}
