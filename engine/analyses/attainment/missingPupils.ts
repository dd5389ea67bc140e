import { changeAdjustedForMissing, missingShareThreshold } from "../../stats/missingScores";
import type { LikelyRange } from "../judgement/changeLabel";
import type { PupilRows } from "./pupilRows";

/**
 * The likely range of the change as it would be had every project pupil with a score before been tested after; nothing
 * where so few are missing that the question does not arise, null where it has no answer.
 */
export function rangeAdjustedForMissing(rows: PupilRows): { readonly adjustedForMissing?: LikelyRange | null } {
  const { before, after, schoolOf, armOf, schools } = rows;
  const started = [...armOf.keys()].filter(
    (row) => armOf[row] === 1 && before.missing[row] === 0 && (schoolOf[row] ?? -1) >= 0,
  );
  const lost = started.filter((row) => after.missing[row] !== 0).length;
  if (lost <= missingShareThreshold * started.length) return {};
  const adjusted = changeAdjustedForMissing({
    before: Float64Array.from(started, (row) => before.values[row] ?? NaN),
    after: started.map((row) => (after.missing[row] === 0 ? (after.values[row] ?? null) : null)),
    groups: Int32Array.from(started, (row) => schoolOf[row] ?? -1),
    groupCount: schools.length,
  });
  if (!adjusted.ok) return { adjustedForMissing: null };
  const { interval } = adjusted.value.overSchools;
  return { adjustedForMissing: interval.ok ? interval.value : null };
}
