import { finiteThroughout } from "./finiteThroughout";
import { Matrix } from "ml-matrix";
import { indexLabels, indexNested } from "./labelIndex";
import { crossProductsOf, mergeCrossProducts, type CrossProducts } from "./crossProducts";
import { computed, undefinedBecause, type Computed } from "./computed";
import { dot, sandwichSums } from "./sandwichSums";
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
