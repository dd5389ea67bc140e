import type { CellRange, CellValue } from "../../engine";
import { rangeAddress } from "../../engine";
import { AddInRuntime } from "./addInRuntime";
import { answerBatch, type BatchTarget } from "./answerBatch";
import type { ApiObject } from "./apiObject";
import { enteredValue } from "./enteredValue";
import type { ExcelState, HostEvent } from "./excelState";
import { HostError, payloadTooLarge } from "./hostError";
import { services } from "./members/services";
import { workbook } from "./members/workbook";
import type { References } from "./project";
import type { Answer, Batch } from "./wire";
import { cellFor, emptySheet, type HostSheet, type HostValue, type HostWorkbook } from "./workbookModel";

export interface MemoryExcelOptions {
  readonly name?: string;
  /** The n of the highest ExcelApi 1.n this Excel says it has; members of newer ones are not there. */
  readonly excelApi?: number;
  readonly user?: string;
  /** bytes of a request or an answer; Excel on the web stops at 5 MB */
  readonly payloadLimit?: number;
  /** Values of formulas; the in-memory Excel stores formulas and computes none: without this they come to #CALC!. */
  readonly calculate?: ExcelState["calculate"];
}

/** What went over the wire since it was last reset. */
export interface WireCounters {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestAnswer: number;
}

/** An error a test or a demonstration wants of Excel: at the n-th request from now (the first is 1). */
export interface Fault {
  readonly code: string;
  readonly message?: string;
  readonly atRequest: number;
  /** how many requests in a row fail; 1 where not given */
  readonly times?: number;
  /** true: the request's first half of actions is done before it fails */
  readonly halfWay?: boolean;
}

export type WireReply =
  { readonly ok: true; readonly body: string } | { readonly ok: false; readonly error: HostError };

/** An Excel without Excel: a workbook in memory that answers the requests of the unmodified office.js. */
export class MemoryExcel {
  readonly workbook: HostWorkbook;
  readonly counters: WireCounters = freshCounters();
  /** Pane, ribbon and worksheet functions of the add-in. */
  readonly runtime = new AddInRuntime((event) => this.eventListeners.forEach((listener) => listener(event)));
  /** Kept when set: every request as it came, for golden files. */
  record: ((batch: Batch, answer: Answer) => void) | null = null;
  private readonly state: ExcelState;
  private readonly target: BatchTarget;
  private readonly kept = new Map<string, ApiObject>();
  private readonly referenceIds = new WeakMap<ApiObject, string>();
  private readonly eventListeners = new Set<(event: HostEvent) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly faults: (Fault & { since: number })[] = [];
  private requestNumber = 0;
  private remote = false;

  constructor(private readonly options: MemoryExcelOptions = {}) {
    this.workbook = {
      name: options.name ?? "Book1.xlsx",
      readOnly: false,
      structureProtected: false,
      sheets: [],
      names: [],
      settings: new Map(),
      active: null,
      selection: null,
      nextId: 1,
    };
    this.state = {
      workbook: this.workbook,
      runtime: this.runtime,
      excelApi: options.excelApi ?? 14,
      user: options.user ?? "A person",
      calculate: options.calculate ?? (() => ({ error: "#CALC!" })),
      changed: (sheet, range) => this.tellChange(sheet, range),
      selected: () => this.selectionListeners.forEach((listener) => listener()),
      listensTo: new Set(),
      nextId: () => String(this.workbook.nextId++),
    };
    this.target = {
      root: workbook(this.state),
      references: this.references,
      services: (name) => (Object.hasOwn(services, name) ? (services[name]?.(this.state) ?? null) : null),
    };
  }

  /** The n of ExcelApi 1.n. */
  get excelApi(): number {
    return this.state.excelApi;
  }

