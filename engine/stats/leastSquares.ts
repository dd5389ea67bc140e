import { finiteThroughout } from "./finiteThroughout";
import type { NumberSeries } from "./columns";
import { computed, undefinedBecause, type Computed } from "./computed";
import { crossProductsOf } from "./crossProducts";
import { studentInference, type StudentInference } from "./studentInference";
import { fitWithinDesign } from "./withinDesign";

export interface LeastSquares {
  readonly intercept: number;
  /** One a predictor. */
  readonly slopes: readonly number[];
  readonly residualSumOfSquares: number;
  readonly totalSumOfSquares: number;
  readonly residualDegreesOfFreedom: number;
  /** Student's inference for each slope, people independent with equal variances. */
  readonly inference: readonly Computed<StudentInference>[];
  /** Standard errors of each slope that allow for unequal variances; "no-degrees-of-freedom" if one row fixes a term. */
  readonly robust: readonly Computed<{ readonly hc2: number; readonly hc3: number }>[];
}

/**
 * Ordinary least squares of a response on predictors with an intercept.
 *
 * HC2 = M Σ x x′e²/(1 − h) M, HC3 with (1 − h)², h the leverages (MacKinnon & White 1985,
 * doi:10.1016/0304-4076(85)90158-7).
 * Undefined: "no-values", "not-finite", "singular". Throws a RangeError if columns differ in length.
 * @example leastSquares([1, 3, 2, 5], [[0, 1, 2, 3]]) // { ok: true, value: { intercept: 1.1, slopes: [1.1] } }
 */
export function leastSquares(response: NumberSeries, predictors: readonly NumberSeries[]): Computed<LeastSquares> {
  if (response.length === 0) return undefinedBecause("no-values");
  const sums = crossProductsOf([...predictors, response], new Int32Array(response.length), 1);
  if (sums === null) return undefinedBecause("not-finite");
  const fitted = fitWithinDesign(sums, sums);
  if (!fitted.ok) return fitted;
  const { coefficients, scales, bread, observationCount, residualDegreesOfFreedom } = fitted.value;
  const { residualSumOfSquares, responseSumOfSquares } = fitted.value;
  const count = predictors.length;
  const slopes = coefficients.map((coefficient, j) => coefficient / (scales[j] ?? 1));
  const centres = Array.from(sums.means, (mean, j) => mean + (sums.origin[j] ?? 0));
  const hc2 = new Array<number>(count).fill(0);
  const hc3 = new Array<number>(count).fill(0);
  for (let row = 0; row < response.length; row++) {
    const scaled = predictors.map(
      (column, j) => ((column[row] ?? 0) - (sums.origin[j] ?? 0) - (sums.means[j] ?? 0)) / (scales[j] ?? 1),
    );
    const influence = scaled.map((_, i) => scaled.reduce((sum, value, j) => sum + bread.get(i, j) * value, 0));
    const left = 1 - 1 / observationCount - scaled.reduce((sum, value, j) => sum + value * (influence[j] ?? 0), 0);
    const fit = scaled.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0);
    const residual = (response[row] ?? 0) - (sums.origin[count] ?? 0) - (sums.means[count] ?? 0) - fit;
    const free = left > 1e-12;
    influence.forEach((value, j) => {
      const part = free ? (value * residual) / (scales[j] ?? 1) : NaN;
      hc2[j] = (hc2[j] ?? 0) + (part * part) / left;
      hc3[j] = (hc3[j] ?? 0) + (part / left) ** 2;
    });
  }
  const residualVariance = residualSumOfSquares / residualDegreesOfFreedom;
  const result: LeastSquares = {
    intercept: slopes.reduce((rest, slope, j) => rest - slope * (centres[j] ?? 0), centres[count] ?? 0),
    slopes,
    residualSumOfSquares,
    totalSumOfSquares: responseSumOfSquares,
    residualDegreesOfFreedom,
    inference: slopes.map((estimate, j) => {
      if (residualDegreesOfFreedom < 1) return undefinedBecause("no-degrees-of-freedom");
      const standardError = Math.sqrt(residualVariance * bread.get(j, j)) / (scales[j] ?? 1);
      if (!(residualSumOfSquares > 1e-26 * responseSumOfSquares)) return undefinedBecause("no-variation");
      return computed(studentInference({ estimate, standardError, degreesOfFreedom: residualDegreesOfFreedom }));
    }),
    robust: slopes.map((_, j) => {
      const [second, third] = [Math.sqrt(hc2[j] ?? NaN), Math.sqrt(hc3[j] ?? NaN)];
      const free = Number.isFinite(second) && Number.isFinite(third);
      return free ? computed({ hc2: second, hc3: third }) : undefinedBecause("no-degrees-of-freedom");
    }),
  };
  return finiteThroughout(result);
}
