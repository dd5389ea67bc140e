import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import { checkPositive, checkProbability } from "./checkArguments";

/**
 * Upper tail P(T > t) of Student's t, by the regularised incomplete beta function: I_x(ν/2, ½)/2 with x = ν/(ν + t²).
 *
 * `degreesOfFreedom` above 0, not necessarily whole. Throws RangeError otherwise.
 * Source: Abramowitz & Stegun (1964) 26.7.1; betainc of @stdlib, right to 2e-13 where jstat is off by 4e-7.
 * @example studentTUpperTail(2.262157162798205, 9) // 0.025
 */
export function studentTUpperTail(t: number, degreesOfFreedom: number): number {
  checkPositive("The degrees of freedom", degreesOfFreedom);
  const tail = halfTail(t * t, degreesOfFreedom);
  return t >= 0 ? tail : 1 - tail;
}

/** P(T <= t). @example studentTCdf(-2.1, 9) // 0.032559141206076024 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  return studentTUpperTail(-t, degreesOfFreedom);
}

/** Two-sided probability P(|T| >= |t|). @example studentTTwoSided(4.062127683382037, 9) // 0.00283289019738427 */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  return 2 * studentTUpperTail(Math.abs(t), degreesOfFreedom);
}

/**
 * The t with P(T <= t) = probability, for 0 < probability < 1; throws RangeError otherwise.
 * @example studentTQuantile(0.975, 9) // 2.262157162798205
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  checkProbability(probability);
  checkPositive("The degrees of freedom", degreesOfFreedom);
  if (probability === 0.5) return 0;
  const bothTails = 2 * Math.min(probability, 1 - probability);
  // Of x = t²/(ν + t²) and 1 - x the smaller one is asked for: the other would lose its digits.
  const squared =
    bothTails > 0.5
      ? ratio(betaincinv(bothTails, 0.5, degreesOfFreedom / 2, true))
      : 1 / ratio(betaincinv(bothTails, degreesOfFreedom / 2, 0.5));
  return Math.sign(probability - 0.5) * Math.sqrt(degreesOfFreedom * squared);
}

function halfTail(tSquared: number, degreesOfFreedom: number): number {
  if (tSquared === Infinity) return 0;
  const total = degreesOfFreedom + tSquared;
  // Near 0 the upper incomplete beta of @stdlib loses half its digits for ν = 1, the lower one none.
  if (tSquared < 1) return 0.5 - 0.5 * betainc(tSquared / total, 0.5, degreesOfFreedom / 2);
  return tSquared < degreesOfFreedom
    ? 0.5 * betainc(tSquared / total, 0.5, degreesOfFreedom / 2, true, true)
    : 0.5 * betainc(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5);
}

function ratio(x: number): number {
  return x / (1 - x);
}
