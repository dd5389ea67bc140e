import type { Issue } from "../../issue";
import { columnSorted } from "../../issues/tables/columns";
import type { Table } from "../../study";
import { pearson } from "../questionnaires/isAgainstOthers";
import { swappedIssues } from "./swappedColumns";
import { measurePairs, type MeasurePair } from "../unite/pupilChecks";

const LEAST_PAIRS = 30;
/** Two sittings of one test correlate more than this unless rows were mixed up. */
const LOW_CORRELATION = 0.3;

/** Scores before and after that do not fit together: a column sorted on its own, or the two columns swapped. */
export function suspectPairs(table: Table): readonly Issue[] {
  return [...measurePairs(table).flatMap((pair) => sortedIssue(pair)), ...swappedIssues(table)];
}

function sortedIssue({ before, after }: MeasurePair): readonly Issue[] {
  // Ordered words have places, not distances: their correlation says little.
  if (before.scale?.ordinal === true || after.scale?.ordinal === true) return [];
  const left = new Float64Array(before.values.length);
  const right = new Float64Array(before.values.length);
  let pairs = 0;
  for (let row = 0; row < before.values.length; row++) {
    if (before.missing[row] !== 0 || after.missing[row] !== 0) continue;
    left[pairs] = before.values[row] ?? 0;
    right[pairs++] = after.values[row] ?? 0;
  }
  if (pairs < LEAST_PAIRS) return [];
  const [first, last] = [left.subarray(0, pairs), right.subarray(0, pairs)];
  const isLow = pearson(first, last) < LOW_CORRELATION;
  const ordered = [first, last].map(inOrder);
  if (!isLow && ordered[0] === ordered[1]) return [];
  const column = ordered[1] === true ? after : before;
  return isLow || ordered.includes(true) ? [columnSorted(column.place, column.header, isLow)] : [];
}

/** True where values never fall, or never rise, and do change. */
function inOrder(values: Float64Array): boolean {
  let [rises, falls] = [0, 0];
  values.forEach((value, index) => {
    const previous = values[index - 1] ?? value;
    if (value > previous) rises++;
    if (value < previous) falls++;
  });
  return (rises === 0) !== (falls === 0);
}
