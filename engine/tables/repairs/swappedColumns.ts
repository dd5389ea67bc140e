import type { Issue } from "../../issue";
import { mended } from "../../issues/tables/cells";
import { columnsSwapped } from "../../issues/tables/columns";
import type { Column, Role, Table, TextColumn } from "../../study";
import { repairKey } from "./repairKey";

/** Fewer pupils with both dates than this say nothing. */
const LEAST_DATES = 3;

/** Test dates that stand before for the column taken as after: asked, and with a repair that changes the two over. */
export function swappedIssues(table: Table): readonly Issue[] {
  const found = swappedDates(table);
  if (found === null) return [];
  const { place, header } = found.first;
  return [{ ...columnsSwapped(place, header, found.last.header), repair: keyOf(table, found.first) }];
}

/** The table with before and after changed over where its dates say so and Setup says yes. */
export function withSwappedMended(
  table: Table,
  accepted: ReadonlySet<string>,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const found = swappedDates(table);
  if (found === null || !accepted.has(keyOf(table, found.first))) return { table, issues: [] };
  const columns = table.columns.map((column) => changedOver(column, table));
  return { table: { ...table, columns }, issues: swappedIssues(table).map(mended) };
}

function keyOf({ file, sheet: name }: Table, { place }: TextColumn): string {
  return repairKey("columns-swapped", { file, sheet: { name } }, place.column ?? 0);
}

function swappedDates(table: Table): { readonly first: TextColumn; readonly last: TextColumn } | null {
  const dates = table.columns.filter(
    (column): column is TextColumn => column.role === "test-date" && column.kind === "text",
  );
  const [first, last] = [dates.find((column) => column.wave === 0), dates.find((column) => column.wave === 1)];
  if (first === undefined || last === undefined) return null;
  let [later, both] = [0, 0];
  first.codes.forEach((code, row) => {
    const other = last.codes[row] ?? -1;
    if (code < 0 || other < 0) return;
    both++;
    if ((first.levels[code] ?? "") > (last.levels[other] ?? "")) later++;
  });
  return both >= LEAST_DATES && later > both / 2 ? { first, last } : null;
}

const otherEnd: Readonly<Partial<Record<Role, Role>>> = { before: "after", after: "before" };

/** Before is after and the first wave the last, of scores and of their dates. */
function changedOver(column: Column, { columns }: Table): Column {
  if (column.wave === null) return column;
  const own = columns.filter(
    ({ role, measure }) => role === column.role || (measure === column.measure && measure !== null),
  );
  const last = Math.max(...own.map(({ wave }) => wave ?? 0));
  return { ...column, role: otherEnd[column.role] ?? column.role, wave: last - column.wave };
}
