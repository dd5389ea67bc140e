import type { Field, FormEntry } from "../../form";
import { formIssues } from "../../issues/forms";
import type { Answer } from "./answer";
import type { FormLocation } from "./locateForm";
import { isFilled, sheetReader, type FormSource, type SheetReader, type SheetReading } from "./sheetReading";
import { readAround } from "./readAround";

/** Reads a form of rows: one record a row, fields by the ids of their columns, wherever these now stand. */
export function readRecords(source: FormSource, location: FormLocation): SheetReading {
  const { sheet } = source;
  const { form, idRow } = location;
  const reader = sheetReader(source, form);
  const columns = fieldColumns(location);
  const printed = new Set(form.printedRows?.flatMap((row) => Object.keys(row)) ?? []);
  for (const field of form.fields) {
    if (!columns.some(([, present]) => present === field) && !field.outOfSight)
      reader.issues.push(
        formIssues.fieldMissing({ ...reader.place(idRow, 0), column: columns[0]?.[0] ?? 0 }, field.label),
      );
  }
  let record = 0;
  for (let row = idRow + 1; row < sheet.rowCount; row++) {
    if (!columns.some(([column, field]) => !printed.has(field.id) && isFilled(sheet.cell(row, column)))) continue;
    readRecord(reader, { row, record, columns, form: form.id });
    record++;
  }
  readAround(source, location, reader);
  return reader;
}

type FieldColumn = readonly [column: number, field: Field];

function fieldColumns({ form, columns }: FormLocation): readonly FieldColumn[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  return [...columns].flatMap(([column, id]): FieldColumn[] => {
    const field = fields.get(id);
    return field ? [[column, field]] : [];
  });
}

function readRecord(
  reader: SheetReader,
  at: { row: number; record: number; columns: readonly FieldColumn[]; form: string },
): void {
  const answers: { field: Field; column: number; value: Answer }[] = [];
  for (const [column, field] of at.columns) {
    const value = reader.answer(field, at.row, column);
    if (value !== null) answers.push({ field, column, value });
    else if (field.required) reader.issues.push(formIssues.answerMissing(reader.place(at.row, column), field.label));
  }
  const keyed = (id: string) => {
    const value = answers.find(({ field }) => field.id === id)?.value;
    return value === undefined ? null : String(value);
  };
  const school = keyed("school");
  const cycle = keyed("cycle");
  for (const { field, column, value } of answers) {
    const entry: FormEntry = {
      form: at.form,
      field: field.id,
      school,
      cycle,
      record: at.record,
      value,
      place: reader.place(at.row, column),
    };
    reader.entries.push(entry);
  }
}
