import { ROW_KEYS_NAME, type CellComment, type Issue, rowKeysColumn } from "../../engine";
import { openWorkbook } from "../reader/openWorkbook";
import { carryComments } from "./carryComments";
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
    const carried = carryComments(old, keys ? rowKeysColumn(keys.refersTo) : null, {
      ...draft,
      name: plan.names.get(draft.id) ?? draft.name,
    });
    comments.set(draft.id, carried.comments);
    issues.push(...carried.issues);
  }
  return { comments, issues };
}
