import type { Interval } from "./computed";
import { studentTQuantile, studentTTwoSided } from "./distributions/studentT";

/** What Student's t says of an estimate. */
export interface StudentInference {
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * t = estimate / standard error, its two-sided p, and estimate ± t(1 − (1 − level)/2, df) · standard error.
 *
 * @example studentInference({ estimate: 2, standardError: 1, degreesOfFreedom: 9 }).t // 2
 * @param standardError above 0
 * @param level of the interval, .95 unless given
 */
export function studentInference(options: {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly level?: number;
}): StudentInference {
  const { estimate, standardError, degreesOfFreedom, level = 0.95 } = options;
  const t = estimate / standardError;
  const halfWidth = studentTQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    standardError,
    t,
    degreesOfFreedom,
    p: studentTTwoSided(t, degreesOfFreedom),
    interval: { low: estimate - halfWidth, high: estimate + halfWidth },
  };
}
