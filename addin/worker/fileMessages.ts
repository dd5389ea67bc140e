import type { Issue, Removal, SheetDraft } from "../../engine";
import type { TemplateName } from "../../templates";
import type { SheetCopy } from "../port/sheetCopy";
import type { Correction } from "./messages";
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
  /** Sheets of ours in the file that are not among `drafts` have gone. */
  readonly removeOthers: boolean;
}

export type FileRequest =
  | { readonly kind: "open"; readonly blob: Blob }
  | { readonly kind: "sample" }
  | { readonly kind: "template"; readonly name: TemplateName }
  | ({ readonly kind: "save" } & UnsavedWorkbook)
  | {
      readonly kind: "share";
      readonly sheets: readonly SheetCopy[];
      readonly corrections: readonly Correction[];
      readonly mode: "alliance" | "public";
      readonly version: string;
      /** Share copies sent before, each under a name of its own. */
      readonly earlier: readonly { readonly name: string; readonly blob: Blob }[];
    }
  | {
      readonly kind: "codes";
      readonly sheets: readonly SheetCopy[];
      readonly corrections: readonly Correction[];
      /** The key of an earlier run; null: everybody gets a new code. */
      readonly key: Blob | null;
      readonly version: string;
    }
  | {
      readonly kind: "purge";
      readonly sheets: readonly SheetCopy[];
      readonly corrections: readonly Correction[];
      readonly mode: "alliance" | "public";
      /** ISO date of today. */
      readonly day: string;
      readonly version: string;
    }
  | {
      readonly kind: "dpia";
      readonly sheets: readonly SheetCopy[];
      readonly corrections: readonly Correction[];
      readonly version: string;
    }
  | {
      readonly kind: "pack";
      readonly sheets: readonly SheetCopy[];
      /** ISO dates; "" where not said. */
      readonly meeting: string;
      readonly returnBy: string;
    }
  | {
      readonly kind: "collect";
      readonly sheets: readonly SheetCopy[];
      /** Each under a name of its own. */
      readonly returned: readonly { readonly name: string; readonly blob: Blob }[];
    };

/** A workbook of one school, or a file of several. */
export interface PackedFile {
  readonly school: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An answer that differs between workbooks, with every version of it. */
export interface CollectedDifference {
  readonly kind: "changed" | "conflict";
  readonly form: string;
  readonly question: string;
  /** null: the group */
  readonly school: string | null;
  /** `file` is null for the open workbook's own. */
  readonly versions: readonly { readonly file: string | null; readonly text: string; readonly isTaken: boolean }[];
}

export type FileReply =
  | { readonly kind: "opened"; readonly sheets: readonly SheetCopy[]; readonly issues: readonly Issue[] }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "shared"; readonly bytes: Uint8Array; readonly answer: readonly string[] }
  | {
      readonly kind: "coded";
      /** The copy under codes, and the key to it: two files that must not lie together. */
      readonly bytes: Uint8Array;
      readonly key: Uint8Array;
      readonly people: number;
      readonly added: number;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "purged"; readonly bytes: Uint8Array; readonly removal: Removal }
  | {
      readonly kind: "packed";
      readonly files: readonly PackedFile[];
      readonly zip: Uint8Array;
      /** Schools that have left, and so get none. */
      readonly withdrawn: readonly string[];
    }
  | {
      readonly kind: "collected";
      readonly bytes: Uint8Array;
      readonly schools: readonly { readonly school: string; readonly files: readonly string[] }[];
      readonly missing: readonly string[];
      readonly differences: readonly CollectedDifference[];
      /** Sheets of the open workbook that are no forms, and so are not in the result. */
      readonly leftBehind: readonly string[];
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed" };
