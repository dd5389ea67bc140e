import type { FileReply } from "../worker/fileMessages";

type Reply<Kind extends FileReply["kind"]> = Extract<FileReply, { kind: Kind }>;

/** Where sharing, packing and collecting stand. */
export interface ShareState {
  readonly working: "share" | "pack" | "collect" | "codes" | "purge" | "dpia" | null;
  /** null: the one proposed for this workbook */
  readonly mode: "alliance" | "public" | null;
  /** Share copies sent before, to be compared with. */
  readonly earlier: readonly File[];
  readonly shared: { readonly name: string; readonly answer: readonly string[] } | null;
  /** ISO dates; "" where not said. */
  readonly meeting: string;
  readonly returnBy: string;
  readonly packed: Reply<"packed"> | null;
  readonly collected: Reply<"collected"> | null;
  /** The key of an earlier coded copy; null: everybody gets a new code. */
  readonly key: File | null;
  readonly coded: Reply<"coded"> | null;
  /** Asks a second time before pupils' rows are taken out. */
  readonly purging: boolean;
  readonly purged: { readonly name: string; readonly rows: string } | null;
}

export const firstShareState: ShareState = {
  working: null,
  mode: null,
  earlier: [],
  shared: null,
  meeting: "",
  returnBy: "",
  packed: null,
  collected: null,
  key: null,
  coded: null,
  purging: false,
  purged: null,
};
