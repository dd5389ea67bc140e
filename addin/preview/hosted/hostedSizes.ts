import type { CellRange } from "../../../engine";
import type { HostSheet } from "../../host";

/** Excel's defaults, in points. */
const COLUMN_WIDTH = 48;
const ROW_HEIGHT = 15;

/** Characters of Calibri 11 a column of so many points is wide: 7 pixels each and 5 between columns, at 96 to the inch. */
export function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

/** Points a block is wide and high. */
export function hostedSize(sheet: HostSheet, { row, column, toRow, toColumn }: CellRange) {
  let width = 0;
  for (let index = column; index <= toColumn; index++) width += sheet.columnWidths.get(index) ?? COLUMN_WIDTH;
  let height = 0;
  for (let index = row; index <= toRow; index++) height += sheet.rowHeights.get(index) ?? ROW_HEIGHT;
  return { width, height };
}
