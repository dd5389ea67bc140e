import type { Field, Form } from "../../form";
import type { Place } from "../../workbook/place";
import type { Sheet } from "../../workbook/sheet";
import { answerCell, readAnswer, type Answer } from "./answer";
import { indexForms, locateForm } from "./locateForm";
import { isFilled } from "./sheetReading";

/** One cell of a record, with what is to stand in it. */
export interface RecordCell extends Required<Pick<Place, "sheet" | "row" | "column">> {
  readonly value: string | number | boolean | null;
}

export type RecordPlace =
  | {
      readonly kind: "found";
      readonly cells: readonly RecordCell[];
      /** true: a record of the same keys stands there and is changed; false: it is a new row. */
      readonly replaces: boolean;
    }
  /** The sheet is not (or no longer) this form, or lacks the column of something to be written. */
  | { readonly kind: "no-form" | "no-column" };

/**
 * Where a record belongs on a sheet of a form of rows: the row with the same keys (who rated what, when), else the first
 * blank row after the last one that is filled in.
 *
 * @param answers by field id
 * @throws RangeError when an answer is of a field the form does not have
 */
export function placeRecord(sheet: Sheet, form: Form, answers: ReadonlyMap<string, Answer>): RecordPlace {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  for (const id of answers.keys()) if (!fields.has(id)) throw new RangeError(`form ${form.id} has no field ${id}`);
  const search = locateForm(sheet, indexForms([form]));
  if (search.kind !== "located") return { kind: "no-form" };
  const { columns, idRow } = search.location;
  const columnOf = new Map([...columns].map(([column, id]) => [id, column]));
  if ([...answers.keys()].some((id) => !columnOf.has(id))) return { kind: "no-column" };
  const same = rowOfSameKeys(sheet, { form, fields, columnOf, answers, idRow });
  const row = same ?? rowAfterLast(sheet, { columns, idRow });
  const cells = [...answers].flatMap(([id, answer]): RecordCell[] => {
    const field = fields.get(id);
    const column = columnOf.get(id);
    if (field === undefined || column === undefined) return [];
    return [{ sheet: sheet.name, row, column, value: answerCell(field.type, answer) }];
  });
  return { kind: "found", cells, replaces: same !== null };
}

interface Search {
  readonly form: Form;
  readonly fields: ReadonlyMap<string, Field>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly idRow: number;
}

function rowOfSameKeys(sheet: Sheet, { form, fields, columnOf, answers, idRow }: Search): number | null {
  const keys = form.keys.flatMap((id) => {
    const field = fields.get(id);
    const column = columnOf.get(id);
    return field === undefined || column === undefined ? [] : [{ field, column }];
  });
  const isSame = (row: number): boolean =>
    keys.every(({ field, column }) => {
      const read = readAnswer(field.type, {
        value: sheet.cell(row, column),
        numberFormat: sheet.numberFormat(row, column),
      });
      const there = read.kind === "value" ? read.value : null;
      return read.kind !== "not-understood" && there === (answers.get(field.id) ?? null);
    });
  const [first] = keys;
  if (first === undefined) return null;
  for (let row = idRow + 1; row < sheet.rowCount; row++)
    if (keys.some(({ column }) => isFilled(sheet.cell(row, column))) && isSame(row)) return row;
  return null;
}

/** Rows that hold only what was printed in advance count as filled: a new record comes after them. */
function rowAfterLast(
  sheet: Sheet,
  { columns, idRow }: { readonly columns: ReadonlyMap<number, string>; readonly idRow: number },
): number {
  for (let row = sheet.rowCount - 1; row > idRow; row--)
    if ([...columns.keys()].some((column) => isFilled(sheet.cell(row, column)))) return row + 1;
  return idRow + 1;
}
