import { type Computed, type Interval, computed, finiteInterval, undefinedBecause } from "./computed";
import { noncentralTCdfAndSlope } from "./distributions/noncentralT";

/** An observed t, its degrees of freedom, and the confidence level (0.95 unless told). */
export interface NoncentralityQuestion {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly level?: number;
}

/** Beyond this |t| the bounds grow in proportion to t, to all digits. */
const farthest = 1e9;

/**
 * Confidence interval of the noncentrality δ for an observed t: the two δ under which t is the upper and lower
 * (1 - level)/2 quantile (inversion of the noncentral t distribution).
 *
 * Undefined: "no-degrees-of-freedom", "not-finite".
 * Source: Steiger & Fouladi (1997), in Harlow, Mulaik & Steiger, What if there were no significance tests?, 221-257.
 * @example noncentralityInterval({ t: 4.062127683382037, degreesOfFreedom: 9 }) // { ok: true, value: { low: 1.3111680912877, high: 6.697756306031 } }
 */
export function noncentralityInterval({
  t,
  degreesOfFreedom,
  level = 0.95,
}: NoncentralityQuestion): Computed<Interval> {
  if (!(degreesOfFreedom > 0)) return undefinedBecause("no-degrees-of-freedom");
  if (!Number.isFinite(t) || !Number.isFinite(degreesOfFreedom)) return undefinedBecause("not-finite");
  if (Math.abs(t) > farthest) {
    // So far out the bounds are proportional to t, and the integral's steps would be too small to count.
    const near = noncentralityInterval({ t: Math.sign(t) * farthest, degreesOfFreedom, level });
    const factor = Math.abs(t) / farthest;
    return near.ok ? finiteInterval(near.value.low * factor, near.value.high * factor) : near;
  }
  const tail = (1 - level) / 2;
  // By symmetry the lower end for t is minus the upper end for -t; the upper end solves P(T <= t | δ) = tail.
  const high = noncentralityWithTail({ t, degreesOfFreedom, tail });
  const low = noncentralityWithTail({ t: -t, degreesOfFreedom, tail });
  return high === null || low === null ? undefinedBecause("did-not-converge") : computed({ low: -low, high });
}

/** Solves P(T <= t | δ) = tail for δ by Newton's method kept inside a bracket that shrinks. */
function noncentralityWithTail(question: { t: number; degreesOfFreedom: number; tail: number }): number | null {
  const { t, degreesOfFreedom, tail } = question;
  let low = -Infinity;
  let high = Infinity;
  let noncentrality = t;
  let stride = Math.max(1, Math.abs(t) / Math.sqrt(2 * degreesOfFreedom));
  for (let step = 0; step < 200; step += 1) {
    const { cdf, slope } = noncentralTCdfAndSlope(t, { degreesOfFreedom, noncentrality });
    const excess = cdf - tail;
    if (excess === 0) return noncentrality;
    // The distribution function falls as the noncentrality rises.
    if (excess > 0) low = noncentrality;
    else high = noncentrality;
    let next = noncentrality - excess / slope;
    if (!(next > low && next < high) || Math.abs(next - noncentrality) > 4 * stride) {
      if (high === Infinity) next = noncentrality + stride;
      else if (low === -Infinity) next = noncentrality - stride;
      else next = low + (high - low) / 2;
      stride *= high === Infinity || low === -Infinity ? 2 : 1;
    }
    if (Math.abs(next - noncentrality) <= 1e-14 * Math.max(1, Math.abs(next))) return next;
    noncentrality = next;
  }
  return high - low <= 1e-10 * Math.max(1, Math.abs(high)) ? noncentrality : null;
}
