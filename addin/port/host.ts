import type { Place, SheetDraft, Workbook } from "../../engine";

/** Small settings of the pane kept with the workbook: texts by name. */
export interface HostSettings {
  get(name: string): string | null;
  set(name: string, value: string): Promise<void>;
}

/** A value to be typed into a cell of a person's own sheet. */
export interface SheetEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

/**
 * How the last write of ours can be taken back: "here": by `undoWrite`; "program": by the program's own Undo, in one
 * step; "lost": what it replaced was made in an earlier visit and is not kept; null: there is nothing to take back.
 */
export type Undoable = "here" | "program" | "lost" | null;

/** What the pane needs of the program that shows the workbook. */
export interface Host extends Workbook {
  /** The workbook's name as people know it; null before one is open. */
  name(): string | null;
  /** Shows a place to the person and selects it. */
  select(place: Place): Promise<void>;
  /** Calls the listener when someone changes a cell, with the sheet's name; returns how to stop. */
  onChange(listener: (sheet: string) => void): () => void;
  readonly settings: HostSettings;
  /** Types values into a person's sheets: all of them or none. Texts stay texts, whatever they begin with. */
  edit(edits: readonly SheetEdit[]): Promise<void>;
  /** Adds sheets at the end that are a person's own from then on; answers the names they got, in order. */
  insert(drafts: readonly SheetDraft[]): Promise<readonly string[]>;
  /** Deletes the sheets of ours but Setup, where a person's choices stand. Answers how many went. */
  removeOurSheets(): Promise<number>;
  undoable(): Undoable;
  /** Takes the last write of ours back: the workbook's sheets of ours are as they were before it. */
  undoWrite(): Promise<void>;
  /** Hands a file to the person: saved as a download, or opened as a workbook of its own to be saved. */
  saveAs(name: string, bytes: Uint8Array): Promise<"saved" | "opened">;
}
