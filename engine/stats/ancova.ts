import { finiteThroughout } from "./finiteThroughout";
import { allOf, computed, undefinedBecause, type Computed } from "./computed";
import { requireSameLength, type NumberSeries } from "./columns";
import { leastSquares } from "./leastSquares";
import { indicatorOf, splitByMembership, type Membership } from "./membership";
import { moments, type Moments } from "./moments";
import type { StudentInference } from "./studentInference";

/** Scores before and after, and who was in the project arm. */
export interface Comparison {
  readonly before: NumberSeries;
  readonly after: NumberSeries;
  /** true or 1: project; false or 0: comparison */
  readonly treated: Membership;
}

export interface Ancova {
  /** b: how much higher the project arm ended, starting alike. */
  readonly difference: number;
  readonly inference: Computed<StudentInference>;
  readonly robust: Computed<{ readonly hc2: number; readonly hc3: number }>;
  readonly intercept: number;
  /** Points after a point before is worth within arms. */
  readonly beforeSlope: number;
  readonly residualStandardDeviation: Computed;
  readonly rSquared: Computed;
  /** Share of the variance within arms that the before score explains. */
  readonly rSquaredWithin: Computed;
  /** Scores after, unadjusted. */
  readonly treatedAfter: Moments;
  readonly comparisonAfter: Moments;
}

/**
 * Difference after adjusted for before: b of after ~ arm + before, pupils independent (one school, or pupils
 * allocated); for several schools see `ancovaOverSchools` and `ancovaOfSchools`.
 *
 * Undefined: "one-group-empty", "singular" if the before score does not vary within arms, "not-finite". Throws a
 * RangeError if columns differ in length. Source: Van Breukelen (2006), doi:10.1016/j.jclinepi.2006.02.007.
 * @example ancova({ before: [1, 2, 3, 1, 2, 3], after: [3, 5, 6, 1, 2, 4], treated: [1, 1, 1, 0, 0, 0] }) // { ok: true, value: { difference: 2.3333333333333335, beforeSlope: 1.5 } }
 */
export function ancova({ before, after, treated }: Comparison): Computed<Ancova> {
  requireSameLength(after, before, treated);
  const { members, others } = splitByMembership(after, treated);
  if (members.length === 0 || others.length === 0) return undefinedBecause("one-group-empty");
  const parts = allOf({
    treatedAfter: moments(members),
    comparisonAfter: moments(others),
    fit: leastSquares(after, [indicatorOf(treated), before]),
  });
  if (!parts.ok) return parts;
  const { treatedAfter, comparisonAfter, fit } = parts.value;
  const [difference = 0, beforeSlope = 0] = fit.slopes;
  const { residualSumOfSquares: left, residualDegreesOfFreedom: degrees } = fit;
  const within = treatedAfter.sumOfSquares + comparisonAfter.sumOfSquares;
  return finiteThroughout({
    difference,
    inference: fit.inference[0] ?? undefinedBecause("singular"),
    robust: fit.robust[0] ?? undefinedBecause("singular"),
    intercept: fit.intercept,
    beforeSlope,
    residualStandardDeviation:
      degrees < 1 ? undefinedBecause("no-degrees-of-freedom") : computed(Math.sqrt(left / degrees)),
    rSquared: shareExplained(left, fit.totalSumOfSquares),
    rSquaredWithin: shareExplained(left, within),
    treatedAfter,
    comparisonAfter,
  });
}

function shareExplained(left: number, total: number): Computed {
  return total > 0 ? computed(1 - left / total) : undefinedBecause("no-variation");
}
