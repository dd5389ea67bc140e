import { computed, undefinedBecause, type Computed } from "./computed";
import { noncentralTCdf, noncentralTUpperTail } from "./distributions/noncentralT";
import { studentTQuantile } from "./distributions/studentT";
import { findRoot } from "./findRoot";

/** What chance of a false finding and of finding the effect is planned with: 5 % and 80 % unless told otherwise. */
export interface PlanningRisks {
  readonly alpha?: number;
  readonly power?: number;
}

/** Pupils allocated one by one: total, share in the project arm, what covariates explain. */
export interface PupilsAllocated extends PlanningRisks {
  readonly pupils: number;
  readonly treatedShare?: number;
  readonly rSquared?: number;
  readonly covariates?: number;
}

/** Schools allocated whole. */
export interface SchoolsAllocated extends PlanningRisks {
  readonly schools: number;
  readonly pupilsPerSchool: number;
  readonly intraclassCorrelation: number;
  readonly treatedShare?: number;
  readonly pupilRSquared?: number;
  readonly schoolRSquared?: number;
  readonly schoolCovariates?: number;
}

/** Pupils allocated within schools, the effect taken to be the same in all. */
export interface PupilsWithinSchools extends PlanningRisks {
  readonly schools: number;
  readonly pupilsPerSchool: number;
  readonly treatedShare?: number;
  readonly rSquared?: number;
}

/** One group before and after, in several schools. */
export interface OneGroupInSchools extends PlanningRisks {
  readonly schools: number;
  /** Harmonic mean of the schools' sizes. */
  readonly pupilsPerSchool: number;
  /** Of the gains. */
  readonly intraclassCorrelation: number;
  /** Of before with after. */
  readonly correlation: number;
}

/**
 * Smallest effect a trial of pupils can be expected to find, in standard deviations: M √((1 − R²)/(P(1 − P)n)),
 * M = t(1 − α/2) + t(power), df n − g − 2.
 *
 * Undefined: "no-degrees-of-freedom". Source: Dong & Maynard (2013), doi:10.1080/19345747.2012.673143, IRA.
 * @example detectableWithPupils({ pupils: 200 }) // { ok: true, value: 0.39816586587398567 }
 */
export function detectableWithPupils(plan: PupilsAllocated): Computed {
  const { pupils, rSquared = 0, covariates = 0 } = plan;
  return detectable(plan, {
    degreesOfFreedom: pupils - covariates - 2,
    variance: (1 - rSquared) / (armsOf(plan) * pupils),
  });
}

/**
 * Smallest effect a trial of J whole schools can be expected to find: M √(ρ(1 − R₂²)/(P(1 − P)J) + (1 − ρ)(1 −
 * R₁²)/(P(1 − P)Jn)), df J − g − 2.
 *
 * Undefined: "no-degrees-of-freedom". Source: Dong & Maynard (2013), doi:10.1080/19345747.2012.673143, CRA2.
 * @example detectableWithSchools({ schools: 10, pupilsPerSchool: 20, intraclassCorrelation: 0.05, schoolRSquared: 0.4 }) // { ok: true, value: 0.5625190744034042 }
 */
export function detectableWithSchools(plan: SchoolsAllocated): Computed {
  const { schools, pupilsPerSchool, intraclassCorrelation: rho, schoolCovariates = 0 } = plan;
  const { pupilRSquared = 0, schoolRSquared = 0 } = plan;
  const arms = armsOf(plan) * schools;
  const variance = (rho * (1 - schoolRSquared)) / arms + ((1 - rho) * (1 - pupilRSquared)) / (arms * pupilsPerSchool);
  return detectable(plan, { degreesOfFreedom: schools - schoolCovariates - 2, variance });
}

/**
 * Smallest effect with pupils allocated inside J schools: M √((1 − R²)/(P(1 − P)Jn)), df J(n − 2).
 *
 * Undefined: "no-degrees-of-freedom". Source: Dong & Maynard (2013), doi:10.1080/19345747.2012.673143, BIRA2, constant
 * effects.
 * @example detectableWithinSchools({ schools: 10, pupilsPerSchool: 20 }) // { ok: true, value: 0.39836324379583143 }
 */
export function detectableWithinSchools(plan: PupilsWithinSchools): Computed {
  const { schools, pupilsPerSchool, rSquared = 0 } = plan;
  const variance = (1 - rSquared) / (armsOf(plan) * schools * pupilsPerSchool);
  return detectable(plan, { degreesOfFreedom: schools * (pupilsPerSchool - 2), variance });
}

