import { writtenRowKey } from "./rowKeys";
import type { CellComment } from "./sheet";
import type { SheetDraft } from "./sheetDraft";

/** A sheet of ours with people's comments on it, about to be replaced. */
export interface CommentedSheet {
  readonly comments: readonly CellComment[];
  /** Whether its rows have keys at all, which sheets of other programs and versions have not. */
  readonly hasKeys: boolean;
  /** The key of a row; null where it has none. */
  keyOf(row: number): string | null;
}

/**
 * People's comments at their places on the sheet's successor: with the row of the same key, or on the same row where
 * it has no key. One whose row is gone goes to the top of the sheet and counts as `moved`. Several on one cell become
 * one, as a cell can have only one.
 */
export function placeComments(
  { comments, hasKeys, keyOf }: CommentedSheet,
  draft: SheetDraft,
): { readonly comments: readonly CellComment[]; readonly moved: number } {
  const rowOfKey = new Map(
    draft.rows.flatMap(({ row, key }) => (key === undefined ? [] : [[writtenRowKey(key), row] as const])),
  );
  const keyedRows = new Set(rowOfKey.values());
  const newRowOf = (row: number): number | undefined => {
    const key = keyOf(row);
    if (key !== null) return rowOfKey.get(writtenRowKey(key));
    return hasKeys && keyedRows.has(row) ? undefined : row;
  };
  const placed = new Map<string, CellComment>();
  let moved = 0;
  for (const comment of comments) {
    const row = newRowOf(comment.row);
    if (row === undefined) moved++;
    const at = row === undefined ? { row: 0, column: 0 } : { row, column: comment.column };
    const place = `${at.row},${at.column}`;
    const there = placed.get(place);
    const text = there ? `${there.text}\n\n${comment.author}: ${comment.text}` : comment.text;
    placed.set(place, { ...(there ?? { ...comment, ...at }), text });
  }
  return { comments: [...placed.values()], moved };
}
