import { finiteThroughout } from "./finiteThroughout";
import { allOf, computed, undefinedBecause, type Computed } from "./computed";
import { clusterRobust, type ClusterRobust } from "./clusterRobust";
import { requireSameLength, type LabelSeries } from "./columns";
import { indexLabels } from "./labelIndex";
import { indicatorOf, splitByMembership } from "./membership";
import { moments } from "./moments";
import { schoolsWithBoth } from "./schoolsWithBoth";
import { adjustedEffectSize, type HedgesGancova } from "./hedgesGancova";
import type { Comparison } from "./ancova";

export interface SchoolsComparison extends Comparison {
  readonly school: LabelSeries;
  /** The unit allocated, within schools (classes); left out: schools. */
  readonly cluster?: LabelSeries;
}

export interface AncovaOverSchools extends ClusterRobust {
  readonly treatedCount: number;
  readonly comparisonCount: number;
  /** Schools with both arms: only these enter. */
  readonly schools: number;
  readonly schoolsSupplied: number;
  readonly effectSize: Computed<Omit<HedgesGancova, "whatWorks">>;
}

/**
 * Arms inside schools: b of after ~ arm + before + school over schools with both arms, CR2 by the unit allocated,
 * Satterthwaite's degrees of freedom; g = J(N − 2) b / pooled unadjusted standard deviation of those pupils.
 *
 * Without school terms differences between schools would pass for differences between arms.
 * Undefined: "one-group-empty", "singular" if no school has both arms or before does not vary within schools,
 * "not-finite"; inference "too-few-groups" under two clusters. Throws a RangeError if columns differ in length.
 * Source: Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004.
 * @example ancovaOverSchools({ before: [1, 2, 3, 5], after: [2, 2, 5, 4], treated: [1, 0, 1, 0], school: ["A", "A", "B", "B"] }) // { ok: true, value: { coefficient: -1, schools: 2 } }
 */
export function ancovaOverSchools(comparison: SchoolsComparison): Computed<AncovaOverSchools> {
  const { before, after, treated, school, cluster = school } = comparison;
  requireSameLength(after, before, treated, school, cluster);
  const schools = indexLabels(school);
  const arm = indicatorOf(treated);
  if (!arm.includes(1) || !arm.includes(0)) return undefinedBecause("one-group-empty");
  const { rows, schoolCount } = schoolsWithBoth(schools, arm);
  if (schoolCount === 0) return undefinedBecause("singular");
  const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? NaN);
  const entering = { after: pick(after), before: pick(before), arm: pick(arm), school: pick(schools.indexOf) };
  const fitted = clusterRobust({
    response: entering.after,
    predictors: [entering.arm, entering.before],
    cluster: Array.from(rows, (row) => cluster[row] ?? ""),
    school: entering.school,
    coefficient: 0,
  });
  if (!fitted.ok) return fitted;
  const { members, others } = splitByMembership(entering.after, entering.arm);
  const arms = allOf({ first: moments(members), second: moments(others) });
  if (!arms.ok) return arms;
  const { inference, coefficient: difference } = fitted.value;
  const interval = inference.ok ? computed(inference.value.interval) : inference;
  return finiteThroughout({
    ...fitted.value,
    treatedCount: members.length,
    comparisonCount: others.length,
    schools: schoolCount,
    schoolsSupplied: schools.labels.length,
    effectSize: adjustedEffectSize({ difference, interval, ...arms.value }),
  });
}
