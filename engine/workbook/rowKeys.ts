import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
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

/** Longer keys are written as a digest: a long sheet's keys would weigh as much as its words. */
const LONGEST_KEY = 14;
/** 48 bits: among a million rows of one sheet two are alike once in 500 workbooks, and then one comment moves. */
const DIGEST_LETTERS = 12;

/**
 * A row's key as it stands in the workbook; what is so written already stays as it is.
 * @example writtenRowKey("school:Ash") // "school:Ash"
 */
export function writtenRowKey(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  return `#${bytesToHex(sha256(utf8ToBytes(key))).slice(0, DIGEST_LETTERS)}`;
}

/** The draft with its rows' keys in a hidden column right of everything on it, and the name of that column. */
export function withRowKeys(draft: SheetDraft): { draft: SheetDraft; names: readonly RowKeysName[] } {
  if (!draft.rows.some(({ key }) => key !== undefined)) return { draft, names: [] };
  const column = lastColumn(draft) + 2;
  const letters = columnLetters(column);
  const keyed = draft.rows.map((row) =>
    row.key === undefined
      ? row
      : { ...row, cells: [...row.cells, [column, { value: writtenRowKey(row.key) }] as const] },
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
