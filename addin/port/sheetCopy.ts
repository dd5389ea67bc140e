import { ROWS_WITH_COLOURS, type CellRange, type CellValue, type Sheet, type SheetMark } from "../../engine";

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
  /** The fill colours there are, none first. */
  readonly fills: readonly (string | null)[];
  /** By row and column an index into `fills`, for cells that hold something; a row without any is an empty list. */
  readonly fillCodes: readonly (readonly number[])[];
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
  const formats = numbered("General");
  const fills = numbered<string | null>(null);
  const isColoured = sheet.fill !== undefined;
  const rows: CellValue[][] = [];
  const formatCodes: number[][] = [];
  const fillCodes: number[][] = [];
  const formulas = new Map<number, Set<number>>();
  for (let row = 0; row < sheet.rowCount; row++) {
    const values: CellValue[] = [];
    const ofRow: number[] = [];
    const colours: number[] = [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.cell(row, column);
      values.push(value);
      if (value === null) continue;
      const code = formats.codeOf(sheet.numberFormat(row, column));
      if (code > 0) ofRow[column] = code;
      const colour = isColoured && row < ROWS_WITH_COLOURS ? fills.codeOf(sheet.fill?.(row, column) ?? null) : 0;
      if (colour > 0) colours[column] = colour;
      if (sheet.isFormula(row, column)) formulas.set(row, (formulas.get(row) ?? new Set()).add(column));
    }
    rows.push(values);
    formatCodes.push(ofRow);
    fillCodes.push(colours);
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
    formats: formats.all,
    formatCodes,
    fills: fills.all,
    fillCodes,
    formulas,
    hiddenRows: indexesWhere(sheet.rowCount, (row) => sheet.isRowHidden(row)),
    hiddenColumns: indexesWhere(sheet.columnCount, (column) => sheet.isColumnHidden(column)),
  };
}

/** Different things, each kept once under its number; `first` has 0. */
function numbered<Kept>(first: Kept): { readonly all: readonly Kept[]; readonly codeOf: (one: Kept) => number } {
  const all = [first];
  const codes = new Map([[first, 0]]);
  const codeOf = (one: Kept): number => {
    const known = codes.get(one);
    if (known !== undefined) return known;
    codes.set(one, all.length);
    return all.push(one) - 1;
  };
  return { all, codeOf };
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
    ...(copy.fills.length < 2
      ? {}
      : { fill: (row: number, column: number) => copy.fills[copy.fillCodes[row]?.[column] ?? 0] ?? null }),
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
