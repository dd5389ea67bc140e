import type { CellDraft, SheetDraft } from "../workbook/sheetDraft";

/** A sheet with nothing out of sight: no hidden column, row or sheet, no note, no list behind a drop-down. */
export function bareDraft(draft: SheetDraft): SheetDraft {
  const hidden = new Set(draft.columns.flatMap(({ column, hidden: isHidden }) => (isHidden === true ? [column] : [])));
  return {
    ...draft,
    visibility: "visible",
    validations: [],
    columns: draft.columns.filter(({ column }) => !hidden.has(column)),
    rows: draft.rows
      .filter((row) => row.hidden !== true)
      .map((row) => ({
        ...row,
        cells: row.cells
          .filter(([column]) => !hidden.has(column))
          .map(([column, cell]) => [column, withoutNote(cell)] as const),
      })),
  };
}

function withoutNote({ value, style, link }: CellDraft): CellDraft {
  return { value, ...(style === undefined ? {} : { style }), ...(link === undefined ? {} : { link }) };
}
