import { rangeAddress, type CellRange, type Place, type Sheet, type SheetDraft } from "../../engine";
import type { Host, HostSettings, SheetEdit, Undoable } from "../port/host";
import { downloadFile } from "../port/downloadFile";
import { isComplete, undoRecordOf, type UndoRecord } from "../port/undoRecord";
import { RUN_OPTIONS, type ExcelRuntime, type WorkOptions } from "./excelRuntime";
import { errorCode, explained } from "./failure";
import { insertSheets } from "./insertSheets";
import { askProtection } from "./protection";
import { readSheets } from "./readSheets";
import { readStanding, type StandingSheet } from "./standingSheets";
import { typeCells } from "./typeCells";
import { writeSheets, type WriteOptions } from "./writeSheets";

/** Names of our settings in a workbook begin so. */
const SETTING_PREFIX = "EnquiryImpact.";

/** The open workbook in Excel, through office.js. Every error a person can meet comes as a `HostFailure`. */
export class OfficeHost implements Host {
  private names: readonly { readonly id: string; readonly name: string }[] = [];
  /** Our sheets as this visit painted them, by mark. */
  private painted = new Map<string, SheetDraft>();
  private lastWrite: { readonly record: UndoRecord; readonly drafts: readonly SheetDraft[] } | null = null;

  private constructor(
    private readonly excel: ExcelRuntime,
    private readonly workbookName: string,
    readonly settings: HostSettings,
  ) {}

  /** Takes hold of the workbook the add-in runs in. */
  static async open(excel: ExcelRuntime): Promise<OfficeHost> {
    return run(excel, RUN_OPTIONS, async (context) => {
      const { workbook } = context;
      workbook.load("name");
      workbook.settings.load("items/key,items/value");
      await context.sync();
      const kept = new Map(
        workbook.settings.items.flatMap(({ key, value }) =>
          key.startsWith(SETTING_PREFIX) && typeof value === "string"
            ? [[key.slice(SETTING_PREFIX.length), value] as const]
            : [],
        ),
      );
      return new OfficeHost(excel, workbook.name, settingsOf(excel, kept));
    });
  }

  name(): string {
    return this.workbookName;
  }

  async sheets(options: WorkOptions = {}): Promise<readonly Sheet[]> {
    return run(this.excel, RUN_OPTIONS, (context) => readSheets(context, this.excel, options));
  }

  async write(drafts: readonly SheetDraft[], options: WriteOptions = {}): Promise<void> {
    const grouped = this.excel.has("1.20") ? { ...RUN_OPTIONS, mergeUndoGroup: true } : RUN_OPTIONS;
    let marks: readonly string[] = [];
    const attempt = (runOptions: Excel.RunOptions) =>
      run(this.excel, runOptions, async (context) => {
        const written = await writeSheets(context, drafts, { excel: this.excel, options });
        marks = written.marks;
        return written.names;
      });
    try {
      this.names = await attempt(grouped);
    } catch (error) {
      // Some Excels with undo groups still refuse them for parts of what is painted.
      if (errorCode(error) !== "UndoNotSupported" || grouped === RUN_OPTIONS) throw error;
      this.names = await attempt(RUN_OPTIONS);
    }
    // Setup is as a person left it, before and after.
    const results = drafts.filter(({ id }) => id !== "setup");
    const written = new Set(results.map(({ id }) => id));
    const gone = marks.filter((id) => id !== "setup" && (written.has(id) || options.removeOthers === true));
    this.lastWrite = { record: undoRecordOf(gone, this.painted), drafts: results };
    for (const id of gone) this.painted.delete(id);
    for (const draft of results) this.painted.set(draft.id, draft);
  }

  async edit(edits: readonly SheetEdit[]): Promise<void> {
    await run(this.excel, RUN_OPTIONS, (context) => typeCells(context, edits));
  }

  async insert(drafts: readonly SheetDraft[], options: WorkOptions = {}): Promise<readonly string[]> {
    return run(this.excel, RUN_OPTIONS, (context) => insertSheets(context, drafts, { excel: this.excel, options }));
  }

  undoable(): Undoable {
    if (this.lastWrite === null) return null;
    if (isComplete(this.lastWrite.record)) return "here";
    return this.excel.has("1.20") ? "program" : "lost";
  }

