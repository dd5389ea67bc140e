import type { TextLook } from "./shapeXml";

export const INK = "1F2A33";
export const RULE = "D3D9DE";

export const CHART_TEXT: TextLook = { size: 9, color: "55606A" };
export const CHART_TITLE: TextLook = { size: 11, color: INK, bold: true };
export const AXIS_LINE = { color: "A9B4BD", width: 0.75 };
export const GRID_LINE = { color: RULE, width: 0.5 };
