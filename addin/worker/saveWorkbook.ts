import { success, type Outcome, type SheetDraft } from "../../engine";
import { editCells, graft, writeFresh } from "../../xlsx";
import type { UnsavedWorkbook } from "./fileMessages";

/** First what was inserted and typed, then our sheets: as the command line would have found the file. */
export async function saveWorkbook(unsaved: UnsavedWorkbook): Promise<Outcome<Uint8Array>> {
  const { blob, inserted, edits, drafts, removeOthers } = unsaved;
  const whole = await withInserted(blob, inserted);
  if (!whole.ok) return whole;
  const edited = await editCells(whole.value, edits);
  if (!edited.ok || drafts === null) return edited;
  const grafted = await graft(blobOf(edited.value), drafts, { removeOthers });
  return grafted.ok ? success(grafted.value.bytes) : grafted;
}

async function withInserted(blob: Blob | null, inserted: readonly SheetDraft[]): Promise<Outcome<Blob>> {
  if (blob === null) return success(blobOf(await writeFresh(inserted, { marked: false })));
  if (inserted.length === 0) return success(blob);
  const grafted = await graft(blob, inserted, { marked: false });
  return grafted.ok ? success(blobOf(grafted.value.bytes)) : grafted;
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}
