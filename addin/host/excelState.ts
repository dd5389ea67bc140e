import type { CellRange, CellValue } from "../../engine";
import type { AddInRuntime } from "./addInRuntime";
import type { HostSheet, HostWorkbook } from "./workbookModel";

/** What happens in the workbook and is told to listeners. */
export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** What every API object needs of the host: the workbook, who listens, and what formulas come to. */
export interface ExcelState {
  readonly workbook: HostWorkbook;
  readonly runtime: AddInRuntime;
  /** The n of ExcelApi 1.n. */
  readonly excelApi: number;
  /** The user as comments name them. */
  readonly user: string;
  /** The value of a formula just written; the in-memory Excel computes none itself. */
  readonly calculate: (formula: string, place: { sheet: string; row: number; column: number }) => CellValue;
  /** A change by the add-in or a person. */
  changed(sheet: HostSheet, range: CellRange): void;
  selected(): void;
  listensTo: Set<string>;
  nextId(): string;
}
