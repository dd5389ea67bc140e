import { type Computed, type Interval, andThen, computed, finiteInterval, undefinedBecause } from "./computed";
import { studentTQuantile, studentTTwoSided } from "./distributions/studentT";
import type { GroupMoments } from "./groupMoments";
import { standardDeviation } from "./moments";

/** A mean with its uncertainty for independent people: for one school only. */
export interface MeanEstimate {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** t(n - 1); undefined where all values are equal. */
  readonly interval: Computed<Interval>;
  /** mean / standardError, the one-sample t against 0. */
  readonly t: Computed;
  /** two-sided */
  readonly p: Computed;
}

/**
 * Mean, standard error s/√n, t interval with n - 1 degrees of freedom and t test against 0.
 *
 * Undefined: "too-few-values" for one value; t, p and interval with "no-variation" where all values are equal.
 * Source: Student (1908), Biometrika 6, 1-25, doi:10.1093/biomet/6.1.1.
 * @example meanEstimate({ n: 4, mean: 2, sumOfSquares: 12 }).value.standardError // 1
 */
export function meanEstimate(values: GroupMoments, level = 0.95): Computed<MeanEstimate> {
  return andThen(standardDeviation(values), (deviation) => {
    const { n, mean } = values;
    const standardError = deviation / Math.sqrt(n);
    const degreesOfFreedom = n - 1;
    if (standardError === 0) {
      const none = undefinedBecause("no-variation");
      return computed({ mean, standardError, degreesOfFreedom, interval: none, t: none, p: none });
    }
    const margin = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
    const t = mean / standardError;
    return computed({
      mean,
      standardError,
      degreesOfFreedom,
      interval: finiteInterval(mean - margin, mean + margin),
      t: computed(t),
      p: computed(studentTTwoSided(t, degreesOfFreedom)),
    });
  });
}
