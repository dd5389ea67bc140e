import type { CellRange } from "../../engine";

/** A block of a sheet's cells, small enough for one message. */
export interface Block {
  readonly sheet: number;
  readonly range: CellRange;
}

/**
 * Cuts used ranges into blocks of whole rows of at most `mostCells` cells, and gathers them into messages of at most
 * that many together.
 */
export function messagesOf(ranges: readonly Block[], mostCells: number): readonly (readonly Block[])[] {
  const messages: Block[][] = [];
  let room = 0;
  for (const { sheet, range } of ranges) {
    const width = range.toColumn - range.column + 1;
    const mostRows = Math.max(1, Math.floor(mostCells / width));
    for (let row = range.row; row <= range.toRow;) {
      const fitting = Math.floor(room / width);
      const rows = Math.min(range.toRow - row + 1, fitting > 0 ? fitting : mostRows);
      if (fitting === 0) {
        messages.push([]);
        room = mostCells;
      }
      messages.at(-1)?.push({ sheet, range: { ...range, row, toRow: row + rows - 1 } });
      room -= rows * width;
      row += rows;
    }
  }
  return messages;
}
