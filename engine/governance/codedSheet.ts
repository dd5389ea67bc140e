import type { CellRange } from "../workbook/cellRange";
import type { CellValue } from "../workbook/cellValue";
import type { PersonSearch } from "../disclosure/personSearch";
import type { Table } from "../study";
import type { Sheet } from "../workbook/sheet";
import type { SheetDraft } from "../workbook/sheetDraft";
import { codedDraft } from "./codedDraft";
import type { ColumnFate } from "./codedColumns";
import { inOrderOfCodes } from "./inOrderOfCodes";
import { keptValue, type Names } from "./keptValue";

/** The heading of the column of codes, which recognition takes for a pupil's number. */
export const CODE_HEADING = "Pupil code";
/** A table of a sheet with what becomes of its columns and rows. */
export interface CodedTable {
  readonly table: Table;
  readonly fates: ReadonlyMap<number, ColumnFate>;
  /** Rows that go into the copy with their code, from 0; null: a row that names nobody. */
  readonly codes: ReadonlyMap<number, string | null>;
}

export interface SheetToCode {
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly tables: readonly CodedTable[];
  readonly names: Names;
}

export interface CodedSheet {
  readonly draft: SheetDraft;
  /** Cells whose words named somebody or were no mark: left out. */
  readonly cleared: number;
}

/**
 * A sheet of values in the places they had, with codes for people. Rows of pupils stand in the order of their codes
 * wherever one followed the other, since a list by the alphabet says who is who. Everything not known to be needed is
 * left out: other cells, comments, formulas, links, colours, pictures.
 */
export function codedSheet(options: SheetToCode): CodedSheet {
  const { sheet, tables } = options;
  const cells = new Map<number, Map<number, CellValue>>();
  const formats = new Map<string, string>();
  let cleared = 0;
  const put = (row: number, column: number, value: CellValue): void => {
    if (value === null) return;
    const own = cells.get(row) ?? new Map<number, CellValue>();
    cells.set(row, own.set(column, value));
  };
  const holds = (search: PersonSearch, value: CellValue): boolean =>
    typeof value === "string" && search(value, true) !== null;
  const { search, strictSearch } = options.names;

  let above = 0;
  for (const coded of [...tables].sort((one, other) => one.table.range.row - other.table.range.row)) {
    const { table, fates, codes } = coded;
    const { range } = table;
    for (let row = Math.min(above, range.row); row <= range.row; row++) {
      for (let column = 0; column < sheet.columnCount; column++) {
        const value = sheet.cell(row, column);
        const isInside = column >= range.column && column <= range.toColumn;
        const isHeading = isInside && (row === range.row || mergedDown(sheet, column, range.row)?.row === row);
        if (typeof value !== "string" || (isHeading && fates.get(column) === "removed")) continue;
        if (holds(isHeading ? search : strictSearch, value)) cleared += 1;
        else put(row, column, value);
      }
    }
    for (const [column, fate] of fates) if (fate === "code") headCode(sheet, { row: range.row, column }, put);
    for (const { from, to } of inOrderOfCodes(codes)) {
      for (const [column, fate] of fates) {
        const value = sheet.cell(from, column);
        const kept = keptValue(value, { fate, code: codes.get(from) ?? null, names: options.names });
        if (kept === null && typeof value === "string" && ["kept", "marks", "words"].includes(fate)) cleared += 1;
        put(to, column, kept);
        const format = sheet.numberFormat(from, column);
        if (typeof kept === "number" && format !== "General") formats.set(`${to},${column}`, format);
      }
    }
    for (let row = range.row + 1; row <= range.toRow; row++) {
      const line = codes.has(row) ? null : dividingLine(sheet, range, row);
      if (line === null) continue;
      if (holds(strictSearch, line.text)) cleared += 1;
      else put(row, line.column, line.text);
    }
    above = range.toRow + 1;
  }
  return { draft: codedDraft(options, cells, formats), cleared };
}

/** The heading of the codes, at the top of cells merged down over several rows of headings. */
function headCode(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  put: (row: number, column: number, value: CellValue) => void,
): void {
  put(mergedDown(sheet, column, row)?.row ?? row, column, CODE_HEADING);
}

/** The merge of one column that a heading stands in, where it is merged down over several rows of headings. */
function mergedDown(sheet: Sheet, column: number, row: number): CellRange | undefined {
  return sheet.merges.find(
    (one) => one.column === column && one.toColumn === column && one.row <= row && one.toRow >= row,
  );
}

/** A line of text alone in a row, which may part one group of pupils from the next. */
function dividingLine(
  sheet: Sheet,
  range: Table["range"],
  row: number,
): { readonly column: number; readonly text: string } | null {
  const found: { column: number; text: string }[] = [];
  for (let column = range.column; column <= range.toColumn; column++) {
    const value = sheet.cell(row, column);
    if (value === null) continue;
    if (typeof value !== "string") return null;
    found.push({ column, text: value });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
