import {
  ancova,
  baselineDifference,
  baselineThresholds,
  hedgesGancova,
  monthsOfProgress,
  thresholds,
} from "../../engine";
import { answer, answerOf, then, unavailable, type Answer } from "./answer";
import type { Cells } from "./cells";
import { pairsOf, type ScorePairs } from "./pairs";
import { refusals } from "./refusals";

/** The scores of a comparison within one school. */
export interface ComparisonRanges {
  readonly projectBefore: Cells;
  readonly projectAfter: Cells;
  readonly comparisonBefore: Cells;
  readonly comparisonAfter: Cells;
}

/** Months of progress more than the comparison group, with both ends of the likely range. */
export interface MonthsWithRange {
  readonly months: number | string;
  readonly low: number | string;
  readonly high: number | string;
}

/**
 * Months of progress of the adjusted g (after ~ arm + before over the pooled SD after), by the Toolkit's table.
 *
 * #N/A with fewer than four pupils a group, or groups that began more than .25 SD apart.
 */
export function monthsOf(ranges: ComparisonRanges): Answer<MonthsWithRange> {
  const project = { before: ranges.projectBefore, after: ranges.projectAfter };
  const comparison = { before: ranges.comparisonBefore, after: ranges.comparisonAfter };
  return then(pairsOf(project, { names: { before: "project before", after: "project after" } }), (first) =>
    then(pairsOf(comparison, { names: { before: "comparison before", after: "comparison after" } }), (second) =>
      compare(first, second),
    ),
  );
}

function compare(project: ScorePairs, comparison: ScorePairs): Answer<MonthsWithRange> {
  const least = thresholds.comparisonUnitsAtLeast;
  if (Math.min(project.moments.n, comparison.moments.n) < least) return unavailable(refusals.fewToCompare(least));
  const arms = {
    before: Float64Array.from([...project.before, ...comparison.before]),
    after: Float64Array.from([...project.after, ...comparison.after]),
    treated: [...project.before.map(() => 1), ...comparison.before.map(() => 0)],
  };
  return then(answerOf(baselineDifference(arms.before, arms.treated)), (apart) => {
    const limit = baselineThresholds.notComparable;
    if (Math.abs(apart) > limit) return unavailable(refusals.notComparable(limit));
    return then(answerOf(ancova(arms)), (fitted) =>
      then(answerOf(hedgesGancova(fitted)), ({ hedgesG, interval }) =>
        then(answerOf(interval), ({ low, high }) =>
          answer({ months: inMonths(hedgesG), low: inMonths(low), high: inMonths(high) }),
        ),
      ),
    );
  });
}

/** The table ends at twelve months. */
function inMonths(effect: number): number | string {
  return monthsOfProgress(effect) ?? (effect > 0 ? "more than 12" : "below −12");
}
