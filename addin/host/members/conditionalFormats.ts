import type { CellRange } from "../../../engine";
import { keptProperties, method, navigation, property, taken, type ApiObject, type Look } from "../apiObject";
import type { ExcelState } from "../excelState";
import { accessDenied } from "../hostError";
import type { HostSheet } from "../workbookModel";
import { overlap } from "./address";

/** `Range.conditionalFormats`, with formats by formula. */
export function conditionalFormats(state: ExcelState, sheet: HostSheet, block: CellRange): ApiObject {
  return {
    type: "ConditionalFormatCollection",
    items: () => sheet.conditionalFormats.filter(({ range }) => overlap(range, block)).map(({ look }) => format(look)),
    members: {
      add: method((kind) => {
        if (sheet.protection !== null) throw accessDenied();
        const look: Look = { id: state.nextId(), type: taken.oneOf(["Custom"])(kind) };
        sheet.conditionalFormats.push({ range: block, look });
        return format(look);
      }),
      clearAll: method(() => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter(({ range }) => !overlap(range, block));
        return null;
      }),
    },
  };
}

function format(look: Look): ApiObject {
  const id = () => String(look.id);
  return {
    type: "ConditionalFormat",
    id,
    members: {
      id: property(id),
      type: property(() => look.type),
      stopIfTrue: keptProperties(look, { stopIfTrue: [taken.truth, false] }).stopIfTrue ?? property(() => false),
      custom: navigation(() => ({
        type: "CustomConditionalFormat",
        members: {
          rule: navigation(() => ({
            type: "ConditionalFormatRule",
            members: keptProperties(look, { formula: [taken.text, ""] }),
          })),
          format: navigation(() => ({
            type: "ConditionalRangeFormat",
            members: {
              fill: navigation(() => ({
                type: "ConditionalRangeFill",
                members: keptProperties(look, { color: [taken.color, null] }, "fill."),
              })),
              font: navigation(() => ({
                type: "ConditionalRangeFont",
                members: keptProperties(
                  look,
                  { color: [taken.color, null], bold: [taken.truth, null], italic: [taken.truth, null] },
                  "font.",
                ),
              })),
            },
          })),
        },
      })),
    },
  };
}
