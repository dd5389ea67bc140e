import { finiteThroughout } from "./finiteThroughout";
import { requireSameLength, type LabelSeries, type NumberSeries } from "./columns";
import { undefinedBecause, type Computed } from "./computed";
import { crossProductsOf, type CrossProducts } from "./crossProducts";
import { bestIntercept, profileIntercept, type InterceptProfile, type Likelihood } from "./interceptLikelihood";
import { gatherInterceptSystem, type InterceptSystem } from "./interceptSystem";
import { indexLabels } from "./labelIndex";

export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
}

export interface SchoolResidual {
  readonly school: string;
  readonly residual: number;
  /** Its variance, given the model's coefficients. */
  readonly variance: number;
}

export interface RandomIntercept {
  readonly intercept: Coefficient;
  /** One a predictor. */
  readonly slopes: readonly Coefficient[];
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** between / (between + within) */
  readonly intraclassCorrelation: number;
  /** −2 log (restricted) likelihood at its best. */
  readonly criterion: number;
  readonly observationCount: number;
  readonly schoolCount: number;
  /** What each school adds, drawn towards 0 the more the fewer its pupils; by name. */
  readonly schools: readonly SchoolResidual[];
}

/**
 * Regression with a random intercept a school, y = b₀ + Σ bⱼxⱼ + u(school) + e, by restricted maximum likelihood.
 *
 * The likelihood is profiled over the ratio of the two variances and needs only counts, means and centred products a
 * school: 1,500 schools and 650,000 pupils cost one pass and some milliseconds.
 * Undefined: "no-values", "not-finite", "too-few-groups" under two schools, "no-degrees-of-freedom" if every school has
 * one pupil, "singular", "no-variation" if nothing varies within schools, "did-not-converge". Throws a RangeError if
 * columns differ in length.
 * Sources: Harville (1977), doi:10.1080/01621459.1977.10480998; Raudenbush & Bryk (2002), Hierarchical Linear Models,
 * ch. 3.
 * @example randomIntercept({ response: [1, 2, 5, 7, 3, 5], predictors: [], school: ["A", "A", "B", "B", "C", "C"] }) // { ok: true, value: { schoolCount: 3, intercept: { estimate: 3.8333333333333335 } } }
 */
export function randomIntercept(options: {
  readonly response: NumberSeries;
  readonly predictors: readonly NumberSeries[];
  readonly school: LabelSeries;
  /** Restricted unless told otherwise. */
  readonly likelihood?: Likelihood;
}): Computed<RandomIntercept> {
  const { response, predictors, school, likelihood = "restricted" } = options;
  requireSameLength(response, school, ...predictors);
  const { labels, indexOf } = indexLabels(school);
  const sums = crossProductsOf([...predictors, response], indexOf, labels.length);
  return sums === null ? undefinedBecause("not-finite") : randomInterceptFromProducts({ sums, labels, likelihood });
}

/** As {@link randomIntercept}, from cross-products of (predictors, response) a school. */
export function randomInterceptFromProducts(options: {
  readonly sums: CrossProducts;
  readonly labels: readonly string[];
  readonly likelihood?: Likelihood;
}): Computed<RandomIntercept> {
  const { sums, labels, likelihood = "restricted" } = options;
  const count = sums.counts.reduce((sum, size) => sum + size, 0);
  if (count === 0) return undefinedBecause("no-values");
  if (labels.length < 2) return undefinedBecause("too-few-groups");
  if (labels.length === count || count <= sums.columnCount) return undefinedBecause("no-degrees-of-freedom");
  const system = gatherInterceptSystem(sums);
  const pooled = system && profileIntercept(system, 0, likelihood);
  if (!system || !pooled) return undefinedBecause("singular");
  if (!(system.withinSquares > 1e-26 * system.totalSquares)) return undefinedBecause("no-variation");
  if (!(pooled.withinVariance > 1e-26 * system.totalSquares)) return undefinedBecause("no-variation");
  const best = bestIntercept(system, likelihood);
  if (best === null || !(best.withinVariance > 1e-26 * system.totalSquares))
    return undefinedBecause("did-not-converge");
  const { ratio, withinVariance } = best;
  const result: RandomIntercept = {
    intercept: interceptOf(system, best),
    slopes: best.coefficients.slice(1).map((coefficient, j) => ({
      estimate: coefficient / (system.scales[j + 1] ?? 1),
      standardError: Math.sqrt(withinVariance * best.bread.get(j + 1, j + 1)) / (system.scales[j + 1] ?? 1),
    })),
    betweenVariance: ratio * withinVariance,
    withinVariance,
    intraclassCorrelation: ratio / (1 + ratio),
    criterion: best.criterion,
    observationCount: count,
    schoolCount: labels.length,
    schools: schoolResiduals(system, best, labels),
  };
  return finiteThroughout(result);
}

/** The intercept where predictors are 0, from the one where they are at their means: L′b with L = (1, −centres). */
function interceptOf(system: InterceptSystem, { coefficients, bread, withinVariance }: InterceptProfile): Coefficient {
  const direction = system.centres.map((centre, j) => (j === 0 ? 1 : -centre));
  const variance = direction.reduce(
    (sum, first, i) => sum + direction.reduce((inner, second, j) => inner + first * second * bread.get(i, j), 0),
    0,
  );
  return {
    estimate: direction.reduce((sum, weight, j) => sum + weight * (coefficients[j] ?? 0), system.responseCentre),
    standardError: Math.sqrt(withinVariance * variance),
  };
}

function schoolResiduals(
  system: InterceptSystem,
  { ratio, withinVariance, schoolResiduals: residuals }: InterceptProfile,
  labels: readonly string[],
): readonly SchoolResidual[] {
  return labels
    .map((school, index) => {
      const size = system.sizes[index] ?? 0;
      const residual = ((ratio * size) / (1 + ratio * size)) * (residuals[index] ?? 0);
      return { school, residual, variance: (ratio * withinVariance) / (1 + ratio * size) };
    })
    .sort((first, second) => (first.school < second.school ? -1 : first.school > second.school ? 1 : 0));
}
