import { columnIndex, columnLetters } from "./cellRange";
import type { SheetDraft } from "./sheetDraft";
import { ROW_KEYS_NAME } from "./sheetMark";

/** A hidden name of a sheet and what it stands for. */
export interface RowKeysName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: true;
  readonly ofSheet: true;
}

/** The draft with its rows' keys in a hidden column right of everything on it, and the name of that column. */
export function withRowKeys(draft: SheetDraft): { draft: SheetDraft; names: readonly RowKeysName[] } {
  if (!draft.rows.some(({ key }) => key !== undefined)) return { draft, names: [] };
  const column = lastColumn(draft) + 2;
  const letters = columnLetters(column);
  const keyed = draft.rows.map((row) =>
    row.key === undefined ? row : { ...row, cells: [...row.cells, [column, { value: row.key }] as const] },
  );
  const refersTo = `'${draft.name.replace(/'/g, "''")}'!$${letters}:$${letters}`;
  return {
    draft: { ...draft, rows: keyed, columns: [...draft.columns, { column, width: 10, hidden: true }] },
    names: [{ name: ROW_KEYS_NAME, refersTo, hidden: true, ofSheet: true }],
  };
}

/** The column a name of row keys stands for; null when it stands for none any more. */
export function rowKeysColumn(refersTo: string): number | null {
  const match = /!\$([A-Z]{1,3}):\$\1$/.exec(refersTo.trim());
  return match ? columnIndex(match[1] ?? "") : null;
}

function lastColumn({ rows, columns, charts, merges, tables, page }: SheetDraft): number {
  return Math.max(
    page.printArea.toColumn,
    ...rows.map(({ cells }) => Math.max(0, ...cells.map(([column]) => column))),
    ...columns.map(({ column }) => column),
    ...charts.map(({ anchor }) => anchor.toColumn),
    ...merges.map(({ toColumn }) => toColumn),
    ...tables.map(({ range }) => range.toColumn),
  );
}
