import type { SheetDraft } from "../../engine";

/** What the preview's window offers the pane's frame, as its `previewHost`. */
export interface PreviewHost {
  /** What office.js is to find as `window.external`. */
  external(): object;
  /** Formulas are not computed here: their values are those of the drafts. */
  heardDrafts(drafts: readonly SheetDraft[]): void;
}
