import type { CellRange } from "../../engine";

/** Joins cells told in reading order into rectangles: along a row first, then with the same columns of the row above. */
export interface RangeCollector {
  add(row: number, column: number): void;
  ranges(): readonly { readonly range: CellRange; readonly count: number }[];
}

const MOST_RANGES = 50;

/** Beyond fifty rectangles the last grows to hold all that follows. */
export function rangeCollector(): RangeCollector {
  const finished: { range: CellRange; count: number }[] = [];
  let current: { row: number; column: number; toRow: number; toColumn: number; count: number } | null = null;
  let run: { row: number; column: number; toColumn: number } | null = null;

  function endRun(): void {
    if (run === null) return;
    const width = run.toColumn - run.column + 1;
    const continues =
      current !== null &&
      current.toRow === run.row - 1 &&
      current.column === run.column &&
      current.toColumn === run.toColumn;
    if (current !== null && (continues || finished.length + 1 >= MOST_RANGES)) {
      current.toRow = run.row;
      current.column = Math.min(current.column, run.column);
      current.toColumn = Math.max(current.toColumn, run.toColumn);
      current.count += width;
    } else {
      endRange();
      current = { row: run.row, column: run.column, toRow: run.row, toColumn: run.toColumn, count: width };
    }
    run = null;
  }

  function endRange(): void {
    if (current === null) return;
    const { count, ...range } = current;
    finished.push({ range, count });
    current = null;
  }

  return {
    add(row, column) {
      if (run !== null && run.row === row && run.toColumn === column - 1) run.toColumn = column;
      else {
        endRun();
        run = { row, column, toColumn: column };
      }
    },
    ranges() {
      endRun();
      endRange();
      return finished;
    },
  };
}
