import { finiteThroughout } from "./finiteThroughout";
import { allOf, computed, undefinedBecause, type Computed } from "./computed";
import { hedgesCorrection } from "./hedgesCorrection";
import { splitByMembership, type Membership } from "./membership";
import { moments, standardDeviation } from "./moments";
import { pooledStandardDeviation } from "./pooledStandardDeviation";
import { requireSameLength, type NumberSeries } from "./columns";
import { differences } from "./differences";
import { welch } from "./welch";
import type { StudentInference } from "./studentInference";

export interface Gap {
  /** Mean of the members − mean of the others: negative means the named group is behind. */
  readonly gap: number;
  readonly memberCount: number;
  readonly otherCount: number;
  /** Welch; for one school only: pupils of several schools are not independent. */
  readonly inference: Computed<StudentInference>;
  /** J(n₁ + n₂ − 2) · gap / pooled standard deviation */
  readonly hedgesG: Computed;
}

/**
 * Gap between a named group and the others at one time, all pupils equal.
 *
 * Undefined: "one-group-empty" (also with one member only: whatever the report shows, a mean of one has a gap but no
 * inference), "not-finite". Throws a RangeError if the columns differ in length.
 * Source: Welch 1947 (doi:10.1093/biomet/34.1-2.28), Hedges 1981 (doi:10.3102/10769986006002107).
 *
 * @example gapAt([8, 9, 12, 13], [true, true, false, false]) // { ok: true, value: { gap: -4, memberCount: 2, otherCount: 2 } }
 */
export function gapAt(scores: NumberSeries, member: Membership): Computed<Gap> {
  const { members, others } = splitByMembership(scores, member);
  const compared = welch(members, others);
  if (!compared.ok) return compared;
  return finiteThroughout({
    gap: compared.value.difference,
    memberCount: members.length,
    otherCount: others.length,
    inference: compared.value.inference,
    hedgesG: standardisedGap(members, others, compared.value.difference),
  });
}

/**
 * Change of the gap, all pupils equal: mean gain of the members − mean gain of the others; positive means narrowed when
 * the named group is behind.
 *
 * Undefined as {@link gapAt}. The interval (Welch) is for one school; for several see `gapOverSchools`.
 *
 * @example gapChange({ before: [8, 9, 12, 13], after: [10, 12, 13, 14], member: [true, true, false, false] }) // { ok: true, value: { gap: 1.5 } }
 */
export function gapChange(options: {
  readonly before: NumberSeries;
  readonly after: NumberSeries;
  readonly member: Membership;
}): Computed<Gap> {
  const { before, after, member } = options;
  requireSameLength(before, after);
  return gapAt(differences(before, after), member);
}

/**
 * Change of the gap in standard deviations of all pupils at each time: it can differ in sign from the change in points
 * when the spread changes.
 *
 * Undefined as {@link gapAt}, and "no-variation" if all pupils are alike at one of the times.
 *
 * @example gapChangeStandardised({ before: [1, 2, 3, 4], after: [2, 4, 6, 8], member: [1, 1, 0, 0] }) // { ok: true, value: { gap: 0 } }
 */
export function gapChangeStandardised(options: {
  readonly before: NumberSeries;
  readonly after: NumberSeries;
  readonly member: Membership;
}): Computed<Gap> {
  const before = standardise(options.before);
  const after = standardise(options.after);
  if (!before.ok) return before;
  if (!after.ok) return after;
  return gapChange({ before: before.value, after: after.value, member: options.member });
}

function standardise(scores: NumberSeries): Computed<Float64Array> {
  const summary = moments(scores);
  if (!summary.ok) return summary;
  const deviation = standardDeviation(summary.value);
  if (!deviation.ok) return deviation;
  if (deviation.value === 0) return undefinedBecause("no-variation");
  return computed(Float64Array.from(scores, (score) => (score - summary.value.mean) / deviation.value));
}

function standardisedGap(members: readonly number[], others: readonly number[], gap: number): Computed {
  const groups = allOf({ members: moments(members), others: moments(others) });
  if (!groups.ok) return groups;
  const deviation = pooledStandardDeviation(groups.value.members, groups.value.others);
  if (!deviation.ok) return deviation;
  const correction = hedgesCorrection(members.length + others.length - 2);
  return correction.ok ? computed((correction.value * gap) / deviation.value) : correction;
}
