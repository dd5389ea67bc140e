import type { CellRange, CellValue, Sheet, SheetMark } from "../../engine";

/** A sheet as plain data, to be sent to a worker and back. */
export interface SheetCopy {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly mark: SheetMark | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly tables: Sheet["tables"];
  readonly comments: Sheet["comments"];
  /** By row; an empty row is an empty list. */
  readonly rows: CellValue[][];
  /** The number formats there are, "General" first. */
  readonly formats: readonly string[];
  /** By row and column an index into `formats`; a row without any is an empty list. */
  readonly formatCodes: readonly (readonly number[])[];
  /** By row the columns that hold a formula. */
  readonly formulas: ReadonlyMap<number, ReadonlySet<number>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Rows between two looks at the clock. */
const STEP = 200;

/** Copies a sheet cell by cell. */
export function copySheet(sheet: Sheet): SheetCopy {
  const copying = copySteps(sheet);
  for (;;) {
    const { done, value } = copying.next();
    if (done) return value;
  }
}

/** Copies a sheet cell by cell; `pause` is called now and then, so that a large one holds nobody up. */
export async function copySheetPausing(sheet: Sheet, pause: () => Promise<void>): Promise<SheetCopy> {
  const copying = copySteps(sheet);
  for (;;) {
    const { done, value } = copying.next();
    if (done) return value;
    await pause();
  }
}

function* copySteps(sheet: Sheet): Generator<undefined, SheetCopy> {
  const formats = ["General"];
  const codes = new Map([["General", 0]]);
  const codeOf = (format: string): number => {
    const known = codes.get(format);
    if (known !== undefined) return known;
    codes.set(format, formats.length);
    return formats.push(format) - 1;
  };
  const rows: CellValue[][] = [];
  const formatCodes: number[][] = [];
  const formulas = new Map<number, Set<number>>();
  for (let row = 0; row < sheet.rowCount; row++) {
    const values: CellValue[] = [];
    const ofRow: number[] = [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.cell(row, column);
      values.push(value);
      if (value === null) continue;
      const code = codeOf(sheet.numberFormat(row, column));
      if (code > 0) ofRow[column] = code;
      if (sheet.isFormula(row, column)) formulas.set(row, (formulas.get(row) ?? new Set()).add(column));
    }
    rows.push(values);
    formatCodes.push(ofRow);
    if (row % STEP === STEP - 1) yield;
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    mark: sheet.mark,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    merges: sheet.merges,
    tables: sheet.tables,
    comments: sheet.comments,
    rows,
    formats,
    formatCodes,
    formulas,
    hiddenRows: indexesWhere(sheet.rowCount, (row) => sheet.isRowHidden(row)),
    hiddenColumns: indexesWhere(sheet.columnCount, (column) => sheet.isColumnHidden(column)),
  };
}

function indexesWhere(count: number, holds: (index: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < count; index++) if (holds(index)) found.add(index);
  return found;
}

/** The sheet over its copy. */
export function sheetOfCopy(copy: SheetCopy): Sheet {
  return {
    name: copy.name,
    visibility: copy.visibility,
    mark: copy.mark,
    rowCount: copy.rowCount,
    columnCount: copy.columnCount,
    merges: copy.merges,
    tables: copy.tables,
    comments: copy.comments,
    cell: (row, column) => copy.rows[row]?.[column] ?? null,
    numberFormat: (row, column) => copy.formats[copy.formatCodes[row]?.[column] ?? 0] ?? "General",
    isFormula: (row, column) => copy.formulas.get(row)?.has(column) ?? false,
    isRowHidden: (row) => copy.hiddenRows.has(row),
    isColumnHidden: (column) => copy.hiddenColumns.has(column),
  };
}

/** The copy with another value in one cell. */
export function withCell(copy: SheetCopy, at: { row: number; column: number }, value: CellValue): SheetCopy {
  const { row, column } = at;
  const rows = copy.rows.slice();
  while (rows.length <= row) rows.push([]);
  const cells = (rows[row] ?? []).slice();
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  rows[row] = cells;
  return {
    ...copy,
    rows,
    rowCount: Math.max(copy.rowCount, row + 1),
    columnCount: Math.max(copy.columnCount, column + 1),
  };
}
