import type { CellRange } from "../../../engine";
import { method, type Member } from "../apiObject";
import { notImplemented } from "../hostError";
import type { HostSheet } from "../workbookModel";
import { lookOf } from "./format";

const WHITE = "#FFFFFF";

/** `Range.getCellProperties` and `Range.getColumnProperties`, of fill colours; null where a column's differ. */
export function cellProperties(sheet: HostSheet, block: CellRange): Readonly<Record<string, Member>> {
  const columns = Array.from({ length: block.toColumn - block.column + 1 }, (_, offset) => block.column + offset);
  const rows = (): readonly number[] =>
    Array.from({ length: block.toRow - block.row + 1 }, (_, offset) => block.row + offset);
  const fill = (row: number, toRow: number, column: number) => ({
    format: { fill: { color: lookOf(sheet, [{ row, toRow, column, toColumn: column }], "fill.color", WHITE) } },
  });
  return {
    getCellProperties: method((wanted) => {
      onlyFills(wanted);
      return rows().map((row) => columns.map((column) => fill(row, row, column)));
    }),
    getColumnProperties: method((wanted) => {
      onlyFills(wanted);
      return columns.map((column) => fill(block.row, block.toRow, column));
    }),
  };
}

function onlyFills(wanted: unknown): void {
  if (JSON.stringify(wanted) !== '{"format":{"fill":{"color":true}}}')
    throw notImplemented("cell properties other than the colour of the fill");
}
