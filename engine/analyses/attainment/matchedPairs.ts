import type { MatchedPairs } from "../../result";
import { rowsWhere, valuesAt } from "../../stats/valuesAt";
import type { PupilRows } from "./pupilRows";

/**
 * The pupils of one arm (1 project, 0 comparison) with a school and both scores, as columns of equal length, in the
 * order of the sheet.
 */
export function matchedPairs(rows: PupilRows, arm: 0 | 1): MatchedPairs {
  const { before, after, armOf, schoolOf } = rows;
  const chosen = rowsWhere(
    armOf.length,
    (row) => armOf[row] === arm && before.missing[row] === 0 && after.missing[row] === 0 && (schoolOf[row] ?? -1) >= 0,
  );
  return {
    before: valuesAt(before.values, chosen),
    after: valuesAt(after.values, chosen),
    school: new Int32Array(valuesAt(schoolOf, chosen)),
    row: new Uint32Array(chosen),
  };
}

/** Some of the pairs, by their position. */
export function pairsAt(pairs: MatchedPairs, kept: ArrayLike<number>): MatchedPairs {
  return {
    before: valuesAt(pairs.before, kept),
    after: valuesAt(pairs.after, kept),
    school: new Int32Array(valuesAt(pairs.school, kept)),
    row: new Uint32Array(valuesAt(pairs.row, kept)),
  };
}
