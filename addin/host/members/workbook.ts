import { isApiObject, method, navigation, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied, HostError } from "../hostError";
import { emptySheet } from "../workbookModel";
import { collection } from "./collection";
import { names } from "./names";
import { range } from "./range";
import { tables } from "./tables";
import { checkSheetName, worksheet } from "./worksheet";

/** `Excel.Workbook`, the object every request begins at. */
export function workbook(state: ExcelState): ApiObject {
  const { workbook: model } = state;
  return {
    type: "Workbook",
    members: {
      name: property(() => model.name),
      readOnly: property(() => model.readOnly),
      isDirty: property(() => true),
      worksheets: navigation(() => worksheets(state)),
      tables: navigation(() => tables(state, null)),
      names: navigation(() => names(state, model)),
      settings: navigation(() => settings(state)),
      protection: navigation(() => ({
        type: "WorkbookProtection",
        members: { protected: property(() => model.structureProtected) },
      })),
      application: navigation(() => ({
        type: "Application",
        members: {
          calculationMode: property(() => "Automatic"),
          suspendApiCalculationUntilNextSync: method(() => null),
          suspendScreenUpdatingUntilNextSync: method(() => null),
        },
      })),
      getSelectedRange: method(() => {
        const chosen = model.selection;
        const sheet = chosen?.sheet ?? model.active;
        if (!sheet) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
        return range(state, sheet, chosen?.range ?? { row: 0, column: 0, toRow: 0, toColumn: 0 });
      }),
    },
  };
}

function worksheets(state: ExcelState): ApiObject {
  const { workbook: model } = state;
  return collection({
    type: "WorksheetCollection",
    items: () => model.sheets.map((sheet) => worksheet(state, sheet)),
    find: (key) => {
      const wanted = taken.text(key).toLowerCase();
      const found = model.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
      return found && worksheet(state, found);
    },
    members: {
      add: method((name) => {
        if (model.structureProtected || model.readOnly) throw accessDenied();
        const wanted = name === undefined || name === null ? `Sheet${model.sheets.length + 1}` : taken.text(name);
        checkSheetName(state, wanted, null);
        const sheet = emptySheet(`{${state.nextId()}}`, wanted);
        model.sheets.push(sheet);
        model.active ??= sheet;
        return worksheet(state, sheet);
      }),
      getActiveWorksheet: method(() => model.active && worksheet(state, model.active)),
      _RegisterDataChangedEvent: method(() => {
        state.listensTo.add("workbook");
        return null;
      }),
      _UnregisterDataChangedEvent: method(() => {
        state.listensTo.delete("workbook");
        return null;
      }),
    },
  });
}

function settings({ workbook: model }: ExcelState): ApiObject {
  const setting = (key: string): ApiObject => ({
    type: "Setting",
    members: {
      key: property(() => key),
      value: property(
        () => model.settings.get(key),
        (value) => {
          if (isApiObject(value)) throw new HostError("InvalidArgument", "A setting is a plain value.");
          model.settings.set(key, value);
        },
      ),
      delete: method(() => {
        model.settings.delete(key);
        return null;
      }),
    },
  });
  return collection({
    type: "SettingCollection",
    items: () => [...model.settings.keys()].map(setting),
    find: (key) => (model.settings.has(taken.text(key)) ? setting(taken.text(key)) : undefined),
    members: {
      add: method((key, value) => {
        model.settings.set(taken.text(key), value);
        return setting(taken.text(key));
      }),
    },
  });
}
