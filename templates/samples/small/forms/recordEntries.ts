import type { Form, FormEntry } from "../../../../engine";

/** A filled-in row of a form: field id to answer; null or absent is left blank. */
export type FilledRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of a form of records as entries, ready to be drafted. Throws RangeError for a field the form does not have. */
export function recordEntries(form: Form, rows: readonly FilledRow[]): readonly FormEntry[] {
  const known = new Set(form.fields.map((field) => field.id));
  return rows.flatMap((row, record) =>
    Object.entries(row).flatMap(([field, value]): FormEntry[] => {
      if (!known.has(field)) throw new RangeError(`form ${form.id} has no field ${field}`);
      if (value === null) return [];
      return [
        {
          form: form.id,
          field,
          school: textOf(row["school"]),
          cycle: textOf(row["cycle"]),
          record,
          value,
          place: { sheet: form.sheetName },
        },
      ];
    }),
  );
}

function textOf(value: FilledRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
