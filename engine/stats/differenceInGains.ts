import { finiteThroughout } from "./finiteThroughout";
import type { SchoolsComparison } from "./ancovaOverSchools";
import { clusterRobust } from "./clusterRobust";
import { requireSameLength } from "./columns";
import { computed, undefinedBecause, type Computed } from "./computed";
import { indexLabels } from "./labelIndex";
import { indicatorOf } from "./membership";
import { randomIntercept } from "./randomIntercept";
import { schoolsWithBoth } from "./schoolsWithBoth";
import { studentInference, type StudentInference } from "./studentInference";

/** Mean gain of the project arm − mean gain of the comparison arm, pupils of one school being alike. */
export interface DifferenceInGains {
  readonly difference: number;
  readonly inference: Computed<StudentInference>;
}

/**
 * Arms inside schools: b of gain ~ arm + school over schools with both arms, CR2 by the unit allocated, Satterthwaite's
 * degrees of freedom. It is the adjusted difference with the slope on before held at 1.
 *
 * Undefined: "one-group-empty", "singular" if no school has both arms, "not-finite"; inference as `clusterRobust`.
 * Throws a RangeError if columns differ in length.
 * Sources: Angrist & Pischke (2009), Mostly Harmless Econometrics, 5.2; Pustejovsky & Tipton (2018),
 * doi:10.1080/07350015.2016.1247004.
 * @example differenceInGainsInsideSchools({ before: [1, 2, 1, 3], after: [4, 3, 3, 4], treated: [1, 0, 1, 0], school: ["A", "A", "B", "B"] }) // { ok: true, value: { difference: 1.5 } }
 */
export function differenceInGainsInsideSchools(comparison: SchoolsComparison): Computed<DifferenceInGains> {
  const { before, after, treated, school, cluster = school } = comparison;
  requireSameLength(after, before, treated, school, cluster);
  const schools = indexLabels(school);
  const arm = indicatorOf(treated);
  if (!arm.includes(1) || !arm.includes(0)) return undefinedBecause("one-group-empty");
  const { rows, schoolCount } = schoolsWithBoth(schools, arm);
  if (schoolCount === 0) return undefinedBecause("singular");
  const fitted = clusterRobust({
    response: Float64Array.from(rows, (row) => (after[row] ?? NaN) - (before[row] ?? NaN)),
    predictors: [Float64Array.from(rows, (row) => arm[row] ?? NaN)],
    cluster: Array.from(rows, (row) => cluster[row] ?? ""),
    school: Float64Array.from(rows, (row) => schools.indexOf[row] ?? NaN),
    coefficient: 0,
  });
  if (!fitted.ok) return fitted;
  return finiteThroughout({ difference: fitted.value.coefficient, inference: fitted.value.inference });
}

/**
 * Whole schools as arms: b of gain ~ arm with a random intercept a school, Student's t with schools − 2 degrees of
 * freedom.
 *
 * Undefined as `randomIntercept`, and "one-group-empty"; inference "too-few-groups" under three schools. Throws a
 * RangeError if columns differ in length. Source: Murray (1998), Design and Analysis of Group-Randomized Trials.
 * @example differenceInGainsOfSchools({ before: [1, 1, 1, 1], after: [4, 5, 2, 3], treated: [1, 1, 0, 0], school: ["A", "A", "B", "B"] }).value.difference // 2
 */
export function differenceInGainsOfSchools(
  comparison: Omit<SchoolsComparison, "cluster">,
): Computed<DifferenceInGains> {
  const { before, after, treated, school } = comparison;
  requireSameLength(after, before, treated, school);
  const arm = indicatorOf(treated);
  if (!arm.includes(1) || !arm.includes(0)) return undefinedBecause("one-group-empty");
  const response = Float64Array.from(after, (score, row) => score - (before[row] ?? NaN));
  const model = randomIntercept({ response, predictors: [arm], school });
  if (!model.ok) return model;
  const { estimate = 0, standardError = 0 } = model.value.slopes[0] ?? {};
  const degreesOfFreedom = model.value.schoolCount - 2;
  const inference =
    degreesOfFreedom < 1
      ? undefinedBecause("too-few-groups")
      : computed(studentInference({ estimate, standardError, degreesOfFreedom }));
  return finiteThroughout({ difference: estimate, inference });
}
