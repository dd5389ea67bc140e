import type { Estimate } from "../estimate";
import type { LevelShares, OrdinalResult } from "../results/ordinal";
import {
  type AttainmentDisclosure,
  discloseComparison,
  discloseEstimates,
  discloseSchools,
  relabelled,
} from "./discloseAttainment";
import type { DisclosureRules } from "./disclosureRules";
import { hiddenEstimate, roundedCount, roundedTo } from "./rounded";
import { safeShares } from "./safeShares";

/**
 * A measure in levels as a share copy may show it: no movement table (its cells are small), shares of levels only where
 * none of them points to few pupils, and of one row either all directions with their net or none of them.
 */
export function discloseOrdinal(result: OrdinalResult, disclosure: AttainmentDisclosure): OrdinalResult {
  const { rules, labels } = disclosure;
  const both = roundedCount(result.both, rules);
  const supplied = Math.max(both, roundedCount(result.supplied, rules));
  const shares = discloseShares(result.shares, result.both, rules);
  const rowsHidden = hiddenRows(result.estimates, rules);
  const estimates = result.estimates.map((estimate) =>
    rowsHidden.has(keyOf(estimate)) || (shares === null && ofShares.includes(estimate.statistic))
      ? hiddenEstimate(estimate)
      : estimate,
  );
  return {
    ...result,
    movement: [],
    shares,
    comparisonShares:
      shares === null || result.comparison === null
        ? null
        : discloseShares(result.comparisonShares, result.comparison.comparisonPupils, rules),
    schools: discloseSchools(result, disclosure),
    supplied,
    both,
    beforeOnly: supplied - both,
    afterOnly: 0,
    neither: 0,
    design: {
      ...result.design,
      unitsPerArm: null,
      baselineDifference:
        result.design.baselineDifference === null ? null : roundedTo(result.design.baselineDifference, 2),
      missingShare: supplied === 0 ? 0 : roundedTo((supplied - both) / supplied, 2),
    },
    schoolJudgements: relabelled(result.schoolJudgements, labels),
    comparison: result.comparison === null ? null : discloseComparison(result.comparison, rules),
    estimates: discloseEstimates(estimates, { rules, labels, hiddenGroups: new Set() }),
  };
}

/** Both moments or neither: together they would give the movement of a small level away. */
function discloseShares(shares: LevelShares | null, people: number, rules: DisclosureRules): LevelShares | null {
  if (shares === null) return null;
  const isSafe = (moment: readonly number[]): boolean =>
    safeShares(
      moment.map((share) => Math.round(share * people)),
      rules,
    ).every((one) => one);
  if (!isSafe(shares.before) || !isSafe(shares.after)) return null;
  const round = (moment: readonly number[]): readonly number[] => moment.map((share) => roundedTo(share, 2));
  return { before: round(shares.before), after: round(shares.after) };
}

/** What follows from the shares of levels. */
const ofShares: readonly Estimate["statistic"][] = ["percent-at-level", "probability-of-superiority"];

const directions = ["percent-improved", "percent-same", "percent-declined"] as const;
const ofMovement: readonly Estimate["statistic"][] = [...directions, "net-movement", "shrunken-movement"];

/** Rows (a school, an arm, all) in which some direction holds few pupils. */
function hiddenRows(estimates: readonly Estimate[], rules: DisclosureRules): ReadonlySet<string> {
  const counts = new Map<string, number[]>();
  for (const estimate of estimates) {
    const { statistic, average, value, n } = estimate;
    if (average !== "pupil" || !directions.some((one) => one === statistic)) continue;
    const key = keyOf(estimate);
    counts.set(key, [...(counts.get(key) ?? []), Math.round(((value ?? 0) * (n ?? 0)) / 100)]);
  }
  const hidden = [...counts].filter(([, row]) => !safeShares(row, rules).every((one) => one));
  return new Set(hidden.map(([key]) => key));
}

/** Rows of movement have a key of their own; other statistics none. */
function keyOf({ statistic, school, group }: Estimate): string {
  return ofMovement.includes(statistic) ? JSON.stringify([school, group]) : "";
}
