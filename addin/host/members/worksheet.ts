import { method, navigation, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, invalidArgument, itemExists } from "../hostError";
import { usedRange, type HostSheet } from "../workbookModel";
import { blockFromIndexes, blockOf, WHOLE_SHEET } from "./address";
import { charts } from "./charts";
import { comments, notes } from "./comments";
import { names } from "./names";
import { pageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { blocksOf, isRange, range, rangeAreas } from "./range";
import { tables } from "./tables";

/** Refuses what Excel does not take as a sheet's name, or has already. */
export function checkSheetName(state: ExcelState, name: string, own: HostSheet | null): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument("sheet name");
  if (state.workbook.sheets.some((other) => other !== own && other.name.toLowerCase() === name.toLowerCase()))
    throw itemExists();
}

/** `Excel.Worksheet`. */
export function worksheet(state: ExcelState, sheet: HostSheet): ApiObject {
  const { workbook } = state;
  const structure = () => {
    if (workbook.structureProtected || workbook.readOnly) throw accessDenied();
  };
  return {
    type: "Worksheet",
    id: () => sheet.id,
    members: {
      id: property(() => sheet.id),
      name: property(
        () => sheet.name,
        (value) => {
          structure();
          checkSheetName(state, taken.text(value), sheet);
          renameReferences(state, sheet.name, taken.text(value));
          sheet.name = taken.text(value);
        },
      ),
      position: property(
        () => workbook.sheets.indexOf(sheet),
        (value) => {
          structure();
          const place = taken.number(value);
          if (place < 0 || place >= workbook.sheets.length) throw invalidArgument("position");
          workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
          workbook.sheets.splice(place, 0, sheet);
        },
      ),
      visibility: property(
        () => sheet.visibility,
        (value) => {
          structure();
          const wanted = taken.oneOf(["Visible", "Hidden", "VeryHidden"])(value) as HostSheet["visibility"];
          const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
          if (wanted !== "Visible" && others.length === 0) throw invalidArgument("a workbook shows at least one sheet");
          sheet.visibility = wanted;
        },
      ),
      tabColor: property(
        () => sheet.tabColor,
        (value) => {
          sheet.tabColor = value === "" ? "" : taken.color(value);
        },
      ),
      // `showGridlines`, as it is called on the wire
      gridlines: property(
        () => sheet.showGridlines,
        (value) => {
          sheet.showGridlines = taken.truth(value);
        },
      ),
      tables: navigation(() => tables(state, sheet)),
      charts: navigation(() => charts(state, sheet)),
      names: navigation(() => names(state, sheet)),
      comments: navigation(() => comments(state, sheet)),
      ...(state.excelApi >= 18 ? { notes: navigation(() => notes(state, sheet)) } : {}),
      pageLayout: navigation(() => pageLayout(sheet)),
      horizontalPageBreaks: navigation(() => pageBreaks(sheet)),
      freezePanes: navigation(() => ({
        type: "WorksheetFreezePanes",
        members: {
          freezeAt: method((address) => {
            sheet.freeze = isRange(address) ? address.block : blockOf(address);
            return null;
          }),
          freezeRows: method((count) => {
            sheet.freeze = { ...WHOLE_SHEET, toRow: taken.number(count) - 1 };
            return null;
          }),
          freezeColumns: method((count) => {
            sheet.freeze = { ...WHOLE_SHEET, toColumn: taken.number(count) - 1 };
            return null;
          }),
          unfreeze: method(() => {
            sheet.freeze = null;
            return null;
          }),
        },
      })),
      protection: navigation(() => ({
        type: "WorksheetProtection",
        members: {
          protected: property(() => sheet.protection !== null),
          protect: method((options) => {
            if (sheet.protection !== null) throw accessDenied();
            sheet.protection = { options: (options ?? {}) as Readonly<Record<string, unknown>> };
            return null;
          }),
          unprotect: method(() => {
            sheet.protection = null;
            return null;
          }),
        },
      })),
      activate: method(() => {
        if (sheet.visibility !== "Visible") throw invalidArgument("a hidden sheet cannot be shown first");
        workbook.active = sheet;
        return null;
      }),
      delete: method(() => {
        structure();
        const rest = workbook.sheets.filter((other) => other !== sheet);
        if (!rest.some(({ visibility }) => visibility === "Visible")) throw invalidArgument("the last visible sheet");
        workbook.sheets = rest;
        if (workbook.active === sheet)
          workbook.active = rest.find(({ visibility }) => visibility === "Visible") ?? null;
        if (workbook.selection?.sheet === sheet) workbook.selection = null;
        return null;
      }),
      getRange: method((address) =>
        range(state, sheet, address === undefined || address === null ? WHOLE_SHEET : blockOf(address)),
      ),
      getRanges: method((addresses) => rangeAreas(state, sheet, blocksOf(addresses))),
      getRangeByIndexes: method((row, column, rowCount, columnCount) =>
        range(state, sheet, blockFromIndexes(row, column, rowCount, columnCount)),
      ),
      getCell: method((row, column) => range(state, sheet, blockFromIndexes(row, column, 1, 1))),
      getUsedRange: method((valuesOnly) =>
        range(state, sheet, usedRange(sheet, valuesOnly === true) ?? { row: 0, column: 0, toRow: 0, toColumn: 0 }),
      ),
      getUsedRangeOrNullObject: method((valuesOnly) => {
        const used = usedRange(sheet, valuesOnly === true);
        return used && range(state, sheet, used);
      }),
      _RegisterDataChangedEvent: method(() => {
        state.listensTo.add(sheet.id);
        return null;
      }),
      _UnregisterDataChangedEvent: method(() => {
        state.listensTo.delete(sheet.id);
        return null;
      }),
    },
  };
}

/** Formulas follow a sheet that is given another name. */
function renameReferences(state: ExcelState, from: string, to: string): void {
  const quoted = (name: string) => `'${name.replace(/'/g, "''")}'!`;
  for (const { cells } of state.workbook.sheets)
    for (const cell of cells.values())
      if (cell.formula?.includes(`${from}`)) {
        cell.formula = cell.formula.split(quoted(from)).join(quoted(to)).split(`${from}!`).join(quoted(to));
      }
}
