import { palette } from "../report/look/palette";
import { styles } from "../report/look/styles";
import type { RowDraft, SheetDraft } from "../workbook/sheetDraft";

const FIRST_ROW = 4;

/** Headings and rows of texts, from the fifth row down. */
export interface HeadedRows {
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

export const headed = (headings: readonly string[], lines: HeadedRows["lines"]): HeadedRows => ({ headings, lines });

export interface PlainSheetOptions extends HeadedRows {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly footer: string;
  readonly widths: readonly number[];
}

/** A list as a sheet of texts under a title: every value stays text, so that no number loses its zeros. */
export function plainSheet(options: PlainSheetOptions): SheetDraft {
  const { headings, lines, widths } = options;
  const last = headings.length;
  const across = widths.reduce((sum, width) => sum + width, 0);
  const rows: RowDraft[] = [
    { row: 0, height: 32, cells: [[1, { value: options.title, style: styles.title }]] },
    {
      row: 1,
      height: 4 + 15 * Math.ceil(options.help.length / (across * 0.95)),
      cells: [[1, { value: options.help, style: styles.subtitle }]],
    },
    {
      row: FIRST_ROW - 1,
      height: 20,
      cells: headings.map((value, index) => [index + 1, { value, style: styles.headLeft }] as const),
    },
    ...lines.map((texts, index): RowDraft => ({
      row: FIRST_ROW + index,
      cells: texts.map(
        (value, column) =>
          [column + 1, { value: value === "" ? null : value, style: { ...styles.cell, numberFormat: "@" } }] as const,
      ),
    })),
  ];
  return {
    id: options.id,
    name: options.name,
    tabColor: palette.slate,
    columns: [{ column: 0, width: 2 }, ...widths.map((width, index) => ({ column: index + 1, width }))],
    rows,
    merges: [{ row: 1, column: 1, toRow: 1, toColumn: last }],
    tables: [],
    charts: [],
    freeze: { row: FIRST_ROW, column: 0 },
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: FIRST_ROW + Math.max(1, lines.length) - 1, toColumn: last },
      repeatRows: [FIRST_ROW - 1, FIRST_ROW - 1],
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: options.footer,
    },
    gridlines: false,
  };
}
