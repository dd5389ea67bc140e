import { finiteThroughout } from "./finiteThroughout";
import { allOf, computed, undefinedBecause, type Computed } from "./computed";
import { requireSameLength } from "./columns";
import type { SchoolsComparison } from "./ancovaOverSchools";
import { adjustedEffectSize, type HedgesGancova } from "./hedgesGancova";
import { indexLabels } from "./labelIndex";
import { indicatorOf, splitByMembership } from "./membership";
import { moments } from "./moments";
import { randomIntercept, type RandomIntercept } from "./randomIntercept";
import { studentInference, type StudentInference } from "./studentInference";

export interface AncovaOfSchools {
  readonly difference: number;
  /** df = schools − 2 */
  readonly inference: Computed<StudentInference>;
  readonly model: RandomIntercept;
  readonly treatedSchools: number;
  readonly comparisonSchools: number;
  readonly effectSize: Computed<Omit<HedgesGancova, "whatWorks">>;
}

/**
 * Whole schools as arms: b of after ~ arm + before with a random intercept a school, Student's t with schools − 2
 * degrees of freedom; g = J(N − 2) b / pooled unadjusted standard deviation after.
 *
 * Undefined as `randomIntercept`; "one-group-empty"; "not-applicable" if a school has pupils in both arms; inference
 * "too-few-groups" under three schools. Throws a RangeError if columns differ in length.
 * Source: Murray (1998), Design and Analysis of Group-Randomized Trials, on degrees of freedom by groups.
 */
export function ancovaOfSchools(comparison: Omit<SchoolsComparison, "cluster">): Computed<AncovaOfSchools> {
  const { before, after, treated, school } = comparison;
  requireSameLength(after, before, treated, school);
  const arm = indicatorOf(treated);
  if (!arm.includes(1) || !arm.includes(0)) return undefinedBecause("one-group-empty");
  const schools = armOfSchools(arm, indexLabels(school).indexOf);
  if (schools === null) return undefinedBecause("not-applicable");
  const { members, others } = splitByMembership(after, treated);
  const parts = allOf({
    first: moments(members),
    second: moments(others),
    model: randomIntercept({ response: after, predictors: [arm, before], school }),
  });
  if (!parts.ok) return parts;
  const { model, first, second } = parts.value;
  const { estimate: difference = 0, standardError = 0 } = model.slopes[0] ?? {};
  const degreesOfFreedom = schools.treated + schools.comparison - 2;
  const inference =
    degreesOfFreedom < 1
      ? undefinedBecause("too-few-groups")
      : computed(studentInference({ estimate: difference, standardError, degreesOfFreedom }));
  const interval = inference.ok ? computed(inference.value.interval) : inference;
  return finiteThroughout({
    difference,
    inference,
    model,
    treatedSchools: schools.treated,
    comparisonSchools: schools.comparison,
    effectSize: adjustedEffectSize({ difference, interval, first, second }),
  });
}

/** How many schools each arm has; null if a school has both. */
function armOfSchools(arm: Float64Array, schoolOf: Int32Array): { treated: number; comparison: number } | null {
  const arms = new Map<number, number>();
  for (const [row, school] of schoolOf.entries()) {
    const known = arms.get(school);
    if (known !== undefined && known !== arm[row]) return null;
    arms.set(school, arm[row] ?? 0);
  }
  const treated = [...arms.values()].filter((value) => value === 1).length;
  return { treated, comparison: arms.size - treated };
}
