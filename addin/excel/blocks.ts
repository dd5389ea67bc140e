import type { CellRange } from "../../engine";

/** A block of a sheet's cells. */
export interface Block {
  readonly sheet: number;
  readonly range: CellRange;
}

export const cellCount = ({ range }: Block): number =>
  (range.toRow - range.row + 1) * (range.toColumn - range.column + 1);

/**
 * Cuts the next message off the front of what is still to be read: blocks of whole rows of at most `mostCells` cells
 * together, at least one row; gives it and the rest.
 */
export function nextMessage(
  waiting: readonly Block[],
  mostCells: number,
): { readonly message: readonly Block[]; readonly rest: readonly Block[] } {
  const message: Block[] = [];
  let room = mostCells;
  for (const [index, block] of waiting.entries()) {
    const { sheet, range } = block;
    const width = range.toColumn - range.column + 1;
    const rows = Math.min(
      range.toRow - range.row + 1,
      Math.max(Math.floor(room / width), message.length === 0 ? 1 : 0),
    );
    if (rows === 0) return { message, rest: waiting.slice(index) };
    const last = range.row + rows - 1;
    message.push({ sheet, range: { ...range, toRow: last } });
    room -= rows * width;
    if (last < range.toRow) {
      return { message, rest: [{ sheet, range: { ...range, row: last + 1 } }, ...waiting.slice(index + 1)] };
    }
  }
  return { message, rest: [] };
}