  /** Paints again what the last write replaced, and deletes what it added. */
  async undoWrite(): Promise<void> {
    if (this.lastWrite === null || this.undoable() !== "here") return;
    const { record, drafts } = this.lastWrite;
    const earlier = [...record.before.values()].flatMap((draft) => draft ?? []);
    if (earlier.length > 0) await this.write(earlier);
    const added = new Set(drafts.flatMap(({ id }) => (record.before.has(id) ? [] : [id])));
    await this.remove(({ mark }) => mark !== null && added.has(mark.id));
    this.lastWrite = null;
  }

  /** The names our sheets got at the last write. */
  sheetNames(): readonly { readonly id: string; readonly name: string }[] {
    return this.names;
  }

  /** Deletes every sheet of ours but Setup, where a person's choices stand. Answers how many went. */
  async removeOurSheets(): Promise<number> {
    return this.remove(({ mark }) => mark !== null && mark.id !== "setup");
  }

  private async remove(isToGo: (sheet: StandingSheet) => boolean): Promise<number> {
    const going = await run(this.excel, RUN_OPTIONS, async (context) => {
      const protection = askProtection(context);
      const found = (await readStanding(context, this.excel)).filter(isToGo);
      if (found.length > 0) protection();
      for (const { name } of found) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
      return found;
    });
    if (going.length === 0) return 0;
    for (const { mark } of going) if (mark !== null) this.painted.delete(mark.id);
    this.lastWrite = null;
    return going.length;
  }

  async select(place: Place): Promise<void> {
    await run(this.excel, RUN_OPTIONS, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(place.sheet);
      worksheet.load("visibility");
      await context.sync();
      if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
      worksheet.activate();
      const range = placeRange(place);
      worksheet.getRange(range === null ? "A1" : rangeAddress(range)).select();
      await context.sync();
    });
  }

  /** A workbook opens as a new one, to be saved where the person likes; any other file is downloaded. */
  async saveAs(name: string, bytes: Uint8Array): Promise<"saved" | "opened"> {
    try {
      if (this.excel.createWorkbook !== undefined && name.endsWith(".xlsx")) {
        await this.excel.createWorkbook(base64Text(bytes));
        return "opened";
      }
    } catch {
      // Some Excels cannot open one from an add-in; all can download.
    }
    downloadFile(name, bytes);
    return "saved";
  }

  /** Changes by people in this Excel; those of others, in co-authoring, come with their own. */
  onChange(listener: (sheet: string) => void): () => void {
    let stopped = false;
    const subscribed = run(this.excel, RUN_OPTIONS, async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async ({ source, worksheetId }) => {
        if (stopped || source === "Remote") return;
        listener(await this.sheetName(worksheetId));
      });
      await context.sync();
      return handler;
    });
    subscribed.catch(() => undefined);
    return () => {
      stopped = true;
    };
  }

  private async sheetName(id: string): Promise<string> {
    return run(this.excel, RUN_OPTIONS, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
      worksheet.load("name");
      await context.sync();
      return worksheet.isNullObject ? "" : worksheet.name;
    });
  }
}

function settingsOf(excel: ExcelRuntime, kept: Map<string, string>): HostSettings {
  return {
    get: (name) => kept.get(name) ?? null,
    async set(name, value) {
      await run(excel, RUN_OPTIONS, async (context) => {
        context.workbook.settings.add(SETTING_PREFIX + name, value);
        await context.sync();
      });
      kept.set(name, value);
    },
  };
}

/** Runs a batch; what Excel refuses comes as a sentence that says what to do. */
async function run<Result>(
  excel: ExcelRuntime,
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await excel.run(options, batch);
  } catch (error) {
    throw explained(error);
  }
}

function base64Text(bytes: Uint8Array): string {
  const block = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += block)
    text += String.fromCharCode(...bytes.subarray(start, start + block));
  return btoa(text);
}

function placeRange({ row, column, toRow, toColumn }: Place): CellRange | null {
  if (row === undefined && column === undefined) return null;
  return {
    row: row ?? 0,
    column: column ?? 0,
    toRow: toRow ?? row ?? 0,
    toColumn: toColumn ?? column ?? 0,
  };
}
