import { FICTIONAL_BANNER } from "../../workbook/fictional";
import type { RowDraft, SheetDraft } from "../../workbook/sheetDraft";
import { FIRST_COLUMN } from "./formHead";

/** The free row between a form's help and its headings. */
const BANNER_ROW = 3;

/** A form's sheet with the banner that says it is invented. Throws RangeError where the banner's row is taken. */
export function fictionalDraft(draft: SheetDraft): SheetDraft {
  if (draft.rows.some((row) => row.row === BANNER_ROW)) throw new RangeError("the banner's row is taken");
  const banner: RowDraft = {
    row: BANNER_ROW,
    cells: [[FIRST_COLUMN, { value: FICTIONAL_BANNER, style: { italic: true, color: "7A4B00" } }]],
  };
  return { ...draft, rows: [...draft.rows, banner].sort((one, other) => one.row - other.row) };
}
