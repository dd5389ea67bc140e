import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import { checkPositive, checkProbability } from "./checkArguments";

/** Degrees of freedom of an F ratio, both above 0. */
export interface FisherFDegrees {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Upper tail P(F > f): I_x(ν2/2, ν1/2) with x = ν2/(ν2 + ν1 f).
 *
 * Throws RangeError unless both degrees of freedom are above 0. Source: Abramowitz & Stegun (1964) 26.6.2; betainc of
 * @stdlib, right to 6e-13.
 * @example fisherFUpperTail(4, { numerator: 4, denominator: 27995 }) // 0.003024534641633768
 */
export function fisherFUpperTail(f: number, degrees: FisherFDegrees): number {
  const { numerator, denominator } = checked(degrees);
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  const total = denominator + numerator * f;
  if (numerator * f >= denominator) return betainc(denominator / total, denominator / 2, numerator / 2);
  const x = (numerator * f) / total;
  const lower = betainc(x, numerator / 2, denominator / 2);
  // Of the two incomplete beta functions of @stdlib the smaller one keeps its digits.
  return lower < 0.5 ? 1 - lower : betainc(x, numerator / 2, denominator / 2, true, true);
}

/** P(F <= f), computed as a lower tail. @example fisherFCdf(4.964602743730711, { numerator: 1, denominator: 10 }) // 0.95 */
export function fisherFCdf(f: number, degrees: FisherFDegrees): number {
  if (f <= 0) return 0;
  return fisherFUpperTail(1 / f, { numerator: degrees.denominator, denominator: degrees.numerator });
}

/**
 * The f with P(F <= f) = probability, for 0 < probability < 1; throws RangeError otherwise.
 * @example fisherFQuantile(0.975, { numerator: 1, denominator: 10 }) // 6.936728166296983
 */
export function fisherFQuantile(probability: number, degrees: FisherFDegrees): number {
  checkProbability(probability);
  const { numerator, denominator } = checked(degrees);
  const below = betaincinv(probability, numerator / 2, denominator / 2);
  const above = betaincinv(probability, denominator / 2, numerator / 2, true);
  return (denominator * below) / (numerator * above);
}

function checked(degrees: FisherFDegrees): FisherFDegrees {
  checkPositive("The degrees of freedom of the numerator", degrees.numerator);
  checkPositive("The degrees of freedom of the denominator", degrees.denominator);
  return degrees;
}
