import {
  FICTIONAL_BANNER,
  formDrafts,
  type Form,
  type FormEntry,
  type RowDraft,
  type SheetDraft,
} from "../../../../engine";
import { smallSchools } from "../smallSchools";

/** The free row between a form's help and its headings, and its first column that shows. */
const BANNER = { row: 3, column: 1 };

export const schoolNames: readonly string[] = smallSchools.map((school) => school.name);

/** A filled-in form as sheets, each with the banner that says it is invented. */
export function fictionalForm(form: Form, entries: readonly FormEntry[]): readonly SheetDraft[] {
  return formDrafts(form, { schools: schoolNames, rows: 3, entries }).map((draft) => ({
    ...draft,
    rows: withBanner(draft.rows),
  }));
}

function withBanner(rows: readonly RowDraft[]): readonly RowDraft[] {
  if (rows.some((row) => row.row === BANNER.row)) throw new RangeError("the banner's row is taken");
  const banner: RowDraft = {
    row: BANNER.row,
    cells: [[BANNER.column, { value: FICTIONAL_BANNER, style: { italic: true, color: "7A4B00" } }]],
  };
  return [...rows, banner].sort((one, other) => one.row - other.row);
}
