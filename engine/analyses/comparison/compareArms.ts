import type { Estimate } from "../../estimate";
import type { ComparisonFacts, MatchedPairs } from "../../result";
import { ancova } from "../../stats/ancova";
import { ancovaOfSchools } from "../../stats/ancovaOfSchools";
import { ancovaOverSchools } from "../../stats/ancovaOverSchools";
import { baselineDifference, baselineThresholds } from "../../stats/baselineDifference";
import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import { differenceInDifferences, hedgesGgain } from "../../stats/differenceInDifferences";
import { hedgesGancova } from "../../stats/hedgesGancova";
import { slopeInteraction, slopeInteractionThreshold } from "../../stats/slopeInteraction";
import type { Settings } from "../../settings";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT, unitsOf } from "../attainment/frame";
import { sideRows } from "../attainment/groupEstimates";
import type { PupilRows } from "../attainment/pupilRows";
import { rangeOf } from "../estimateRow";
import { thresholds } from "../../thresholds";
import { type Arms, arrangeArms } from "./arms";
import { gainsOverSchools } from "./gainsOverSchools";

/** What of the settings is about the arms. */
export type ArmSettings = Pick<Settings, "allocation" | "earlierCohorts">;

/** The comparison of a declared arm, ready to be judged. */
export interface ArmsCompared {
  readonly facts: ComparisonFacts;
  readonly estimates: readonly Estimate[];
  /** The comparison is the headline only when enough units of both arms enter. */
  readonly enough: boolean;
  readonly unitsPerArm: readonly [number, number];
  /** In pooled SDs; null where it is undefined. */
  readonly baselineDifference: number | null;
}

/**
 * Project against comparison pupils: after adjusted for before, with school terms where arms lie inside schools and a
 * random intercept where whole schools are arms. Fewer than four units an arm: no adjusted difference, saying so.
 */
export function compareArms(frame: AttainmentFrame, settings: ArmSettings): ArmsCompared | null {
  const { arm } = frame.rows;
  if (arm === null) return null;
  const arms = arrangeArms(frame.rows, settings.allocation);
  if (Math.min(...arms.pupilsPerArm) === 0) return null;
  const enough = Math.min(...arms.unitsPerArm) >= thresholds.comparisonUnitsAtLeast;
  const baseline = baselineDifference(arms.before, arms.treated);
  return {
    facts: factsOfArms(frame.rows, {
      arms,
      enough,
      baselineDifference: baseline.ok ? baseline.value : null,
      earlierCohorts: settings.earlierCohorts,
    }),
    estimates: [
      ...sideRows(frame, "arm:project", pairsOf(arms, 1)),
      ...sideRows(frame, "arm:comparison", pairsOf(arms, 0)),
    ]
      .map((row) => attainmentEstimate(frame, row))
      .concat(comparisonEstimates(frame, arms, enough)),
    enough,
    unitsPerArm: arms.unitsPerArm,
    baselineDifference: baseline.ok ? baseline.value : null,
  };
}

export interface ArmsFacts {
  readonly arms: Arms;
  readonly enough: boolean;
  /** In pooled SDs; null where it is undefined. */
  readonly baselineDifference: number | null;
  /** Are the comparison pupils of earlier years? */
  readonly earlierCohorts: boolean;
}

/** Who stands in which arm, in numbers and in the words of the sheet. */
export function factsOfArms(
  { arm }: PupilRows,
  { arms, enough, baselineDifference, earlierCohorts }: ArmsFacts,
): ComparisonFacts {
  const labelled = (meaning: "treatment" | "comparison") =>
    (arm?.levels ?? []).filter((level) => arm?.meaning?.[level] === meaning).join(", ");
  return {
    treatmentLabel: labelled("treatment"),
    comparisonLabel: labelled("comparison"),
    ...(earlierCohorts ? { earlierYears: true } : {}),
    method: enough ? arms.layout : "too-few-units",
    treatmentPupils: arms.pupilsPerArm[0],
    comparisonPupils: arms.pupilsPerArm[1],
    treatmentSchools: arms.schoolsPerArm[0],
    comparisonSchools: arms.schoolsPerArm[1],
    unit: arms.unitKind,
    unitsPerArm: arms.unitsPerArm,
    baselineDifference,
    suppliedPerArm: arms.suppliedPerArm,
    pupils: { before: arms.before, after: arms.after, treated: arms.treated, school: arms.school },
  };
}

/** The pupils of one arm that enter. */
function pairsOf(arms: Arms, arm: 0 | 1): MatchedPairs {
  const kept = [...arms.treated.keys()].filter((pupil) => arms.treated[pupil] === arm);
  return {
    before: Float64Array.from(kept, (pupil) => arms.before[pupil] ?? 0),
    after: Float64Array.from(kept, (pupil) => arms.after[pupil] ?? 0),
    school: Int32Array.from(kept, (pupil) => arms.school[pupil] ?? -1),
    row: Uint32Array.from(kept, (pupil) => arms.row[pupil] ?? 0),
  };
}

/** An adjusted difference in points and in SDs. */
interface Adjusted {
  readonly method: string;
  readonly difference: number;
  readonly interval: Computed<Interval>;
  readonly effect: Computed<{ readonly hedgesG: number; readonly interval: Computed<Interval> }>;
  readonly schools: number;
}

