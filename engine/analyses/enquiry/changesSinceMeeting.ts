import type { AnswerChange, ChangesSinceMeeting, DatedRecord } from "../../enquiry";
import type { FormEntry } from "../../form";
import { aboutFields } from "../../tables/forms/aboutFields";
import { formRecords, textOf } from "../../formRecords";
import { compareText } from "./occasions";

/** Dated fields of rows: what happened in between shows by them. */
const datedFields: readonly (readonly [form: string, field: string])[] = [
  ["evidence", "date"],
  ["action-log", "meetingDate"],
  ["action-log", "done"],
  ["sharing-plan", "done"],
  ["withdrawals", "date"],
  ["progress-implementation", "date"],
  ["progress-innovation", "date"],
  ["progress-impact", "date"],
  ["innovation-ratings", "date"],
  ["collaboration-ratings", "date"],
];

/**
 * What is new or different at the latest dated meeting beside all earlier ones, and the records dated since the meeting
 * before. An answer that is not repeated stays as it was: it is no change. Null before the second meeting.
 */
export function changesSinceMeeting(entries: readonly FormEntry[]): ChangesSinceMeeting | null {
  const dates = [...new Set(entries.flatMap(({ meeting }) => meeting ?? []))].sort(compareText);
  const [meeting, previous] = [dates.at(-1), dates.at(-2)];
  if (meeting === undefined || previous === undefined) return null;
  return {
    meeting,
    previous,
    answers: answerChanges(entries, meeting),
    records: datedRecords(entries, { after: previous, until: meeting }),
  };
}

function answerChanges(entries: readonly FormEntry[], meeting: string): readonly AnswerChange[] {
  const before = new Map<string, FormEntry>();
  for (const entry of entries) {
    if (entry.record !== null || (entry.meeting ?? meeting) >= meeting) continue;
    const known = before.get(keyOf(entry));
    if (!known || (known.meeting ?? "") <= (entry.meeting ?? "")) before.set(keyOf(entry), entry);
  }
  return entries.flatMap((entry): AnswerChange[] => {
    if (entry.record !== null || entry.meeting !== meeting || aboutFields.has(entry.field)) return [];
    const earlier = before.get(keyOf(entry));
    if (earlier?.value === entry.value) return [];
    const { form, field, school, value, place } = entry;
    const kind = earlier === undefined ? "new" : "changed";
    return [{ kind, form, field, school, before: earlier?.value ?? null, after: value, place }];
  });
}

function keyOf({ form, field, school }: FormEntry): string {
  return JSON.stringify([form, field, school]);
}

function datedRecords(
  entries: readonly FormEntry[],
  { after, until }: { readonly after: string; readonly until: string },
): readonly DatedRecord[] {
  return datedFields.flatMap(([form, dated]) =>
    formRecords(entries, form).flatMap((record): DatedRecord[] => {
      const date = textOf(record, dated);
      if (date === null || date <= after || date > until) return [];
      return [{ form, dated, school: record.school, date, place: record.place }];
    }),
  );
}
