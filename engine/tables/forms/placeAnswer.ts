import type { Field, Form } from "../../form";
import type { CellValue } from "../../workbook/cellValue";
import type { Place } from "../../workbook/place";
import type { Sheet } from "../../workbook/sheet";
import { indexForms, locateForm } from "./locateForm";
import { columnHeading } from "./readQuestions";

/** The cell of a form of questions an answer belongs in. */
export type AnswerPlace =
  | {
      readonly kind: "found";
      readonly place: Required<Pick<Place, "sheet" | "row" | "column">>;
      /** What stands there now. */
      readonly holds: CellValue;
      /** The heading that gets the school's name first: its column is one nobody has named yet. */
      readonly heading: Required<Pick<Place, "sheet" | "row" | "column">> | null;
    }
  /** The sheet is not (or no longer) this form, or has lost the question's row, or has no column for the school. */
  | { readonly kind: "no-form" | "no-row" | "no-column" };

/** A column of a template nobody has named yet. */
const PLACEHOLDER = /^School \d{1,4}$/;

/**
 * Where an answer stands, or would, on a sheet of a form of questions, however its rows and columns were moved: the row
 * by its Ref, the column by the school's name; null is the group. A school without a column gets the first one still
 * called "School 1", "School 2" ... that holds nothing.
 */
export function placeAnswer(
  sheet: Sheet,
  form: Form,
  { field, school }: { readonly field: Field; readonly school: string | null },
): AnswerPlace {
  const search = locateForm(sheet, indexForms([form]));
  if (search.kind !== "located") return { kind: "no-form" };
  const { columns, idRow } = search.location;
  const refColumn = [...columns].find(([, role]) => role === "ref")?.[0];
  const row = refColumn === undefined ? null : rowWithRef(sheet, { field, refColumn, idRow });
  if (row === null) return { kind: "no-row" };
  const found = (column: number, heading: number | null): AnswerPlace => ({
    kind: "found",
    place: { sheet: sheet.name, row, column },
    holds: sheet.cell(row, column),
    heading: heading === null ? null : { sheet: sheet.name, row: heading, column },
  });
  if (school === null) {
    const group = [...columns].find(([, role]) => role === "group");
    return group === undefined ? { kind: "no-column" } : found(group[0], null);
  }
  const headed = [...columns].flatMap(([column, role]) => {
    const heading = role === "school" ? columnHeading(sheet, { column, idRow }) : null;
    return heading === null ? [] : [{ column, ...heading }];
  });
  const own = headed.find(({ text }) => text === school);
  if (own !== undefined) return found(own.column, null);
  const free = headed.find(({ column, text }) => PLACEHOLDER.test(text) && isBlankBelow(sheet, { column, idRow }));
  return free === undefined ? { kind: "no-column" } : found(free.column, free.row);
}

function rowWithRef(
  sheet: Sheet,
  { field, refColumn, idRow }: { readonly field: Field; readonly refColumn: number; readonly idRow: number },
): number | null {
  for (let row = idRow + 1; row < sheet.rowCount; row++) {
    const ref = sheet.cell(row, refColumn);
    if (typeof ref === "string" && ref.trim() === field.id) return row;
  }
  return null;
}

function isBlankBelow(sheet: Sheet, { column, idRow }: { readonly column: number; readonly idRow: number }): boolean {
  for (let row = idRow + 1; row < sheet.rowCount; row++) if (sheet.cell(row, column) !== null) return false;
  return true;
}
