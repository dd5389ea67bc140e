import type { Place, Workbook } from "../../engine";

/** Small settings of the pane kept with the workbook: texts by name. */
export interface HostSettings {
  get(name: string): string | null;
  set(name: string, value: string): Promise<void>;
}

/** What the pane needs of the program that shows the workbook. */
export interface Host extends Workbook {
  /** The workbook's name as people know it; null before one is open. */
  name(): string | null;
  /** Shows a place to the person and selects it. */
  select(place: Place): Promise<void>;
  /** Calls the listener when someone changes a cell, with the sheet's name; returns how to stop. */
  onChange(listener: (sheet: string) => void): () => void;
  readonly settings: HostSettings;
  /** Hands a file to the person; absent where the program saves by itself. */
  saveAs?(name: string, bytes: Uint8Array): Promise<void>;
}
