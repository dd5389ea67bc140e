import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import { checkPositive, checkProbability } from "./checkArguments";
import { gammaTails, scaledDensity } from "./incompleteGamma";
import { normalQuantile } from "./normal";

/**
 * Upper tail P(X > x) of chi-square, Q(ν/2, x/2), computed as an upper tail.
 *
 * Throws RangeError unless the degrees of freedom are above 0. Own code for many degrees of freedom, see `gammaTails`.
 * @example chiSquareUpperTail(700, 200) // 1.079900895730286e-56
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  checkPositive("The degrees of freedom", degreesOfFreedom);
  return gammaTails(degreesOfFreedom / 2, x / 2).upper;
}

/** P(X <= x). @example chiSquareCdf(3.841458820694124, 1) // 0.95 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  checkPositive("The degrees of freedom", degreesOfFreedom);
  return gammaTails(degreesOfFreedom / 2, x / 2).lower;
}

/**
 * The x with P(X <= x) = probability, for 0 < probability < 1; throws RangeError otherwise.
 *
 * From 200 degrees of freedom up by Newton's method from the Wilson-Hilferty value (1931, PNAS 17, 684-688): @stdlib's
 * inverse is off by 3e-5 at 10,000.
 * @example chiSquareQuantile(0.975, 10000) // 10279.07017988759
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  checkProbability(probability);
  checkPositive("The degrees of freedom", degreesOfFreedom);
  const shape = degreesOfFreedom / 2;
  if (shape < 100) return 2 * gammaincinv(probability, shape);
  const ninth = 1 / (9 * shape);
  let x = shape * Math.max(1e-3, 1 - ninth + normalQuantile(probability) * Math.sqrt(ninth)) ** 3;
  for (let step = 0; step < 50; step += 1) {
    const { lower, upper } = gammaTails(shape, x);
    // The smaller tail carries the digits; d log(tail)/dx turns far tails into nearly straight lines.
    const density = scaledDensity(shape, x) / x;
    const change =
      probability < 0.5
        ? (lower * Math.log(lower / probability)) / density
        : (-upper * Math.log(upper / (1 - probability))) / density;
    x = Math.max(x / 2, x - change);
    if (Math.abs(change) <= 1e-15 * x) break;
  }
  return 2 * x;
}
