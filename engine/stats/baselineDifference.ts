import { allOf, computed, type Computed } from "./computed";
import type { NumberSeries } from "./columns";
import { splitByMembership, type Membership } from "./membership";
import { moments } from "./moments";
import { pooledStandardDeviation } from "./pooledStandardDeviation";

/** From here on a baseline difference needs adjustment, or makes arms not comparable (What Works Clearinghouse 2020). */
export const baselineThresholds = { needsAdjustment: 0.05, notComparable: 0.25 } as const;

/**
 * How far apart the arms began: difference of before means in pooled standard deviations (first arm − second).
 *
 * Undefined: "no-values" if an arm is empty, "no-degrees-of-freedom", "no-variation", "not-finite".
 * Source: What Works Clearinghouse (2020), Standards Handbook 4.1, baseline equivalence.
 * @example baselineDifference([4, 6, 0, 2], [1, 1, 0, 0]) // { ok: true, value: 2.8284271247461903 }
 */
export function baselineDifference(before: NumberSeries, treated: Membership): Computed {
  const { members, others } = splitByMembership(before, treated);
  const arms = allOf({ treated: moments(members), comparison: moments(others) });
  if (!arms.ok) return arms;
  const deviation = pooledStandardDeviation(arms.value.treated, arms.value.comparison);
  if (!deviation.ok) return deviation;
  return computed((arms.value.treated.mean - arms.value.comparison.mean) / deviation.value);
}
