import type { Computed } from "./computed";
import { finiteThroughout } from "./finiteThroughout";
import type { Moments } from "./moments";
import { pooledStandardDeviation } from "./pooledStandardDeviation";
import { studentInference, type StudentInference } from "./studentInference";

/**
 * Student's t for the difference of two independent means (first − second), variances assumed equal.
 *
 * t = (x̄₁ − x̄₂) / (s_p √(1/n₁ + 1/n₂)), df = n₁ + n₂ − 2. Undefined: "no-degrees-of-freedom", "no-variation".
 * Source: Student (1908), doi:10.1093/biomet/6.1.1. Welch's is the product's choice; this one is the base of Hedges' g.
 * @example pooledT({ n: 2, mean: 5, sumOfSquares: 2, minimum: 4, maximum: 6 }, { n: 2, mean: 1, sumOfSquares: 2, minimum: 0, maximum: 2 }) // { ok: true, value: { t: 2.8284271247461903, degreesOfFreedom: 2 } }
 */
export function pooledT(first: Moments, second: Moments): Computed<StudentInference> {
  const deviation = pooledStandardDeviation(first, second);
  if (!deviation.ok) return deviation;
  return finiteThroughout(
    studentInference({
      estimate: first.mean - second.mean,
      standardError: deviation.value * Math.sqrt(1 / first.n + 1 / second.n),
      degreesOfFreedom: first.n + second.n - 2,
    }),
  );
}
