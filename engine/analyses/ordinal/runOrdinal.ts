import { differentScales, schoolUnknown, tooFewMatched } from "../../issues/analyses";
import { failure, type Outcome, success } from "../../outcome";
import type { OrdinalResult } from "../../results/ordinal";
import { noMeasureSettings } from "../../settings";
import type { Study } from "../../study";
import { countPupils } from "../attainment/counts";
import { comparisonDesign, oneGroupDesign } from "../attainment/design";
import { matchedPairs } from "../attainment/matchedPairs";
import { labelOf } from "../attainment/measureLabel";
import { type PupilRows, pupilRows } from "../attainment/pupilRows";
import type { OrdinalSpec } from "../spec";
import { compareMovement } from "./compareMovement";
import { movesOf, type OrdinalFrame } from "./frame";
import { judgeMovement } from "./judgeMovement";
import { isReadable, levelShares, levelsInUse, movementTable } from "./levels";
import { movementOverSchools, overallMovement } from "./overallMovement";
import { schoolMovement } from "./schoolMovement";

/**
 * One measure in ordered levels, before and after: how pupils moved, overall, by school and beside a comparison arm,
 * with what may be said of it. Levels are counted, never averaged.
 */
export function runOrdinal(spec: OrdinalSpec, study: Study): Outcome<OrdinalResult> {
  if (study.pupils === null) throw new RangeError("an ordinal analysis needs a table of pupils");
  const { settings } = study;
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const scale = rows.after.scale ?? rows.before.scale;
  const label = labelOf(rows.before, spec.measure);
  const place = rows.after.place;
  if (scale === null || scale.id !== (rows.before.scale?.id ?? scale.id))
    return failure([differentScales(label, place)]);
  const own = settings.measures[spec.measure] ?? noMeasureSettings;
  const frame = frameOf(spec.measure, rows, { lowerIsBetter: own.better === "lower" });
  const { pairs, counts, levels } = frame;
  if (pairs.before.length < 2) return failure([tooFewMatched(label, place, pairs.before.length)]);
  const over = movementOverSchools(frame);
  const compared = compareMovement(frame, settings);
  const estimates = [...overallMovement(frame, over), ...schoolMovement(frame, over), ...(compared?.estimates ?? [])];
  const oneGroup = oneGroupDesign(scale, settings, counts);
  const design = compared?.enough ? comparisonDesign(oneGroup, settings, compared) : oneGroup;
  const smallest = settings.smallestChange.percentagePoints;
  const judged = judgeMovement({ estimates, schools: rows.schools, design, smallest, judgedBy: own.judgedBy });
  const table = isReadable(levels) ? movementTable(levels, pairs) : [];
  const { supplied, both, beforeOnly, afterOnly, neither } = counts;
  return success(
    {
      kind: "ordinal",
      measure: spec.measure,
      label,
      scale,
      beforeHeader: rows.before.header,
      afterHeader: rows.after.header,
      levels: table.length > 0 ? levels.names : [],
      movement: table,
      shares: levelShares(table),
      comparisonShares: table.length > 0 ? (compared?.comparisonShares ?? null) : null,
      schools: counts.bySchool,
      supplied,
      both,
      beforeOnly,
      afterOnly,
      neither,
      judgedBy: own.judgedBy,
      smallestChange: smallest,
      design,
      judgement: judged.overall,
      changeJudgement: judged.change,
      schoolJudgements: judged.bySchool,
      comparison: compared?.facts ?? null,
      estimates,
    },
    counts.both > pairs.before.length ? [schoolUnknown(place, counts.both - pairs.before.length)] : [],
  );
}

function frameOf(
  measure: string,
  rows: PupilRows,
  { lowerIsBetter }: { readonly lowerIsBetter: boolean },
): OrdinalFrame {
  const pairs = matchedPairs(rows, 1);
  const others = matchedPairs(rows, 0);
  const scale = rows.after.scale ?? rows.before.scale;
  if (scale === null) throw new RangeError("ordered levels have a scale");
  return {
    measure,
    rows,
    counts: countPupils(rows),
    pairs,
    levels: levelsInUse(scale, [pairs.before, pairs.after, others.before, others.after], { lowerIsBetter }),
    lowerIsBetter,
    moves: movesOf(pairs, { lowerIsBetter }),
    severalSchools: rows.hasSchools && new Set(pairs.school).size > 1,
  };
}
