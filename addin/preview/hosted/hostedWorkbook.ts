import type { Place, SheetDraft } from "../../../engine";
import { fillFromSheets, MemoryExcel, type HostSheet } from "../../host";
import type { UnsavedWorkbook } from "../../worker/fileMessages";
import type { SheetEdit } from "../../port/host";
import { sheetOfCopy, type SheetCopy } from "../../port/sheetCopy";
import type { GridSheet } from "../grid";
import type { OpenWorkbook } from "../workbookWindow";
import { draftedValues } from "./draftedValues";
import { editsBetween } from "./editsBetween";
import { hostedCopy } from "./hostedCopy";
import { hostedDraft } from "./hostedDraft";
import { hostedMark } from "./hostedMark";

/** The newest version of the API the preview's Excel says it has: that of Office 2024 and Microsoft 365. */
const EXCEL_API = 18;

/** What a workbook begun here is called, and the one sheet a new workbook has in Excel. */
const NEW_WORKBOOK = "New enquiry.xlsx";
const FIRST_SHEET = "Sheet1";

/** What keeps sheets from being added to a workbook. */
export type Locked = "read-only" | "protected";

/** The workbook of the preview: held by the in-memory Excel that the pane's office.js talks to. */
export class HostedWorkbook implements OpenWorkbook {
  private current: MemoryExcel;
  private fileName: string | null = null;
  private original: Blob | null = null;
  private sheetsOfFile: readonly SheetCopy[] = [];
  private readonly viewListeners = new Set<(place: Place | null) => void>();
  private isViewDue = false;
  readonly formulas = draftedValues(() => this.current);

  /** `locked`: every workbook is opened so, to see what is said then. */
  constructor(private readonly locked: Locked | null = null) {
    this.current = this.freshExcel(NEW_WORKBOOK);
  }

  /** The Excel that has the workbook; another one after another workbook was opened. */
  get excel(): MemoryExcel {
    return this.current;
  }

  open(file: { readonly name: string; readonly blob: Blob }, sheets: readonly SheetCopy[]): void {
    this.take(file.name, file.blob, sheets);
    fillFromSheets(this.current, sheets.map(sheetOfCopy));
    this.tellView(null);
  }

  begin(): void {
    this.take(NEW_WORKBOOK, null, []);
    this.current.addSheet(FIRST_SHEET, []);
    this.tellView(null);
  }

  private take(name: string, original: Blob | null, sheets: readonly SheetCopy[]): void {
    this.current = this.freshExcel(name);
    this.fileName = name;
    this.original = original;
    this.sheetsOfFile = sheets;
  }

  name(): string | null {
    return this.fileName;
  }

  shownSheets(): readonly GridSheet[] {
    return this.current.workbook.sheets.map((sheet) => this.gridSheet(sheet));
  }

  edit(edits: readonly SheetEdit[]): Promise<void> {
    for (const { sheet: name, row, column, value } of edits) {
      const sheet = this.current.workbook.sheets.find((one) => one.name === name);
      if (sheet === undefined) return Promise.reject(new RangeError("no such sheet"));
      this.current.type(sheet, { row, column }, typeof value === "string" ? `'${value}` : (value ?? ""));
    }
    this.tellView(null);
    return Promise.resolve();
  }

  onView(listener: (place: Place | null) => void): void {
    this.viewListeners.add(listener);
  }

  /** What was typed is told by what differs from the file: the pane types through office.js too. */
  toSave(): UnsavedWorkbook | null {
    if (this.fileName === null) return null;
    const { workbook } = this.current;
    const drafts = (sheets: readonly HostSheet[]) => sheets.map((sheet) => hostedDraft(workbook, sheet));
    const ours = workbook.sheets.filter((sheet) => hostedMark(sheet) !== null);
    const own = new Map(this.sheetsOfFile.map((copy) => [copy.name, copy]));
    const added = workbook.sheets.filter((sheet) => hostedMark(sheet) === null && !own.has(sheet.name));
    return {
      blob: this.original,
      inserted: drafts(added),
      edits: workbook.sheets.flatMap((sheet) => {
        const before = own.get(sheet.name);
        return before === undefined || before.mark !== null ? [] : editsBetween(before, hostedCopy(sheet));
      }),
      drafts: ours.length === 0 && !this.sheetsOfFile.some(({ mark }) => mark !== null) ? null : drafts(ours),
      removeOthers: true,
    };
  }

  private freshExcel(name: string): MemoryExcel {
    const excel = new MemoryExcel({
      name,
      excelApi: EXCEL_API,
      calculate: (formula, place) => this.formulas.calculate(formula, place),
    });
    excel.workbook.readOnly = this.locked === "read-only";
    excel.workbook.structureProtected = this.locked === "protected";
    excel.onAnswered(() => this.viewSoon());
    excel.onSelection(() => this.viewSelection());
    return excel;
  }

  /** Many requests follow each other while sheets are painted: they are shown once a frame. */
  private viewSoon(): void {
    if (this.isViewDue) return;
    this.isViewDue = true;
    requestAnimationFrame(() => {
      this.isViewDue = false;
      this.tellView(null);
    });
  }

  private viewSelection(): void {
    const { selection } = this.current.workbook;
    if (selection !== null) this.tellView({ sheet: selection.sheet.name, ...selection.range });
  }

  private tellView(place: Place | null): void {
    for (const listener of this.viewListeners) listener(place);
  }

  /** Sheets painted here are shown as painted; worked out when looked at: the grid shows one at a time. */
  private gridSheet(sheet: HostSheet): GridSheet {
    const { workbook } = this.current;
    const copy = hostedCopy(sheet);
    const isOfFile = copy.mark === null && this.sheetsOfFile.some(({ name }) => name === copy.name);
    let draft: SheetDraft | null = null;
    return {
      copy,
      get draft() {
        return isOfFile ? null : (draft ??= hostedDraft(workbook, sheet));
      },
    };
  }
}
