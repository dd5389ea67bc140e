import { rangeAddress, type CellRange, type Place, type Sheet, type SheetDraft } from "../../engine";
import type { Host, HostSettings } from "../port/host";
import { RUN_OPTIONS, type ExcelRuntime, type WorkOptions } from "./excelRuntime";
import { errorCode, explained } from "./failure";
import { readSheets, type ReadSheet } from "./readSheets";
import { writeSheets, type WriteOptions } from "./writeSheets";

/** Names of our settings in a workbook begin so. */
const SETTING_PREFIX = "EnquiryImpact.";

/** The open workbook in Excel, through office.js. Every error a person can meet comes as a `HostFailure`. */
export class OfficeHost implements Host {
  private names: readonly { readonly id: string; readonly name: string }[] = [];

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
    const read = await this.read(options);
    return read.map(({ sheet }) => sheet);
  }

  async write(drafts: readonly SheetDraft[], options: WriteOptions = {}): Promise<void> {
    const grouped = this.excel.has("1.20") ? { ...RUN_OPTIONS, mergeUndoGroup: true } : RUN_OPTIONS;
    const attempt = (runOptions: Excel.RunOptions) =>
      run(this.excel, runOptions, async (context) => {
        const present = await readSheets(context, this.excel, options.signal ? { signal: options.signal } : {});
        return writeSheets(context, drafts, { excel: this.excel, present, options });
      });
    try {
      this.names = await attempt(grouped);
    } catch (error) {
      // Some Excels with undo groups still refuse them for parts of what is painted.
      if (errorCode(error) !== "UndoNotSupported" || grouped === RUN_OPTIONS) throw error;
      this.names = await attempt(RUN_OPTIONS);
    }
  }

  /** The names our sheets got at the last write. */
  sheetNames(): readonly { readonly id: string; readonly name: string }[] {
    return this.names;
  }

  /** Deletes every sheet of ours; Setup, where a person's choices stand, only with `setup`. Answers how many went. */
  async removeOurSheets(options: { readonly setup?: boolean } = {}): Promise<number> {
    const present = await this.read();
    const ours = present.filter(
      ({ sheet: { mark } }) => mark !== null && (mark.id !== "setup" || options.setup === true),
    );
    await run(this.excel, RUN_OPTIONS, async (context) => {
      for (const { sheet } of ours) context.workbook.worksheets.getItem(sheet.name).delete();
      await context.sync();
    });
    return ours.length;
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

  private read(options: WorkOptions = {}): Promise<readonly ReadSheet[]> {
    return run(this.excel, RUN_OPTIONS, (context) => readSheets(context, this.excel, options));
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

function placeRange({ row, column, toRow, toColumn }: Place): CellRange | null {
  if (row === undefined && column === undefined) return null;
  return {
    row: row ?? 0,
    column: column ?? 0,
    toRow: toRow ?? row ?? 0,
    toColumn: toColumn ?? column ?? 0,
  };
}
