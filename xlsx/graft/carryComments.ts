import { commentMoved, type CellComment, type Issue, type Sheet, type SheetDraft } from "../../engine";
import { NOTE_AUTHOR } from "../writer/notesXml";

/**
 * A person's comments on a sheet of ours at their places on its successor: with the row of the same key, or on the
 * same row where it has no key. One whose row is gone goes to the top of the sheet and is pointed out.
 */
export function carryComments(
  old: Sheet,
  keysColumn: number | null,
  draft: SheetDraft,
): { comments: readonly CellComment[]; issues: readonly Issue[] } {
  const rowOfKey = new Map(draft.rows.flatMap(({ row, key }) => (key === undefined ? [] : [[key, row] as const])));
  const keyedRows = new Set(rowOfKey.values());
  const placed = new Map<string, CellComment>();
  const issues: Issue[] = [];
  const newRowOf = (row: number): number | undefined => {
    const key = keysColumn === null ? null : old.cell(row, keysColumn);
    if (typeof key === "string") return rowOfKey.get(key);
    return keysColumn !== null && keyedRows.has(row) ? undefined : row;
  };
  const place = (comment: CellComment) => {
    const key = `${comment.row},${comment.column}`;
    const there = placed.get(key);
    // Two on one cell: one after the other in one comment, as a cell can have only one.
    const text = there ? `${there.text}\n\n${comment.author}: ${comment.text}` : comment.text;
    placed.set(key, { ...(there ?? comment), text });
  };
  for (const comment of old.comments) {
    if (comment.author === NOTE_AUTHOR) continue;
    const row = newRowOf(comment.row);
    if (row === undefined) {
      place({ ...comment, row: 0, column: 0 });
      issues.push(commentMoved({ sheet: draft.name, row: 0, column: 0 }));
    } else {
      place({ ...comment, row });
    }
  }
  return { comments: [...placed.values()], issues };
}
