import { fillFromSheets, MemoryExcel } from "../../addin/host";
import { MemoryHost } from "../../addin/page/memoryHost";
import { copySheet } from "../../addin/port/sheetCopy";
import { saveWorkbook } from "../../addin/worker/saveWorkbook";
import { OfficeHost } from "../../addin/excel/officeHost";
import type { Sheet, SheetDraft, Workbook } from "../../engine";
import { openWorkbook, writeFresh, XlsxWorkbook } from "../../xlsx";
import { memoryRuntime } from "../addin/memoryRuntime";

/** One way to a workbook: opened from a file, written, and read again as it then is. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  /** What is in the workbook now, read anew. */
  now(): Promise<readonly Sheet[]>;
  /** Opens what is there now, as a person would the next day. */
  again(): Promise<WorkbookUnderTest>;
}

export interface WorkbookKind {
  readonly name: string;
  open(file: Blob): Promise<WorkbookUnderTest>;
}

async function read(file: Blob): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(file);
  if (!opened.ok) throw new Error(opened.issues.map(({ code }) => code).join(", "));
  return opened.value.sheets;
}

const xlsx: WorkbookKind = {
  name: "the .xlsx workbook",
  async open(file) {
    const opened = await XlsxWorkbook.open(file);
    if (!opened.ok) throw new Error(opened.issues.map(({ code }) => code).join(", "));
    const workbook = opened.value;
    const bytes = () => {
      const written = workbook.bytes();
      return written === null ? file : new Blob([written as Uint8Array<ArrayBuffer>]);
    };
    return { workbook, now: () => read(bytes()), again: () => xlsx.open(bytes()) };
  },
};

/** Values of formulas as the drafts have them: the in-memory Excel computes none. */
function valuesOfFormulas() {
  const values = new Map<string, string | number | boolean | null>();
  return {
    learn(drafts: readonly SheetDraft[]) {
      for (const { rows } of drafts)
        for (const { cells } of rows)
          for (const [, { value }] of cells)
            if (typeof value === "object" && value !== null && "formula" in value)
              values.set(`=${value.formula}`, value.value);
    },
    of: (formula: string) => values.get(formula) ?? null,
  };
}

const office: WorkbookKind = {
  name: "the workbook open in Excel",
  async open(file) {
    const formulas = valuesOfFormulas();
    const excel = new MemoryExcel({ calculate: formulas.of });
    fillFromSheets(excel, await read(file));
    const open = async (): Promise<WorkbookUnderTest> => {
      const host = await OfficeHost.open(memoryRuntime(excel));
      return {
        workbook: {
          sheets: () => host.sheets(),
          write: (drafts, options) => {
            formulas.learn(drafts);
            return host.write(drafts, options);
          },
        },
        now: () => host.sheets(),
        again: open,
      };
    };
    return open();
  },
};

const memory: WorkbookKind = {
  name: "the workbook in memory",
  async open(file) {
    const host = new MemoryHost(() => undefined);
    host.open({ name: "book.xlsx", blob: file }, (await read(file)).map(copySheet));
    return {
      workbook: host,
      now: () => host.sheets(),
      async again() {
        const unsaved = host.toSave();
        if (unsaved === null) throw new Error("nothing to save");
        const saved = await saveWorkbook(unsaved);
        if (!saved.ok) throw new Error(saved.issues.map(({ code }) => code).join(", "));
        return memory.open(new Blob([saved.value as Uint8Array<ArrayBuffer>]));
      },
    };
  },
};

export const workbookKinds: readonly WorkbookKind[] = [xlsx, memory, office];

/** A file with these sheets, as a person's own (unmarked) unless `marked`. */
export async function fileOf(drafts: readonly SheetDraft[], options = { marked: false }): Promise<Blob> {
  return new Blob([(await writeFresh(drafts, options)) as Uint8Array<ArrayBuffer>]);
}
