import type { CellStyle, FieldType, SheetDraft, ValidationDraft } from "../../engine";

/** A column of a plain table to fill in: its heading is one the recognition of tables knows. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly type: FieldType;
  readonly help: string;
}

/** A plain table to fill in or to paste into: no mark, no ids, recognised like any school's own sheet. */
export interface TableTemplate {
  readonly id: string;
  readonly sheetName: string;
  readonly title: string;
  readonly help: string;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

const base = { fontName: "Calibri", fontSize: 11, color: "1F2A33" } as const;
const rule = { style: "thin", color: "D3D9DE" } as const;
const title: CellStyle = { ...base, fontSize: 20, bold: true, color: "12436D", vertical: "middle" };
const help: CellStyle = { ...base, wrap: true, vertical: "top" };
const heading: CellStyle = {
  ...base,
  bold: true,
  fill: "E8EEF3",
  wrap: true,
  horizontal: "left",
  indent: 1,
  vertical: "bottom",
  left: rule,
  right: rule,
  bottom: { style: "medium", color: "12436D" },
};
const FIRST_ROW = 4;
const HEADING_ROW = 3;
const PRINTED_ROWS = 40;

/** The template as a sheet; left open, because rows are pasted into it. */
export function tableTemplateDraft(template: TableTemplate): SheetDraft {
  const { columns } = template;
  const lastColumn = columns.length - 1;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const helpLines = template.help
    .split("\n")
    .reduce((lines, line) => lines + Math.ceil(line.length / Math.min(width * 0.9, 140)), 0);
  const headingLines = Math.max(
    ...columns.map((column) => Math.ceil((column.heading.length * 1.25) / Math.max(1, column.width - 4))),
  );
  return {
    id: template.id,
    name: template.sheetName,
    tabColor: "12436D",
    columns: columns.map((column, index) => ({ column: index, width: column.width })),
    rows: [
      { row: 0, height: 30, cells: [[0, { value: template.title, style: title }]] },
      { row: 1, height: 15 * helpLines + 4, cells: [[0, { value: template.help, style: help }]] },
      {
        row: HEADING_ROW,
        height: 15 * headingLines + 4,
        cells: columns.map((column, index) => [index, { value: column.heading, style: heading }] as const),
      },
    ],
    merges: [{ row: 1, column: 0, toRow: 1, toColumn: lastColumn }],
    tables: [],
    charts: [],
    validations: columns.map((column, index) => validation(column, { index, rows: template.rows })),
    freeze: { row: FIRST_ROW, column: 1 },
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: FIRST_ROW + PRINTED_ROWS - 1, toColumn: lastColumn },
      repeatRows: [HEADING_ROW, HEADING_ROW],
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "Contains personal data once filled in. Keep it inside the school.",
    },
    gridlines: true,
  };
}

function validation(
  { heading: name, type, help: text }: TableColumn,
  at: { index: number; rows: number },
): ValidationDraft {
  const range = { row: FIRST_ROW, column: at.index, toRow: FIRST_ROW + at.rows - 1, toColumn: at.index };
  const title = name.length > 32 ? `${name.slice(0, 31)}…` : name;
  const common = { range, prompt: { title, text }, advisory: true };
  switch (type.kind) {
    case "choice":
      return { ...common, kind: "list", choices: type.choices };
    case "rating":
      return { ...common, kind: "list", choices: type.words };
    case "yes-no":
      return { ...common, kind: "list", choices: ["Y", "N"] };
    // Dates and scores take codes for absence too, so nothing is refused.
    case "text":
    case "number":
    case "date":
      return { ...common, kind: "text", maximumLength: 255 };
  }
}
