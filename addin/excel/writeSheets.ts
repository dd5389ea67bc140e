import {
  LAYOUT_VERSION,
  planSheets,
  renameSheets,
  ROW_KEYS_NAME,
  SHEET_MARK_NAME,
  sheetMarkText,
  withRowKeys,
  type SheetDraft,
  type SheetPlan,
} from "../../engine";
import { carriedComments } from "./carryComments";
import { Cancelled, type ExcelRuntime, type WorkOptions } from "./excelRuntime";
import { structureProtected, workbookReadOnly } from "./failure";
import { paintSheet } from "./paintSheet";
import type { ReadSheet } from "./readSheets";
import { requestBudget } from "./requestBudget";

export interface WriteOptions extends WorkOptions {
  /** Removes sheets of ours that no draft replaces (never Setup). */
  readonly removeOthers?: boolean;
}

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
  { excel, present, options }: { excel: ExcelRuntime; present: readonly ReadSheet[]; options: WriteOptions },
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  await refuseWhereProtected(context);
  const left = present.filter(({ sheet }) => sheet.mark !== null && ASIDE.test(sheet.name));
  for (const { sheet } of left) context.workbook.worksheets.getItem(sheet.name).delete();
  const standing = present.filter((sheet) => !left.includes(sheet));
  const plan = planSheets(
    standing.map(({ sheet }) => sheet),
    drafts,
    options.removeOthers === true,
  );
  const { renamed, names } = underFinalNames(plan, drafts);
  const old = oldSheets(plan, standing);
  try {
    await setAside(context, old);
    const worksheets = renamed.map(({ name, id }) => {
      const worksheet = context.workbook.worksheets.add(name);
      const mark = worksheet.names.add(SHEET_MARK_NAME, `="${sheetMarkText({ version: LAYOUT_VERSION, id })}"`);
      mark.visible = false;
      return worksheet;
    });
    await context.sync();
    place(plan, renamed, worksheets);
    const budget = requestBudget(context, options);
    for (const [index, draft] of renamed.entries()) {
      const worksheet = worksheets[index];
      if (!worksheet) continue;
      const keyed = withRowKeys(draft);
      await paintSheet(worksheet, keyed.draft, { budget, excel });
      for (const { name, refersTo } of keyed.names) {
        if (name === ROW_KEYS_NAME) worksheet.names.add(name, `=${refersTo}`).visible = false;
      }
      const before = standing[plan.replaced.get(draft.id) ?? -1];
      if (before && excel.has("1.10"))
        for (const { address, text } of carriedComments(before, draft)) {
          await budget.spend({ actions: 2, bytes: text.length });
          worksheet.comments.add(`${quoted(draft.name)}!${address}`, text);
        }
      options.onProgress?.((index + 1) / (renamed.length + 1));
    }
    await nameCells(context, renamed, worksheets);
    renamed.forEach((draft, index) => worksheets[index] && finishSheet(worksheets[index], draft));
    await context.sync();
    if (options.signal?.aborted) throw new Cancelled();
  } catch (error) {
    await putBack(context, old, renamed);
    throw error;
  }
  for (const { asideName } of old) context.workbook.worksheets.getItem(asideName).delete();
  for (const index of plan.removed) {
    const other = standing[index];
    if (other) context.workbook.worksheets.getItem(other.sheet.name).delete();
  }
  await context.sync();
  options.onProgress?.(1);
  return names;
}

/** Fails with a sentence where no sheet can be added. */
export async function refuseWhereProtected(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync();
  if (workbook.readOnly) throw workbookReadOnly();
  if (workbook.protection.protected) throw structureProtected();
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

interface OldSheet {
  readonly name: string;
  readonly asideName: string;
  readonly tables: readonly string[];
}

/** Where old sheets of ours stand while their successors are painted. */
function oldSheets(plan: SheetPlan, present: readonly ReadSheet[]): readonly OldSheet[] {
  return [...plan.replaced.values()].flatMap((index) => {
    const read = present[index];
    if (!read) return [];
    const { name, tables } = read.sheet;
    return [{ name, asideName: `~${index + 1}`, tables: tables.map((table) => table.name) }];
  });
}

/** Gives old sheets other names, and their tables too, whose names only one table of a workbook can have. */
async function setAside(context: Excel.RequestContext, old: readonly OldSheet[]): Promise<void> {
  for (const { name, asideName, tables } of old) {
    const worksheet = context.workbook.worksheets.getItem(name);
    for (const table of tables) worksheet.tables.getItem(table).name = asideTable(table);
    worksheet.name = asideName;
  }
  await context.sync();
}

const asideTable = (name: string) => `${name}_old`;

/** Tries more than once: what made the work fail (a cell being edited, another workbook in front) may pass. */
async function putBack(
  context: Excel.RequestContext,
  old: readonly OldSheet[],
  drafts: readonly SheetDraft[],
): Promise<void> {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    try {
      await putBackOnce(context, old, drafts);
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}

/** Looks at what is there, as a request may have failed half way: deletes what is new, renames what was set aside. */
async function putBackOnce(
  context: Excel.RequestContext,
  old: readonly OldSheet[],
  drafts: readonly SheetDraft[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const tables = old.flatMap((sheet) =>
    sheet.tables.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(asideTable(name)) })),
  );
  for (const { table } of tables) table.load("name");
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const untouched = new Set(old.filter(({ asideName }) => !there.has(asideName)).map(({ name }) => name));
  for (const { name } of drafts) if (there.has(name) && !untouched.has(name)) worksheets.getItem(name).delete();
  for (const { name, table } of tables) if (!table.isNullObject) table.name = name;
  for (const { name, asideName } of old) if (there.has(asideName)) worksheets.getItem(asideName).name = name;
  await context.sync();
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

/** Names of cells for the whole workbook; one a person uses for something else stays theirs, ours is the sheet's own. */
async function nameCells(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  worksheets: readonly Excel.Worksheet[],
): Promise<void> {
  const wanted = drafts.flatMap((draft, index) => {
    const worksheet = worksheets[index];
    return (draft.names ?? []).flatMap(({ name, range }) => {
      if (!worksheet) return [];
      const there = context.workbook.names.getItemOrNullObject(name);
      there.load("formula");
      const { row, column, toRow, toColumn } = range;
      const cells = worksheet.getRangeByIndexes(row, column, toRow - row + 1, toColumn - column + 1);
      return [{ name, there, worksheet, cells }];
    });
  });
  await context.sync();
  for (const { name, there, worksheet, cells } of wanted) {
    const ours = !there.isNullObject && /^='?~\d+'?!/.test(String(there.formula));
    if (ours) there.delete();
    if (ours || there.isNullObject) context.workbook.names.add(name, cells);
    else worksheet.names.add(name, cells);
  }
}

/** What comes after everything is painted: protection and visibility. */
export function finishSheet(worksheet: Excel.Worksheet, draft: SheetDraft): void {
  // Without a password: against slips, not against people.
  if (draft.protect === true)
    worksheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowSort: true,
      allowAutoFilter: true,
    });
  if (draft.visibility === "hidden") worksheet.visibility = "Hidden";
}

function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
