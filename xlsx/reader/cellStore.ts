import type { MemoryBudget } from "./memoryBudget";

/** What a stored cell's number means: nothing, itself, a position in the text pool, 0 or 1, or an error's text. */
export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export type CellKind = typeof BLANK | typeof NUMBER | typeof TEXT | typeof BOOLEAN | typeof ERROR;

/** A cell's kind, whether it is a formula, and its number format, in 16 bits. */
export function cellCode(kind: CellKind, isFormula: boolean, format: number): number {
  return kind | (isFormula ? FORMULA : 0) | (format << 4);
}
export const KIND = 0b0111;
export const FORMULA = 0b1000;

const BLOCK_BITS = 16;
const BLOCK = 2 ** BLOCK_BITS;
const BYTES_A_CELL = 12;
const BYTES_A_ROW = 16;

/**
 * The cells of a sheet in reading order, each with its column, code and number in typed arrays, and for each row that
 * has any where it begins: memory follows the number of cells, not the rectangle around them.
 */
export interface StoredCells {
  readonly count: number;
  /** Numbers of the rows with cells, ascending. */
  readonly rows: readonly number[];
  /** Position of the first cell of each of those rows, and one more for the end. */
  readonly rowStarts: readonly number[];
  /** Position of a cell, -1 when there is none. */
  find(row: number, column: number): number;
  /** Index in `rows` of the first row at or after this one. */
  firstRowFrom(row: number): number;
  columnAt(position: number): number;
  codeAt(position: number): number;
  numberAt(position: number): number;
  setCode(position: number, code: number): void;
}

export interface CellStore extends StoredCells {
  /** Rows come in ascending order, and cells of a row too. */
  startRow(row: number): void;
  add(column: number, code: number, number: number): void;
  /** Gives back room kept for more cells. */
  finish(): void;
}

export function cellStore(budget: MemoryBudget): CellStore {
  const columnBlocks: Uint16Array[] = [];
  const codeBlocks: Uint16Array[] = [];
  const numberBlocks: Float64Array[] = [];
  let columns = new Uint16Array(0);
  let codes = new Uint16Array(0);
  let numbers = new Float64Array(0);
  const rows: number[] = [];
  const rowStarts: number[] = [0];
  let count = 0;
  let rowToStart = -1;

  function addBlock(): void {
    budget.spend(BLOCK * BYTES_A_CELL);
    columnBlocks.push((columns = new Uint16Array(BLOCK)));
    codeBlocks.push((codes = new Uint16Array(BLOCK)));
    numberBlocks.push((numbers = new Float64Array(BLOCK)));
  }

  const columnAt = (position: number) => columnBlocks[position >>> BLOCK_BITS]?.[position & (BLOCK - 1)] ?? -1;
  const codeAt = (position: number) => codeBlocks[position >>> BLOCK_BITS]?.[position & (BLOCK - 1)] ?? BLANK;
  const numberAt = (position: number) => numberBlocks[position >>> BLOCK_BITS]?.[position & (BLOCK - 1)] ?? 0;

  function firstRowFrom(row: number): number {
    // Most sheets have a cell in every row from the first on.
    const guess = row - (rows[0] ?? 0);
    if (rows[guess] === row) return guess;
    return lowerBound(0, rows.length, (index) => (rows[index] ?? 0) < row);
  }

  return {
    get count() {
      return count;
    },
    rows,
    rowStarts,
    startRow(row) {
      rowToStart = row;
    },
    add(column, code, number) {
      if (rowToStart >= 0) {
        budget.spend(BYTES_A_ROW);
        rows.push(rowToStart);
        rowStarts.push(count);
        rowToStart = -1;
      }
      const index = count & (BLOCK - 1);
      if (index === 0) addBlock();
      columns[index] = column;
      codes[index] = code;
      numbers[index] = number;
      count += 1;
      rowStarts[rows.length] = count;
    },
    finish() {
      const used = count & (BLOCK - 1);
      const last = columnBlocks.length - 1;
      if (last < 0 || used === 0) return;
      columnBlocks[last] = columns.slice(0, used);
      codeBlocks[last] = codes.slice(0, used);
      numberBlocks[last] = numbers.slice(0, used);
      budget.spend((used - BLOCK) * BYTES_A_CELL);
    },
    find(row, column) {
      const index = firstRowFrom(row);
      if (rows[index] !== row) return -1;
      const from = rowStarts[index] ?? 0;
      const to = rowStarts[index + 1] ?? 0;
      // Most rows have a cell in every column from the first on.
      const guess = from + column;
      if (guess < to && columnAt(guess) === column) return guess;
      const position = lowerBound(from, to, (candidate) => columnAt(candidate) < column);
      return position < to && columnAt(position) === column ? position : -1;
    },
    firstRowFrom,
    columnAt,
    codeAt,
    numberAt,
    setCode(position, code) {
      const block = codeBlocks[position >>> BLOCK_BITS];
      if (block) block[position & (BLOCK - 1)] = code;
    },
  };
}

/** The first index in [from, to) that is not before what is looked for. */
export function lowerBound(from: number, to: number, isBefore: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
