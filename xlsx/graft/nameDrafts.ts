import { cellNameTaken, renameSheets, withRowKeys, type Issue, type SheetDraft, type SheetPlan } from "../../engine";
import { definedNamesOf, type DefinedName } from "../writer/definedNames";
import { sameName, type WorkbookOutline } from "./workbookOutline";

export interface DraftsToName {
  readonly outline: WorkbookOutline;
  readonly plan: SheetPlan;
  readonly drafts: readonly SheetDraft[];
  /** Whether the sheets carry our mark. */
  readonly marked: boolean;
}

export interface NamedDraft {
  readonly draft: SheetDraft;
  readonly definedNames: readonly DefinedName[];
}

/** The drafts under their final names, with keys of rows and names of cells that the workbook has not taken. */
export function nameDrafts({ outline, plan, drafts, marked }: DraftsToName): {
  sheets: readonly NamedDraft[];
  issues: readonly Issue[];
} {
  const changed = new Map(
    drafts.flatMap(({ id, name }) => {
      const final = plan.names.get(id) ?? name;
      return final === name ? [] : [[name.toLowerCase(), final] as const];
    }),
  );
  const ourSheets = [...plan.replaced.values()].flatMap((index) => outline.sheets[index]?.name ?? []);
  const issues: Issue[] = [];
  const sheets = drafts.map((draft) => {
    const renamed = renameSheets(draft, changed, plan.names.get(draft.id) ?? draft.name);
    const keyed = withRowKeys(renamed);
    const definedNames = definedNamesOf(keyed.draft, keyed.draft.name, marked).map((own) => {
      if (own.ofSheet || !isTaken(own.name, outline, ourSheets)) return own;
      issues.push(cellNameTaken({ name: own.name, sheet: keyed.draft.name }));
      return { ...own, ofSheet: true };
    });
    return { draft: keyed.draft, definedNames: [...definedNames, ...keyed.names] };
  });
  return { sheets, issues };
}

/** Whether a person uses a name of the workbook for something that is not on a sheet of ours. */
function isTaken(name: string, outline: WorkbookOutline, ourSheets: readonly string[]): boolean {
  const present = outline.names.find((one) => one.sheetIndex === null && sameName(one.name, name));
  if (!present) return false;
  return !ourSheets.some(
    (sheet) =>
      present.refersTo.trim().startsWith(`'${sheet.replace(/'/g, "''")}'!`) ||
      present.refersTo.trim().startsWith(`${sheet}!`),
  );
}
