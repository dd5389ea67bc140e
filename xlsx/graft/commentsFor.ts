import {
  commentMoved,
  placeComments,
  ROW_KEYS_NAME,
  rowKeysColumn,
  type CellComment,
  type Issue,
  type Sheet,
} from "../../engine";
import { openWorkbook } from "../reader/openWorkbook";
import { NOTE_AUTHOR } from "../writer/notesXml";
import type { GraftTask } from "./graftSheets";
import { GraftRefusal } from "./openOriginal";
import { sameName } from "./workbookOutline";

/** People's comments on the sheets that are replaced, by draft id; the sheets are read only where there are some. */
export async function commentsFor(
  task: GraftTask,
): Promise<{ comments: ReadonlyMap<string, readonly CellComment[]>; issues: readonly Issue[] }> {
  const { outline, plan, drafts, source, main } = task;
  const comments = new Map<string, readonly CellComment[]>();
  const issues: Issue[] = [];
  let sheets = task.sheets;
  const relationships = await source.relationships(main);
  for (const draft of drafts) {
    const index = plan.replaced.get(draft.id);
    const listed = index === undefined ? undefined : outline.sheets[index];
    if (!listed) continue;
    const path = relationships.find(({ id }) => id === listed.relationshipId)?.path ?? null;
    const has = path !== null && (await source.relationships(path)).some(({ type }) => /comment/i.test(type));
    if (!has) continue;
    if (!sheets) {
      const opened = await openWorkbook(task.original);
      if (!opened.ok) throw new GraftRefusal("damaged");
      sheets = opened.value.sheets;
    }
    const old = sheets.find(({ name }) => name === listed.name);
    if (!old) continue;
    const keys = outline.names.find((name) => name.sheetIndex === index && sameName(name.name, ROW_KEYS_NAME));
    const name = plan.names.get(draft.id) ?? draft.name;
    const placed = placeComments(commentedSheet(old, keys ? rowKeysColumn(keys.refersTo) : null), draft);
    comments.set(draft.id, placed.comments);
    for (let count = 0; count < placed.moved; count++) issues.push(commentMoved({ sheet: name, row: 0, column: 0 }));
  }
  return { comments, issues };
}

/** A sheet's comments without our own notes. */
function commentedSheet(sheet: Sheet, keysColumn: number | null): Parameters<typeof placeComments>[0] {
  return {
    comments: sheet.comments.filter(({ author }) => author !== NOTE_AUTHOR),
    hasKeys: keysColumn !== null,
    keyOf(row) {
      const key = keysColumn === null ? null : sheet.cell(row, keysColumn);
      return typeof key === "string" ? key : null;
    },
  };
}
