import type { SheetDraft } from "./sheetDraft";
import type { SheetMark } from "./sheetMark";
import { placeSheetNames } from "./sheetNames";

/** A tab of the workbook with results: one that was there, or a new one of ours. */
export type PlannedTab =
  | { readonly kind: "present"; readonly oldIndex: number; readonly draftId: string | null }
  | { readonly kind: "new"; readonly draftId: string };

export interface SheetPlan {
  readonly tabs: readonly PlannedTab[];
  /** Final names by draft id. */
  readonly names: ReadonlyMap<string, string>;
  /** Old places of sheets that go: those replaced, and those left over where they are to be removed. */
  readonly replaced: ReadonlyMap<string, number>;
  readonly removed: readonly number[];
}

/**
 * Where each sheet will be: sheets of ours that are there keep their place and name; a new one comes after the draft
 * before it, else before the draft after it, else last, so that a person's sheets stay first.
 */
export function planSheets(
  present: readonly { readonly name: string; readonly mark: SheetMark | null }[],
  drafts: readonly SheetDraft[],
  removeOthers: boolean,
): SheetPlan {
  const replaced = new Map<string, number>();
  for (const { id } of drafts) {
    const index = present.findIndex(({ mark }) => mark?.id === id);
    if (index >= 0) replaced.set(id, index);
  }
  const kept = new Set(replaced.values());
  const others = present.flatMap(({ mark }, index) => (mark && !kept.has(index) && mark.id !== "setup" ? [index] : []));
  const removed = removeOthers ? others : [];
  const tabs: PlannedTab[] = present.flatMap((sheet, oldIndex) =>
    removed.includes(oldIndex)
      ? []
      : [{ kind: "present", oldIndex, draftId: kept.has(oldIndex) ? (sheet.mark?.id ?? null) : null }],
  );
  drafts.forEach(({ id }, order) => {
    if (replaced.has(id)) return;
    const before = drafts.slice(0, order).map((draft) => draft.id);
    const after = drafts.slice(order + 1).map((draft) => draft.id);
    const last = tabs.findLastIndex(({ draftId }) => draftId !== null && before.includes(draftId));
    const next = tabs.findIndex(({ draftId }) => draftId !== null && after.includes(draftId));
    const place = last >= 0 ? last + 1 : next >= 0 ? next : tabs.length;
    tabs.splice(place, 0, { kind: "new", draftId: id });
  });
  const staying = present.filter((_, index) => !removed.includes(index));
  return { tabs, names: placeSheetNames(staying, drafts), replaced, removed };
}