  /** Adds a sheet as a person would, with values from A1 on. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[] = []): HostSheet {
    const sheet = emptySheet(`{${this.state.nextId()}}`, name);
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value === null) return;
        cellFor(sheet, row, column).value = typeof value === "object" ? value.error : value;
      }),
    );
    this.workbook.sheets.push(sheet);
    this.workbook.active ??= sheet;
    return sheet;
  }

  /** Types into a cell as a person would: listeners hear of it. `remote`: another person, in co-authoring. */
  type(sheet: HostSheet, at: { row: number; column: number; remote?: boolean }, value: HostValue): void {
    const cell = cellFor(sheet, at.row, at.column);
    const entered = enteredValue(value, cell.numberFormat);
    cell.formula = entered.kind === "formula" ? entered.formula : null;
    cell.value = entered.kind === "formula" ? this.calculated(sheet, at, entered.formula) : entered.value;
    this.remote = at.remote === true;
    this.tellChange(sheet, { row: at.row, column: at.column, toRow: at.row, toColumn: at.column });
    this.remote = false;
  }

  private calculated(sheet: HostSheet, { row, column }: { row: number; column: number }, formula: string): HostValue {
    const value = this.state.calculate(formula, { sheet: sheet.name, row, column });
    return value === null ? "" : typeof value === "object" ? value.error : value;
  }

  /** Selects as a person would. */
  select(sheet: HostSheet, range: CellRange): void {
    this.workbook.active = sheet;
    this.workbook.selection = { sheet, range };
    this.state.selected();
  }

  /** Makes a later request fail as Excel would. */
  fail(fault: Fault): void {
    this.faults.push({ ...fault, since: this.requestNumber });
  }

  resetCounters(): void {
    Object.assign(this.counters, freshCounters());
  }

  onEvent(listener: (event: HostEvent) => void): void {
    this.eventListeners.add(listener);
  }

  onSelection(listener: () => void): void {
    this.selectionListeners.add(listener);
  }

  /** Called after every request that was answered, for whoever shows the workbook. */
  onAnswered(listener: () => void): void {
    this.changeListeners.add(listener);
  }

  /** A request as text in, the answer as text out. */
  answer(body: string): WireReply {
    this.requestNumber++;
    const { counters } = this;
    counters.requests++;
    counters.bytesIn += body.length;
    counters.largestRequest = Math.max(counters.largestRequest, body.length);
    const limit = this.options.payloadLimit ?? 5 * 1024 * 1024;
    if (body.length > limit) return { ok: false, error: payloadTooLarge("Request") };
    const batch = JSON.parse(body) as Batch;
    counters.actions += batch.Actions.length;
    const fault = this.faultNow();
    if (fault) {
      if (fault.halfWay) {
        const half = { ...batch, Actions: batch.Actions.slice(0, Math.ceil(batch.Actions.length / 2)) };
        answerBatch(half, this.target);
      }
      return { ok: false, error: new HostError(fault.code, fault.message ?? fault.code) };
    }
    const answer = answerBatch(batch, this.target);
    this.record?.(batch, answer);
    const text = JSON.stringify(answer);
    counters.bytesOut += text.length;
    counters.largestAnswer = Math.max(counters.largestAnswer, text.length);
    if (text.length > limit) return { ok: false, error: payloadTooLarge("Response") };
    this.changeListeners.forEach((listener) => listener());
    return { ok: true, body: text };
  }

  private faultNow(): Fault | undefined {
    return this.faults.find(({ since, atRequest, times = 1 }) => {
      const number = this.requestNumber - since;
      return number >= atRequest && number < atRequest + times;
    });
  }

  private tellChange(sheet: HostSheet, range: CellRange): void {
    const message = JSON.stringify({
      address: rangeAddress(range),
      changeType: "RangeEdited",
      source: this.remote ? "Remote" : "Local",
      worksheetId: sheet.id,
    });
    const tell = (targetId: string) =>
      this.eventListeners.forEach((listener) =>
        listener({ messageCategory: 65_536, messageType: 10, targetId, message }),
      );
    if (this.state.listensTo.has(sheet.id)) tell(sheet.id);
    if (this.state.listensTo.has("workbook")) tell("Workbook");
  }

  private readonly references: References = {
    keep: (object) => {
      const present = this.referenceIds.get(object);
      if (present !== undefined) return present;
      const reference = `r${this.state.nextId()}`;
      this.kept.set(reference, object);
      this.referenceIds.set(object, reference);
      return reference;
    },
    of: (reference) => this.kept.get(reference),
    referenceTo: (object) => this.referenceIds.get(object),
    drop: (reference) => this.kept.delete(reference),
  };
}

function freshCounters(): WireCounters {
  return { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0, largestRequest: 0, largestAnswer: 0 };
}
