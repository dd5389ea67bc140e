import type { CellRange } from "../../engine";

/** One call of Excel: the whole range becomes one cell, or (`across`) each of its rows one. */
export interface MergeStep {
  readonly range: CellRange;
  readonly across: boolean;
}

/** Merges of the same columns in rows one under the other are made in one step. */
export function mergeSteps(merges: readonly CellRange[]): readonly MergeStep[] {
  const rows = merges
    .filter(({ row, toRow }) => row === toRow)
    .sort((a, b) => a.column - b.column || a.toColumn - b.toColumn || a.row - b.row);
  const steps: CellRange[] = [];
  for (const merge of rows) {
    const last = steps.at(-1);
    const isNext = last?.column === merge.column && last.toColumn === merge.toColumn && last.toRow === merge.row - 1;
    if (isNext) steps[steps.length - 1] = { ...last, toRow: merge.row };
    else steps.push(merge);
  }
  return [
    ...steps.map((range) => ({ range, across: range.row < range.toRow })),
    ...merges.filter(({ row, toRow }) => row < toRow).map((range) => ({ range, across: false })),
  ];
}
