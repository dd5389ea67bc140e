import type { Field, Form, FormEntry } from "../../form";
import { occasionText, writtenText } from "../../words/enquiry/written";

/** The answers to one question at one meeting, or one row of a form of rows, as they are listed. */
export interface RecordLine {
  readonly key: string;
  readonly form: string;
  readonly part: string;
  readonly question: string;
  readonly when: string;
  /** Holds an answer of the group's own. */
  readonly isGroups: boolean;
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

/** A question and a meeting a line: the group's answer first, then the schools', a paragraph each. */
function answerLines(form: Form, fields: Fields, entries: readonly FormEntry[]): readonly RecordLine[] {
  const together = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.field, entry.cycle, entry.meeting ?? null]);
    together.set(key, [...(together.get(key) ?? []), entry]);
  }
  return [...together.values()].flatMap((answers): RecordLine[] => {
    const [first] = answers;
    const field = first === undefined ? undefined : fields.get(first.field);
    if (first === undefined || field === undefined) return [];
    const when = occasionText(first.cycle, first.meeting ?? null);
    const inOrder = [
      ...answers.filter(({ school }) => school === null),
      ...answers.filter(({ school }) => school !== null),
    ];
    return parted(inOrder).map((some, index) => ({
      key: [form.id, field.id, first.cycle ?? "", first.meeting ?? "", index].join(":"),
      form: form.sheetName,
      part: field.section ?? "",
      question: field.label,
      when,
      isGroups: index === 0 && some.some(({ school }) => school === null),
      text: some.map((entry) => saidBy(entry, field)).join("\n"),
    }));
  });
}

/** Answers of more schools than this go on in the next line: a row can only be so high. */
const MOST_IN_A_LINE = 12;

function parted(answers: readonly FormEntry[]): readonly (readonly FormEntry[])[] {
  return Array.from({ length: Math.ceil(answers.length / MOST_IN_A_LINE) }, (_, index) =>
    answers.slice(index * MOST_IN_A_LINE, (index + 1) * MOST_IN_A_LINE),
  );
}

function saidBy({ school, value }: FormEntry, field: Field): string {
  return school === null ? writtenText(field, value) : `${school}: ${writtenText(field, value)}`;
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
        when,
        isGroups: first.school === null,
        text: [
          ...(first.school === null ? [] : [first.school]),
          ...said.filter((one) => !isKey(one)).map(({ field, text }) => `${field.label}: ${text}`),
        ].join("; "),
      },
    ];
  });
}
