import { clusterRobust, type ClusterRobust } from "./clusterRobust";
import { computed, undefinedBecause, type Computed } from "./computed";
import { indexLabels } from "./labelIndex";
import { indicatorOf, type Membership } from "./membership";
import { requireSameLength, type LabelSeries, type NumberSeries } from "./columns";
import { schoolsWithBoth } from "./schoolsWithBoth";
import { valuesAt } from "./valuesAt";

export interface GapOverSchools extends ClusterRobust {
  readonly memberCount: number;
  readonly otherCount: number;
  /** Schools with members and others: only these enter. */
  readonly schools: number;
  readonly schoolsSupplied: number;
}

/**
 * Gap within schools (scores), or its change (changes): coefficient of the group in `value ~ group + school`, CR2 by
 * school with Satterthwaite's degrees of freedom. Members are compared with others of their own school.
 *
 * Undefined: "one-group-empty", "singular" if no school has both groups, "not-finite"; its inference "too-few-groups"
 * under two such schools. Throws a RangeError if columns differ in length.
 * Source: Pustejovsky & Tipton 2018, doi:10.1080/07350015.2016.1247004.
 *
 * @example gapOverSchools({ values: [1, 3, 2, 5], member: [1, 0, 1, 0], school: ["A", "A", "B", "B"] }) // { ok: true, value: { coefficient: -2.5, schools: 2 } }
 */
export function gapOverSchools(options: {
  readonly values: NumberSeries;
  readonly member: Membership;
  readonly school: LabelSeries;
}): Computed<GapOverSchools> {
  const { values, member, school } = options;
  requireSameLength(values, member, school);
  const schools = indexLabels(school);
  const indicator = indicatorOf(member);
  const total = countOf(indicator);
  if (total === 0 || total === indicator.length) return undefinedBecause("one-group-empty");
  const { rows, schoolCount } = schoolsWithBoth(schools, indicator);
  if (schoolCount === 0) return undefinedBecause("singular");
  const entering = valuesAt(indicator, rows);
  const entered = valuesAt(schools.indexOf, rows);
  const fitted = clusterRobust({
    response: valuesAt(values, rows),
    predictors: [entering],
    cluster: entered,
    school: entered,
    coefficient: 0,
  });
  if (!fitted.ok) return fitted;
  const memberCount = countOf(entering);
  return computed({
    ...fitted.value,
    memberCount,
    otherCount: rows.length - memberCount,
    schools: schoolCount,
    schoolsSupplied: schools.labels.length,
  });
}

function countOf(indicator: Float64Array): number {
  let count = 0;
  for (const one of indicator) count += one;
  return count;
}
