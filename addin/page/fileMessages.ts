import type { Issue, SheetDraft } from "../../engine";
import type { TemplateName } from "../../templates";
import type { CellEdit } from "../../xlsx";
import type { SheetCopy } from "../port/sheetCopy";

export type FileRequest =
  | { readonly kind: "open"; readonly blob: Blob }
  | { readonly kind: "sample" }
  | { readonly kind: "template"; readonly name: TemplateName }
  | {
      readonly kind: "save";
      readonly blob: Blob;
      readonly edits: readonly CellEdit[];
      /** Our sheets as written last; null where there was no analysis since the file was opened. */
      readonly drafts: readonly SheetDraft[] | null;
    };

export type FileReply =
  | { readonly kind: "opened"; readonly sheets: readonly SheetCopy[]; readonly issues: readonly Issue[] }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed" };
