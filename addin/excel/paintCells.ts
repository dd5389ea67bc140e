import { cellAddress, rangeAddress, type CellDraft, type CellRange, type SheetDraft } from "../../engine";
import { enteredText } from "./enteredText";
import { MOST_BYTES } from "./excelRuntime";
import type { RequestBudget } from "./requestBudget";

type Written = string | number | boolean | null;

/** Links, number formats and values, in that order: a link puts its own text into a cell, a format decides what a value is. */
export async function paintCells(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  for (const { row, cells } of draft.rows)
    for (const [column, { link }] of cells) {
      if (!link) continue;
      await budget.spend({ actions: 2 });
      worksheet.getRange(cellAddress(row, column)).untrack().hyperlink =
        "url" in link
          ? { address: link.url }
          : { documentReference: `'${link.sheet.replace(/'/g, "''")}'!${link.address}` };
    }
  await paintBlocks(draft, budget, {
    of: ({ style }) => style?.numberFormat ?? null,
    put: (range, formats) => (worksheet.getRange(rangeAddress(range)).untrack().numberFormat = formats),
  });
  await paintBlocks(draft, budget, {
    of: ({ value }) => writtenValue(value),
    put: (range, values) => (worksheet.getRange(rangeAddress(range)).untrack().values = values),
  });
}

function writtenValue(value: CellDraft["value"]): Written {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value === "" ? null : enteredText(value);
  if ("formula" in value) return `=${value.formula}`;
  return enteredText(value.map(({ text }) => text).join(""));
}

type Filled = readonly (readonly [column: number, written: NonNullable<Written>])[];

/** Writes one thing of all cells in blocks of whole rows; null leaves a cell alone. */
async function paintBlocks(
  { rows }: SheetDraft,
  budget: RequestBudget,
  { of, put }: { of: (cell: CellDraft) => Written; put: (range: CellRange, block: Written[][]) => void },
): Promise<void> {
  const filled = rows
    .map(({ row, cells }) => ({
      row,
      cells: cells.flatMap(([column, cell]) => {
        const written = of(cell);
        return written === null ? [] : [[column, written] as const];
      }),
    }))
    .sort((a, b) => a.row - b.row);
  for (const { column, toColumn } of columnGroups(filled)) {
    const inGroup = filled.flatMap(({ row, cells }) => {
      const own = cells.filter(([at]) => at >= column && at <= toColumn);
      return own.length === 0 ? [] : [{ row, cells: own }];
    });
    await paintGroup(inGroup, budget, { column, toColumn, put });
  }
}

/** A block costs about as many bytes as so many cells left alone. */
const BLOCK_COST = 60;

interface ColumnGroup {
  readonly column: number;
  readonly toColumn: number;
  readonly row: number;
  readonly toRow: number;
  readonly count: number;
}

/** What a group costs, in cells sent as nothing. */
const costOf = ({ column, toColumn, row, toRow, count }: ColumnGroup): number =>
  BLOCK_COST + (toColumn - column + 1) * (toRow - row + 1) - count;

/** Columns that are cheaper sent together than apart: nothing is sent for what lies between two tables. */
function columnGroups(rows: readonly { row: number; cells: Filled }[]): readonly ColumnGroup[] {
  const columns = new Map<number, ColumnGroup>();
  for (const { row, cells } of rows)
    for (const [column] of cells) {
      const known = columns.get(column) ?? { column, toColumn: column, row, toRow: row, count: 0 };
      columns.set(column, { ...known, toRow: row, count: known.count + 1 });
    }
  const groups: ColumnGroup[] = [];
  for (const next of [...columns.values()].sort((a, b) => a.column - b.column)) {
    const last = groups.at(-1);
    const both = last && {
      column: last.column,
      toColumn: next.toColumn,
      row: Math.min(last.row, next.row),
      toRow: Math.max(last.toRow, next.toRow),
      count: last.count + next.count,
    };
    if (both && costOf(both) <= costOf(last) + costOf(next)) groups[groups.length - 1] = both;
    else groups.push(next);
  }
  return groups;
}

async function paintGroup(
  rows: readonly { readonly row: number; readonly cells: Filled }[],
  budget: RequestBudget,
  { column, toColumn, put }: { column: number; toColumn: number; put: (range: CellRange, block: Written[][]) => void },
): Promise<void> {
  const width = toColumn - column + 1;
  let block: Written[][] = [];
  let from = 0;
  let bytes = 0;
  const flush = async () => {
    if (block.length === 0) return;
    await budget.spend({ actions: 3, bytes });
    put({ row: from, column, toRow: from + block.length - 1, toColumn }, block);
    block = [];
    bytes = 0;
  };
  for (const { row, cells } of rows) {
    // Rows with nothing in between are left alone, unless they are few.
    if ((row - (from + block.length)) * width > BLOCK_COST) await flush();
    while (block.length > 0 && from + block.length < row) block.push(emptyLine(column, toColumn));
    if (block.length === 0) from = row;
    const line = emptyLine(column, toColumn);
    for (const [at, written] of cells) line[at - column] = written;
    block.push(line);
    bytes += JSON.stringify(line).length;
    if (bytes > MOST_BYTES / 4) await flush();
  }
  await flush();
}

function emptyLine(column: number, toColumn: number): Written[] {
  return Array.from({ length: toColumn - column + 1 }, () => null);
}
