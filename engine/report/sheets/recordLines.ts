import type { Field, Form, FormEntry } from "../../form";
import { occasionText, writtenText } from "../../words/enquiry/written";

/** One answer, or one row of a form of rows, as it is listed. */
export interface RecordLine {
  readonly key: string;
  readonly form: string;
  readonly part: string;
  readonly question: string;
  readonly who: string;
  /** null: the group */
  readonly school: string | null;
  readonly when: string;
  readonly text: string;
}

/** Rows about single people under a code: they have analyses of their own and are not written out again. */
const ofPeople: ReadonlySet<string> = new Set(["network-roster", "network-ties", "community-members"]);

/** Every answer of the forms, form by form in their order, then as read. */
export function recordLines(forms: readonly Form[], entries: readonly FormEntry[]): readonly RecordLine[] {
  const byForm = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    const own = byForm.get(entry.form);
    if (own === undefined) byForm.set(entry.form, [entry]);
    else own.push(entry);
  }
  return forms
    .filter(({ id }) => !ofPeople.has(id))
    .flatMap((form) => {
      const own = byForm.get(form.id) ?? [];
      const fields = new Map(form.fields.map((field) => [field.id, field]));
      return form.layout === "records" ? rowLines(form, fields, own) : answerLines(form, fields, own);
    });
}

type Fields = ReadonlyMap<string, Field>;

function answerLines(form: Form, fields: Fields, entries: readonly FormEntry[]): readonly RecordLine[] {
  return entries.flatMap((entry, index): RecordLine[] => {
    const field = fields.get(entry.field);
    if (field === undefined) return [];
    const when = occasionText(entry.cycle, entry.meeting ?? null);
    return [
      {
        key: [form.id, field.id, entry.school ?? "", when, index].join(":"),
        form: form.sheetName,
        part: field.section ?? "",
        question: field.label,
        who: entry.school ?? "The group",
        school: entry.school,
        when,
        text: writtenText(field, entry.value),
      },
    ];
  });
}

/** A row a line: what tells it apart is the question, all else is what was written. */
function rowLines(form: Form, fields: Fields, entries: readonly FormEntry[]): readonly RecordLine[] {
  const rows = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.place.file ?? null, entry.place.sheet, entry.record]);
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return [...rows.values()].flatMap((row, index): RecordLine[] => {
    const [first] = row;
    if (first === undefined) return [];
    const said = row.flatMap((entry) => {
      const field = fields.get(entry.field);
      return field === undefined || entry.field === "school" || entry.field === "cycle"
        ? []
        : [{ field, text: writtenText(field, entry.value) }];
    });
    const isKey = ({ field }: (typeof said)[number]): boolean => form.keys.includes(field.id);
    const when = occasionText(first.cycle, null);
    return [
      {
        key: [form.id, index].join(":"),
        form: form.sheetName,
        part: `Row ${index + 1}`,
        question: said
          .filter(isKey)
          .map(({ text }) => text)
          .join(", "),
        who: first.school ?? "The group",
        school: first.school,
        when,
        text: said
          .filter((one) => !isKey(one))
          .map(({ field, text }) => `${field.label}: ${text}`)
          .join("; "),
      },
    ];
  });
}
