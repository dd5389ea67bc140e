import type { Estimate } from "../../estimate";
import type { ComparisonFacts } from "../../result";
import type { LevelShares } from "../../results/ordinal";
import { baselineDifference } from "../../stats/baselineDifference";
import { andThen, computed } from "../../stats/computed";
import { differenceInDifferences } from "../../stats/differenceInDifferences";
import { groupMoments } from "../../stats/groupMoments";
import { meanOverSchools } from "../../stats/meanOverSchools";
import { type Arms, arrangeArms } from "../comparison/arms";
import { type ArmSettings, factsOfArms } from "../comparison/compareArms";
import { gainsOverSchools } from "../comparison/gainsOverSchools";
import { rangeOf } from "../estimateRow";
import { thresholds } from "../../thresholds";
import { movesOf, type OrdinalFrame, ordinalEstimate, type OrdinalRow } from "./frame";
import { levelShares, movementTable } from "./levels";
import { netMovement } from "./overallMovement";

/** Movement of both arms side by side, ready to be judged. */
export interface MovementCompared {
  readonly facts: ComparisonFacts;
  readonly estimates: readonly Estimate[];
  readonly enough: boolean;
  readonly unitsPerArm: readonly [number, number];
  readonly baselineDifference: number | null;
  readonly comparisonShares: LevelShares | null;
}

/**
 * Net movement of project against comparison pupils: the difference, within schools where arms lie inside them (school
 * terms, CR2 by the unit allocated), else between schools. Null without a declared arm with pupils on both sides.
 */
export function compareMovement(frame: OrdinalFrame, settings: ArmSettings): MovementCompared | null {
  if (frame.rows.arm === null) return null;
  const arms = arrangeArms(frame.rows, settings.allocation);
  if (Math.min(...arms.pupilsPerArm) === 0) return null;
  const enough = Math.min(...arms.unitsPerArm) >= thresholds.comparisonUnitsAtLeast;
  // How far apart the arms started is a check, not a result: places of levels serve for that.
  const apart = baselineDifference(arms.before, arms.treated);
  const baseline = apart.ok ? apart.value : null;
  const moved = movesOf(arms, frame);
  // As gains of 100, 0 or -100 the moves go through the machine that compares gains.
  const gains = {
    ...arms,
    before: new Float64Array(moved.length),
    after: Float64Array.from(moved, (one) => 100 * one),
  };
  return {
    facts: factsOfArms(frame.rows, {
      arms,
      enough,
      baselineDifference: baseline,
      earlierCohorts: settings.earlierCohorts,
    }),
    estimates: [...armRows(frame, gains, 1), ...armRows(frame, gains, 0), ...differenceRows(gains, enough)].map((row) =>
      ordinalEstimate(frame, row),
    ),
    enough,
    unitsPerArm: arms.unitsPerArm,
    baselineDifference: baseline,
    comparisonShares: sharesOfComparison(frame, arms),
  };
}

function sharesOfComparison({ levels }: OrdinalFrame, arms: Arms): LevelShares | null {
  const pupils = [...arms.treated.keys()].filter((pupil) => arms.treated[pupil] === 0);
  if (pupils.length < thresholds.countsOnlyBelow) return null;
  const pick = (values: Float64Array) => Float64Array.from(pupils, (pupil) => values[pupil] ?? 0);
  const none = { school: new Int32Array(0), row: new Uint32Array(0) };
  return levelShares(movementTable(levels, { before: pick(arms.before), after: pick(arms.after), ...none }));
}

function armRows(frame: OrdinalFrame, { treated, after, school }: Arms, arm: 0 | 1): readonly OrdinalRow[] {
  const pupils = [...treated.keys()].filter((pupil) => treated[pupil] === arm);
  const group = arm === 1 ? "arm:project" : "arm:comparison";
  const row = { group, n: pupils.length, average: "pupil", contrast: "after-before" } as const;
  if (pupils.length < thresholds.countsOnlyBelow)
    return [
      { ...row, statistic: "net-movement", unit: "percentage-points", method: "counts-only", reason: "under-ten" },
    ];
  const over = meanOverSchools(
    groupMoments({
      values: pupils.map((pupil) => after[pupil] ?? 0),
      groups: pupils.map((pupil) => school[pupil] ?? -1),
      groupCount: frame.rows.schools.length,
    }),
  );
  const share = (direction: number) =>
    (100 * pupils.filter((pupil) => Math.sign(after[pupil] ?? 0) === direction).length) / pupils.length;
  const shared = { ...row, unit: "percent", method: "share", reason: "value-only" } as const;
  return [
    { ...shared, statistic: "percent-improved", value: share(1) },
    { ...shared, statistic: "percent-same", value: share(0) },
    { ...shared, statistic: "percent-declined", value: share(-1) },
    ...netMovement({ group, n: pupils.length }, over),
  ];
}

function differenceRows(gains: Arms, enough: boolean): readonly OrdinalRow[] {
  const row = {
    contrast: "project-comparison",
    n: gains.before.length,
    schools: new Set(gains.school).size,
    unit: "percentage-points",
  } as const;
  const named = { ...row, statistic: "difference-in-differences" } as const;
  if (!enough) return [{ ...named, method: "too-few-units", reason: "too-few-groups" }];
  const overSchools = gainsOverSchools(gains, row);
  if (overSchools.length > 0) return overSchools;
  const alone = differenceInDifferences(gains);
  if (!alone.ok) return [{ ...named, average: "pupil", method: "not-computed", reason: alone.reason }];
  const range = rangeOf(andThen(alone.value.inference, ({ interval }) => computed(interval)));
  return [{ ...named, average: "pupil", method: "welch", value: alone.value.difference, ...range }];
}
