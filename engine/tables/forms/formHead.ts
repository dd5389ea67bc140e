import type { Form } from "../../form";
import type { CellRange } from "../../workbook/cellRange";
import type { RowDraft, SheetDraft } from "../../workbook/sheetDraft";
import { isFacilitatorOnly } from "./facilitatorOnly";
import { formMarkText } from "./formMark";
import { formStyle, tabColor } from "./formStyle";
import { lineCount } from "./textHeight";

/** Rows of every form's sheet: mark, title, help, a gap, headings, ids, and then what is filled in. */
export const formRows = { mark: 0, title: 1, help: 2, headings: 4, ids: 5, first: 6 } as const;
/** Column A is a margin; what a form shows begins in B. */
export const FIRST_COLUMN = 1;

/** Title and help above the headings; `width` is that of the help in characters. */
export function headRows(
  form: Form,
  help: { width: number; toColumn: number },
): { rows: RowDraft[]; merges: CellRange[] } {
  const { mark, title, help: helpRow } = formRows;
  const lines = lineCount(form.help, help.width);
  return {
    rows: [
      {
        row: mark,
        cells: [[0, { value: formMarkText({ form: form.id, version: form.version }), style: formStyle.mark }]],
      },
      { row: title, height: 30, cells: [[FIRST_COLUMN, { value: form.title, style: formStyle.title }]] },
      { row: helpRow, height: 15 * lines + 4, cells: [[FIRST_COLUMN, { value: form.help, style: formStyle.help }]] },
    ],
    merges:
      help.toColumn > FIRST_COLUMN
        ? [{ row: helpRow, column: FIRST_COLUMN, toRow: helpRow, toColumn: help.toColumn }]
        : [],
  };
}

/** What the sheets of all forms share: protection, gridlines, tab, and the foot of the page. */
export function sheetFrame(
  form: Form,
): Pick<SheetDraft, "id" | "name" | "tabColor" | "tables" | "charts" | "gridlines" | "protect"> {
  return {
    id: form.id,
    name: form.sheetName,
    tabColor: isFacilitatorOnly(form) ? "55606A" : tabColor,
    tables: [],
    charts: [],
    gridlines: false,
    protect: true,
  };
}

/** The foot of each printed page. */
export function pageFoot(form: Form): string {
  if (form.namesPupils === true) return `${form.sheetName}: names pupils. Never send it on.`;
  return isFacilitatorOnly(form)
    ? `${form.sheetName}: for the facilitator only. Write roles, not names.`
    : `${form.sheetName}. Please write no pupil's name.`;
}
