import type { Form } from "../../form";
import type { Sheet } from "../../workbook/sheet";
import { fold } from "./fold";
import type { FormLocation } from "./locateForm";

/** What a heading says beside its label: that the field is the product's own addition. */
export const ADDED_MARK = "(added)";
export const QUESTION_HEADINGS = { ref: "Ref", question: "Question", group: "The group" } as const;

/**
 * Finds a form whose mark is there but whose row of grey ids is not: by the headings themselves. `refColumn` is the
 * column in which the Refs of a "questions" form were seen.
 */
export function locateByHeadings(
  sheet: Sheet,
  form: Form,
  at: { rows: number; refColumn: number | null },
): Omit<FormLocation, "version"> | null {
  return form.layout === "records" ? recordsByHeadings(sheet, form, at.rows) : questionsByHeadings(sheet, form, at);
}

function recordsByHeadings(sheet: Sheet, form: Form, rows: number): Omit<FormLocation, "version"> | null {
  const idOf = new Map(form.fields.map((field) => [fold(field.label), field.id]));
  let best: Omit<FormLocation, "version"> | null = null;
  for (let row = 0; row < rows; row++) {
    const columns = new Map<number, string>();
    for (let column = 0; column < sheet.columnCount; column++) {
      const id = idOf.get(foldedHeading(sheet, row, column));
      if (id !== undefined) columns.set(column, id);
    }
    if (columns.size * 2 >= form.fields.length && columns.size > (best?.columns.size ?? 0))
      best = { form, idRow: row, columns };
  }
  return best;
}

function questionsByHeadings(
  sheet: Sheet,
  form: Form,
  { rows, refColumn }: { rows: number; refColumn: number | null },
): Omit<FormLocation, "version"> | null {
  if (refColumn === null) return null;
  for (let row = 0; row < rows; row++) {
    if (foldedHeading(sheet, row, refColumn) !== fold(QUESTION_HEADINGS.ref)) continue;
    const columns = new Map<number, string>([[refColumn, "ref"]]);
    for (let column = 0; column < sheet.columnCount; column++) {
      const heading = foldedHeading(sheet, row, column);
      if (heading === "" || column === refColumn) continue;
      if (heading === fold(QUESTION_HEADINGS.question)) columns.set(column, "question");
      else columns.set(column, heading === fold(QUESTION_HEADINGS.group) ? "group" : "school");
    }
    return { form, idRow: row, columns };
  }
  return null;
}

function foldedHeading(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cell(row, column);
  return typeof value === "string" ? fold(value.replace(ADDED_MARK, "")) : "";
}
