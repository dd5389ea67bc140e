import type { Estimate } from "../estimate";
import type { AttainmentResult, ComparisonFacts, GroupPair, SchoolCounts } from "../result";
import type { DisclosureRules } from "./disclosureRules";
import { hiddenEstimate, roundedCount, roundedEstimate, roundedTo } from "./rounded";
import { isSafePair } from "./safeTotal";
import { safeShares } from "./safeShares";
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
  const lost = result.supplied - result.both;
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
    atFloor: discloseEnds(result.atFloor, result.both, rules),
    atCeiling: discloseEnds(result.atCeiling, result.both, rules),
    baselineOfLost: result.baselineOfLost === null || lost < rules.minimum ? null : roundedTo(result.baselineOfLost, 1),
    estimates: discloseEstimates(result.estimates, { rules, labels, hiddenGroups }),
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
  const hidden = sides === undefined || !isSafePair(sides.members, sides.others, rules);
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

function discloseEnds(
  ends: AttainmentResult["atFloor"],
  people: number,
  rules: DisclosureRules,
): AttainmentResult["atFloor"] {
  if (ends === null) return null;
  const isSafe = (share: number): boolean => {
    const count = Math.round(share * people);
    return safeShares([count, people - count], rules).every((one) => one);
  };
  if (!isSafe(ends.before) || !isSafe(ends.after)) return null;
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
  const shares = hiddenShares(estimates, rules);
  return estimates.flatMap((estimate) => {
    const school = estimate.school === null ? null : labels?.get(estimate.school);
    if (school === undefined) return [];
    const small = estimate.n !== null && estimate.n < rules.minimum;
    const hidden = small || shares.has(estimate) || hiddenGroups.has(estimate.group ?? "");
    return [{ ...(hidden ? hiddenEstimate(estimate) : roundedEstimate(estimate, rules)), school }];
  });
}

/** Up, same and down add up to all: where one is small the next smallest goes with it, on both averages. */
function hiddenShares(estimates: readonly Estimate[], rules: DisclosureRules): ReadonlySet<Estimate> {
  const hidden = new Set<Estimate>();
  const rows = new Map<string, Estimate[]>();
  for (const estimate of estimates) {
    if (!directions.some((one) => one === estimate.statistic)) continue;
    const key = JSON.stringify([estimate.school, estimate.group]);
    rows.set(key, [...(rows.get(key) ?? []), estimate]);
  }
  for (const row of rows.values()) {
    const counts = directions.map((direction) => {
      const own = row.find(({ statistic, average }) => statistic === direction && average === "pupil");
      return Math.round(((own?.value ?? 0) * (own?.n ?? 0)) / 100);
    });
    const shown = safeShares(counts, rules);
    for (const estimate of row) {
      if (shown[directions.findIndex((one) => one === estimate.statistic)] !== true) hidden.add(estimate);
    }
  }
  return hidden;
}
