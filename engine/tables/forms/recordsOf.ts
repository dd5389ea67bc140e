import type { FormEntry } from "../../form";
import type { Place } from "../../workbook/place";

/** One row of a form of rows, put together again from its entries. */
export interface FormRecord {
  readonly school: string | null;
  readonly cycle: string | null;
  /** By field id. */
  readonly values: Readonly<Record<string, FormEntry["value"]>>;
  /** Of the record's row: its first filled cell. */
  readonly place: Place;
}

/** The records of a form in the order of their sheets and rows. */
export function recordsOf(entries: readonly FormEntry[], form: string): readonly FormRecord[] {
  const records = new Map<string, { first: FormEntry; values: Record<string, FormEntry["value"]> }>();
  for (const entry of entries) {
    if (entry.form !== form || entry.record === null) continue;
    const key = JSON.stringify([entry.place.file ?? null, entry.place.sheet, entry.record]);
    const known = records.get(key);
    if (known) known.values[entry.field] = entry.value;
    else records.set(key, { first: entry, values: { [entry.field]: entry.value } });
  }
  return [...records.values()].map(({ first, values }) => ({
    school: first.school,
    cycle: first.cycle,
    values,
    place: first.place,
  }));
}
