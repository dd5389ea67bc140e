import type { Estimate } from "../estimate";
import type { LevelShares, OrdinalResult } from "../results/ordinal";
import {
  type AttainmentDisclosure,
  discloseComparison,
  discloseEstimates,
  discloseSchools,
  relabelled,
} from "./discloseAttainment";
import type { MatchedPairs } from "../result";
import { thresholds } from "../thresholds";
import { countsBySchool, directionsBySchool } from "./countsBySchool";
import type { DisclosureRules } from "./disclosureRules";
import type { Counts } from "./givesAway";
import { hiddenEstimate, roundedCount, roundedTo } from "./rounded";
import { areRowsSafe, safeSharesOverSchools } from "./safeShares";

/**
 * A measure in levels as a share copy may show it: no movement table (its cells are small), shares of levels only where
 * none of them points to few pupils, and of one row either all directions with their net or none of them.
 */
export function discloseOrdinal(result: OrdinalResult, disclosure: AttainmentDisclosure): OrdinalResult {
  const { rules, labels } = disclosure;
  const both = roundedCount(result.both, rules);
  const supplied = Math.max(both, roundedCount(result.supplied, rules));
  const {
    projectPairs,
    comparisonPairs,
    schools: { length: schools },
  } = disclosure.people;
  const shares = discloseShares(result.shares, levelsBySchool(projectPairs, schools), rules);
  const isMovementShown = movementRows(disclosure);
  const estimates = result.estimates.map((estimate) =>
    (ofMovement.includes(estimate.statistic) && !isMovementShown(estimate)) ||
    (shares === null && ofShares.includes(estimate.statistic))
      ? hiddenEstimate(estimate)
      : estimate,
  );
  return {
    ...result,
    movement: [],
    shares,
    comparisonShares:
      shares === null || comparisonPairs === null
        ? null
        : discloseShares(result.comparisonShares, levelsBySchool(comparisonPairs, schools), rules),
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
function discloseShares(
  shares: LevelShares | null,
  [before, after]: readonly [before: readonly Counts[], after: readonly Counts[]],
  rules: DisclosureRules,
): LevelShares | null {
  if (shares === null) return null;
  const isSafe = (bySchool: readonly Counts[]): boolean => safeSharesOverSchools(bySchool, rules).every((one) => one);
  if (!isSafe(before) || !isSafe(after)) return null;
  const round = (moment: readonly number[]): readonly number[] => moment.map((share) => roundedTo(share, 2));
  return { before: round(shares.before), after: round(shares.after) };
}

/** Pupils at each level anybody was at, by school, before and after. */
function levelsBySchool(pairs: MatchedPairs, schools: number): readonly [readonly Counts[], readonly Counts[]] {
  const levels = [...new Set([...pairs.before, ...pairs.after])];
  const at = (scores: Float64Array): readonly Counts[] =>
    countsBySchool({
      school: pairs.school,
      schools,
      categories: levels.length,
      categoryOf: (pair) => levels.indexOf(scores[pair] ?? NaN),
    });
  return [at(pairs.before), at(pairs.after)];
}

/** What follows from the shares of levels. */
const ofShares: readonly Estimate["statistic"][] = ["percent-at-level", "probability-of-superiority"];

const ofMovement: readonly Estimate["statistic"][] = [
  "percent-improved",
  "percent-same",
  "percent-declined",
  "net-movement",
  "shrunken-movement",
];

/**
 * Which rows of movement may be shown: over all schools all of them or none; of single schools the directions of all or
 * of none, and so with net movement, which says nothing where it leaves room for pupils who went the other way or none.
 */
function movementRows({ rules, people }: AttainmentDisclosure): (estimate: Estimate) => boolean {
  const { projectPairs, comparisonPairs, schools, lowerIsBetter, project, comparison } = people;
  const of = (pairs: MatchedPairs | null): readonly Counts[] =>
    pairs === null ? [] : directionsBySchool(pairs, { schools: schools.length, lowerIsBetter });
  const isSafe = (bySchool: readonly Counts[]): boolean => safeSharesOverSchools(bySchool, rules).every((one) => one);
  const all = of(projectPairs);
  // With comparison classes inside schools only schools that have both arms are compared: the rest must not show.
  const entering = all.filter((_, school) => (comparison?.[school] ?? 0) > 0);
  const staying = all.filter((_, school) => (comparison?.[school] ?? 0) === 0);
  const armsShown =
    [entering, staying, of(comparisonPairs)].every((part) => sumOf(part) === 0 || isSafe(part)) && isSafe(all);
  const everyRow = project.every((count) => count === 0 || count >= thresholds.schoolEffectFrom);
  const netShown =
    everyRow &&
    all.every(([up = 0, same = 0, down = 0]) => {
      const pupils = up + same + down;
      return pupils === 0 || pupils - Math.abs(up - down) >= rules.minimum;
    });
  const directionsShown = everyRow && areRowsSafe(all, rules);
  const allShown = isSafe(all);
  return ({ school, group, statistic }) => {
    if (group !== null) return armsShown;
    if (school === null) return allShown;
    return statistic.startsWith("percent") ? directionsShown : netShown;
  };
}

function sumOf(bySchool: readonly Counts[]): number {
  return bySchool.reduce((sum, counts) => sum + counts.reduce((own, count) => own + count, 0), 0);
}
