import type { CellRange } from "../../engine";

/** What has to be loaded of a range to know where it is. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
export const AREA_PLACES = PLACE.split(",")
  .map((name) => `areas/items/${name}`)
  .join(",");

/** A block of a sheet for this request only: Excel keeps no reference to it, which would cost memory and bytes. */
export function blockOf(worksheet: Excel.Worksheet, { row, column, toRow, toColumn }: CellRange): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, toRow - row + 1, toColumn - column + 1).untrack();
}

export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    row: rowIndex,
    column: columnIndex,
    toRow: rowIndex + rowCount - 1,
    toColumn: columnIndex + columnCount - 1,
  };
}

export function areasOf(areas: Excel.RangeAreas | null): readonly CellRange[] {
  return areas === null || areas.isNullObject ? [] : areas.areas.items.map(rangeOf);
}
