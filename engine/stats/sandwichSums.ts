import { Matrix, EigenvalueDecomposition } from "ml-matrix";
import type { CrossProducts } from "./crossProducts";
import type { WithinDesign } from "./withinDesign";

/** What the sandwich variance of a coefficient and its degrees of freedom are made of. */
export interface SandwichSums {
  /** CR0 */
  readonly plainVariance: number;
  /** CR2 */
  readonly variance: number;
  /** Σ pᵢᵢ and ΣΣ pᵢⱼ² of Satterthwaite's approximation */
  readonly trace: number;
  readonly squares: number;
}

/**
 * Sums over clusters for the variances CR0 and CR2 of one coefficient and Satterthwaite's degrees of freedom, from
 * cross-products a cluster (see `clusterRobust`).
 *
 * `target` is the coefficient as a direction in coordinates (scaled predictors about the stratum mean, 1).
 */
export function sandwichSums(options: {
  readonly cells: CrossProducts;
  readonly stratumOf: Int32Array;
  readonly design: WithinDesign;
  readonly target: readonly number[];
}): SandwichSums {
  const { cells, stratumOf, design, target } = options;
  const { predictorCount, bread, strata } = design;
  let plainVariance = 0;
  let variance = 0;
  let trace = 0;
  let squares = 0;
  const crossed = Matrix.zeros(predictorCount, predictorCount);
  const lifted = new Float64Array(strata.groupCount * predictorCount);
  const levels = new Float64Array(strata.groupCount);
  for (let cluster = 0; cluster < cells.groupCount; cluster++) {
    const stratum = stratumOf[cluster] ?? 0;
    const stratumSize = strata.counts[stratum] ?? 1;
    const block = clusterBlock({ cells, cluster, stratum, design });
    const weights = adjustedDirection({ gram: block.gram, design, stratumSize, target });
    plainVariance += dot(target, block.score) ** 2;
    variance += dot(weights, block.score) ** 2;
    // With H = Ẍ M Ẍ′ + (same school) 11′/N: pᵢⱼ = (i = j) own − uᵢ′ M uⱼ − (same school) aᵢ aⱼ / N
    const image = multiply(block.gram, weights);
    const slopes = image.slice(0, predictorCount);
    const level = image[predictorCount] ?? 0;
    const own = dot(weights, image);
    const breadSlopes = multiply(bread, slopes);
    const shared = dot(slopes, breadSlopes) + level ** 2 / stratumSize;
    trace += own - shared;
    squares += own * own - 2 * own * shared;
    slopes.forEach((slope, i) => {
      slopes.forEach((other, j) => crossed.set(i, j, crossed.get(i, j) + slope * other));
      const place = stratum * predictorCount + i;
      lifted[place] = (lifted[place] ?? 0) + slope * level;
    });
    levels[stratum] = (levels[stratum] ?? 0) + level * level;
  }
  const product = bread.mmul(crossed);
  squares += predictorCount === 0 ? 0 : product.mmul(product).trace();
  levels.forEach((level, stratum) => {
    const size = strata.counts[stratum] ?? 1;
    const lift = Array.from(lifted.subarray(stratum * predictorCount, (stratum + 1) * predictorCount));
    squares += (2 * dot(lift, multiply(bread, lift))) / size + (level / size) ** 2;
  });
  return { plainVariance, variance, trace, squares };
}

/** Z′Z and Z′e of a cluster, Z = (scaled predictors about the stratum mean, 1). */
function clusterBlock(options: {
  readonly cells: CrossProducts;
  readonly cluster: number;
  readonly stratum: number;
  readonly design: WithinDesign;
}): { readonly gram: Matrix; readonly score: readonly number[] } {
  const { cells, cluster, stratum, design } = options;
  const { predictorCount, scales, coefficients, strata } = design;
  const columnCount = predictorCount + 1;
  const count = cells.counts[cluster] ?? 0;
  const scaleOf = (j: number) => scales[j] ?? 1;
  const shifts = Array.from(
    { length: columnCount },
    (_, j) =>
      ((cells.means[cluster * columnCount + j] ?? 0) - (strata.means[stratum * columnCount + j] ?? 0)) / scaleOf(j),
  );
  const product = (i: number, j: number) =>
    (cells.products[(cluster * columnCount + i) * columnCount + j] ?? 0) / scaleOf(i) / scaleOf(j) +
    count * (shifts[i] ?? 0) * (shifts[j] ?? 0);
  const gram = Matrix.zeros(columnCount, columnCount);
  for (let i = 0; i < predictorCount; i++) {
    for (let j = 0; j < predictorCount; j++) gram.set(i, j, product(i, j));
    gram.set(i, predictorCount, count * (shifts[i] ?? 0));
    gram.set(predictorCount, i, count * (shifts[i] ?? 0));
  }
  gram.set(predictorCount, predictorCount, count);
  const score = Array.from({ length: columnCount }, (_, i) => {
    const response = i < predictorCount ? product(i, predictorCount) : count * (shifts[predictorCount] ?? 0);
    return coefficients.reduce((rest, coefficient, j) => rest - gram.get(i, j) * coefficient, response);
  });
  return { gram, score };
}

/** Weights w with A Ẍ M c = Z w: the target direction after the cluster's adjustment A = (I − H)^(−1/2). */
function adjustedDirection(options: {
  readonly gram: Matrix;
  readonly design: WithinDesign;
  readonly stratumSize: number;
  readonly target: readonly number[];
}): readonly number[] {
  const { gram, design, stratumSize, target } = options;
  const { predictorCount, breadRoot } = design;
  const root = Matrix.zeros(predictorCount + 1, predictorCount + 1);
  for (let i = 0; i < predictorCount; i++) for (let j = 0; j <= i; j++) root.set(i, j, breadRoot.get(i, j));
  root.set(predictorCount, predictorCount, 1 / Math.sqrt(stratumSize));
  const leverage = root.transpose().mmul(gram).mmul(root);
  const { eigenvectorMatrix: vectors, realEigenvalues } = new EigenvalueDecomposition(leverage, {
    assumeSymmetric: true,
  });
  const coordinates = vectors
    .transpose()
    .mmul(root.transpose())
    .mmul(gram)
    .mmul(Matrix.columnVector([...target]));
  const adjusted = coordinates.getColumn(0).map((value, i) => value * adjustment(realEigenvalues[i] ?? 0));
  const added = root.mmul(vectors).mmul(Matrix.columnVector(adjusted)).getColumn(0);
  return target.map((value, i) => value + (added[i] ?? 0));
}

/** ((1 − leverage)^(−1/2) − 1) / leverage, and −1 (the generalised inverse) at leverage 1. */
function adjustment(leverage: number): number {
  const left = 1 - leverage;
  return left > 1e-12 ? 1 / (left + Math.sqrt(left)) : -1;
}

export function dot(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, i) => sum + value * (second[i] ?? 0), 0);
}

function multiply(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix.get(i, j) * value, 0));
}
