import type { CellRange } from "../../../engine";
import { isErrorText } from "../enteredValue";
import { HostError, invalidArgument, wrongSize } from "../hostError";
import { cellAt, cellFor, type HostCell, type HostSheet, type HostValue } from "../workbookModel";
import { columnsOf, rowsOf } from "./address";

/** Cells up to which Excel answers with values at all. */
const ANSWERED_CELLS = 5_000_000;

/** One thing of every cell of a block, by row. */
export function grid<Read>(sheet: HostSheet, block: CellRange, read: (cell: HostCell | undefined) => Read): Read[][] {
  if (rowsOf(block) * columnsOf(block) > ANSWERED_CELLS)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  return Array.from({ length: rowsOf(block) }, (_, row) =>
    Array.from({ length: columnsOf(block) }, (__, column) =>
      read(cellAt(sheet, block.row + row, block.column + column)),
    ),
  );
}

/** One value for all cells, or a row of values for each row: null leaves a cell alone. */
export function putAll(
  sheet: HostSheet,
  block: CellRange,
  values: unknown,
  put: (cell: HostCell, value: HostValue, row: number, column: number) => void,
): void {
  const rows: readonly unknown[] | null = Array.isArray(values) ? values : null;
  if (
    rows &&
    (rows.length !== rowsOf(block) || rows.some((row) => !Array.isArray(row) || row.length !== columnsOf(block)))
  )
    throw wrongSize();
  for (let row = 0; row < rowsOf(block); row++) {
    const line = rows?.[row] as readonly unknown[] | undefined;
    for (let column = 0; column < columnsOf(block); column++) {
      const value = line === undefined ? values : line[column];
      if (value === null) continue;
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
        throw invalidArgument("cell");
      put(cellFor(sheet, block.row + row, block.column + column), value, block.row + row, block.column + column);
    }
  }
}

export function valueType(value: HostValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}
