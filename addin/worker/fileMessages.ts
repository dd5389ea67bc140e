import type { Issue, SheetDraft } from "../../engine";
import type { TemplateName } from "../../templates";
import type { SheetCopy } from "../port/sheetCopy";
import type { SheetEdit } from "../port/host";

/** All that has to be saved: the file opened, what was inserted and typed since, and our sheets. */
export interface UnsavedWorkbook {
  /** null: a workbook begun here */
  readonly blob: Blob | null;
  /** Sheets that are a person's own now, under their final names. */
  readonly inserted: readonly SheetDraft[];
  readonly edits: readonly SheetEdit[];
  /** Our sheets as written last; null where those in the file stay as they are. */
  readonly drafts: readonly SheetDraft[] | null;
}

export type FileRequest =
  | { readonly kind: "open"; readonly blob: Blob }
  | { readonly kind: "sample" }
  | { readonly kind: "template"; readonly name: TemplateName }
  | ({ readonly kind: "save" } & UnsavedWorkbook);

export type FileReply =
  | { readonly kind: "opened"; readonly sheets: readonly SheetCopy[]; readonly issues: readonly Issue[] }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed" };
