import { gainByChance } from "../analyses/attainment/gainByChance";
import { judgeAttainment } from "../analyses/attainment/judgements";
import { runAttainment } from "../analyses/attainment/runAttainment";
import { runGroups } from "../analyses/attainment/runGroups";
import { estimateRow } from "../analyses/estimateRow";
import type { AttainmentSpec } from "../analyses/spec";
import { missingShareThreshold } from "../stats/missingScores";
import { estimateOf, type Estimate, type StatisticName } from "../estimate";
import { type Outcome, success } from "../outcome";
import type { AttainmentResult, GroupPair } from "../result";
import type { Settings } from "../settings";
import type { Study } from "../study";
import { type RestoredBy, restoredPupils, type SchoolSums } from "./restoredPupils";

/** The reason of what cannot be had without the pupils: their order, their counts, the extremes. */
export const NEEDS_PUPILS = "needs-pupils";

const needsPupils = ["percent-improved", "percent-same", "percent-declined", "probability-of-superiority"] as const;

const adjustedForArms: ReadonlySet<StatisticName> = new Set([
  "ancova-difference",
  "hedges-g-ancova",
  "difference-in-differences",
]);

/**
 * One measure over the contributions that have it: the estimates, verdicts and pairs of groups that the pupils
 * themselves would give, but for what sums do not hold, which says so.
 */
export function mergedMeasure(schools: readonly SchoolSums[], settings: Settings): Outcome<AttainmentResult> {
  const whole = runAttainment(...restored(schools, "arms", settings));
  if (!whole.ok) return whole;
  const result = withoutPupils(whole.value);
  const groups = characteristics(schools).flatMap((by) => {
    const ofKinds = schools.filter(({ sums }) => sums.groups.some(({ role }) => role === by.role));
    const outcome = runGroups(...restored(ofKinds, by, settings));
    return outcome.ok && outcome.value.pairs.length > 0 ? [suppliedAs(result.supplied, outcome.value)] : [];
  });
  const estimates = [...result.estimates, ...groups.flatMap((one) => one.estimates)];
  const merged: AttainmentResult = {
    ...result,
    label: schools[0]?.sums.label ?? result.label,
    groups: groups.flatMap((one) => one.pairs),
    comparison: namedArms(result.comparison, schools),
    estimates,
  };
  return success(judgedAgain(merged, schools, settings), whole.issues);
}

/** What to run, on made-up pupils with the schools' sums. */
function restored(
  schools: readonly SchoolSums[],
  by: RestoredBy,
  settings: Settings,
): readonly [spec: AttainmentSpec, study: Study] {
  const pupils = restoredPupils(schools, by);
  const measure = schools[0]?.sums.measure ?? "";
  return [
    { kind: "attainment", measure, beforeColumn: "before", afterColumn: "after", sumsOnly: true },
    {
      tables: [pupils],
      pupils,
      questionnaires: [],
      entries: [],
      forms: [],
      settings: { ...settings, specialCategories: ["send", "ethnicity", "looked-after"] },
      issues: [],
    },
  ];
}

function withoutPupils(result: AttainmentResult): AttainmentResult {
  // Pupils drawn as units are clusters of one: their residuals are not in the sums.
  const pupilsAreUnits = result.comparison?.unit === "pupils" && result.comparison.method === "arms-inside-schools";
  return {
    ...result,
    atFloor: null,
    atCeiling: null,
    estimates: [
      ...result.estimates.map((estimate) =>
        pupilsAreUnits && adjustedForArms.has(estimate.statistic) && estimate.low !== null
          ? { ...estimate, low: null, high: null, reason: NEEDS_PUPILS }
          : estimate,
      ),
      ...needsPupils.map((statistic) =>
        estimateRow({
          analysis: "attainment",
          measure: result.measure,
          statistic,
          average: "pupil",
          contrast: "after-before",
          n: result.both,
          nSupplied: result.supplied,
          unit: "percent",
          method: "not-computed",
          reason: NEEDS_PUPILS,
        }),
      ),
    ],
    pairs: {
      before: new Float64Array(0),
      after: new Float64Array(0),
      school: new Int32Array(0),
      row: new Uint32Array(0),
    },
  };
}

/** Each characteristic somebody contributed, in the order of their first. */
function characteristics(
  schools: readonly SchoolSums[],
): readonly { readonly role: string; readonly header: string }[] {
  const found = new Map<string, string>();
  for (const { sums } of schools) {
    for (const { role, header } of sums.groups) if (!found.has(role)) found.set(role, header);
  }
  return [...found].map(([role, header]) => ({ role, header }));
}

interface Groups {
  readonly pairs: readonly GroupPair[];
  readonly estimates: readonly Estimate[];
}

/** Groups are told of fewer schools and pupils than there are: what was supplied is everybody. */
function suppliedAs(supplied: number, { pairs, estimates }: Groups): Groups {
  return {
    pairs,
    estimates: estimates.map((one) => (one.nSupplied === null ? one : { ...one, nSupplied: supplied })),
  };
}

function namedArms(
  comparison: AttainmentResult["comparison"],
  schools: readonly SchoolSums[],
): AttainmentResult["comparison"] {
  if (comparison === null) return null;
  const names = (arm: "treatment" | "comparison") =>
    [...new Set(schools.flatMap(({ sums }) => sums.arms?.[arm] ?? []))].join(", ");
  return { ...comparison, treatmentLabel: names("treatment"), comparisonLabel: names("comparison") };
}

/** Verdicts again from what is left; where the baselines of too many missing pupils are withheld, none stands alone. */
function judgedAgain(result: AttainmentResult, schools: readonly SchoolSums[], settings: Settings): AttainmentResult {
  const project = schools.flatMap(({ sums }) => sums.untested.filter(({ arm }) => arm === "project"));
  const lost = project.reduce((sum, { beforeOnly }) => sum + beforeOnly.atMost, 0);
  const withheld = project.some(({ beforeOnly }) => beforeOnly.atMost > 0 && beforeOnly.sums === null);
  const isUnsure = withheld && lost > missingShareThreshold * (lost + result.both);
  const arms = result.estimates.some(
    ({ statistic, reason }) => adjustedForArms.has(statistic) && reason === NEEDS_PUPILS,
  );
  // What is known of some of the missing pupils says nothing of all.
  const known = withheld ? { ...result, baselineOfLost: null } : result;
  if (!isUnsure && !arms) return known;
  const meanBefore = estimateOf(result.estimates, { school: null, group: null, statistic: "mean-before" })?.value;
  const judged = judgeAttainment({
    estimates: result.estimates,
    schools: result.schools.map(({ school }) => school),
    design: result.design,
    smallest: result.smallestChange?.value ?? null,
    ...(isUnsure ? { adjustedForMissing: null } : {}),
    ...(typeof meanBefore === "number"
      ? gainByChance({ scale: result.scale, settings, meanBefore, smallest: result.smallestChange })
      : {}),
  });
  return { ...known, judgement: judged.overall, changeJudgement: judged.change, schoolJudgements: judged.bySchool };
}
