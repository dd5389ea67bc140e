import { finiteThroughout } from "./finiteThroughout";
import { computed, undefinedBecause, type Computed } from "./computed";
import { moments, type Moments } from "./moments";
import { studentInference, type StudentInference } from "./studentInference";
import type { NumberSeries } from "./columns";

/** Difference of two independent means with Welch's inference. */
export interface Welch {
  readonly difference: number;
  readonly inference: Computed<StudentInference>;
}

/**
 * Difference of the means of two independent groups (first − second), variances not assumed equal.
 *
 * standard error = √(s₁²/n₁ + s₂²/n₂), df = (s₁²/n₁ + s₂²/n₂)² / (Σ (sᵢ²/nᵢ)²/(nᵢ − 1)).
 * Undefined: "one-group-empty", "not-finite"; inference "too-few-values" with one value in a group, "no-variation" if
 * both are constant. Source: Welch (1947), doi:10.1093/biomet/34.1-2.28.
 * @example welch([3, 4, 5], [1, 2, 3]) // { ok: true, value: { difference: 2 } }
 */
export function welch(first: NumberSeries, second: NumberSeries): Computed<Welch> {
  if (first.length === 0 || second.length === 0) return undefinedBecause("one-group-empty");
  const firstMoments = moments(first);
  const secondMoments = moments(second);
  if (!firstMoments.ok) return firstMoments;
  if (!secondMoments.ok) return secondMoments;
  return finiteThroughout(welchFromMoments(firstMoments.value, secondMoments.value));
}

/** As {@link welch}, from the moments of the groups. */
export function welchFromMoments(first: Moments, second: Moments): Welch {
  const difference = first.mean - second.mean;
  return { difference, inference: inferenceOf(difference, first, second) };
}

function inferenceOf(difference: number, first: Moments, second: Moments): Computed<StudentInference> {
  if (first.n < 2 || second.n < 2) return undefinedBecause("too-few-values");
  const firstPart = first.sumOfSquares / (first.n - 1) / first.n;
  const secondPart = second.sumOfSquares / (second.n - 1) / second.n;
  const sum = firstPart + secondPart;
  if (!(sum > 0)) return undefinedBecause("no-variation");
  const degreesOfFreedom = 1 / ((firstPart / sum) ** 2 / (first.n - 1) + (secondPart / sum) ** 2 / (second.n - 1));
  return computed(studentInference({ estimate: difference, standardError: Math.sqrt(sum), degreesOfFreedom }));
}
