import type { CellRange } from "../../engine";
import { cellBlocks, equalAreas, type CellBlock, type SentCell } from "./cellBlocks";
import { MOST_BYTES } from "./excelRuntime";
import type { RequestBudget } from "./requestBudget";

/** One thing a cell gets: a value, a number format, how it looks. */
export interface CellContent<Sent> {
  readonly row: number;
  readonly column: number;
  readonly sent: Sent;
}

/** How content is written. */
export interface BlockTarget<Sent> {
  /** Sent for a cell that is to be left alone. */
  readonly nothing: Sent;
  readonly put: (range: CellRange, block: Sent[][]) => void;
  /** Gives all cells of a range the same; without it they are written one by one in a block. */
  readonly fill?: (range: CellRange, sent: Sent) => void;
}

/** Writes one thing of many cells in as few bytes as can be: equal ones together, the rest in blocks. */
export async function paintBlocks<Sent>(
  contents: readonly CellContent<Sent>[],
  target: BlockTarget<Sent>,
  budget: RequestBudget,
): Promise<void> {
  const nothing = JSON.stringify(target.nothing);
  const cells = contents.map((cell): SentCell<Sent> => ({ ...cell, text: JSON.stringify(cell.sent) }));
  const { fills, rest } = target.fill === undefined ? { fills: [], rest: cells } : equalAreas(cells, nothing);
  for (const { range, sent } of fills) {
    await budget.spend({ actions: 3 });
    target.fill?.(range, sent);
  }
  for (const block of cellBlocks(rest, nothing)) await paintBlock(block, target, budget);
}

/** Writes a block, in parts of whole rows where it is too long for one message. */
async function paintBlock<Sent>(
  { range, cells }: CellBlock<Sent>,
  { nothing, put }: BlockTarget<Sent>,
  budget: RequestBudget,
): Promise<void> {
  const { column, toColumn, toRow } = range;
  const rows = new Map<number, SentCell<Sent>[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  let block: Sent[][] = [];
  let from = range.row;
  let bytes = 0;
  for (let row = range.row; row <= toRow; row++) {
    const line = Array.from({ length: toColumn - column + 1 }, () => nothing);
    for (const cell of rows.get(row) ?? []) {
      line[cell.column - column] = cell.sent;
      bytes += cell.text.length;
    }
    bytes += 5 * line.length;
    block.push(line);
    if (bytes < MOST_BYTES / 4 && row < toRow) continue;
    await budget.spend({ actions: 3, bytes });
    put({ row: from, column, toRow: row, toColumn }, block);
    block = [];
    bytes = 0;
    from = row + 1;
  }
}
