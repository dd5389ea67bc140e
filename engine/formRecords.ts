import type { FormEntry } from "./form";
import type { Place } from "./workbook/place";

/** One row of a "records" form: what was filled in, by field id. */
export interface FormRecord {
  readonly school: string | null;
  readonly cycle: string | null;
  readonly values: ReadonlyMap<string, FormEntry["value"]>;
  /** The place of its first value. */
  readonly place: Place;
}

/** The records of a form, in the order in which they were read, over all its sheets and files. */
export function formRecords(entries: readonly FormEntry[], form: string): readonly FormRecord[] {
  const records = new Map<string, { readonly first: FormEntry; readonly values: Map<string, FormEntry["value"]> }>();
  for (const entry of entries) {
    if (entry.form !== form || entry.record === null) continue;
    const key = `${entry.place.file ?? ""}\u0000${entry.place.sheet}\u0000${entry.record}`;
    const record = records.get(key) ?? { first: entry, values: new Map() };
    record.values.set(entry.field, entry.value);
    records.set(key, record);
  }
  return [...records.values()].map(({ first, values }) => ({
    school: first.school,
    cycle: first.cycle,
    values,
    place: first.place,
  }));
}

/** A field's text; null where it is blank. */
export function textOf(record: FormRecord, field: string): string | null {
  const value = record.values.get(field);
  return value === undefined ? null : String(value);
}

/** A field's number; null where it is blank or none. */
export function numberOf(record: FormRecord, field: string): number | null {
  const value = record.values.get(field);
  return typeof value === "number" ? value : null;
}
