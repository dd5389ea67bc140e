import { method, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument, itemExists } from "../hostError";
import { cellAt, cellFor, type HostSheet, type HostTable } from "../workbookModel";
import { blockOf, overlap } from "./address";
import { collection } from "./collection";
import { isRange, range } from "./range";

/** Tables of the workbook (`sheet` null) or of one sheet. */
export function tables(state: ExcelState, sheet: HostSheet | null): ApiObject {
  const present = () =>
    (sheet ? [sheet] : state.workbook.sheets).flatMap((owner) => owner.tables.map((item) => ({ owner, item })));
  return collection({
    type: "TableCollection",
    items: () => present().map(({ owner, item }) => table(state, owner, item)),
    find: (key) => {
      const wanted = String(key).toLowerCase();
      const found = present().find(({ item }) => item.id === key || item.name.toLowerCase() === wanted);
      return found && table(state, found.owner, found.item);
    },
    members: {
      add: method((address, hasHeaders) => {
        const owner = isRange(address) ? address.sheet : (sheet ?? state.workbook.active);
        const block = isRange(address) ? address.block : blockOf(address);
        if (!owner || hasHeaders !== true) throw invalidArgument("a table with headers on a sheet");
        if (owner.protection !== null) throw accessDenied();
        if (
          owner.tables.some((other) => overlap(other.range, block)) ||
          owner.merges.some((merge) => overlap(merge, block))
        )
          throw invalidArgument("a table cannot overlap another table or merged cells");
        giveHeaders(owner, block);
        const id = state.nextId();
        const item: HostTable = {
          id,
          name: `Table${id}`,
          range: block,
          style: "TableStyleMedium2",
          showFilterButton: true,
          showBandedRows: true,
          showTotals: false,
        };
        owner.tables.push(item);
        return table(state, owner, item);
      }),
    },
  });
}

/** As Excel does: headers are texts, none empty, none twice. */
function giveHeaders(sheet: HostSheet, block: { row: number; column: number; toColumn: number }): void {
  const seen = new Set<string>();
  for (let column = block.column; column <= block.toColumn; column++) {
    const cell = cellFor(sheet, block.row, column);
    const text = String(cell.value === "" ? `Column${column - block.column + 1}` : cell.value);
    cell.value = seen.has(text.toLowerCase()) ? `${text}2` : text;
    seen.add(text.toLowerCase());
  }
}

function table(state: ExcelState, sheet: HostSheet, item: HostTable): ApiObject {
  const truth = (name: "showFilterButton" | "showBandedRows" | "showTotals") =>
    property(
      () => item[name],
      (value) => {
        item[name] = taken.truth(value);
      },
    );
  return {
    type: "Table",
    id: () => item.id,
    members: {
      id: property(() => item.id),
      name: property(
        () => item.name,
        (value) => {
          const name = taken.text(value);
          if (!/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/.test(name)) throw invalidArgument("not a name of a table");
          const isTaken = state.workbook.sheets.some((other) =>
            other.tables.some((known) => known !== item && known.name.toLowerCase() === name.toLowerCase()),
          );
          if (isTaken) throw itemExists();
          item.name = name;
        },
      ),
      style: property(
        () => item.style,
        (value) => {
          item.style = taken.text(value);
        },
      ),
      showFilterButton: truth("showFilterButton"),
      showBandedRows: truth("showBandedRows"),
      showTotals: truth("showTotals"),
      getRange: method(() => range(state, sheet, item.range)),
      delete: method(() => {
        sheet.tables = sheet.tables.filter((other) => other !== item);
        for (let row = item.range.row; row <= item.range.toRow; row++) {
          const cell = cellAt(sheet, row, item.range.column);
          if (cell) Object.assign(cell, { value: "", formula: null });
        }
        return null;
      }),
    },
  };
}
