import {
  LAYOUT_VERSION,
  planSheets,
  renameSheets,
  SHEET_MARK_NAME,
  sheetMarkText,
  withRowKeys,
  type SheetDraft,
  type SheetPlan,
  type WriteDraftsOptions,
} from "../../engine";
import { carriedComments } from "./carryComments";
import { Cancelled, type ExcelRuntime, type WorkOptions } from "./excelRuntime";
import { finishSheet } from "./finishSheet";
import { askNames, nameCells } from "./nameCells";
import { paintSheet } from "./paintSheet";
import { askProtection } from "./protection";
import { requestBudget, type RequestBudget } from "./requestBudget";
import { patiently } from "./patiently";
import { deleteSheets, oldSheets, putBack, setAside } from "./setAside";
import { readStanding, type StandingSheet } from "./standingSheets";

export type WriteOptions = WorkOptions & WriteDraftsOptions;

/** Names of sheets set aside while their successors are painted. */
const ASIDE = /^~\d+$/;

/**
 * Puts our sheets into the workbook. What a draft replaces is set aside under another name (formulas of people follow
 * it), its successor painted under the present name in the same place; only when all of them stand is what was set
 * aside deleted. Whatever fails before that, everything new goes and everything old comes back.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  { excel, options }: { readonly excel: ExcelRuntime; readonly options: WriteOptions },
): Promise<WrittenSheets> {
  const protection = askProtection(context);
  const named = askNames(context, drafts);
  const present = await readStanding(context, excel);
  protection();
  const left = present.filter(({ name, mark }) => mark !== null && ASIDE.test(name));
  const standing = present.filter((sheet) => !left.includes(sheet));
  const plan = planSheets(standing, drafts, options.removeOthers === true);
  const { renamed, names } = underFinalNames(plan, drafts);
  const old = oldSheets(plan, standing);
  const taken = named(new Set(old.map(({ name }) => name)));
  try {
    for (const { name } of left) context.workbook.worksheets.getItem(name).delete();
    setAside(context, old);
    const worksheets = renamed.map(({ name, id }) => addMarked(context, name, id));
    place(plan, renamed, worksheets);
    const budget = requestBudget(context, options);
    await budget.spend({ actions: 8 * (old.length + worksheets.length) });
    for (const [index, draft] of renamed.entries()) {
      const worksheet = worksheets[index];
      if (!worksheet) continue;
      const before = standing[plan.replaced.get(draft.id) ?? -1] ?? null;
      await paintOurs(worksheet, draft, { excel, budget, before });
      options.onProgress?.((index + 1) / (renamed.length + 1));
    }
    nameCells(context, renamed, { worksheets, taken });
    renamed.forEach((draft, index) => worksheets[index] && finishSheet(worksheets[index], draft));
    await context.sync();
    if (options.signal?.aborted) throw new Cancelled();
  } catch (error) {
    await putBack(context, { old, drafts: renamed, taken });
    throw error;
  }
  const going = [
    ...old.map(({ asideName }) => asideName),
    ...plan.removed.flatMap((index) => standing[index]?.name ?? []),
  ];
  // Ours stand: what cannot be deleted now, the next write finds and deletes.
  if (going.length > 0) await patiently(() => deleteSheets(context, going)).catch(() => undefined);
  options.onProgress?.(1);
  return { names, marks: present.flatMap(({ mark }) => mark?.id ?? []) };
}

export interface WrittenSheets {
  /** The names our sheets got. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the sheets of ours that stood before. */
  readonly marks: readonly string[];
}

function addMarked(context: Excel.RequestContext, name: string, id: string): Excel.Worksheet {
  const worksheet = context.workbook.worksheets.add(name);
  const mark = worksheet.names.add(SHEET_MARK_NAME, `="${sheetMarkText({ version: LAYOUT_VERSION, id })}"`);
  mark.visible = false;
  return worksheet;
}

async function paintOurs(
  worksheet: Excel.Worksheet,
  draft: SheetDraft,
  { excel, budget, before }: { excel: ExcelRuntime; budget: RequestBudget; before: StandingSheet | null },
): Promise<void> {
  const keyed = withRowKeys(draft);
  await paintSheet(worksheet, keyed.draft, { budget, excel });
  for (const { name, refersTo } of keyed.names) worksheet.names.add(name, `=${refersTo}`).visible = false;
  if (before === null || !excel.has("1.10")) return;
  for (const { address, text } of carriedComments(before, draft)) {
    await budget.spend({ actions: 2, bytes: text.length });
    worksheet.comments.add(`${quoted(draft.name)}!${address}`, text);
  }
}

function underFinalNames(plan: SheetPlan, drafts: readonly SheetDraft[]) {
  const finalName = ({ id, name }: SheetDraft) => plan.names.get(id) ?? name;
  const changed = new Map(
    drafts.flatMap((draft) =>
      finalName(draft) === draft.name ? [] : [[draft.name.toLowerCase(), finalName(draft)] as const],
    ),
  );
  return {
    renamed: drafts.map((draft) => renameSheets(draft, changed, finalName(draft))),
    names: drafts.map((draft) => ({ id: draft.id, name: finalName(draft) })),
  };
}

/** Each new sheet where the plan has it; a sheet set aside comes right after its successor. */
function place(plan: SheetPlan, drafts: readonly SheetDraft[], worksheets: readonly Excel.Worksheet[]): void {
  let position = 0;
  for (const tab of plan.tabs) {
    if (tab.draftId !== null) {
      const worksheet = worksheets[drafts.findIndex(({ id }) => id === tab.draftId)];
      if (worksheet) worksheet.position = position++;
    }
    if (tab.kind === "present") position++;
  }
}

function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
