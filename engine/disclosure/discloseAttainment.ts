import type { Estimate } from "../estimate";
import type { AttainmentResult, ComparisonFacts, GroupPair, SchoolCounts } from "../result";
import { thresholds } from "../thresholds";
import { directionsBySchool, eitherBySchool } from "./countsBySchool";
import type { DisclosureRules } from "./disclosureRules";
import { hiddenEstimate, roundedCount, roundedEstimate, roundedTo } from "./rounded";
import { isSafePair, isSafeTotal } from "./safeTotal";
import { areRowsSafe, safeSharesOverSchools } from "./safeShares";
import type { SchoolLabels } from "./schoolLabels";
import type { SchoolPeople } from "./schoolPeople";

export interface AttainmentDisclosure {
  readonly rules: DisclosureRules;
  readonly labels: SchoolLabels;
  readonly people: SchoolPeople;
  /** Names of schools whose pupils are in no number of the copy; listed as hidden where schools are named. */
  readonly leftOut: readonly string[];
}

const directions = ["percent-improved", "percent-same", "percent-declined"] as const;

/** A measure as a share copy may show it: nothing in it is finer than what is printed, and no pupil is left in it. */
export function discloseAttainment(result: AttainmentResult, disclosure: AttainmentDisclosure): AttainmentResult {
  const { rules, labels } = disclosure;
  const groups = result.groups.map((pair) => disclosePair(pair, disclosure));
  const hiddenGroups = new Set(
    groups.filter(({ hidden }) => hidden === true).flatMap(({ id }) => [id, `${id}:others`]),
  );
  const both = roundedCount(result.both, rules);
  const supplied = Math.max(both, roundedCount(result.supplied, rules));
  const neither = result.neither < rules.minimum ? 0 : Math.min(supplied - both, roundedCount(result.neither, rules));
  // Those whose first score is known and whose second is not, school by school.
  const lost = result.schools.map(({ beforeOnly }) => beforeOnly);
  return {
    ...result,
    schools: discloseSchools(result, disclosure),
    groups,
    supplied,
    both,
    beforeOnly: supplied - both - neither,
    afterOnly: 0,
    neither,
    smallestChange:
      result.smallestChange === null
        ? null
        : { ...result.smallestChange, value: roundedTo(result.smallestChange.value, 2) },
    design: {
      ...result.design,
      unitsPerArm: null,
      baselineDifference:
        result.design.baselineDifference === null ? null : roundedTo(result.design.baselineDifference, 2),
      missingShare: supplied === 0 ? 0 : roundedTo((supplied - both) / supplied, 2),
    },
    schoolJudgements: relabelled(result.schoolJudgements, labels),
    atFloor: discloseEnds(result.atFloor, disclosure, (score) => score <= (result.scale.minimum ?? -Infinity)),
    atCeiling: discloseEnds(result.atCeiling, disclosure, (score) => score >= (result.scale.maximum ?? Infinity)),
    baselineOfLost:
      result.baselineOfLost === null || !isSafeTotal(lost, rules) ? null : roundedTo(result.baselineOfLost, 1),
    estimates: discloseEstimates(hideDirections(result.estimates, disclosure), { rules, labels, hiddenGroups }),
    pairs: {
      before: new Float64Array(0),
      after: new Float64Array(0),
      school: new Int32Array(0),
      row: new Uint32Array(0),
    },
    comparison: result.comparison === null ? null : discloseComparison(result.comparison, rules),
  };
}

/** Every field is named here: a new one does not slip through. */
export function discloseComparison(facts: ComparisonFacts, rules: DisclosureRules): ComparisonFacts {
  const { treatmentPupils, comparisonPupils, unit, unitsPerArm, baselineDifference, suppliedPerArm } = facts;
  const round = (count: number): number => roundedCount(count, rules);
  const treatment = round(treatmentPupils);
  const comparison = round(comparisonPupils);
  const [suppliedTreatment = 0, suppliedComparison = 0] = suppliedPerArm ?? [];
  return {
    treatmentLabel: facts.treatmentLabel,
    comparisonLabel: facts.comparisonLabel,
    method: facts.method,
    treatmentPupils: treatment,
    comparisonPupils: comparison,
    treatmentSchools: facts.treatmentSchools,
    comparisonSchools: facts.comparisonSchools,
    ...(unit === undefined ? {} : { unit }),
    ...(unitsPerArm === undefined
      ? {}
      : { unitsPerArm: unit === "pupils" ? ([round(unitsPerArm[0]), round(unitsPerArm[1])] as const) : unitsPerArm }),
    ...(baselineDifference === undefined
      ? {}
      : { baselineDifference: baselineDifference === null ? null : roundedTo(baselineDifference, 2) }),
    ...(suppliedPerArm === undefined
      ? {}
      : {
          suppliedPerArm: [
            Math.max(treatment, round(suppliedTreatment)),
            Math.max(comparison, round(suppliedComparison)),
          ] as const,
        }),
  };
}

