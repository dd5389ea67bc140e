import type { CellRange } from "../../../engine";
import { memberOf, method, type ApiObject, type Member } from "../apiObject";
import { accessDenied, invalidArgument, notImplemented, wrongSize } from "../hostError";
import type { HostSheet } from "../workbookModel";
import { columnsOf, rowsOf } from "./address";

type RangeAt = (block: CellRange) => ApiObject;

/** Names of borders in cell properties, with the items of `RangeFormat.borders` they stand for. */
const borders: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** `Range.setCellProperties`, `setRowProperties` and `setColumnProperties`: an object of properties a cell, row or column. */
export function settableProperties(
  sheet: HostSheet,
  block: CellRange,
  rangeAt: RangeAt,
): Readonly<Record<string, Member>> {
  const given = (values: unknown, count: number): readonly unknown[] => {
    if (sheet.protection !== null) throw accessDenied();
    if (!Array.isArray(values) || values.length !== count) throw wrongSize();
    return values as readonly unknown[];
  };
  return {
    setCellProperties: method((rows) => {
      given(rows, rowsOf(block)).forEach((line, down) =>
        given(line, columnsOf(block)).forEach((properties, right) => {
          const at = { row: block.row + down, column: block.column + right };
          assign(() => rangeAt({ ...at, toRow: at.row, toColumn: at.column }), properties);
        }),
      );
      return null;
    }),
    setRowProperties: method((rows) => {
      given(rows, rowsOf(block)).forEach((properties, down) => {
        const row = block.row + down;
        assign(() => rangeAt({ ...block, row, toRow: row }), properties);
      });
      return null;
    }),
    setColumnProperties: method((columns) => {
      given(columns, columnsOf(block)).forEach((properties, right) => {
        const column = block.column + right;
        assign(() => rangeAt({ ...block, column, toColumn: column }), properties);
      });
      return null;
    }),
  };
}

/** Sets what an object of properties says; nothing is looked up for an empty one. */
function assign(open: () => ApiObject, properties: unknown): void {
  if (typeof properties !== "object" || properties === null) throw invalidArgument("an object of properties");
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  const object = open();
  for (const [name, value] of entries) {
    const member = memberOf(object, name);
    if (member.kind === "navigation" && name === "borders") assignBorders(member.open(), value);
    else if (member.kind === "navigation") assign(member.open, value);
    else if (member.kind === "property" && member.set) member.set(value);
    else throw notImplemented(`${object.type}.${name} to be set`);
  }
}

function assignBorders(collection: ApiObject, properties: unknown): void {
  const item = memberOf(collection, "getItem");
  if (item.kind !== "method" || typeof properties !== "object" || properties === null)
    throw invalidArgument("an object of borders");
  for (const [side, border] of Object.entries(properties)) {
    const edge = borders[side];
    if (edge === undefined) throw notImplemented(`the border ${side} of a cell`);
    assign(() => item.call(edge) as ApiObject, border);
  }
}
