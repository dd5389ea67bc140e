import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import type { CellStyle, Edge, TextRun } from "../../engine";

const argb = (color: string) => ({ argb: `FF${color}` });
const solid = (color: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: argb(color) });

/** The look of text: named outright, so that a workbook's own theme does not change our sheets. */
export function excelFont(style: CellStyle, run?: TextRun): Partial<Font> {
  const color = run?.color ?? style.color ?? "1F2A33";
  return {
    name: style.fontName ?? "Calibri",
    family: 2,
    size: style.fontSize ?? 11,
    color: argb(color),
    ...((run?.bold ?? style.bold) === true ? { bold: true } : {}),
    ...((run?.italic ?? style.italic) === true ? { italic: true } : {}),
    ...(style.underline === true ? { underline: true } : {}),
  };
}

/** A drafted style as exceljs takes it. */
export function excelStyle(style: CellStyle): Partial<Style> {
  const alignment: Partial<Alignment> = {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
  const border = excelBorder(style);
  return {
    font: excelFont(style),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(border === null ? {} : { border }),
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.locked === undefined ? {} : { protection: { locked: style.locked } }),
  };
}

function excelBorder({ top, bottom, left, right }: CellStyle): Partial<Borders> | null {
  if (!top && !bottom && !left && !right) return null;
  const edge = ({ style, color }: Edge) => ({ style, color: argb(color) });
  return {
    ...(top ? { top: edge(top) } : {}),
    ...(left ? { left: edge(left) } : {}),
    ...(bottom ? { bottom: edge(bottom) } : {}),
    ...(right ? { right: edge(right) } : {}),
  };
}

/** A conditional format's look; the fill of a differential style is its background colour. */
export function excelConditionalStyle(style: Pick<CellStyle, "bold" | "italic" | "color" | "fill">): Partial<Style> {
  const font: Partial<Font> = {
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.color === undefined ? {} : { color: argb(style.color) }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(style.fill) } }),
  };
}
