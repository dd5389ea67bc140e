import { keptProperties, method, navigation, taken, type ApiObject, type Check, type Look } from "../apiObject";
import { invalidArgument } from "../hostError";
import { font, lineFormat, titled } from "./chartParts";

const numberOrText: Check = (value) => {
  if (typeof value !== "number" && typeof value !== "string") throw invalidArgument("a number or text");
  return value;
};

/** `Excel.ChartAxis`. */
export function axis(look: Look, prefix: string): ApiObject {
  return {
    type: "ChartAxis",
    members: {
      ...keptProperties(
        look,
        {
          minimum: [numberOrText, ""],
          maximum: [numberOrText, ""],
          majorUnit: [numberOrText, ""],
          visible: [taken.truth, true],
          numberFormat: [taken.text, "General"],
          reversePlotOrder: [taken.truth, false],
          tickLabelPosition: [taken.oneOf(["NextToAxis", "High", "Low", "None"]), "NextToAxis"],
          majorTickMark: [taken.oneOf(["None", "Cross", "Inside", "Outside"]), "Outside"],
          minorTickMark: [taken.oneOf(["None", "Cross", "Inside", "Outside"]), "None"],
          position: [taken.oneOf(["Automatic", "Maximum", "Minimum", "Custom"]), "Automatic"],
        },
        prefix,
      ),
      setPositionAt: method((value) => {
        look[`${prefix}positionAt`] = taken.number(value);
        return null;
      }),
      title: navigation(() => titled(look, `${prefix}title.`, "ChartAxisTitle")),
      majorGridlines: navigation(() => ({
        type: "ChartGridlines",
        members: {
          ...keptProperties(look, { visible: [taken.truth, false] }, `${prefix}gridlines.`),
          format: navigation(() => ({
            type: "ChartGridlinesFormat",
            members: { line: navigation(() => lineFormat(look, `${prefix}gridlines.`)) },
          })),
        },
      })),
      format: navigation(() => ({
        type: "ChartAxisFormat",
        members: { line: navigation(() => lineFormat(look, `${prefix}line.`)), font: font(look, prefix) },
      })),
    },
  };
}
