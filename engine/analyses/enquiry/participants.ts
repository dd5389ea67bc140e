import type { Study } from "../../study";
import { type Withdrawal } from "../../enquiry";
import { formRecords, textOf } from "../../formRecords";

/** Schools that are in the enquiry or were, as the forms name them. */
export function schoolsInForms(study: Pick<Study, "entries" | "formSchools">): readonly string[] {
  return study.formSchools ?? [...new Set(study.entries.flatMap(({ school }) => school ?? []))];
}

export function withdrawalsOf(study: Pick<Study, "entries">): readonly Withdrawal[] {
  return formRecords(study.entries, "withdrawals").flatMap((record): Withdrawal[] => {
    const school = textOf(record, "school");
    if (school === null) return [];
    return [{ school, date: textOf(record, "date"), phase: textOf(record, "phase"), place: record.place }];
  });
}
