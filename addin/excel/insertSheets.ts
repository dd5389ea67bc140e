import { freeSheetName, type SheetDraft } from "../../engine";
import type { ExcelRuntime, WorkOptions } from "./excelRuntime";
import { finishSheet } from "./finishSheet";
import { paintSheet } from "./paintSheet";
import { refuseWhereProtected } from "./protection";
import { requestBudget } from "./requestBudget";

/**
 * Adds sheets at the end of the workbook, without our mark: they are a person's own from then on. Fails whole: what was
 * added before a request failed is deleted again.
 */
export async function insertSheets(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  { excel, options }: { readonly excel: ExcelRuntime; readonly options: WorkOptions },
): Promise<readonly string[]> {
  await refuseWhereProtected(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const named = drafts.map((draft) => {
    const name = freeSheetName(draft.name, taken);
    taken.add(name.toLowerCase());
    return { ...draft, name };
  });
  try {
    const budget = requestBudget(context, options);
    for (const draft of named) {
      const worksheet = worksheets.add(draft.name);
      await paintSheet(worksheet, draft, { budget, excel });
      finishSheet(worksheet, draft);
    }
    await context.sync();
  } catch (error) {
    await removeAgain(context, named);
    throw error;
  }
  return named.map(({ name }) => name);
}

async function removeAgain(context: Excel.RequestContext, drafts: readonly SheetDraft[]): Promise<void> {
  try {
    const { worksheets } = context.workbook;
    const left = drafts.map(({ name }) => worksheets.getItemOrNullObject(name));
    left.forEach((worksheet) => worksheet.load("isNullObject"));
    await context.sync();
    for (const worksheet of left) if (!worksheet.isNullObject) worksheet.delete();
    await context.sync();
  } catch {
    // The first failure is the one to tell.
  }
}
