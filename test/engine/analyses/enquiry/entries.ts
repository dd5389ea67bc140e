import type { FormEntry, Study } from "../../../../engine";
import { forms } from "../../../../templates";

type Value = FormEntry["value"];

/** Answers of one sheet of questions: field id to answer. */
export function answers(
  form: string,
  at: { school?: string; cycle?: string; meeting?: string },
  values: Readonly<Record<string, Value>>,
): readonly FormEntry[] {
  return Object.entries(values).map(([field, value], row) => ({
    form,
    field,
    school: at.school ?? null,
    cycle: at.cycle ?? "1",
    meeting: at.meeting ?? null,
    record: null,
    value,
    place: { sheet: form, row, column: 3 },
  }));
}

/** Rows of a form of records. */
export function rows(form: string, ...records: readonly Readonly<Record<string, Value>>[]): readonly FormEntry[] {
  const text = (value: Value | undefined) => (value === undefined ? null : String(value));
  return records.flatMap((values, record) =>
    Object.entries(values).map(([field, value], column): FormEntry => ({
      form,
      field,
      school: text(values["school"]),
      cycle: text(values["cycle"]),
      record,
      value,
      place: { sheet: form, row: 6 + record, column: 1 + column },
    })),
  );
}

export function studyOf(...entries: readonly (readonly FormEntry[])[]): Study {
  return { entries: entries.flat(), forms, tables: [], questionnaires: [], pupils: null } as unknown as Study;
}
