import { LAST_COLUMN, LAST_ROW, parseRange, rangeAddress, type CellRange } from "../../../engine";
import { taken } from "../apiObject";
import { invalidArgument } from "../hostError";
import type { HostSheet } from "../workbookModel";

export const WHOLE_SHEET: CellRange = { row: 0, column: 0, toRow: LAST_ROW, toColumn: LAST_COLUMN };

/** The block an address of Excel names: A1, C7:D9, whole columns C:D, whole rows 3:4; a sheet before `!` is dropped. */
export function blockOf(address: unknown): CellRange {
  const plain = taken.text(address).replace(/^.*!/, "").replace(/\$/g, "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return { ...blockOf(`${columns[1]}1:${columns[2]}1`), toRow: LAST_ROW };
  const rows = /^([0-9]+):([0-9]+)$/.exec(plain);
  if (rows) return { ...blockOf(`A${rows[1]}:A${rows[2]}`), toColumn: LAST_COLUMN };
  const range = parseRange(plain);
  if (range === null) throw invalidArgument("no such address");
  return range;
}

export function blockFromIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): CellRange {
  const first = { row: taken.number(row), column: taken.number(column) };
  const range = {
    ...first,
    toRow: first.row + taken.number(rowCount) - 1,
    toColumn: first.column + taken.number(columnCount) - 1,
  };
  if (!fits(range)) throw invalidArgument("outside the sheet");
  return range;
}

export function fits({ row, column, toRow, toColumn }: CellRange): boolean {
  return row >= 0 && column >= 0 && toRow >= row && toColumn >= column && toRow <= LAST_ROW && toColumn <= LAST_COLUMN;
}

export const rowsOf = (range: CellRange) => range.toRow - range.row + 1;
export const columnsOf = (range: CellRange) => range.toColumn - range.column + 1;

/** "Learners!A1:B2" as Excel writes it. */
export function fullAddress(sheet: HostSheet, range: CellRange): string {
  return `${quotedSheet(sheet.name)}!${rangeAddress(range)}`;
}

export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function overlap(a: CellRange, b: CellRange): CellRange | null {
  const both = {
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    toRow: Math.min(a.toRow, b.toRow),
    toColumn: Math.min(a.toColumn, b.toColumn),
  };
  return both.row <= both.toRow && both.column <= both.toColumn ? both : null;
}
