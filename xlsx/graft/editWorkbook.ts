import type { PlannedTab, SheetPlan } from "../../engine";
import { NAMESPACES } from "../package/part";
import { strictNamespace } from "../package/strictXml";
import { attributes } from "../package/xmlText";
import { definedNameXml, type DefinedName } from "../writer/definedNames";
import { appendTo, applyEdits, removal, setAttribute, type TextEdit } from "./textEdits";
import { childOf, childrenOf, type XmlElement } from "./xmlTree";
import { sameName, type WorkbookOutline } from "./workbookOutline";

/** A sheet of ours as the workbook part will list it. */
export interface GraftedSheet {
  readonly draftId: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly relationshipId: string;
  readonly definedNames: readonly DefinedName[];
}

/** What comes before names in a workbook part (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

/**
 * The workbook part with our sheets listed and named. Indexes of sheets in names and views follow the sheets they
 * mean; the sheet shown first stays the one it was, since a second one selected beside it would be edited with it.
 */
export function editWorkbook(outline: WorkbookOutline, plan: SheetPlan, sheets: readonly GraftedSheet[]): string {
  const { xml, root } = outline;
  const newIndexOf = new Map<number, number>();
  plan.tabs.forEach((tab, index) => {
    if (tab.kind === "present") newIndexOf.set(tab.oldIndex, index);
  });
  const edits = [
    ...sheetEdits(outline, plan, sheets),
    ...nameEdits(outline, plan, sheets, newIndexOf),
    ...viewEdits(xml, root, newIndexOf),
  ];
  return applyEdits(xml, edits);
}

function sheetEdits(outline: WorkbookOutline, plan: SheetPlan, sheets: readonly GraftedSheet[]): TextEdit[] {
  const { xml, sheetList, relationshipPrefix, isStrict } = outline;
  const namespace = isStrict ? strictNamespace(NAMESPACES.relationship) : NAMESPACES.relationship;
  const listed = outline.sheets;
  const edits = plan.removed.flatMap((index) => {
    const element = listed[index]?.element;
    return element ? [removal(element)] : [];
  });
  let nextId = Math.max(0, ...listed.map(({ sheetId }) => (Number.isFinite(sheetId) ? sheetId : 0)));
  const written = new Map(
    sheets.map((sheet) => {
      if (plan.replaced.has(sheet.draftId)) return [sheet.draftId, ""];
      const declared = relationshipPrefix === null ? ` xmlns:r="${namespace}"` : "";
      const shown = attributes({
        name: sheet.name,
        sheetId: ++nextId,
        state: sheet.hidden ? "hidden" : undefined,
        [`${relationshipPrefix ?? "r:"}id`]: sheet.relationshipId,
      });
      return [sheet.draftId, `<${sheetList.prefix}sheet${declared}${shown}/>`];
    }),
  );
  let afterLast = "";
  // New tabs go before the next sheet that stays; those after the last one, to the end of the list.
  for (const [index, tab] of plan.tabs.entries()) {
    if (tab.kind === "present") continue;
    const next = plan.tabs.slice(index + 1).find((one) => one.kind === "present");
    const text = written.get(tab.draftId) ?? "";
    const before = next && listed[next.oldIndex]?.element;
    if (before) edits.push({ start: before.start, end: before.start, text });
    else afterLast += text;
  }
  if (afterLast !== "") edits.push(appendTo(xml, sheetList, afterLast));
  return edits;
}

function nameEdits(
  outline: WorkbookOutline,
  plan: SheetPlan,
  sheets: readonly GraftedSheet[],
  newIndexOf: ReadonlyMap<number, number>,
): TextEdit[] {
  const { xml, root, names } = outline;
  const gone = new Set([...plan.replaced.values(), ...plan.removed]);
  const ours = sheets.flatMap(({ definedNames }) => definedNames.filter(({ ofSheet }) => !ofSheet));
  const edits: TextEdit[] = [];
  for (const { element, sheetIndex, name } of names) {
    if (sheetIndex === null) {
      if (ours.some((own) => sameName(own.name, name))) edits.push(removal(element));
    } else if (gone.has(sheetIndex)) {
      edits.push(removal(element));
    } else {
      const moved = setAttribute(xml, element, "localSheetId", String(newIndexOf.get(sheetIndex) ?? sheetIndex));
      if (moved) edits.push(moved);
    }
  }
  const indexOf = (draftId: string) => plan.tabs.findIndex((tab: PlannedTab) => tab.draftId === draftId);
  const list = childOf(root, "definedNames");
  const prefix = list?.prefix ?? root.prefix;
  const added = sheets
    .flatMap((sheet) => sheet.definedNames.map((name) => definedNameXml(name, indexOf(sheet.draftId), prefix)))
    .join("");
  if (added === "") return edits;
  if (list) return [...edits, appendTo(xml, list, added)];
  const before = root.children.find((child) => !BEFORE_NAMES.has(child.name) && child.start > outline.sheetList.start);
  const whole = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
  return [...edits, before ? { start: before.start, end: before.start, text: whole } : appendTo(xml, root, whole)];
}

function viewEdits(xml: string, root: XmlElement, newIndexOf: ReadonlyMap<number, number>): TextEdit[] {
  return childrenOf(childOf(root, "bookViews"), "workbookView").flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const old = view.attributes[name];
      if (old === undefined) return [];
      // A view of a sheet that goes shows the sheet now in its place, or the last before it.
      const index = newIndexOf.get(Number(old)) ?? Math.max(0, Math.min(Number(old), newIndexOf.size - 1));
      const edit = setAttribute(xml, view, name, String(index));
      return edit ? [edit] : [];
    }),
  );
}
