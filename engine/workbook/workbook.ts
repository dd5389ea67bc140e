import type { Sheet } from "./sheet";
import type { SheetDraft } from "./sheetDraft";

/** The port every host implements: sheets in tab order in, drafts of our own sheets out. */
export interface Workbook {
  sheets(): Promise<readonly Sheet[]>;
  /**
   * Writes our sheets. A draft replaces the present sheet of the same mark, whatever its name now is; a person's sheet
   * is never touched: where it has the wanted name, ours gets "Name (2)".
   */
  write(drafts: readonly SheetDraft[], options?: WriteDraftsOptions): Promise<void>;
}

export interface WriteDraftsOptions {
  /** Deletes sheets of ours that no draft replaces, but never Setup. */
  readonly removeOthers?: boolean;
}
