import type { CellStyle } from "../../workbook/cellStyle";

const INK = "1F2A33";
export const SLATE = "55606A";
const ACCENT = "12436D";
const base: CellStyle = { fontName: "Calibri", fontSize: 11, color: INK, vertical: "middle", wrap: true };
const rule = { style: "thin", color: "D3D9DE" } as const;
/** Looks of the Setup sheet. */
export const styles = {
  title: { ...base, fontSize: 20, bold: true, color: ACCENT, wrap: false, vertical: "middle" },
  lead: { ...base, color: SLATE, wrap: false },
  section: {
    ...base,
    fontSize: 13,
    bold: true,
    color: ACCENT,
    wrap: false,
    vertical: "bottom",
    bottom: { style: "medium", color: ACCENT },
  },
  heading: {
    ...base,
    bold: true,
    horizontal: "left",
    indent: 1,
    fill: "E8EEF3",
    bottom: { style: "thin", color: SLATE },
  },
  cell: { ...base, bottom: rule },
  value: {
    ...base,
    bold: true,
    horizontal: "left",
    indent: 1,
    locked: false,
    top: { style: "thin", color: SLATE },
    bottom: { style: "thin", color: SLATE },
    left: { style: "thin", color: SLATE },
    right: { style: "thin", color: SLATE },
  },
  small: { ...base, fontSize: 10, color: SLATE, horizontal: "left", indent: 1, bottom: rule },
  id: { ...base, fontSize: 9, color: "A9B4BD", wrap: false },
} as const satisfies Record<string, CellStyle>;
