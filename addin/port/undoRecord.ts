import type { SheetDraft } from "../../engine";

/** Our sheets as far as this visit painted them, by mark: what a write replaced can be painted again from it. */
export type PaintedSheets = ReadonlyMap<string, SheetDraft>;

/** What stood before a write: sheets of ours by mark, with the draft each was painted from; null: not known to us. */
export interface UndoRecord {
  readonly before: ReadonlyMap<string, SheetDraft | null>;
}

/** Notes what a write replaced or removed, by its marks. */
export function undoRecordOf(marks: readonly string[], painted: PaintedSheets): UndoRecord {
  return { before: new Map(marks.map((id) => [id, painted.get(id) ?? null])) };
}

/** Whether everything the write replaced or removed can be painted again. */
export function isComplete({ before }: UndoRecord): boolean {
  return [...before.values()].every((draft) => draft !== null);
}
