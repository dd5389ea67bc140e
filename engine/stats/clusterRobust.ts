import { finiteThroughout } from "./finiteThroughout";
import { Matrix, EigenvalueDecomposition } from "ml-matrix";
import { indexLabels, indexNested } from "./labelIndex";
import { crossProductsOf, mergeCrossProducts, type CrossProducts } from "./crossProducts";
import { computed, undefinedBecause, type Computed } from "./computed";
import { fitWithinDesign, type WithinDesign } from "./withinDesign";
import { studentInference, type StudentInference } from "./studentInference";
import type { LabelSeries, NumberSeries } from "./columns";

export interface ClusterRobustOptions {
  readonly response: NumberSeries;
  readonly predictors: readonly NumberSeries[];
  /** The unit that was allocated or sampled: school or class. */
  readonly cluster: LabelSeries;
  /** School terms in the model; clusters are then read within schools. Left out: one intercept. */
  readonly school?: LabelSeries;
  /** Whose coefficient: the position of a predictor, or the intercept (only without school terms). */
  readonly coefficient: number | "intercept";
}

export interface ClusterRobust {
  readonly coefficient: number;
  readonly observationCount: number;
  readonly clusterCount: number;
  /** As if people were independent; undefined without residual degrees of freedom. */
  readonly classical: Computed<{ readonly standardError: number; readonly degreesOfFreedom: number }>;
  /** Sandwich standard errors: uncorrected; × √(J/(J−1)); × √(J(N−1)/((J−1)(N−p))). */
  readonly standardErrors: { readonly cr0: number; readonly cr1: number; readonly cr1s: number; readonly cr2: number };
  /** By the bias-reduced CR2 with Satterthwaite's degrees of freedom. */
  readonly inference: Computed<StudentInference>;
}

/**
 * A regression coefficient with standard errors that allow for people of one cluster being alike.
 *
 * V(CR2) = M Σ X′A e e′A X M with A = (I − H)^(−1/2) for each cluster's block (the Moore–Penrose root where singular),
 * and df = (Σ pᵢᵢ)² / ΣΣ pᵢⱼ² (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018, doi:10.1080/07350015.2016.1247004,
 * whose Theorem 2 lets school terms be absorbed). A differs from the identity only in the few directions the predictors
 * span, so everything follows from cross-products a cluster: time grows with clusters, not with pupils or school terms.
 *
 * Undefined: "not-finite", "no-values", "singular" (a predictor does not vary within schools); inference
 * "too-few-groups" under two clusters or "no-variation" without residual variation. Throws a RangeError if columns
 * differ in length.
 *
 * @example clusterRobust({ response: [1, 2, 3, 5], predictors: [[0, 1, 0, 1]], cluster: ["A", "A", "B", "B"], coefficient: 0 }) // { ok: true, value: { coefficient: 1.5 } }
 */
export function clusterRobust(options: ClusterRobustOptions): Computed<ClusterRobust> {
  const { response, predictors, cluster, school, coefficient } = options;
  if (coefficient === "intercept" && school !== undefined)
    throw new RangeError("With school terms there is no single intercept.");
  if (coefficient !== "intercept" && !(coefficient in predictors))
    throw new RangeError(`There is no predictor at position ${String(coefficient)}.`);
  const strata = school === undefined ? null : indexLabels(school);
  const clusters = strata === null ? { index: indexLabels(cluster), outerOf: null } : indexNested(strata, cluster);
  const clusterCount = clusters.index.labels.length;
  const cells = crossProductsOf([...predictors, response], clusters.index.indexOf, clusterCount);
  if (cells === null) return undefinedBecause("not-finite");
  const stratumOf = clusters.outerOf ?? new Int32Array(clusterCount);
  return clusterRobustFromProducts({ cells, stratumOf, stratumCount: strata?.labels.length ?? 1, coefficient });
}

export interface ClusterRobustFromProducts {
  /** Predictors, then the response, a group a cluster. */
  readonly cells: CrossProducts;
  readonly stratumOf: Int32Array;
  readonly stratumCount: number;
  readonly coefficient: number | "intercept";
}

