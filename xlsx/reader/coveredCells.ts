import { workbookTooLarge, type CellRange } from "../../engine";
import { BLANK, FORMULA, lowerBound, type StoredCells } from "./cellStore";
import { refuse } from "./refusal";

/** Overlapping ranges in a hostile file could make each cell be visited thousands of times. */
const MOST_VISITS = 20_000_000;

/** Empties the cells a merge covers, all but its top left: Excel shows nothing there, whatever the file still holds. */
export function clearCovered(cells: StoredCells, merges: readonly CellRange[]): void {
  visitRanges(cells, merges, (position, isTopLeft) => {
    if (!isTopLeft) cells.setCode(position, BLANK);
  });
}

/** Marks every cell an array formula or data table fills: only the first holds the formula in the file. */
export function markFormulas(cells: StoredCells, ranges: readonly CellRange[]): void {
  visitRanges(cells, ranges, (position) => cells.setCode(position, cells.codeAt(position) | FORMULA));
}

function visitRanges(
  cells: StoredCells,
  ranges: readonly CellRange[],
  visit: (position: number, isTopLeft: boolean) => void,
): void {
  let visits = 0;
  for (const range of ranges) {
    for (let index = cells.firstRowFrom(range.row); (cells.rows[index] ?? Infinity) <= range.toRow; index += 1) {
      const to = cells.rowStarts[index + 1] ?? 0;
      const from = cells.rowStarts[index] ?? 0;
      visits += 1;
      for (
        let position = lowerBound(from, to, (candidate) => cells.columnAt(candidate) < range.column);
        position < to && cells.columnAt(position) <= range.toColumn;
        position += 1
      ) {
        visit(position, cells.rows[index] === range.row && cells.columnAt(position) === range.column);
        visits += 1;
      }
      if (visits > MOST_VISITS) refuse(workbookTooLarge());
    }
  }
}
