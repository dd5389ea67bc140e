import type { ChartAnchor } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";

export interface AlignedRows {
  readonly firstRow: number;
  /** last row with a mark */
  readonly lastRow: number;
  /** Row after the last that the axis' numbers may use. */
  readonly axisRow: number;
  readonly column: number;
  readonly toColumn: number;
  /** Free share of the width at each side, for the ends of the axis' numbers. */
  readonly inset?: number;
}

/** Height in sheet points of a block of rows. */
function heightOfRows(canvas: Canvas, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) sum += canvas.heightOf(row);
  return sum;
}

/** A chart laid over rows so that its plot area covers exactly the rows with marks and the axis stands below. */
export function alignedPlot(
  canvas: Canvas,
  { firstRow, lastRow, axisRow, column, toColumn, inset = 0.02 }: AlignedRows,
): { readonly anchor: ChartAnchor; readonly plot: { left: number; top: number; width: number; height: number } } {
  const marks = heightOfRows(canvas, firstRow, lastRow);
  const all = heightOfRows(canvas, firstRow, axisRow);
  return {
    anchor: { row: firstRow, column, toRow: axisRow + 1, toColumn: toColumn + 1 },
    plot: { left: inset, top: 0, width: 1 - 2 * inset, height: marks / all },
  };
}

/**
 * The y of a row's middle, from 0 at the bottom to the height of the rows in points at the top: rows need not be equally
 * high.
 */
export function rowMiddles(
  canvas: Canvas,
  firstRow: number,
  lastRow: number,
): { readonly total: number; readonly middleOf: (row: number) => number } {
  const total = heightOfRows(canvas, firstRow, lastRow);
  return {
    total,
    middleOf: (row) => total - heightOfRows(canvas, firstRow, row - 1) - canvas.heightOf(row) / 2,
  };
}
