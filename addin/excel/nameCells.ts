import type { SheetDraft } from "../../engine";
import { blockOf } from "./rangePlaces";

/** Who has the names our cells want, and what each stood for. */
export type TakenNames = ReadonlyMap<string, TakenName>;
interface TakenName {
  readonly by: "nobody" | "ours" | "theirs";
  readonly formula: string;
}

/** Asks who has them; the answer, after the next sync, wants the names of the sheets that are to be replaced. */
export function askNames(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
): (replaced: ReadonlySet<string>) => TakenNames {
  const asked = drafts.flatMap(({ names = [] }) =>
    names.map(({ name }) => {
      const there = context.workbook.names.getItemOrNullObject(name);
      there.load("formula");
      return { name, there };
    }),
  );
  return (replaced) =>
    new Map(
      asked.map(({ name, there }): [string, TakenName] => {
        if (there.isNullObject) return [name, { by: "nobody", formula: "" }];
        const formula = String(there.formula);
        const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
        const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? "";
        return [name, { by: replaced.has(sheet) ? "ours" : "theirs", formula }];
      }),
    );
}

/** Names of cells for the whole workbook; one a person uses for something else stays theirs, ours is the sheet's own. */
export function nameCells(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  { worksheets, taken }: { worksheets: readonly Excel.Worksheet[]; taken: TakenNames },
): void {
  for (const [index, draft] of drafts.entries())
    for (const { name, range } of draft.names ?? []) {
      const worksheet = worksheets[index];
      if (!worksheet) continue;
      const cells = blockOf(worksheet, range);
      const by = taken.get(name)?.by;
      if (by === "ours") context.workbook.names.getItem(name).delete();
      if (by === "theirs") worksheet.names.add(name, cells);
      else context.workbook.names.add(name, cells);
    }
}

/** Gives names back to sheets that were set aside and stand again, where they were taken from them already. */
export async function restoreNames(context: Excel.RequestContext, taken: TakenNames): Promise<void> {
  const asked = [...taken].flatMap(([name, { by, formula }]) => {
    if (by !== "ours") return [];
    const there = context.workbook.names.getItemOrNullObject(name);
    there.load("formula");
    return [{ name, formula, there }];
  });
  if (asked.length === 0) return;
  await context.sync();
  for (const { name, formula, there } of asked) {
    if (!there.isNullObject && there.formula === formula) continue;
    if (!there.isNullObject) there.delete();
    context.workbook.names.add(name, formula);
  }
  await context.sync();
}
