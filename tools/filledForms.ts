import { defaultSettings, type Field, type Form, type FormEntry, type Study } from "../engine";

export interface FillOptions {
  readonly schools: readonly string[];
  /** Occasions of a form of questions. */
  readonly occasions: readonly { readonly cycle: string; readonly meeting: string }[];
  /** Rows a school of a form of rows. */
  readonly rows: number;
  /** Other answers than usual: choices moved on by one, nothing closed or done yet, and taps instead of scores. */
  readonly otherwise?: boolean;
}

/** Answers that close a row or stand in for another. */
const optional: ReadonlySet<string> = new Set(["done", "closedOn", "skillScore", "participationScore"]);

/** Answers to every question a form asks of anybody: each field, each school and the group, each occasion. */
export function filledForm(form: Form, options: FillOptions): readonly FormEntry[] {
  const { schools, occasions, rows } = options;
  const fields = form.fields.filter(({ id }) => options.otherwise !== true || !optional.has(id));
  const turned = options.otherwise === true ? 1 : 0;
  if (form.layout === "questions") {
    return occasions.flatMap(({ cycle, meeting }) =>
      fields.flatMap((field, index): FormEntry[] => {
        if (field.id === "cycle" || field.id === "meetingDate") return [];
        return [null, ...schools]
          .filter((school) => isAsked(field, school))
          .map((school) => ({
            form: form.id,
            field: field.id,
            school,
            cycle,
            meeting,
            record: null,
            value: valueOf(field, { index: index + turned, school, record: 0 }),
            place: { sheet: form.sheetName, row: index, column: 3 },
          }));
      }),
    );
  }
  const has = (id: string): boolean => form.fields.some((field) => field.id === id);
  const schoolOfRow = schools.flatMap((school) => Array.from({ length: rows }, () => school));
  return schoolOfRow.flatMap((school, record) => {
    const cycle = String(1 + (record % 2));
    return fields.map((field, index): FormEntry => ({
      form: form.id,
      field: field.id,
      school: has("school") ? school : null,
      cycle: has("cycle") ? cycle : null,
      record,
      value:
        field.id === "school"
          ? school
          : field.id === "cycle"
            ? cycle
            : valueOf(field, { index: index + turned, school, record }),
      place: { sheet: form.sheetName, row: 6 + record, column: 1 + index },
    }));
  });
}

function isAsked({ askedOf }: Field, school: string | null): boolean {
  return askedOf === undefined || askedOf === "both" || askedOf === (school === null ? "group" : "schools");
}

interface At {
  readonly index: number;
  readonly school: string | null;
  readonly record: number;
}

function valueOf({ type, id }: Field, { index, school, record }: At): FormEntry["value"] {
  const turn = index + record;
  switch (type.kind) {
    case "text":
      return `${id} of ${school ?? "the group"}, ${record + 1}`;
    case "choice":
      return type.choices[turn % type.choices.length] ?? "";
    case "rating":
      return 1 + (turn % type.words.length);
    case "number":
      return Math.min(type.maximum, type.minimum + 1 + (turn % 9));
    case "date":
      return `2025-0${1 + (turn % 9)}-1${turn % 9}`;
    case "yes-no":
      return turn % 2 === 0;
  }
}

/** A study of nothing but forms: no scores, no questionnaires, settings as they come. */
export function studyOfForms(
  entries: readonly FormEntry[],
  { forms, schools }: { readonly forms: readonly Form[]; readonly schools: readonly string[] },
): Study {
  return {
    tables: [],
    pupils: null,
    questionnaires: [],
    entries,
    forms,
    formSchools: schools,
    settings: defaultSettings,
    issues: [],
  };
}
