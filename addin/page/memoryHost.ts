import { draftedSheet, placeSheetNames, type CellValue, type Place, type Sheet, type SheetDraft } from "../../engine";
import type { CellEdit } from "../../xlsx";
import type { Host, HostSettings } from "../port/host";
import { copySheet, sheetOfCopy, withCell, type SheetCopy } from "../port/sheetCopy";

/** A sheet as the grid shows it: ours with the draft it was painted from. */
export interface ShownSheet {
  readonly copy: SheetCopy;
  readonly draft: SheetDraft | null;
}

/** A workbook held in memory, for the page that needs no Excel. */
export class MemoryHost implements Host {
  private fileName: string | null = null;
  private original: Blob | null = null;
  private shown: readonly ShownSheet[] = [];
  private written: readonly SheetDraft[] | null = null;
  private readonly edits = new Map<string, CellEdit>();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly viewListeners = new Set<(place: Place | null) => void>();
  private readonly kept = new Map<string, string>();

  constructor(private readonly download: (name: string, bytes: Uint8Array) => void) {}

  /** Takes another workbook; what was typed into the one before is forgotten. */
  open(file: { readonly name: string; readonly blob: Blob }, sheets: readonly SheetCopy[]): void {
    this.fileName = file.name;
    this.original = file.blob;
    this.shown = sheets.map((copy) => ({ copy, draft: null }));
    this.written = null;
    this.edits.clear();
    this.tellView(null);
  }

  name(): string | null {
    return this.fileName;
  }

  sheets(): Promise<readonly Sheet[]> {
    return Promise.resolve(this.shown.map(({ copy }) => sheetOfCopy(copy)));
  }

  shownSheets(): readonly ShownSheet[] {
    return this.shown;
  }

  /** Our sheets take the place of those of the same mark; ours that no draft replaces go, but never Setup. */
  write(drafts: readonly SheetDraft[]): Promise<void> {
    const names = placeSheetNames(
      this.shown.map(({ copy }) => copy),
      drafts,
    );
    const painted = new Map(drafts.map((draft) => [draft.id, shownDraft(draft, names.get(draft.id) ?? draft.name)]));
    const kept = this.shown.flatMap((sheet): ShownSheet[] => {
      const id = sheet.copy.mark?.id;
      if (id === undefined) return [sheet];
      const own = painted.get(id);
      painted.delete(id);
      if (own !== undefined) return [own];
      return id === "setup" ? [sheet] : [];
    });
    this.shown = [...kept, ...painted.values()];
    this.written = drafts;
    this.tellView(null);
    return Promise.resolve();
  }

  select(place: Place): Promise<void> {
    this.tellView(place);
    return Promise.resolve();
  }

  onChange(listener: (sheet: string) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Calls the listener when there is something else to show: a place, or other sheets (null). */
  onView(listener: (place: Place | null) => void): void {
    this.viewListeners.add(listener);
  }

  /** Types a value into a cell of a person's own sheet. */
  edit(sheetName: string, at: { readonly row: number; readonly column: number }, value: CellValue): void {
    if (typeof value === "object" && value !== null) throw new RangeError("an error value cannot be typed");
    this.shown = this.shown.map((sheet) =>
      sheet.copy.name === sheetName ? { ...sheet, copy: withCell(sheet.copy, at, value) } : sheet,
    );
    this.edits.set(`${sheetName}\u0000${at.row},${at.column}`, { sheet: sheetName, ...at, value });
    this.tellView(null);
    for (const listener of this.changeListeners) listener(sheetName);
  }

  /** What has to be saved; null before a workbook is open. */
  toSave(): { blob: Blob; edits: readonly CellEdit[]; drafts: readonly SheetDraft[] | null } | null {
    return this.original === null
      ? null
      : { blob: this.original, edits: [...this.edits.values()], drafts: this.written };
  }

  saveAs(name: string, bytes: Uint8Array): Promise<void> {
    this.download(name, bytes);
    return Promise.resolve();
  }

  /** Kept as long as the page is open: nothing is left on the machine. */
  readonly settings: HostSettings = {
    get: (name) => this.kept.get(name) ?? null,
    set: (name, value) => {
      this.kept.set(name, value);
      return Promise.resolve();
    },
  };

  private tellView(place: Place | null): void {
    for (const listener of this.viewListeners) listener(place);
  }
}

function shownDraft(draft: SheetDraft, name: string): ShownSheet {
  const sheet = draftedSheet({ ...draft, name }, { version: 1, id: draft.id });
  return { copy: copySheet(sheet), draft };
}
