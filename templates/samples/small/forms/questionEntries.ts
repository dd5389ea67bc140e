import type { Form, FormEntry } from "../../../../engine";
import { GROUP } from "./answersOfSchools";

/** Answers of one meeting: field id to the group's answer, or to one for each school by name (the group's beside them). */
export interface Meeting {
  readonly cycle: string | null;
  /** ISO date */
  readonly date: string;
  readonly answers: Readonly<Record<string, Answer | Readonly<Record<string, Answer>>>>;
}

type Answer = string | number | boolean;

/** Meetings' answers to a form of questions as entries. Throws RangeError for a field the form does not have. */
export function questionEntries(form: Form, meetings: readonly Meeting[]): readonly FormEntry[] {
  const known = new Set(form.fields.map((field) => field.id));
  return meetings.flatMap(({ cycle, date, answers }) =>
    Object.entries(answers).flatMap(([field, answer]) => {
      if (!known.has(field)) throw new RangeError(`form ${form.id} has no field ${field}`);
      const one = (school: string | null, value: Answer): FormEntry => ({
        form: form.id,
        field,
        school,
        cycle,
        meeting: date,
        record: null,
        value,
        place: { sheet: form.sheetName },
      });
      if (typeof answer !== "object") return [one(null, answer)];
      return Object.entries(answer).map(([school, value]) => one(school === GROUP ? null : school, value));
    }),
  );
}
