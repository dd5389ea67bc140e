import type { Issue } from "../../engine";
import type { TemplateName } from "../../templates";
import type { SheetCopy } from "../port/sheetCopy";
import type { UnsavedWorkbook } from "./memoryHost";

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
