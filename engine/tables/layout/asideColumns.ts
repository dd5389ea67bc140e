import { CellKind } from "../cells/cellColumn";
import type { FoundColumn } from "./foundTable";
import type { HeaderZone } from "./headerZone";

/** A table beside a list fills at most this share of the list's rows. */
const MOST_ROWS = 0.6;
const LEAST_COLUMNS = 2;

/**
 * Columns of shorter tables to the right of a list: after a column without heading, two or more columns filled only in
 * the list's first rows (a matrix of movement, hours of staff).
 */
export function asideColumns(columns: readonly FoundColumn[], zone: HeaderZone): ReadonlySet<number> {
  const groups: FoundColumn[][] = [];
  for (const column of columns) {
    const isGap = (zone.parts[column.index - 1]?.length ?? 0) === 0;
    const last = groups[groups.length - 1];
    if (last === undefined || isGap) groups.push([column]);
    else last.push(column);
  }
  const [list, ...others] = groups;
  const rows = list === undefined ? 0 : lastFilled(list);
  const aside = others.filter(
    (group) => group.length >= LEAST_COLUMNS && lastFilled(group) <= rows * MOST_ROWS && group.every(isFromTop),
  );
  return new Set(aside.flatMap((group) => group.map(({ index }) => index)));
}

/** How many rows down to the last cell that holds anything. */
function lastFilled(columns: readonly FoundColumn[]): number {
  return Math.max(
    0,
    ...columns.map(({ cells }) => {
      let row = cells.kinds.length;
      while (row > 0 && cells.kinds[row - 1] === CellKind.blank) row--;
      return row;
    }),
  );
}

/** Most of the cells down to the last are filled: a block, not a column with few entries. */
function isFromTop(column: FoundColumn): boolean {
  const rows = lastFilled([column]);
  return rows > 0 && column.profile.filled * 4 >= rows * 3;
}
