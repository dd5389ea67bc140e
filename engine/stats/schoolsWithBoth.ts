import type { LabelIndex } from "./labelIndex";
import { rowsWhere } from "./valuesAt";

/** The rows of schools that have members (1) and others (0), and how many such schools there are. */
export function schoolsWithBoth(
  schools: LabelIndex,
  indicator: ArrayLike<number>,
): { readonly rows: Int32Array; readonly schoolCount: number } {
  const seen = new Uint8Array(schools.labels.length);
  schools.indexOf.forEach((school, row) => {
    seen[school] = (seen[school] ?? 0) | (indicator[row] ? 1 : 2);
  });
  const rows = rowsWhere(schools.indexOf.length, (row) => seen[schools.indexOf[row] ?? 0] === 3);
  return { rows, schoolCount: seen.reduce((count, mark) => count + (mark === 3 ? 1 : 0), 0) };
}
