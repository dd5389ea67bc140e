import type { MatchedPairs } from "../../result";
import type { PupilRows } from "./pupilRows";

/**
 * The pupils of one arm (1 project, 0 comparison) with a school and both scores, as columns of equal length, in the
 * order of the sheet.
 */
export function matchedPairs(rows: PupilRows, arm: 0 | 1): MatchedPairs {
  const chosen: number[] = [];
  for (let row = 0; row < rows.armOf.length; row += 1) {
    const complete = rows.before.missing[row] === 0 && rows.after.missing[row] === 0;
    if (complete && rows.armOf[row] === arm && (rows.schoolOf[row] ?? -1) >= 0) chosen.push(row);
  }
  const pick = (values: ArrayLike<number>) => Float64Array.from(chosen, (row) => values[row] ?? 0);
  return {
    before: pick(rows.before.values),
    after: pick(rows.after.values),
    school: Int32Array.from(chosen, (row) => rows.schoolOf[row] ?? 0),
    row: Uint32Array.from(chosen),
  };
}
