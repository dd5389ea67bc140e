import type { CellStyle, Edge } from "../../workbook/cellStyle";

const ink = "1F2A33";
const slate = "55606A";
const blue = "12436D";
const band = "E8EEF3";
const rule: Edge = { style: "thin", color: "D3D9DE" };
const padded = { horizontal: "left", indent: 1 } as const;
const box = { top: rule, bottom: rule, left: rule, right: rule };

/** The look of every form: Calibri, one accent, cells to fill in white and framed, everything else quiet. */
export const formStyle = {
  mark: { fontName: "Calibri", fontSize: 8, color: slate },
  title: { fontName: "Calibri", fontSize: 20, bold: true, color: blue, vertical: "middle" },
  help: { fontName: "Calibri", fontSize: 11, color: ink, wrap: true, vertical: "top" },
  heading: {
    ...padded,
    fontName: "Calibri",
    fontSize: 11,
    bold: true,
    color: ink,
    fill: band,
    wrap: true,
    vertical: "bottom",
    top: rule,
    left: rule,
    right: rule,
  },
  id: {
    ...padded,
    fontName: "Calibri",
    fontSize: 7,
    color: slate,
    fill: band,
    left: rule,
    right: rule,
    bottom: { style: "medium", color: blue },
    vertical: "top",
  },
  section: {
    ...padded,
    fontName: "Calibri",
    fontSize: 12,
    bold: true,
    color: blue,
    vertical: "bottom",
    bottom: { style: "thin", color: blue },
  },
  ref: { ...padded, fontName: "Calibri", fontSize: 8, color: slate, vertical: "middle", ...box },
  question: { ...padded, fontName: "Calibri", fontSize: 11, color: ink, wrap: true, vertical: "middle", ...box },
  printed: {
    ...padded,
    fontName: "Calibri",
    fontSize: 11,
    color: ink,
    fill: "F6F8FA",
    wrap: true,
    vertical: "middle",
    ...box,
  },
  notAsked: {
    fontName: "Calibri",
    fontSize: 11,
    color: slate,
    fill: band,
    horizontal: "center",
    vertical: "top",
    ...box,
  },
  /** An empty cell in the margin: its large font keeps a row from shrinking below two lines when it grows by itself. */
  room: { fontName: "Calibri", fontSize: 24 },
  /** A line that runs on over the empty cells beside it. */
  advice: { ...padded, fontName: "Calibri", fontSize: 11, color: slate, vertical: "middle" },
  link: {
    ...padded,
    fontName: "Calibri",
    fontSize: 11,
    color: blue,
    underline: true,
    wrap: true,
    vertical: "middle",
    ...box,
  },
  answer: {
    ...padded,
    fontName: "Calibri",
    fontSize: 11,
    color: ink,
    wrap: true,
    vertical: "middle",
    locked: false,
    ...box,
  },
} as const satisfies Record<string, CellStyle>;

/** The colour of small grey words beside a label. */
export const quietColor = slate;
export const tabColor = blue;