/**
 * Smallest change, in standard deviations of the scores, one group in J schools can be expected to show:
 * M √(2(1 − r)(ρ + (1 − ρ)/ñ)/J), df J − 1; it includes whatever growth the year brings anyway.
 *
 * Undefined: "no-degrees-of-freedom" under two schools. Source: Dong & Maynard (2013) applied to gains of variance
 * 2(1 − r).
 * @example detectableInOneGroup({ schools: 8, pupilsPerSchool: 20, intraclassCorrelation: 0.1, correlation: 0.8 }) // { ok: true, value: 0.277634674994779 }
 */
export function detectableInOneGroup(plan: OneGroupInSchools): Computed {
  const { schools, pupilsPerSchool, intraclassCorrelation: rho, correlation } = plan;
  const variance = (2 * (1 - correlation) * (rho + (1 - rho) / pupilsPerSchool)) / schools;
  return detectable(plan, { degreesOfFreedom: schools - 1, variance });
}

/**
 * Power of the two-sided t test of two independent groups for an effect of d pooled standard deviations, by the
 * noncentral t.
 *
 * Undefined: "no-degrees-of-freedom". Source: Cohen (1988), Statistical Power Analysis, ch. 2; exact.
 * @example powerOfTwoGroups({ first: 20, second: 20, effect: 0.3 }) // { ok: true, value: 0.15226828046344862 }
 */
export function powerOfTwoGroups(plan: {
  readonly first: number;
  readonly second: number;
  readonly effect: number;
  readonly alpha?: number;
}): Computed {
  const { first, second, effect, alpha = 0.05 } = plan;
  if (!(first + second > 2 && first > 0 && second > 0)) return undefinedBecause("no-degrees-of-freedom");
  const root = Math.sqrt((first * second) / (first + second));
  return computed(powerAt({ degreesOfFreedom: first + second - 2, noncentrality: effect * root, alpha }));
}

/**
 * Smallest effect two independent groups can be expected to show, exactly by the noncentral t.
 *
 * Undefined: "no-degrees-of-freedom", "did-not-converge". Source as {@link powerOfTwoGroups}.
 * @example detectableWithTwoGroups({ first: 20, second: 20 }) // { ok: true, value: 0.9091290326820726 }
 */
export function detectableWithTwoGroups(
  plan: PlanningRisks & { readonly first: number; readonly second: number },
): Computed {
  const { first, second } = plan;
  if (!(first + second > 2 && first > 0 && second > 0)) return undefinedBecause("no-degrees-of-freedom");
  return solvePower(plan, first + second - 2, Math.sqrt((first * second) / (first + second)));
}

/**
 * Smallest d_z (mean change over the standard deviation of changes) n pairs of one school can be expected to show.
 *
 * Undefined: "no-degrees-of-freedom", "did-not-converge". Source as {@link powerOfTwoGroups}.
 * @example detectableWithPairs({ pairs: 20 }) // { ok: true, value: 0.660441654623051 }
 */
export function detectableWithPairs(plan: PlanningRisks & { readonly pairs: number }): Computed {
  if (!(plan.pairs > 1)) return undefinedBecause("no-degrees-of-freedom");
  return solvePower(plan, plan.pairs - 1, Math.sqrt(plan.pairs));
}

function armsOf({ treatedShare = 0.5 }: { readonly treatedShare?: number }): number {
  if (!(treatedShare > 0 && treatedShare < 1)) throw new RangeError("A share of treated lies between 0 and 1.");
  return treatedShare * (1 - treatedShare);
}

function detectable(
  { alpha = 0.05, power = 0.8 }: PlanningRisks,
  { degreesOfFreedom, variance }: { readonly degreesOfFreedom: number; readonly variance: number },
): Computed {
  if (!(degreesOfFreedom > 0)) return undefinedBecause("no-degrees-of-freedom");
  const multiplier = studentTQuantile(1 - alpha / 2, degreesOfFreedom) + studentTQuantile(power, degreesOfFreedom);
  return computed(multiplier * Math.sqrt(variance));
}

function powerAt(test: { degreesOfFreedom: number; noncentrality: number; alpha: number }): number {
  const critical = studentTQuantile(1 - test.alpha / 2, test.degreesOfFreedom);
  return noncentralTUpperTail(critical, test) + noncentralTCdf(-critical, test);
}

/** The effect whose noncentrality, effect × root, gives the power asked for. */
function solvePower({ alpha = 0.05, power = 0.8 }: PlanningRisks, degreesOfFreedom: number, root: number): Computed {
  const excess = (noncentrality: number) => powerAt({ degreesOfFreedom, noncentrality, alpha }) - power;
  let high = 4;
  while (excess(high) < 0 && high < 1e6) high *= 2;
  const noncentrality = findRoot(excess, { low: 0, high });
  return noncentrality === null ? undefinedBecause("did-not-converge") : computed(noncentrality / root);
}