/** As {@link clusterRobust}, from cross-products of (predictors, response) a cluster. */
export function clusterRobustFromProducts(options: ClusterRobustFromProducts): Computed<ClusterRobust> {
  const { cells, stratumOf, stratumCount, coefficient } = options;
  const fitted = fitWithinDesign(cells, mergeCrossProducts(cells, stratumOf, stratumCount));
  if (!fitted.ok) return fitted;
  const design = fitted.value;
  const target = targetOf(design, coefficient);
  const sums = sandwichSums({ cells, stratumOf, design, target: target.direction });
  const clusters = cells.groupCount;
  const rows = design.observationCount;
  const columns = design.predictorCount + stratumCount;
  const root = (variance: number) => Math.sqrt(variance);
  const cr2 = root(sums.variance);
  const degreesOfFreedom = sums.trace ** 2 / sums.squares;
  const flat = design.residualSumOfSquares <= 1e-26 * design.responseSumOfSquares;
  const result: ClusterRobust = {
    coefficient: target.value,
    observationCount: rows,
    clusterCount: clusters,
    classical: classicalError(design, target.unscaledVariance),
    standardErrors: {
      cr0: root(sums.plainVariance),
      cr1: root((sums.plainVariance * clusters) / Math.max(1, clusters - 1)),
      cr1s: root(
        (sums.plainVariance * clusters * (rows - 1)) / Math.max(1, clusters - 1) / Math.max(1, rows - columns),
      ),
      cr2,
    },
    inference:
      clusters < 2
        ? undefinedBecause("too-few-groups")
        : flat || !(cr2 > 0)
          ? undefinedBecause("no-variation")
          : !(degreesOfFreedom > 0 && Number.isFinite(degreesOfFreedom))
            ? undefinedBecause("no-degrees-of-freedom")
            : computed(studentInference({ estimate: target.value, standardError: cr2, degreesOfFreedom })),
  };
  return finiteThroughout(result);
}

/** The coefficient as value and as direction: in coordinates (scaled predictors about the stratum mean, 1). */
interface Target {
  readonly value: number;
  readonly direction: readonly number[];
  /** Its variance in units of the residual variance. */
  readonly unscaledVariance: number;
}

function targetOf(design: WithinDesign, coefficient: number | "intercept"): Target {
  const { predictorCount, bread, coefficients, scales, strata } = design;
  if (coefficient !== "intercept") {
    const scale = scales[coefficient] ?? 1;
    const direction = Array.from({ length: predictorCount }, (_, i) => bread.get(i, coefficient) / scale);
    return {
      value: (coefficients[coefficient] ?? 0) / scale,
      direction: [...direction, 0],
      unscaledVariance: bread.get(coefficient, coefficient) / scale / scale,
    };
  }
  const centre = scales.map((scale, j) => ((strata.means[j] ?? 0) + (strata.origin[j] ?? 0)) / scale);
  const slopes = predictorCount === 0 ? [] : bread.mmul(Matrix.columnVector(centre)).getColumn(0);
  const responseMean = (strata.means[predictorCount] ?? 0) + (strata.origin[predictorCount] ?? 0);
  return {
    value: responseMean - centre.reduce((sum, mean, j) => sum + mean * (coefficients[j] ?? 0), 0),
    direction: [...slopes.map((slope) => -slope), 1 / design.observationCount],
    unscaledVariance: 1 / design.observationCount + dot(centre, slopes),
  };
}

function classicalError(design: WithinDesign, unscaledVariance: number): ClusterRobust["classical"] {
  const { residualDegreesOfFreedom: degreesOfFreedom, residualSumOfSquares } = design;
  if (degreesOfFreedom < 1) return undefinedBecause("no-degrees-of-freedom");
  const standardError = Math.sqrt((residualSumOfSquares / degreesOfFreedom) * unscaledVariance);
  return computed({ standardError, degreesOfFreedom });
}

interface SandwichSums {
  /** CR0 */
  readonly plainVariance: number;
  /** CR2 */
  readonly variance: number;
  /** Σ pᵢᵢ and ΣΣ pᵢⱼ² of Satterthwaite's approximation */
  readonly trace: number;
  readonly squares: number;
}

function sandwichSums(options: {
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

function dot(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, i) => sum + value * (second[i] ?? 0), 0);
}

function multiply(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix.get(i, j) * value, 0));
}