function disclosePair(pair: GroupPair, { rules, people }: AttainmentDisclosure): GroupPair {
  const sides = people.pairs.get(pair.id);
  const hidden = sides === undefined || sides.isCrossed || !isSafePair(sides.members, sides.others, rules);
  const count = (people_: number): number => (hidden ? 0 : roundedCount(people_, rules));
  const { id, header, memberLabel, otherLabel } = pair;
  return {
    id,
    header,
    memberLabel,
    otherLabel,
    members: count(pair.members),
    others: count(pair.others),
    unknown: 0,
    hidden,
  };
}

export function discloseSchools(
  { schools }: Pick<AttainmentResult, "schools">,
  { rules, labels, leftOut }: AttainmentDisclosure,
): readonly SchoolCounts[] {
  if (labels === null) {
    // No rows of schools: only how many there are is said, and that each has the minimum.
    return schools.map(({ school, both }, index) => ({
      ...noCounts,
      school: schools.length === 1 ? school : `School ${index + 1}`,
      both: both === 0 ? 0 : rules.minimum,
      hidden: true,
    }));
  }
  const rows = schools.map((counts): SchoolCounts => {
    const hidden = counts.both < rules.minimum;
    const both = hidden ? 0 : roundedCount(counts.both, rules);
    return { ...noCounts, school: labels.get(counts.school) ?? "", supplied: both, both, hidden };
  });
  const named = rules.mode === "alliance" ? leftOut.map((school) => ({ ...noCounts, school, hidden: true })) : [];
  return [...rows, ...named].sort((a, b) => byLength(a.school, b.school, rules.mode));
}

const noCounts = { supplied: 0, both: 0, beforeOnly: 0, afterOnly: 0, neither: 0 } as const;

/** Letters after Z are longer: "School AA" follows "School Z"; names stand in code-unit order. */
function byLength(left: string, right: string, mode: DisclosureRules["mode"]): number {
  if (mode === "public" && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function relabelled<T>(values: Readonly<Record<string, T>>, labels: SchoolLabels): Readonly<Record<string, T>> {
  if (labels === null) return {};
  return Object.fromEntries(
    Object.entries(values).flatMap(([school, value]) => {
      const label = labels.get(school);
      return label === undefined ? [] : [[label, value] as const];
    }),
  );
}

/** Pupils at an end of the scale, where neither they nor the others are few, and no school can tell that they are. */
function discloseEnds(
  ends: AttainmentResult["atFloor"],
  { rules, people }: AttainmentDisclosure,
  isAtEnd: (score: number) => boolean,
): AttainmentResult["atFloor"] {
  if (ends === null) return null;
  const { projectPairs: pairs, schools } = people;
  const isSafe = (scores: Float64Array): boolean =>
    safeSharesOverSchools(
      eitherBySchool(pairs, schools.length, (pair) => isAtEnd(scores[pair] ?? NaN)),
      rules,
    ).every((one) => one);
  if (!isSafe(pairs.before) || !isSafe(pairs.after)) return null;
  return { before: roundedTo(ends.before, 2), after: roundedTo(ends.after, 2) };
}

interface EstimateRules {
  readonly rules: DisclosureRules;
  readonly labels: SchoolLabels;
  readonly hiddenGroups: ReadonlySet<string>;
}

export function discloseEstimates(
  estimates: readonly Estimate[],
  { rules, labels, hiddenGroups }: EstimateRules,
): readonly Estimate[] {
  return estimates.flatMap((estimate) => {
    const school = estimate.school === null ? null : labels?.get(estimate.school);
    if (school === undefined) return [];
    const small = estimate.n !== null && estimate.n < rules.minimum;
    const hidden = small || hiddenGroups.has(estimate.group ?? "");
    return [{ ...(hidden ? hiddenEstimate(estimate) : roundedEstimate(estimate, rules)), school }];
  });
}

/**
 * Up, same and down add up to all: over all schools up where it is safe, the rest only where all are; of single schools
 * all rows or none, since a hidden one would follow from the others.
 */
function hideDirections(estimates: readonly Estimate[], { rules, people }: AttainmentDisclosure): readonly Estimate[] {
  const { projectPairs, schools, lowerIsBetter, project } = people;
  const bySchool = directionsBySchool(projectPairs, { schools: schools.length, lowerIsBetter });
  const shown = safeSharesOverSchools(bySchool, rules);
  const everyRow = project.every((count) => count === 0 || count >= thresholds.schoolEffectFrom);
  const rowsShown = everyRow && areRowsSafe(bySchool, rules);
  return estimates.map((estimate) => {
    const which = directions.findIndex((one) => one === estimate.statistic);
    if (which < 0) return estimate;
    const isShown = estimate.school === null ? estimate.group === null && shown[which] === true : rowsShown;
    return isShown ? estimate : hiddenEstimate(estimate);
  });
}
