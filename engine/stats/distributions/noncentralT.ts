import { chiSquareUpperTail } from "./chiSquare";
import { checkPositive } from "./checkArguments";
import { normalCdf, normalDensity } from "./normal";

/** Parameters of a noncentral t: degrees of freedom ν > 0 (not necessarily whole) and noncentrality δ (any finite number). */
export interface NoncentralTParameters {
  readonly degreesOfFreedom: number;
  readonly noncentrality: number;
}

/** t over √(2ν) from which averaging over the normal part is cheaper than averaging over the chi part. */
const steep = 40;

/**
 * P(T <= t) of the noncentral t, T = (Z + δ)/s with s = √(χ²_ν/ν).
 *
 * P(T <= t) = ∫ Φ(t s - δ) f(s) ds, by the trapezoidal rule over log s, which for this analytic, doubly decaying integrand
 * converges faster than any power of the step; where t is far above √(2ν), by ∫ φ(z) P(s >= (z + δ)/t) dz. No limit on δ.
 * Own code: @stdlib has none, jstat gives 0 for large δ, and R's is off by up to 2e-4 for |δ| > 37.6.
 * Throws RangeError for degrees of freedom not above 0 or arguments that are not finite.
 * Sources: Owen (1968), Technometrics 10, 445-478, doi:10.1080/00401706.1968.10490590; the trapezoidal rule: Trefethen &
 * Weideman (2014), SIAM Review 56, 385-458, doi:10.1137/130932132.
 * @example noncentralTCdf(120, { degreesOfFreedom: 3999, noncentrality: 115 }) // 0.9986100337851743
 */
export function noncentralTCdf(t: number, parameters: NoncentralTParameters): number {
  return noncentralTCdfAndSlope(t, parameters).cdf;
}

/** Upper tail P(T > t), computed as an upper tail. @example noncentralTUpperTail(2, { degreesOfFreedom: 9, noncentrality: 1 }) // 0.1958559817444097 */
export function noncentralTUpperTail(t: number, { degreesOfFreedom, noncentrality }: NoncentralTParameters): number {
  return noncentralTCdf(-t, { degreesOfFreedom, noncentrality: -noncentrality });
}

/** The distribution function and its derivative by the noncentrality, which is never positive. */
export function noncentralTCdfAndSlope(
  t: number,
  { degreesOfFreedom, noncentrality }: NoncentralTParameters,
): { readonly cdf: number; readonly slope: number } {
  checkPositive("The degrees of freedom", degreesOfFreedom);
  if (!Number.isFinite(t) || !Number.isFinite(noncentrality)) throw new RangeError("t and δ must be finite.");
  const overNormal = Math.abs(t) > steep * Math.sqrt(2 * degreesOfFreedom) && noncentrality * Math.sign(t) > 12;
  return overNormal
    ? averageOverNormal({ t, degreesOfFreedom, noncentrality })
    : averageOverChi({ t, degreesOfFreedom, noncentrality });
}

type Arguments = NoncentralTParameters & { readonly t: number };

function averageOverChi({ t, degreesOfFreedom, noncentrality }: Arguments) {
  // In the complex plane the integrand grows like e^((ν + t²/2) y²) and stays analytic for |y| < π/4: with this step the
  // error of the trapezoidal rule is below 1e-16.
  const step = 0.3 / Math.sqrt(10 + degreesOfFreedom + (t * t) / 2);
  let mass = 0;
  let cdf = 0;
  let slope = 0;
  const add = (x: number) => {
    const logDensity = degreesOfFreedom * (x - 0.5 * Math.expm1(2 * x));
    if (logDensity < -80) return false;
    const density = Math.exp(logDensity);
    const z = t * Math.exp(x) - noncentrality;
    mass += density;
    cdf += density * normalCdf(z);
    slope -= density * normalDensity(z);
    return true;
  };
  for (let index = 0; add(index * step);) index += 1;
  for (let index = -1; add(index * step);) index -= 1;
  return { cdf: cdf / mass, slope: slope / mass };
}

/** For |t| far above √(2ν) and δ of the same sign beyond 12, where Z + δ has the sign of δ for every Z that counts. */
function averageOverNormal({ t, degreesOfFreedom, noncentrality }: Arguments) {
  const sign = Math.sign(t);
  const step = 0.5;
  let upperTailOfS = 0;
  let slope = 0;
  for (let z = -10; z <= 10; z += step) {
    const s = (z + sign * noncentrality) / (sign * t);
    const weight = step * normalDensity(z);
    const share = chiSquareUpperTail(degreesOfFreedom * s * s, degreesOfFreedom);
    upperTailOfS += weight * share;
    // d/dδ of ∫ φ(z) G((z + δ)/t) dz = ∫ z φ(z) G dz, by parts.
    slope += weight * z * share;
  }
  return { cdf: sign > 0 ? upperTailOfS : 1 - upperTailOfS, slope };
}
