import { cellAddress, columnLetters, type SheetDraft } from "../../engine";
import { joinTexts } from "./cellAreas";
import type { RequestBudget } from "./requestBudget";

/** Excel's greatest height of a row, in points. */
const HIGHEST = 409.5;
/** Bytes of one more request for a size, and of a size in a list of sizes, as measured. */
const REQUEST_BYTES = 430;
const LISTED_BYTES = 32;
/** Lines without a size of their own between two with one, up to which one list goes on. */
const LONGEST_GAP = 80;

interface Sized {
  readonly index: number;
  readonly size: number;
}

/** Points of a column of so many characters of Calibri 11: 7 pixels each and 5 between columns, at 96 to the inch. */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Widths and heights: one that many share is set once for all of them, the others as lists from line to line. */
export async function paintSizes(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  const rowName = (row: number) => String(row + 1);
  const cells = (from: string, to: string) => worksheet.getRange(`${from}:${to}`).untrack();
  await paintLines(
    worksheet,
    {
      sizes: draft.columns.map(({ column, width }) => ({ index: column, size: columnPoints(width) })),
      nameOf: columnLetters,
      set: ({ format }, size) => (format.columnWidth = size),
      list: (from, sizes) =>
        cells(cellAddress(0, from), cellAddress(0, from + sizes.length - 1)).setColumnProperties(
          sizes.map((size) => (size === null ? {} : { format: { columnWidth: size } })),
        ),
    },
    budget,
  );
  await paintLines(
    worksheet,
    {
      sizes: draft.rows.flatMap(({ row, height }) =>
        height === undefined ? [] : [{ index: row, size: Math.min(height, HIGHEST) }],
      ),
      nameOf: rowName,
      set: ({ format }, size) => (format.rowHeight = size),
      list: (from, sizes) =>
        cells(cellAddress(from, 0), cellAddress(from + sizes.length - 1, 0)).setRowProperties(
          sizes.map((size) => (size === null ? {} : { format: { rowHeight: size } })),
        ),
    },
    budget,
  );
  for (const { column, hidden } of draft.columns)
    if (hidden === true) cells(columnLetters(column), columnLetters(column)).columnHidden = true;
  for (const { row, hidden } of draft.rows) if (hidden === true) cells(rowName(row), rowName(row)).rowHidden = true;
}

interface Lines {
  readonly sizes: readonly Sized[];
  readonly nameOf: (index: number) => string;
  /** Gives whole lines the same size. */
  readonly set: (areas: Excel.RangeAreas, size: number) => void;
  /** Gives lines from one on a size each; null leaves one alone. */
  readonly list: (from: number, sizes: readonly (number | null)[]) => void;
}

async function paintLines(worksheet: Excel.Worksheet, lines: Lines, budget: RequestBudget): Promise<void> {
  const { shared, lists } = sharedSizes(lines.sizes, lines.nameOf);
  for (const { addresses, size } of shared) {
    await budget.spend({ actions: 5, bytes: addresses.length });
    lines.set(worksheet.getRanges(addresses).untrack(), size);
  }
  for (const { from, sizes } of lists) {
    await budget.spend({ actions: 3, bytes: sizes.length * LISTED_BYTES });
    lines.list(from, sizes);
  }
}

interface SizedLines {
  readonly shared: readonly { readonly addresses: string; readonly size: number }[];
  /** Sizes from a line on; null leaves a line alone. */
  readonly lists: readonly { readonly from: number; readonly sizes: readonly (number | null)[] }[];
}

function sharedSizes(lines: readonly Sized[], nameOf: (index: number) => string): SizedLines {
  const alike = new Map<number, number[]>();
  for (const { index, size } of lines) {
    const group = alike.get(size);
    if (group) group.push(index);
    else alike.set(size, [index]);
  }
  const shared: { addresses: string; size: number }[] = [];
  const listed: Sized[] = [];
  for (const [size, indexes] of alike) {
    const runs = runsOf(indexes).map(([from, to]) => `${nameOf(from)}:${nameOf(to)}`);
    if (REQUEST_BYTES + runs.join(",").length < indexes.length * LISTED_BYTES)
      shared.push(...joinTexts(runs).map((addresses) => ({ addresses, size })));
    else listed.push(...indexes.map((index) => ({ index, size })));
  }
  return { shared, lists: listsOf(listed) };
}

function runsOf(indexes: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function listsOf(lines: readonly Sized[]): SizedLines["lists"] {
  const lists: { from: number; sizes: (number | null)[] }[] = [];
  for (const { index, size } of [...lines].sort((a, b) => a.index - b.index)) {
    const last = lists.at(-1);
    const end = last === undefined ? -1 : last.from + last.sizes.length;
    if (last === undefined || index - end > LONGEST_GAP) lists.push({ from: index, sizes: [size] });
    else {
      while (last.from + last.sizes.length < index) last.sizes.push(null);
      last.sizes.push(size);
    }
  }
  return lists;
}
