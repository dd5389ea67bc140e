import type { CellStyle, Edge } from "../../../engine";
import type { HostCell, Look } from "../../host";

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = { Top: "top", Center: "middle", Bottom: "bottom" };
const WEIGHTS: Readonly<Record<string, Edge["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

/** How a cell of the host looks, on a sheet that looks so as a whole; null where nothing was set on either. */
export function hostedStyle({ look: own, numberFormat }: HostCell, whole: Look): CellStyle | null {
  const look = { ...whole, ...own };
  const style: Record<string, unknown> = {};
  const put = (name: keyof CellStyle, value: unknown) => {
    if (value !== undefined && value !== null) style[name] = value;
  };
  put("fontName", look["font.name"]);
  put("fontSize", look["font.size"]);
  put("bold", look["font.bold"]);
  put("italic", look["font.italic"]);
  put("underline", look["font.underline"] === "Single" ? true : undefined);
  put("color", colorOf(look["font.color"]));
  put("fill", colorOf(look["fill.color"]));
  put("horizontal", HORIZONTAL[String(look.horizontalAlignment)]);
  put("vertical", VERTICAL[String(look.verticalAlignment)]);
  put("wrap", look.wrapText);
  put("indent", look.indentLevel);
  put("numberFormat", numberFormat === "General" ? undefined : numberFormat);
  put("locked", look["protection.locked"]);
  put("top", edgeOf(look, "Top"));
  put("bottom", edgeOf(look, "Bottom"));
  put("left", edgeOf(look, "Left"));
  put("right", edgeOf(look, "Right"));
  return Object.keys(style).length === 0 ? null : style;
}

/** RRGGBB of #RRGGBB. */
export function colorOf(value: unknown): string | undefined {
  return typeof value === "string" ? value.slice(1) : undefined;
}

function edgeOf(look: Look, side: string): Edge | undefined {
  const of = (name: string) => look[`border.Edge${side}.${name}`];
  if (of("style") !== "Continuous") return undefined;
  return { style: WEIGHTS[String(of("weight"))] ?? "thin", color: colorOf(of("color")) ?? "000000" };
}
