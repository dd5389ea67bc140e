import { type Computed, computed, undefinedBecause } from "./computed";
import { studentTTwoSided } from "./distributions/studentT";
import type { StudyEstimate } from "./weightedMean";

/** The t test of the slope on the standard errors. */
export interface EggersTest {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Egger's test of funnel asymmetry: regression of the estimates on their standard errors with weights 1/variance, and the
 * t test of the slope with k - 2 degrees of freedom.
 *
 * Undefined: "too-few-groups" below three, "zero-denominator" for a variance of 0, "singular" where all standard errors are
 * equal, "no-variation" where the line fits exactly. Source: Egger et al. (1997), BMJ 315, 629-634,
 * doi:10.1136/bmj.315.7109.629.
 * @example eggersTest([{ value: 1, samplingVariance: 1 }, { value: 2, samplingVariance: 4 }, { value: 3, samplingVariance: 1 }]).value.t // 0
 */
export function eggersTest(estimates: readonly StudyEstimate[]): Computed<EggersTest> {
  const k = estimates.length;
  if (k < 3) return undefinedBecause("too-few-groups");
  if (estimates.some(({ samplingVariance }) => !(samplingVariance > 0))) return undefinedBecause("zero-denominator");
  const points = estimates.map(({ value, samplingVariance }) => ({
    x: Math.sqrt(samplingVariance),
    y: value,
    weight: 1 / samplingVariance,
  }));
  const total = (of: (point: (typeof points)[number]) => number) => points.reduce((sum, point) => sum + of(point), 0);
  const weights = total(({ weight }) => weight);
  const meanX = total(({ weight, x }) => weight * x) / weights;
  const meanY = total(({ weight, y }) => weight * y) / weights;
  const squares = total(({ weight, x }) => weight * (x - meanX) ** 2);
  if (points.every(({ x }) => x === points[0]?.x)) return undefinedBecause("singular");
  const slope = total(({ weight, x, y }) => weight * (x - meanX) * (y - meanY)) / squares;
  const residuals = total(({ weight, x, y }) => weight * (y - meanY - slope * (x - meanX)) ** 2);
  const standardError = Math.sqrt(residuals / (k - 2) / squares);
  if (!(standardError > 0)) return undefinedBecause("no-variation");
  const t = slope / standardError;
  if (!Number.isFinite(t)) return undefinedBecause("not-finite");
  return computed({ t, degreesOfFreedom: k - 2, p: studentTTwoSided(t, k - 2) });
}
