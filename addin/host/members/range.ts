import { parseRange, type CellRange } from "../../../engine";
import { isApiObject, method, navigation, property, taken, type ApiObject } from "../apiObject";
import { enteredValue, isErrorText } from "../enteredValue";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument, itemNotFound, wrongSize } from "../hostError";
import { cellAt, cellFor, type HostCell, type HostSheet, type HostValue } from "../workbookModel";
import { blockOf, columnsOf, fits, fullAddress, overlap, rowsOf } from "./address";
import { cellProperties } from "./cellProperties";
import { settableProperties } from "./settableProperties";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { isUnlocked, rangeFormat } from "./format";
import { grid, putAll, valueType } from "./rangeCells";
import { worksheet } from "./worksheet";

/** A range as the host knows it, beside its face towards the API. */
export interface RangeObject extends ApiObject {
  readonly type: "Range";
  readonly sheet: HostSheet;
  readonly block: CellRange;
}

export function isRange(value: unknown): value is RangeObject {
  return isApiObject(value) && value.type === "Range";
}

/** `Excel.Range`. */
export function range(state: ExcelState, sheet: HostSheet, block: CellRange): RangeObject {
  if (!fits(block)) throw invalidArgument("outside the sheet");
  const cells = <Read>(read: (cell: HostCell | undefined) => Read) => property(() => grid(sheet, block, read));
  const part = (changed: Partial<CellRange>) => range(state, sheet, { ...block, ...changed });
  const write = (values: unknown, put: (cell: HostCell, value: HostValue, row: number, column: number) => void) => {
    if (sheet.protection !== null && !isUnlocked(sheet, block)) throw accessDenied();
    putAll(sheet, block, values, put);
    state.changed(sheet, block);
  };
  const enter = (values: unknown) =>
    write(values, (cell, value, row, column) => {
      const entered = enteredValue(value, cell.numberFormat);
      cell.formula = entered.kind === "formula" ? entered.formula : null;
      if (entered.kind === "formula") {
        const result = state.calculate(entered.formula, { sheet: sheet.name, row, column });
        cell.value = result === null ? "" : typeof result === "object" ? result.error : result;
      } else {
        cell.value = entered.value;
        cell.isText = typeof value === "string" && value.startsWith("'");
        if (entered.numberFormat !== undefined && cell.numberFormat === "General")
          cell.numberFormat = entered.numberFormat;
      }
    });
  const hide = (hidden: Set<number>, from: number, to: number) =>
    property(
      () => {
        let count = 0;
        for (let index = from; index <= to; index++) if (hidden.has(index)) count++;
        return count === 0 ? false : count === to - from + 1 ? true : null;
      },
      (value) => {
        const wanted = taken.truth(value);
        for (let index = from; index <= to; index++)
          if (wanted) hidden.add(index);
          else hidden.delete(index);
      },
    );
  return {
    type: "Range",
    sheet,
    block,
    members: {
      address: property(() => fullAddress(sheet, block)),
      rowIndex: property(() => block.row),
      columnIndex: property(() => block.column),
      rowCount: property(() => rowsOf(block)),
      columnCount: property(() => columnsOf(block)),
      cellCount: property(() => rowsOf(block) * columnsOf(block)),
      values: { ...cells((cell) => cell?.value ?? ""), set: enter },
      formulas: { ...cells((cell) => cell?.formula ?? cell?.value ?? ""), set: enter },
      valueTypes: cells((cell) => (cell?.isText ? "String" : valueType(cell?.value ?? ""))),
      numberFormat: {
        ...cells((cell) => cell?.numberFormat ?? "General"),
        set: (formats) =>
          write(formats, (cell, format) => {
            cell.numberFormat = taken.text(format);
          }),
      },
      hyperlink: property(
        () => cellAt(sheet, block.row, block.column)?.hyperlink ?? null,
        (link) => {
          if (sheet.protection !== null) throw accessDenied();
          const cell = cellFor(sheet, block.row, block.column);
          const known = link as Readonly<Record<string, string>>;
          if (typeof known.documentReference === "string") checkReference(state, known.documentReference);
          cell.hyperlink = known;
          if (typeof known.textToDisplay === "string") cell.value = known.textToDisplay;
        },
      ),
      rowHidden: hide(sheet.hiddenRows, block.row, block.toRow),
      columnHidden: hide(sheet.hiddenColumns, block.column, block.toColumn),
      format: navigation(() => rangeFormat(sheet, [block])),
      ...settableProperties(sheet, block, (own) => range(state, sheet, own)),
      worksheet: navigation(() => worksheet(state, sheet)),
      dataValidation: navigation(() => dataValidation(sheet, [block])),
      conditionalFormats: navigation(() => conditionalFormats(state, sheet, block)),
      getCell: method((row, column) => {
        const at = { row: block.row + taken.number(row), column: block.column + taken.number(column) };
        return range(state, sheet, { ...at, toRow: at.row, toColumn: at.column });
      }),
      getRow: method((row) => part({ row: block.row + taken.number(row), toRow: block.row + taken.number(row) })),
      getColumn: method((column) =>
        part({ column: block.column + taken.number(column), toColumn: block.column + taken.number(column) }),
      ),
      getResizedRange: method((rows, columns) =>
        part({ toRow: block.toRow + taken.number(rows), toColumn: block.toColumn + taken.number(columns) }),
      ),
      // office.js cuts large writes into rows with it.
      getBoundingRect: method((other) => {
        const to = isRange(other) ? other.block : blockOf(other);
        return part({
          row: Math.min(block.row, to.row),
          column: Math.min(block.column, to.column),
          toRow: Math.max(block.toRow, to.toRow),
          toColumn: Math.max(block.toColumn, to.toColumn),
        });
      }),
      getIntersectionOrNullObject: method((other) => {
        const both = overlap(block, isRange(other) ? other.block : blockOf(other));
        return both && range(state, sheet, both);
      }),
      getMergedAreasOrNullObject: method(() => {
        const merged = sheet.merges.filter((merge) => overlap(merge, block));
        return merged.length === 0 ? null : rangeAreas(state, sheet, merged);
      }),
      getSpecialCellsOrNullObject: method((kind, valueKind) => specialCells(state, { sheet, block, kind, valueKind })),
      merge: method((across) => {
        if (sheet.merges.some((merge) => overlap(merge, block))) throw invalidArgument("already merged");
        if (across !== true) sheet.merges.push(block);
        else for (let row = block.row; row <= block.toRow; row++) sheet.merges.push({ ...block, row, toRow: row });
        return null;
      }),
      unmerge: method(() => {
        sheet.merges = sheet.merges.filter((merge) => !overlap(merge, block));
        return null;
      }),
      clear: method((applyTo) => {
        if (sheet.protection !== null) throw accessDenied();
        const what = applyTo ?? "All";
        for (let row = block.row; row <= block.toRow; row++)
          for (let column = block.column; column <= block.toColumn; column++) {
            const cell = cellAt(sheet, row, column);
            if (!cell) continue;
            if (what !== "Formats") Object.assign(cell, { value: "", formula: null });
            if (what !== "Contents") Object.assign(cell, { look: {}, numberFormat: "General" });
          }
        state.changed(sheet, block);
        return null;
      }),
      ...cellProperties(sheet, block),
      select: method(() => {
        state.workbook.active = sheet;
        state.workbook.selection = { sheet, range: block };
        state.selected();
        return null;
      }),
      _ValidateArraySize: method((rows, columns) => {
        if (rows !== rowsOf(block) || columns !== columnsOf(block)) throw wrongSize();
        return null;
      }),
    },
  };
}

