import type { FormEntry } from "../../form";
import { type FormRecord, formRecords, textOf } from "../../formRecords";
import type { DeclaredOutcome } from "../../settings";
import type { Study } from "../../study";
import { foldHeader } from "../../tables/cells/foldText";

/**
 * The one measure the group's dated agreed criteria name for pupils, where the study holds it; null where they name
 * none, several, or gave no date: then nobody can say it was chosen beforehand. Whether results were in is known only
 * where the register has dated evidence on pupils and the agreement is older.
 */
export function declaredOutcome({ entries, tables }: Pick<Study, "entries" | "tables">): DeclaredOutcome | null {
  const measures = new Set(tables.flatMap((table) => table.columns.flatMap((column) => column.measure ?? [])));
  const named = formRecords(entries, "criteria").flatMap((record) => {
    const measure = foldHeader(textOf(record, "measure") ?? "");
    const agreedOn = textOf(record, "agreedOn");
    return agreedOn !== null && isAboutPupils(record) && measures.has(measure) ? [{ measure, agreedOn }] : [];
  });
  const [first] = named;
  if (first === undefined || named.some(({ measure }) => measure !== first.measure)) return null;
  const declaredOn = named.reduce((day, { agreedOn }) => (agreedOn < day ? agreedOn : day), first.agreedOn);
  return { measure: first.measure, declaredOn, resultsWereIn: isOlderThanEvidence(entries, declaredOn) ? false : null };
}

function isAboutPupils(record: FormRecord): boolean {
  return [null, "pupil"].includes(textOf(record, "level"));
}

function isOlderThanEvidence(entries: readonly FormEntry[], day: string): boolean {
  const dates = formRecords(entries, "evidence")
    .filter(isAboutPupils)
    .flatMap((record) => textOf(record, "date") ?? []);
  return dates.length > 0 && dates.every((date) => day <= date);
}
