import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import { checkPositive, checkProbability } from "./checkArguments";

/** Shapes of a beta distribution, both above 0. */
export interface BetaShapes {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * P(X <= x) of the beta distribution, the regularised incomplete beta function I_x(α, β).
 *
 * Throws RangeError unless both shapes are above 0. Source: Abramowitz & Stegun (1964) 26.5.1; betainc of @stdlib.
 * @example betaCdf(0.52, { alpha: 400, beta: 380 }) // 0.6556185621568951
 */
export function betaCdf(x: number, shapes: BetaShapes): number {
  const { alpha, beta } = checked(shapes);
  if (x <= 0) return 0;
  return x >= 1 ? 1 : betainc(x, alpha, beta);
}

/**
 * The x with P(X <= x) = probability, for 0 < probability < 1; throws RangeError otherwise.
 * @example betaQuantile(0.5, { alpha: 3, beta: 3 }) // 0.5
 */
export function betaQuantile(probability: number, shapes: BetaShapes): number {
  checkProbability(probability);
  const { alpha, beta } = checked(shapes);
  return betaincinv(probability, alpha, beta);
}

function checked(shapes: BetaShapes): BetaShapes {
  checkPositive("The shape alpha", shapes.alpha);
  checkPositive("The shape beta", shapes.beta);
  return shapes;
}
