import { method, property, taken, type ApiObject } from "../apiObject";
import type { ExcelState } from "../excelState";
import { invalidArgument, itemExists, itemNotFound } from "../hostError";
import type { HostName } from "../workbookModel";
import { blockOf, fullAddress } from "./address";
import { collection } from "./collection";
import { isRange, range } from "./range";

/** Names of the workbook, or of one sheet. */
export function names(state: ExcelState, owner: { names: HostName[] }): ApiObject {
  const find = (key: unknown) => {
    const name = owner.names.find((item) => item.name.toLowerCase() === taken.text(key).toLowerCase());
    return name && namedItem(state, owner, name);
  };
  return collection({
    type: "NamedItemCollection",
    items: () => owner.names.map((name) => namedItem(state, owner, name)),
    find,
    members: {
      add: method((name, reference) => {
        const wanted = taken.text(name);
        if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(wanted)) throw invalidArgument("not a name");
        if (find(wanted)) throw itemExists();
        const formula = isRange(reference)
          ? `=${fullAddress(reference.sheet, reference.block).replace(/([A-Z]+)(\d+)(?=:|$)/g, "$$$1$$$2")}`
          : taken.text(reference);
        if (!formula.startsWith("=")) throw invalidArgument("a formula begins with =");
        const item: HostName = { name: wanted, formula, visible: true };
        owner.names.push(item);
        return namedItem(state, owner, item);
      }),
    },
  });
}

function namedItem(state: ExcelState, owner: { names: HostName[] }, item: HostName): ApiObject {
  return {
    type: "NamedItem",
    members: {
      name: property(() => item.name),
      formula: property(() => item.formula),
      // The value of a text constant stands without its quotation marks.
      value: property(() => /^="(.*)"$/.exec(item.formula)?.[1]?.replace(/""/g, '"') ?? item.formula),
      type: property(() => (item.formula.startsWith('="') ? "String" : "Range")),
      visible: property(
        () => item.visible,
        (value) => {
          item.visible = taken.truth(value);
        },
      ),
      delete: method(() => {
        owner.names = owner.names.filter((other) => other !== item);
        return null;
      }),
      getRangeOrNullObject: method(() => {
        const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(item.formula);
        const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
        const sheet = state.workbook.sheets.find((other) => other.name === name);
        if (!match) return null;
        if (!sheet) throw itemNotFound();
        return range(state, sheet, blockOf(match[3]));
      }),
    },
  };
}
