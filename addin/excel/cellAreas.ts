import { rangeAddress, type CellRange } from "../../engine";

/** How far areas may grow: edges of borders belong to the outside of an area, so those grow along the edge only. */
export type Growth = "block" | "row" | "column";

/** The cells as few rectangles: runs along rows, put together where they lie under each other. */
export function areasOfCells(cells: readonly (readonly [row: number, column: number])[], growth: Growth): CellRange[] {
  const turned = growth === "column";
  const sorted = cells
    .map(([row, column]) => (turned ? ([column, row] as const) : ([row, column] as const)))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: CellRange[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.toColumn === column - 1) runs[runs.length - 1] = { ...last, toColumn: column };
    else runs.push({ row, column, toRow: row, toColumn: column });
  }
  const areas = growth === "block" ? stacked(runs) : runs;
  return turned
    ? areas.map(({ row, column, toRow, toColumn }) => ({ row: column, column: row, toRow: toColumn, toColumn: toRow }))
    : areas;
}

function stacked(runs: readonly CellRange[]): CellRange[] {
  const areas: CellRange[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column}:${run.toColumn}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above?.toRow === run.row - 1) areas[index] = { ...above, toRow: run.row };
    else open.set(key, areas.push(run) - 1);
  }
  return areas;
}

/** Excel takes 8,192 characters of addresses; shorter ones are answered faster. */
const LONGEST_ADDRESSES = 4000;

/** Addresses of many areas as few texts with commas. */
export function joinedAddresses(areas: readonly CellRange[]): readonly string[] {
  return joinTexts(areas.map(rangeAddress));
}

export function joinTexts(addresses: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESSES)
      joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
