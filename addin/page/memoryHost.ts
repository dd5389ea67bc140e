import {
  draftedSheet,
  freeSheetName,
  placeSheetNames,
  type Place,
  type Sheet,
  type SheetDraft,
  type WriteDraftsOptions,
} from "../../engine";
import type { Host, HostSettings, SheetEdit, Undoable } from "../port/host";
import type { UnsavedWorkbook } from "../worker/fileMessages";
import { copySheet, sheetOfCopy, withCell, type SheetCopy } from "../port/sheetCopy";

/** A sheet as the grid shows it: painted ones with the draft they were painted from. */
export interface ShownSheet {
  readonly copy: SheetCopy;
  readonly draft: SheetDraft | null;
}

/** What a workbook begun here is called. */
const NEW_WORKBOOK = "New enquiry.xlsx";

/** A workbook held in memory, for the page that needs no Excel. */
export class MemoryHost implements Host {
  private fileName: string | null = null;
  private original: Blob | null = null;
  private shown: readonly ShownSheet[] = [];
  private inserted: readonly SheetDraft[] = [];
  private written: readonly SheetDraft[] | null = null;
  /** Whether sheets of ours in the file that are not in `written` have gone. */
  private othersRemoved = false;
  private beforeWrite: {
    readonly shown: readonly ShownSheet[];
    readonly written: readonly SheetDraft[] | null;
  } | null = null;
  private readonly edits = new Map<string, SheetEdit>();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly viewListeners = new Set<(place: Place | null) => void>();
  private readonly kept = new Map<string, string>();

  constructor(private readonly download: (name: string, bytes: Uint8Array) => void) {}

  /** Takes another workbook; what was typed into the one before is forgotten. */
  open(file: { readonly name: string; readonly blob: Blob }, sheets: readonly SheetCopy[]): void {
    this.take(file.name, file.blob, sheets);
  }

  begin(): void {
    this.take(NEW_WORKBOOK, null, []);
  }

  private take(name: string, original: Blob | null, sheets: readonly SheetCopy[]): void {
    this.fileName = name;
    this.original = original;
    this.shown = sheets.map((copy) => ({ copy, draft: null }));
    this.inserted = [];
    this.written = null;
    this.othersRemoved = false;
    this.beforeWrite = null;
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

  /** Our sheets take the place of those of the same mark. */
  write(drafts: readonly SheetDraft[], { removeOthers = false }: WriteDraftsOptions = {}): Promise<void> {
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
      return removeOthers && id !== "setup" ? [] : [sheet];
    });
    this.beforeWrite = { shown: this.shown, written: this.written };
    this.shown = [...kept, ...painted.values()];
    const replaced = new Set(drafts.map(({ id }) => id));
    const staying = (this.written ?? []).filter(({ id }) => !replaced.has(id) && (!removeOthers || id === "setup"));
    this.written = [...staying, ...drafts];
    this.othersRemoved ||= removeOthers;
    this.tellView(null);
    return Promise.resolve();
  }

  insert(drafts: readonly SheetDraft[]): Promise<readonly string[]> {
    const taken = new Set(this.shown.map(({ copy }) => copy.name.toLowerCase()));
    const named = drafts.map((draft) => {
      const name = freeSheetName(draft.name, taken);
      taken.add(name.toLowerCase());
      // Ids tell the sheets of one save apart; two sheets of one form have the same.
      return { ...draft, name, id: `inserted-${taken.size}` };
    });
    this.fileName ??= NEW_WORKBOOK;
    this.inserted = [...this.inserted, ...named];
    this.shown = [...this.shown, ...named.map((draft) => ({ copy: copySheet(draftedSheet(draft)), draft }))];
    // Taking the last write back keeps what a person added since.
    this.beforeWrite &&= {
      ...this.beforeWrite,
      shown: [...this.beforeWrite.shown, ...this.shown.slice(-named.length)],
    };
    this.tellView(null);
    return Promise.resolve(named.map(({ name }) => name));
  }

  edit(edits: readonly SheetEdit[]): Promise<void> {
    const names = new Set(this.shown.flatMap(({ copy }) => (copy.mark === null ? [copy.name] : [])));
    const stranger = edits.find(({ sheet }) => !names.has(sheet));
    if (stranger !== undefined) return Promise.reject(new Error("The sheet to write on is no longer in the workbook."));
    this.shown = edits.reduce(withEdit, this.shown);
    this.beforeWrite &&= { ...this.beforeWrite, shown: edits.reduce(withEdit, this.beforeWrite.shown) };
    for (const edit of edits) this.edits.set(`${edit.sheet}\u0000${edit.row},${edit.column}`, edit);
    this.tellView(null);
    for (const sheet of new Set(edits.map((edit) => edit.sheet)))
      for (const listener of this.changeListeners) listener(sheet);
    return Promise.resolve();
  }

  removeOurSheets(): Promise<number> {
    const staying = this.shown.filter(({ copy: { mark } }) => mark === null || mark.id === "setup");
    const count = this.shown.length - staying.length;
    if (count === 0) return Promise.resolve(0);
    this.beforeWrite = { shown: this.shown, written: this.written };
    this.shown = staying;
    this.written = (this.written ?? []).filter(({ id }) => id === "setup");
    this.othersRemoved = true;
    this.tellView(null);
    return Promise.resolve(count);
  }

  undoable(): Undoable {
    return this.beforeWrite === null ? null : "here";
  }

  /** Setup stays as the write left it: a person's corrections stand nowhere else. */
  undoWrite(): Promise<void> {
    if (this.beforeWrite === null) return Promise.resolve();
    const { shown, written } = this.beforeWrite;
    // Sheets of ours that came with the file are known to its parts alone, and Setup goes back with them.
    const isOfFile = written === null && shown.some(({ copy }) => copy.mark !== null);
    const setup = isOfFile ? [] : this.shown.filter(isSetup);
    this.shown = setup.length === 0 ? shown : [...shown.filter((sheet) => !isSetup(sheet)), ...setup];
    this.written =
      setup.length === 0
        ? written
        : [
            ...(written ?? []).filter(({ id }) => id !== "setup"),
            ...(this.written ?? []).filter(({ id }) => id === "setup"),
          ];
    this.beforeWrite = null;
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

  /** What has to be saved; null before a workbook is open. */
  toSave(): UnsavedWorkbook | null {
    if (this.fileName === null) return null;
    const edits = [...this.edits.values()];
    const { original: blob, inserted, written: drafts, othersRemoved: removeOthers } = this;
    return { blob, inserted, edits, drafts, removeOthers };
  }

  saveAs(name: string, bytes: Uint8Array): Promise<"saved"> {
    this.download(name, bytes);
    return Promise.resolve("saved");
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

const isSetup = ({ copy }: ShownSheet): boolean => copy.mark?.id === "setup";

function shownDraft(draft: SheetDraft, name: string): ShownSheet {
  const sheet = draftedSheet({ ...draft, name }, { version: 1, id: draft.id });
  return { copy: copySheet(sheet), draft };
}

function withEdit(shown: readonly ShownSheet[], { sheet: name, row, column, value }: SheetEdit): readonly ShownSheet[] {
  return shown.map((sheet) =>
    sheet.copy.name === name ? { ...sheet, copy: withCell(sheet.copy, { row, column }, value) } : sheet,
  );
}