type Row = Parameters<typeof attainmentEstimate>[1];

function comparisonEstimates(frame: AttainmentFrame, arms: Arms, enough: boolean): readonly Estimate[] {
  const unit = unitsOf(frame.scale).change;
  const row = { contrast: "project-comparison", n: arms.before.length, schools: new Set(arms.school).size };
  const points = { ...row, statistic: "ancova-difference", unit } as const;
  const effect = { ...row, statistic: "hedges-g-ancova", unit: "sd", denominator: "pooled-after-sd" } as const;
  const adjusted = enough ? adjust(arms) : null;
  if (adjusted === null) {
    const refused = { method: "too-few-units", reason: "too-few-groups" };
    return [
      { ...points, ...refused },
      { ...effect, ...refused },
    ].map((one) => attainmentEstimate(frame, one));
  }
  if (!adjusted.ok) {
    const undefinedRow = { method: "not-computed", reason: adjusted.reason };
    return [
      { ...points, ...undefinedRow },
      { ...effect, ...undefinedRow },
    ].map((one) => attainmentEstimate(frame, one));
  }
  const { method, difference, interval, effect: standardised, schools } = adjusted.value;
  const warnings = comparisonWarnings(arms, difference);
  const rows: readonly Row[] = [
    { ...points, schools, method, value: difference, ...rangeOf(interval), warnings },
    standardised.ok
      ? { ...effect, schools, method, value: standardised.value.hedgesG, ...rangeOf(standardised.value.interval) }
      : { ...effect, schools, method: "not-computed", reason: standardised.reason },
    ...unadjusted(arms, { ...row, unit }),
    ...gainsOverSchools(arms, { ...row, unit, schools }),
  ];
  return rows.map((one) => attainmentEstimate(frame, one));
}

function adjust(arms: Arms): Computed<Adjusted> {
  const { before, after, treated, school, unit } = arms;
  switch (arms.layout) {
    case "whole-schools":
      return andThen(ancovaOfSchools({ before, after, treated, school }), (fitted) =>
        computed({
          method: "random-intercept-ancova",
          difference: fitted.difference,
          interval: andThen(fitted.inference, ({ interval }) => computed(interval)),
          effect: fitted.effectSize,
          schools: fitted.treatedSchools + fitted.comparisonSchools,
        }),
      );
    case "arms-inside-schools":
      return clustered({ before, after, treated, school, cluster: unit ?? [...school.keys()] });
    case "one-school":
      if (unit !== null) return clustered({ before, after, treated, school, cluster: unit });
      return andThen(ancova({ before, after, treated }), (fitted) =>
        computed({
          method: "ancova",
          difference: fitted.difference,
          interval: andThen(fitted.inference, ({ interval }) => computed(interval)),
          effect: hedgesGancova(fitted),
          schools: 1,
        }),
      );
  }
}

function clustered(comparison: Parameters<typeof ancovaOverSchools>[0]): Computed<Adjusted> {
  return andThen(ancovaOverSchools(comparison), (fitted) =>
    computed({
      method: "ancova-school-terms-cr2",
      difference: fitted.coefficient,
      interval: andThen(fitted.inference, ({ interval }) => computed(interval)),
      effect: fitted.effectSize,
      schools: fitted.schools,
    }),
  );
}

/** Beside the headline: differences without adjustment, values only where pupils are not independent. */
function unadjusted(arms: Arms, row: Pick<Row, "contrast" | "n" | "schools" | "unit">): readonly Row[] {
  const gains = differenceInDifferences(arms);
  const gainEffect = hedgesGgain(arms);
  const alone = arms.layout === "one-school" && arms.unit === null;
  const difference = { ...row, statistic: "difference-in-differences", average: "pupil" } as const;
  const effect = {
    ...row,
    statistic: "hedges-g-gain",
    average: "pupil",
    unit: "sd",
    denominator: "pooled-after-sd",
  } as const;
  return [
    gains.ok
      ? {
          ...difference,
          method: "welch",
          value: gains.value.difference,
          ...(alone
            ? rangeOf(andThen(gains.value.inference, ({ interval }) => computed(interval)))
            : { reason: NOT_INDEPENDENT }),
        }
      : { ...difference, method: "not-computed", reason: gains.reason },
    gainEffect.ok
      ? { ...effect, method: "pooled-after-sd", value: gainEffect.value, reason: "value-only" }
      : { ...effect, method: "not-computed", reason: gainEffect.reason },
  ];
}

function comparisonWarnings(arms: Arms, difference: number): readonly string[] {
  const baseline = baselineDifference(arms.before, arms.treated);
  const slopes = slopeInteraction(arms);
  const gains = differenceInDifferences(arms);
  const apart = baseline.ok ? Math.abs(baseline.value) : 0;
  const slopesDiffer =
    slopes.ok && slopes.value.inference.ok && slopes.value.inference.value.p < slopeInteractionThreshold;
  return [
    ...(apart > baselineThresholds.notComparable
      ? ["groups-not-comparable"]
      : apart > baselineThresholds.needsAdjustment
        ? ["baseline-needs-adjustment"]
        : []),
    ...(slopesDiffer ? ["slopes-differ"] : []),
    ...(gains.ok && gains.value.difference * difference < 0 ? ["lords-paradox"] : []),
  ];
}
