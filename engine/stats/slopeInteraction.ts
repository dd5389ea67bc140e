import { computed, undefinedBecause, type Computed } from "./computed";
import { requireSameLength } from "./columns";
import type { Comparison } from "./ancova";
import { leastSquares } from "./leastSquares";
import { indicatorOf } from "./membership";
import { moments } from "./moments";
import type { StudentInference } from "./studentInference";

/** Below this p one adjusted difference does not describe pupils of all starting points alike (the product's own setting). */
export const slopeInteractionThreshold = 0.1;

export interface SlopeInteraction {
  /** Slope of after on before in the project arm − in the comparison arm. */
  readonly difference: number;
  readonly inference: Computed<StudentInference>;
}

/**
 * Do the arms differ in how after depends on before? Coefficient of arm × before in after ~ arm * before.
 *
 * Undefined: "one-group-empty", "singular" if before does not vary in an arm, "not-finite", "no-values".
 * Source: Huitema (2011), The Analysis of Covariance and Alternatives.
 * @example slopeInteraction({ before: [1, 2, 3, 1, 2, 3], after: [2, 4, 6, 1, 2, 4], treated: [1, 1, 1, 0, 0, 0] }) // { ok: true, value: { difference: 0.5 } }
 */
export function slopeInteraction({ before, after, treated }: Comparison): Computed<SlopeInteraction> {
  requireSameLength(after, before, treated);
  const arm = indicatorOf(treated);
  if (!arm.includes(1) || !arm.includes(0)) return undefinedBecause("one-group-empty");
  const summary = moments(before);
  if (!summary.ok) return summary;
  // Centred, or the product would all but repeat the arm; the interaction's coefficient is the same.
  const centred = Float64Array.from(before, (score) => score - summary.value.mean);
  const product = centred.map((score, row) => score * (arm[row] ?? 0));
  const fit = leastSquares(after, [arm, centred, product]);
  if (!fit.ok) return fit;
  return computed({
    difference: fit.value.slopes[2] ?? 0,
    inference: fit.value.inference[2] ?? undefinedBecause("singular"),
  });
}
