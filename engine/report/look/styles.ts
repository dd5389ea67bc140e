import type { CellStyle } from "../../workbook/cellStyle";
import { palette } from "./palette";

export const FONT = "Calibri";

const base: CellStyle = { fontName: FONT, fontSize: 11, color: palette.ink, vertical: "middle" };
const rowRule = { style: "thin", color: palette.rule } as const;
const headRule = { style: "thin", color: palette.slate } as const;
const small: CellStyle = { ...base, fontSize: 10, color: palette.slate };

/** How signed changes, plain averages and whole counts are shown in cells, with a true minus. */
export function changeFormat(digits: number): string {
  const zeros = digits > 0 ? `0.${"0".repeat(digits)}` : "0";
  return `+${zeros};−${zeros};${zeros}`;
}
export function plainFormat(digits: number): string {
  const zeros = digits > 0 ? `0.${"0".repeat(digits)}` : "0";
  return `${zeros};−${zeros};${zeros}`;
}
export const COUNT_FORMAT = "#,##0";

/** The looks of all result sheets. */
export const styles = {
  title: { ...base, fontSize: 20, bold: true, color: palette.after },
  subtitle: { ...base, color: palette.slate, wrap: true, vertical: "top" },
  answer: { ...base, fontSize: 13, bold: true, wrap: true, vertical: "top" },
  section: { ...base, fontSize: 12, bold: true, color: palette.after, bottom: { style: "thin", color: palette.after } },
  body: { ...base, wrap: true },
  bodyTop: { ...base, wrap: true, vertical: "top" },
  strong: { ...base, bold: true, wrap: true },
  strongTop: { ...base, bold: true, wrap: true, vertical: "top" },
  note: { ...small, wrap: true, vertical: "top" },
  small,
  banner: { ...base, bold: true, color: palette.organisation, fill: palette.attention, wrap: true },
  headLeft: {
    ...base,
    fontSize: 10,
    bold: true,
    color: palette.slate,
    wrap: true,
    vertical: "bottom",
    bottom: headRule,
  },
  headSays: {
    ...base,
    fontSize: 10,
    bold: true,
    color: palette.slate,
    wrap: true,
    vertical: "bottom",
    horizontal: "left",
    indent: 1,
    bottom: headRule,
  },
  headRight: {
    ...base,
    fontSize: 10,
    bold: true,
    color: palette.slate,
    wrap: true,
    vertical: "bottom",
    horizontal: "right",
    bottom: headRule,
  },
  cell: { ...base, bottom: rowRule, wrap: true },
  cellSays: { ...small, horizontal: "left", indent: 1, bottom: rowRule, wrap: true, vertical: "middle" },
  cellStrong: { ...base, bold: true, bottom: rowRule, wrap: true },
  number: { ...base, bottom: rowRule, horizontal: "right" },
  numberStrong: { ...base, bold: true, bottom: rowRule, horizontal: "right" },
  totalLeft: { ...base, bold: true, fill: palette.band, top: headRule, bottom: rowRule, wrap: true },
  totalSays: {
    ...small,
    bold: true,
    color: palette.ink,
    fill: palette.band,
    top: headRule,
    bottom: rowRule,
    wrap: true,
    horizontal: "left",
    indent: 1,
  },
  totalNumber: { ...base, bold: true, fill: palette.band, top: headRule, bottom: rowRule, horizontal: "right" },
  link: { ...base, color: palette.school, underline: true, bottom: rowRule, wrap: true },
  helperHead: { ...base, fontSize: 8, italic: true, color: palette.helper },
  helper: { ...base, fontSize: 8, color: palette.helper },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A style with some of its parts changed. */
export function restyled(style: CellStyle, changes: CellStyle): CellStyle {
  return { ...style, ...changes };
}
