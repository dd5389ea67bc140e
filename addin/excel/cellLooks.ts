import type { CellStyle, Edge } from "../../engine";
import type { Growth } from "./cellAreas";

/** One property of how a cell looks, with its value. */
export interface CellLook {
  /** The same for the same property with the same value. */
  readonly key: string;
  readonly growth: Growth;
  readonly format: Excel.CellPropertiesFormat;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;

/** A style as the properties Excel knows, one by one; what the style does not say is left out. */
export function looksOf(style: CellStyle): readonly CellLook[] {
  const looks: CellLook[] = [];
  const add = (format: Excel.CellPropertiesFormat, growth: Growth = "block") =>
    looks.push({ key: JSON.stringify(format), growth, format });
  const { fontName, fontSize, color, fill, indent, horizontal, vertical } = style;
  if (fontName !== undefined) add({ font: { name: fontName } });
  if (fontSize !== undefined) add({ font: { size: fontSize } });
  if (style.bold === true) add({ font: { bold: true } });
  if (style.italic === true) add({ font: { italic: true } });
  // A link is underlined and blue by Excel's own style until our look says otherwise.
  if (style.underline === true) add({ font: { underline: "Single" } });
  if (color !== undefined) add({ font: { color: `#${color}` } });
  if (fill !== undefined) add({ fill: { color: `#${fill}` } });
  if (horizontal !== undefined) add({ horizontalAlignment: HORIZONTAL[horizontal] });
  if (vertical !== undefined) add({ verticalAlignment: VERTICAL[vertical] });
  if (style.wrap === true) add({ wrapText: true });
  if (indent !== undefined) add({ indentLevel: indent });
  if (style.locked === false) add({ protection: { locked: false } });
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge = style[side];
    const growth = side === "top" || side === "bottom" ? "row" : "column";
    if (edge !== undefined) add({ borders: { [side]: borderOf(edge) } }, growth);
  }
  return looks;
}

function borderOf({ style, color }: Edge): Excel.CellBorder {
  return { style: "Continuous", weight: WEIGHTS[style], color: `#${color}` };
}

/** Several looks as one. */
export function mergedFormat(looks: readonly CellLook[]): Excel.CellPropertiesFormat {
  return looks.reduce<Excel.CellPropertiesFormat>(
    (whole, { format }) => ({
      ...whole,
      ...format,
      ...(format.font && { font: { ...whole.font, ...format.font } }),
      ...(format.borders && { borders: { ...whole.borders, ...format.borders } }),
    }),
    {},
  );
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

/** Gives every cell of some areas a look; `betweenRows`: a line under each row, in areas of several rows. */
export function applyLook(
  target: Excel.RangeAreas["format"],
  { format, betweenRows }: { readonly format: Excel.CellPropertiesFormat; readonly betweenRows: boolean },
): void {
  const { borders, ...plain } = format;
  target.set(plain as Excel.Interfaces.RangeFormatUpdateData);
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = borders?.[side];
    if (border === undefined) continue;
    for (const edge of betweenRows ? [EDGES[side], "InsideHorizontal" as const] : [EDGES[side]])
      target.borders.getItem(edge).set(border as Excel.Interfaces.RangeBorderUpdateData);
  }
}