/** `Excel.RangeAreas`: several blocks of one sheet, formatted together. */
export function rangeAreas(state: ExcelState, sheet: HostSheet, blocks: readonly CellRange[]): ApiObject {
  return {
    type: "RangeAreas",
    members: {
      address: property(() => blocks.map((block) => fullAddress(sheet, block)).join(",")),
      areaCount: property(() => blocks.length),
      cellCount: property(() => blocks.reduce((sum, block) => sum + rowsOf(block) * columnsOf(block), 0)),
      format: navigation(() => rangeFormat(sheet, blocks)),
      dataValidation: navigation(() => dataValidation(sheet, blocks)),
      areas: navigation(() => ({
        type: "RangeCollection",
        members: { getCount: method(() => blocks.length) },
        items: () => blocks.map((block) => range(state, sheet, block)),
      })),
    },
  };
}

/** Blocks of an address with commas, which Excel takes up to 8,192 characters. */
export function blocksOf(addresses: unknown): readonly CellRange[] {
  const text = taken.text(addresses);
  if (text.length > 8192) throw invalidArgument("addresses of more than 8,192 characters");
  return text.split(",").map(blockOf);
}

/** Blocks of cells of a kind, as Excel gives them: runs of rows of equal columns. Null where there are none. */
function specialCells(
  state: ExcelState,
  { sheet, block, kind, valueKind }: { sheet: HostSheet; block: CellRange; kind: unknown; valueKind: unknown },
): ApiObject | null {
  const chosen = (row: number, column: number): boolean => {
    if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    const cell = cellAt(sheet, row, column);
    if (kind === "Formulas") {
      if (cell?.formula === undefined || cell.formula === null) return false;
      return valueKind === "Errors" ? isErrorText(cell.value) : true;
    }
    throw invalidArgument(`special cells ${String(kind)}`);
  };
  const open: CellRange[] = [];
  const closed: CellRange[] = [];
  for (let row = block.row; row <= block.toRow; row++) {
    const runs: CellRange[] = [];
    for (let column = block.column; column <= block.toColumn; column++) {
      if (!chosen(row, column)) continue;
      const last = runs.at(-1);
      if (last?.toColumn === column - 1) runs[runs.length - 1] = { ...last, toColumn: column };
      else runs.push({ row, column, toRow: row, toColumn: column });
    }
    const before = open.splice(0);
    for (const run of runs) {
      const above = before.findIndex((area) => area.column === run.column && area.toColumn === run.toColumn);
      open.push(above < 0 ? run : { ...run, row: before.splice(above, 1)[0]?.row ?? run.row });
    }
    closed.push(...before);
  }
  const areas = [...closed, ...open];
  return areas.length === 0 ? null : rangeAreas(state, sheet, areas);
}

/** Links inside the workbook lead to a sheet that is there. */
function checkReference(state: ExcelState, reference: string): void {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const name = (match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? "").toLowerCase();
  if (!state.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name)) throw itemNotFound();
  if (parseRange(match?.[3] ?? "") === null) throw invalidArgument("no such address");
}
