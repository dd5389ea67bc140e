import { completePairs } from "../../../engine/stats/completePairs";
import type { AdapterInput } from "../adapter";
import { groupsOf, numberColumn, textColumn } from "../table";

/** Complete pairs with the school of each; the columns are before, after and school. */
export function pairsBySchool({ table, columns }: AdapterInput) {
  const [before, after, school] = columns;
  const pairs = completePairs(numberColumn(table, before), numberColumn(table, after));
  const schools = textColumn(table, school);
  const { labels, groups } = groupsOf(Array.from(pairs.index, (row) => schools[row] ?? ""));
  const changes = pairs.after.map((score, index) => score - (pairs.before[index] ?? NaN));
  return { pairs, changes, groups, groupCount: labels.length };
}
