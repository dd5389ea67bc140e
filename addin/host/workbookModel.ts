import type { CellRange } from "../../engine";
import type { Look } from "./apiObject";

/** A value as Office.js gives it: "" is empty, an error is its text. */
export type HostValue = string | number | boolean;

export interface HostCell {
  value: HostValue;
  /** Text that looks like an error of Excel and is none. */
  isText: boolean;
  /** with its leading `=`; null for a constant */
  formula: string | null;
  numberFormat: string;
  /** by the path of the property below `Range.format`: "font.bold" */
  look: Look;
  hyperlink: Readonly<Record<string, string>> | null;
}

export interface HostTable {
  id: string;
  name: string;
  range: CellRange;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showTotals: boolean;
}

export interface HostName {
  name: string;
  /** with its leading `=` */
  formula: string;
  visible: boolean;
}

export interface HostSeries {
  look: Look;
  values: SeriesSource | null;
  xValues: SeriesSource | null;
}
export interface SeriesSource {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

export interface HostChart {
  id: string;
  look: Look;
  series: HostSeries[];
  position: CellRange | null;
}

export interface HostComment {
  id: string;
  row: number;
  column: number;
  author: string;
  content: string;
}

export interface HostValidation {
  readonly range: CellRange;
  readonly look: Look;
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  readonly cells: Map<number, HostCell>;
  merges: CellRange[];
  tables: HostTable[];
  names: HostName[];
  charts: HostChart[];
  comments: HostComment[];
  notes: HostComment[];
  conditionalFormats: { range: CellRange; look: Look }[];
  validations: HostValidation[];
  /** points by column, and by row */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  freeze: CellRange | null;
  page: Look;
  protection: { options: Readonly<Record<string, unknown>> } | null;
  /** Looks set on a whole sheet or on very many cells, not copied into each. */
  wideLooks: { range: CellRange; path: string; value: unknown }[];
}

export interface HostWorkbook {
  name: string;
  readOnly: boolean;
  structureProtected: boolean;
  sheets: HostSheet[];
  names: HostName[];
  readonly settings: Map<string, unknown>;
  active: HostSheet | null;
  selection: { sheet: HostSheet; range: CellRange } | null;
  nextId: number;
}

const COLUMNS = 16_384;
export const cellKey = (row: number, column: number) => row * COLUMNS + column;
export const rowOfKey = (key: number) => Math.floor(key / COLUMNS);
export const columnOfKey = (key: number) => key % COLUMNS;

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The cell, made where nothing was there. */
export function cellFor(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  const present = sheet.cells.get(key);
  if (present) return present;
  const cell: HostCell = {
    value: "",
    isText: false,
    formula: null,
    numberFormat: "General",
    look: {},
    hyperlink: null,
  };
  sheet.cells.set(key, cell);
  return cell;
}

/** The smallest block around cells that hold something (or, without `valuesOnly`, look like something); null for none. */
export function usedRange(sheet: HostSheet, valuesOnly: boolean): CellRange | null {
  let range: CellRange | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === "" && cell.formula === null) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    range =
      range === null
        ? { row, column, toRow: row, toColumn: column }
        : {
            row: Math.min(range.row, row),
            column: Math.min(range.column, column),
            toRow: Math.max(range.toRow, row),
            toColumn: Math.max(range.toColumn, column),
          };
  }
  return range;
}

export function emptySheet(id: string, name: string): HostSheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    cells: new Map(),
    merges: [],
    tables: [],
    names: [],
    charts: [],
    comments: [],
    notes: [],
    conditionalFormats: [],
    validations: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    freeze: null,
    page: {},
    protection: null,
    wideLooks: [],
  };
}
