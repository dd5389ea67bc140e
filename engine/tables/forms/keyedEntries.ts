import type { Form, FormEntry } from "../../form";

/** Each entry with the key under which it meets the same entry of other workbooks. */
export function keyedEntries(
  entries: readonly FormEntry[],
  by: { forms: ReadonlyMap<string, Form>; own: string | null },
): readonly (readonly [key: string, entry: FormEntry])[] {
  const records = new Map<string, FormEntry[]>();
  const keyed: (readonly [string, FormEntry])[] = [];
  for (const entry of entries) {
    if (!by.forms.has(entry.form)) continue;
    if (entry.record === null) {
      const { form, field, school, cycle, meeting } = entry;
      keyed.push([JSON.stringify([form, null, field, school, cycle, meeting ?? null]), entry]);
    } else {
      const row = JSON.stringify([entry.form, entry.place.file ?? null, entry.place.sheet, entry.record]);
      records.set(row, [...(records.get(row) ?? []), entry]);
    }
  }
  const seen = new Map<string, number>();
  for (const fields of records.values()) {
    const whole = withSchool(fields, by);
    const [first] = whole;
    const form = first && by.forms.get(first.form);
    if (!form) continue;
    const values = form.keys.map((id) => whole.find((entry) => entry.field === id)?.value ?? null);
    const key = JSON.stringify([form.id, ...values]);
    // Two records of one key in one workbook stay two.
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    for (const entry of whole) keyed.push([JSON.stringify([form.id, key, nth, entry.field]), entry]);
  }
  return keyed;
}

/** In a school's own workbook a record without a school is the school's. */
function withSchool(
  fields: readonly FormEntry[],
  { forms, own }: { forms: ReadonlyMap<string, Form>; own: string | null },
): readonly FormEntry[] {
  const [first] = fields;
  if (!first || own === null || first.school !== null) return fields;
  if (!forms.get(first.form)?.fields.some((field) => field.id === "school")) return fields;
  const named = fields.map((entry) => ({ ...entry, school: own }));
  return [...named, { ...first, field: "school", school: own, value: own }];
}
