import { requireSameLength } from "./columns";
import { allOf, computed, type Computed } from "./computed";
import type { Comparison } from "./ancova";
import { hedgesCorrection } from "./hedgesCorrection";
import { splitByMembership } from "./membership";
import { moments } from "./moments";
import { pooledStandardDeviation } from "./pooledStandardDeviation";
import { welch, type Welch } from "./welch";

/**
 * Difference in differences: mean gain of the project arm − mean gain of the comparison arm, with Welch's inference.
 *
 * Undefined: "one-group-empty", "not-finite". Throws a RangeError if columns differ in length.
 * Source: Angrist & Pischke (2009), Mostly Harmless Econometrics, 5.2.
 * @example differenceInDifferences({ before: [1, 2, 1, 2], after: [4, 5, 2, 3], treated: [1, 1, 0, 0] }) // { ok: true, value: { difference: 2 } }
 */
export function differenceInDifferences({ before, after, treated }: Comparison): Computed<Welch> {
  requireSameLength(after, before, treated);
  const gains = Float64Array.from(after, (score, row) => score - (before[row] ?? 0));
  const { members, others } = splitByMembership(gains, treated);
  return welch(members, others);
}

/**
 * Gain g: J(n₁ + n₂ − 2) · difference in differences / pooled standard deviation after.
 *
 * Undefined as `differenceInDifferences` and `pooledStandardDeviation`. Source: Morris (2008),
 * doi:10.1177/1094428106291059, on standardising by raw scores rather than gains.
 * @example hedgesGgain({ before: [1, 2, 1, 2], after: [4, 5, 2, 3], treated: [1, 1, 0, 0] }) // { ok: true, value: 1.5957691216057308 }
 */
export function hedgesGgain(comparison: Comparison): Computed {
  const { members, others } = splitByMembership(comparison.after, comparison.treated);
  const parts = allOf({
    gains: differenceInDifferences(comparison),
    treated: moments(members),
    comparison: moments(others),
    correction: hedgesCorrection(members.length + others.length - 2),
  });
  if (!parts.ok) return parts;
  const deviation = pooledStandardDeviation(parts.value.treated, parts.value.comparison);
  if (!deviation.ok) return deviation;
  return computed((parts.value.correction * parts.value.gains.difference) / deviation.value);
}
