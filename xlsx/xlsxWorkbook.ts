import { failure, success, type Issue, type Outcome, type Sheet, type SheetDraft, type Workbook } from "../engine";
import { graft, type GraftOptions } from "./graft/graft";
import { openWorkbook, type OpenWorkbookOptions } from "./reader/openWorkbook";

/** A workbook file as the engine's port: its sheets in, our sheets grafted into a copy; the file itself stays as it is. */
export class XlsxWorkbook implements Workbook {
  private result: Uint8Array | null = null;
  private names: readonly { readonly id: string; readonly name: string }[] = [];
  private noticed: readonly Issue[] = [];

  private constructor(
    private readonly original: Blob,
    private readonly read: readonly Sheet[],
  ) {}

  /** Reads a workbook; what cannot be read fails with the reason. */
  static async open(original: Blob, options: OpenWorkbookOptions = {}): Promise<Outcome<XlsxWorkbook>> {
    const opened = await openWorkbook(original, options);
    if (!opened.ok) return failure(opened.issues);
    return success(new XlsxWorkbook(original, opened.value.sheets), opened.issues);
  }

  sheets(): Promise<readonly Sheet[]> {
    return Promise.resolve(this.read);
  }

  /**
   * Grafts the drafts into a copy of the file, beside what was written before; rejects with a `WriteRefused` where that
   * cannot be.
   */
  async write(drafts: readonly SheetDraft[], options: Omit<GraftOptions, "sheets"> = {}): Promise<void> {
    const { result } = this;
    const grafted =
      result === null
        ? await graft(this.original, drafts, { ...options, sheets: this.read })
        : await graft(new Blob([result as Uint8Array<ArrayBuffer>]), drafts, options);
    if (!grafted.ok) throw new WriteRefused(grafted.issues);
    this.result = grafted.value.bytes;
    this.names = grafted.value.sheetNames;
    this.noticed = grafted.issues;
  }

  /** The copy with the sheets written last; null before anything was written. */
  bytes(): Uint8Array | null {
    return this.result;
  }

  /** The names our sheets have in the copy. */
  sheetNames(): readonly { readonly id: string; readonly name: string }[] {
    return this.names;
  }

  /** What was noticed in writing. */
  issues(): readonly Issue[] {
    return this.noticed;
  }
}

/** Why nothing could be written, for the edge of a host. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";

  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(", "));
  }
}
