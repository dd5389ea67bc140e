import { SHEET_MARK_NAME, type SheetDraft, type SheetPlan } from "../../engine";
import { restoreNames, type TakenNames } from "./nameCells";
import { patiently } from "./patiently";
import type { StandingSheet } from "./standingSheets";

export interface OldSheet {
  readonly name: string;
  readonly asideName: string;
  readonly tables: readonly string[];
}

/** Where old sheets of ours stand while their successors are painted. */
export function oldSheets(plan: SheetPlan, standing: readonly StandingSheet[]): readonly OldSheet[] {
  return [...plan.replaced.values()].flatMap((index) => {
    const sheet = standing[index];
    return sheet ? [{ name: sheet.name, asideName: `~${index + 1}`, tables: sheet.tables }] : [];
  });
}

/** Gives old sheets other names, and their tables too, whose names only one table of a workbook can have. */
export function setAside(context: Excel.RequestContext, old: readonly OldSheet[]): void {
  for (const { name, asideName, tables } of old) {
    const worksheet = context.workbook.worksheets.getItem(name);
    for (const table of tables) worksheet.tables.getItem(table).name = asideTable(table);
    worksheet.name = asideName;
  }
}

const asideTable = (name: string) => `${name}_old`;

/** What a write has begun, for taking it back. */
export interface BegunWrite {
  readonly old: readonly OldSheet[];
  readonly drafts: readonly SheetDraft[];
  readonly taken: TakenNames;
}

/** Takes a write back: deletes what is new, gives back to what was set aside its names. */
export function putBack(context: Excel.RequestContext, begun: BegunWrite): Promise<void> {
  return patiently(() => putBackOnce(context, begun));
}

/** Deletes sheets that were set aside; where a first request fails half way, those that are left. */
export async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  for (const name of names) worksheets.getItem(name).delete();
  try {
    await context.sync();
  } catch {
    const left = names.map((name) => worksheets.getItemOrNullObject(name));
    for (const worksheet of left) worksheet.load("name");
    await context.sync();
    for (const worksheet of left) if (!worksheet.isNullObject) worksheet.delete();
    await context.sync();
  }
}

/** Looks at what is there first, as a request may have failed half way. */
async function putBackOnce(context: Excel.RequestContext, { old, drafts, taken }: BegunWrite): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const tables = old.flatMap((sheet) =>
    sheet.tables.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(asideTable(name)) })),
  );
  for (const { table } of tables) table.load("name");
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const untouched = new Set(old.filter(({ asideName }) => !there.has(asideName)).map(({ name }) => name));
  const begun = worksheets.items
    .filter(({ name }) => drafts.some((draft) => draft.name === name) && !untouched.has(name))
    .map((worksheet) => {
      const mark = worksheet.names.getItemOrNullObject(SHEET_MARK_NAME);
      const used = worksheet.getUsedRangeOrNullObject(true).untrack();
      mark.load("name");
      used.load("address");
      return { worksheet, mark, used };
    });
  await context.sync();
  // A sheet with a wanted name that someone else added a moment ago is theirs.
  for (const { worksheet, mark, used } of begun) if (!mark.isNullObject || used.isNullObject) worksheet.delete();
  for (const { name, table } of tables) if (!table.isNullObject) table.name = name;
  for (const { name, asideName } of old) if (there.has(asideName)) worksheets.getItem(asideName).name = name;
  await context.sync();
  await restoreNames(context, taken);
}
