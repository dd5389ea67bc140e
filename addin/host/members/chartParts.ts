import { keptProperties, method, navigation, taken, type ApiObject, type Look, type Member } from "../apiObject";

const dashes = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];

/** Titles, fonts, fills and lines: what every part of a chart is made of, kept under a prefix. */
export function titled(look: Look, prefix: string, type: string): ApiObject {
  return {
    type,
    members: {
      ...keptProperties(look, { text: [taken.text, ""], visible: [taken.truth, true] }, prefix),
      format: navigation(() => ({ type: `${type}Format`, members: { font: font(look, prefix) } })),
    },
  };
}

export function font(look: Look, prefix: string): Member {
  return navigation(() => ({
    type: "ChartFont",
    members: keptProperties(
      look,
      {
        name: [taken.text, "Calibri"],
        size: [taken.number, 10],
        color: [taken.color, "#000000"],
        bold: [taken.truth, false],
      },
      `${prefix}font.`,
    ),
  }));
}

export function fill(look: Look, prefix: string): Member {
  return navigation(() => ({
    type: "ChartFill",
    members: {
      setSolidColor: method((color) => {
        look[`${prefix}fill`] = taken.color(color);
        return null;
      }),
      clear: method(() => {
        look[`${prefix}fill`] = null;
        return null;
      }),
    },
  }));
}

export function lineFormat(look: Look, prefix: string): ApiObject {
  return {
    type: "ChartLineFormat",
    members: {
      ...keptProperties(
        look,
        {
          color: [taken.color, "#000000"],
          weight: [taken.number, 2.25],
          lineStyle: [taken.oneOf(dashes), "Automatic"],
        },
        prefix,
      ),
      clear: method(() => {
        look[`${prefix}lineStyle`] = "None";
        return null;
      }),
    },
  };
}
