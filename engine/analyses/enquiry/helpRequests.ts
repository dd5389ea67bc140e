import type { HelpRequest, OpenAction } from "../../enquiry";
import type { FormEntry } from "../../form";
import { formRecords, textOf } from "../../formRecords";
import { compareText, ofLatestOccasion } from "./occasions";

/** Where help is asked for in rows: form and field. */
const inRecords = [
  ["progress-implementation", "implementation.help"],
  ["progress-innovation", "innovation.help"],
  ["question-sign-off", "note"],
] as const;

/** Where help is asked for in forms of questions. */
const inQuestions = [
  ["phase-2", "P2.Diagnosis.j3"],
  ["phase-2", "P2.Leadership.r3"],
  ["synthesis", "synthesis.support"],
] as const;

/**
 * Help that is still asked for: what stands in the latest answer of each school (of each person where rows say who).
 * Who leaves the field blank the next time no longer asks.
 */
export function helpRequests(entries: readonly FormEntry[]): readonly HelpRequest[] {
  return [
    ...inRecords.flatMap(([form, field]) => lastRecords(entries, form).flatMap((record) => asked(record, form, field))),
    ...inQuestions.flatMap(([form, field]) => inLatestSheet(entries, form, field)),
  ];
}

type FormRow = ReturnType<typeof formRecords>[number];

function asked(record: FormRow, form: string, field: string): readonly HelpRequest[] {
  const text = textOf(record, field);
  if (text === null || text.trim() === "") return [];
  return [{ school: record.school, form, field, askedOn: textOf(record, "date"), text, place: record.place }];
}

/** The latest record of each school and respondent. */
function lastRecords(entries: readonly FormEntry[], form: string): readonly FormRow[] {
  const latest = new Map<string, FormRow>();
  for (const record of formRecords(entries, form)) {
    const key = JSON.stringify([record.school, textOf(record, "respondent"), textOf(record, "unit")]);
    const earlier = latest.get(key);
    const isLater = !earlier || compareText(textOf(record, "date") ?? "", textOf(earlier, "date") ?? "") >= 0;
    if (isLater) latest.set(key, record);
  }
  return [...latest.values()];
}

function inLatestSheet(entries: readonly FormEntry[], form: string, field: string): readonly HelpRequest[] {
  return ofLatestOccasion(entries.filter((entry) => entry.form === form))
    .filter((entry) => entry.field === field)
    .map(({ school, meeting, value, place }) => ({
      school,
      form,
      field,
      askedOn: meeting ?? null,
      text: String(value),
      place,
    }));
}

/** Actions of the log that nobody has dated as done, to be carried to the next meeting. */
export function openActions(entries: readonly FormEntry[]): readonly OpenAction[] {
  return formRecords(entries, "action-log").flatMap((record): OpenAction[] => {
    const action = textOf(record, "action");
    if (action === null || textOf(record, "done") !== null) return [];
    return [
      {
        school: record.school,
        action,
        role: textOf(record, "role"),
        agreedOn: textOf(record, "meetingDate"),
        due: textOf(record, "due"),
        place: record.place,
      },
    ];
  });
}
