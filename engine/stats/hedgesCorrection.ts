import gammaDeltaRatio from "@stdlib/math-base-special-gamma-delta-ratio";
import { type Computed, computed, undefinedBecause } from "./computed";

/**
 * Hedges' small-sample correction J(m) = Γ(m/2) / (√(m/2) Γ((m - 1)/2)), m the degrees of freedom of the denominator.
 *
 * g = J d is unbiased where d is too large. J(1) = 0, so g is undefined there. By a ratio of gamma functions: differences
 * of log gamma lose nine digits at m = 10⁶.
 * Source: Hedges (1981), Journal of Educational Statistics 6, 107-128, doi:10.3102/10769986006002107, eq. 6e.
 * @example hedgesCorrection(9) // { ok: true, value: 0.913874891792552 }
 */
export function hedgesCorrection(degreesOfFreedom: number): Computed {
  if (!(degreesOfFreedom > 1)) return undefinedBecause("no-degrees-of-freedom");
  return computed(1 / (gammaDeltaRatio((degreesOfFreedom - 1) / 2, 0.5) * Math.sqrt(degreesOfFreedom / 2)));
}

/**
 * The usual approximation 1 - 3/(4m - 1), for comparing with tools that use it.
 *
 * Source: Hedges (1981), p. 114.
 * @example hedgesCorrectionApproximate(9) // { ok: true, value: 0.9142857142857143 }
 */
export function hedgesCorrectionApproximate(degreesOfFreedom: number): Computed {
  if (!(degreesOfFreedom > 1)) return undefinedBecause("no-degrees-of-freedom");
  return computed(1 - 3 / (4 * degreesOfFreedom - 1));
}
