import type { CellRange } from "../../engine";
import { areasOfCells } from "./cellAreas";

/** Bytes a range costs besides its content: its path, its address and that it is looked up, as measured. */
const RANGE_BYTES = 400;

/** One cell's content, with its length as it is sent. */
export interface SentCell<Sent> {
  readonly row: number;
  readonly column: number;
  readonly sent: Sent;
  readonly text: string;
}

export interface CellBlock<Sent> {
  readonly range: CellRange;
  readonly cells: readonly SentCell<Sent>[];
}

/** Areas of equal content that are cheaper said once than cell by cell, and the cells that are left. */
export function equalAreas<Sent>(
  cells: readonly SentCell<Sent>[],
  nothing: string,
): { readonly fills: readonly { range: CellRange; sent: Sent }[]; readonly rest: readonly SentCell<Sent>[] } {
  const alike = new Map<string, SentCell<Sent>[]>();
  for (const cell of cells) {
    const group = alike.get(cell.text);
    if (group) group.push(cell);
    else alike.set(cell.text, [cell]);
  }
  const fills: { range: CellRange; sent: Sent }[] = [];
  const rest: SentCell<Sent>[] = [];
  for (const group of alike.values()) {
    const [first] = group;
    const pays = (count: number) => count * ((first?.text.length ?? 0) - nothing.length) > RANGE_BYTES;
    const areas =
      first !== undefined && pays(group.length)
        ? areasOfCells(
            group.map(({ row, column }) => [row, column] as const),
            "block",
          ).filter(({ row, column, toRow, toColumn }) => pays((toRow - row + 1) * (toColumn - column + 1)))
        : [];
    if (first !== undefined) fills.push(...areas.map((range) => ({ range, sent: first.sent })));
    rest.push(...group.filter((cell) => !areas.some((area) => isIn(area, cell))));
  }
  return { fills, rest };
}

/**
 * Blocks that send as little as possible for cells that get nothing: first columns, then rows of each group of columns,
 * then columns of each group of rows are put together where one block is cheaper than two.
 */
export function cellBlocks<Sent>(cells: readonly SentCell<Sent>[], nothing: string): readonly CellBlock<Sent>[] {
  const join = (parts: readonly CellBlock<Sent>[]) => joined(parts, nothing.length + 1);
  return join(columnsOf(cells))
    .flatMap((group) => join(rowsOf(group.cells)))
    .flatMap((group) => join(columnsOf(group.cells)));
}

/** Puts neighbours together where one block costs no more than two. */
function joined<Sent>(parts: readonly CellBlock<Sent>[], nothingBytes: number): readonly CellBlock<Sent>[] {
  const costOf = ({ row, column, toRow, toColumn }: CellRange, count: number): number =>
    RANGE_BYTES + nothingBytes * ((toColumn - column + 1) * (toRow - row + 1) - count);
  const groups: { range: CellRange; cells: SentCell<Sent>[] }[] = [];
  for (const next of parts) {
    const last = groups.at(-1);
    const both = last && around(last.range, next.range);
    const apart = last && costOf(last.range, last.cells.length) + costOf(next.range, next.cells.length);
    if (last && both && costOf(both, last.cells.length + next.cells.length) <= (apart ?? 0)) {
      last.range = both;
      for (const cell of next.cells) last.cells.push(cell);
    } else groups.push({ range: next.range, cells: [...next.cells] });
  }
  return groups;
}

/** The cells of each column, from left to right. */
function columnsOf<Sent>(cells: readonly SentCell<Sent>[]): readonly CellBlock<Sent>[] {
  return linesOf(cells, "column").map(blockOf);
}

/** The cells of rows one under the other that begin and end in the same columns, from the top. */
function rowsOf<Sent>(cells: readonly SentCell<Sent>[]): readonly CellBlock<Sent>[] {
  const blocks: { range: CellRange; cells: SentCell<Sent>[] }[] = [];
  for (const line of linesOf(cells, "row")) {
    const { range } = blockOf(line);
    const last = blocks.at(-1);
    const { row, column, toRow, toColumn } = last?.range ?? { row: 0, column: -1, toRow: -1, toColumn: -1 };
    if (last && toRow === range.row - 1 && column === range.column && toColumn === range.toColumn) {
      last.range = { row, column, toRow: range.row, toColumn };
      last.cells.push(...line);
    } else blocks.push({ range, cells: [...line] });
  }
  return blocks;
}

function linesOf<Sent>(
  cells: readonly SentCell<Sent>[],
  along: "row" | "column",
): readonly (readonly SentCell<Sent>[])[] {
  const lines = new Map<number, SentCell<Sent>[]>();
  for (const cell of cells) {
    const line = lines.get(cell[along]);
    if (line) line.push(cell);
    else lines.set(cell[along], [cell]);
  }
  return [...lines].sort((a, b) => a[0] - b[0]).map(([, line]) => line);
}

function blockOf<Sent>(cells: readonly SentCell<Sent>[]): CellBlock<Sent> {
  const range = cells.reduce<CellRange | null>((all, { row, column }) => {
    const own = { row, column, toRow: row, toColumn: column };
    return all === null ? own : around(all, own);
  }, null);
  if (range === null) throw new RangeError("a block of no cells");
  return { range, cells };
}

function around(a: CellRange, b: CellRange): CellRange {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    toRow: Math.max(a.toRow, b.toRow),
    toColumn: Math.max(a.toColumn, b.toColumn),
  };
}

function isIn({ row, column, toRow, toColumn }: CellRange, cell: { row: number; column: number }): boolean {
  return cell.row >= row && cell.row <= toRow && cell.column >= column && cell.column <= toColumn;
}
