import type { Form, FormEntry } from "../../../form";
import { occasionText, writtenText } from "../../../words/enquiry/written";
import { type List, listOf } from "../lists";

/** The forms and what was written on them. */
export interface Account {
  readonly forms: readonly Form[];
  readonly entries: readonly FormEntry[];
}

/** Answers to questions, latest first asked; of a question no group answered, each school's own. */
export interface AnswerListOptions {
  readonly form: string;
  /** Fields by the beginning of their ids: "agreement." */
  readonly fields: readonly string[];
}

const columns = [
  { heading: "What", span: 1 },
  { heading: "Latest answer", span: 4 },
  { heading: "When", span: 1 },
] as const;

/** Questions of a form with the latest answer of the group, or where it gave none the latest of each school. */
export function answerList(title: string, account: Account, options: AnswerListOptions): List {
  const form = account.forms.find(({ id }) => id === options.form);
  const asked = (form?.fields ?? []).filter(({ id }) => options.fields.some((start) => id.startsWith(start)));
  return listOf(
    title,
    columns,
    asked.flatMap((field) => {
      const given = account.entries.filter((entry) => entry.form === options.form && entry.field === field.id);
      const latest = new Map<string | null, FormEntry>();
      for (const entry of given) {
        const known = latest.get(entry.school);
        if (known === undefined || isLater(entry, known)) latest.set(entry.school, entry);
      }
      const groups = latest.get(null);
      const shown = groups === undefined ? [...latest.values()] : [groups];
      const [first] = shown;
      if (first === undefined) return [];
      const text = shown.map((entry) => saidBy(entry, writtenText(field, entry.value))).join("\n");
      return [[field.label, text, occasionText(first.cycle, first.meeting ?? null)]];
    }),
  );
}

function saidBy({ school }: FormEntry, text: string): string {
  return school === null ? text : `${school}: ${text}`;
}

/** By cycle, then by date of the meeting; what is said later in the workbook stands for the same occasion. */
function isLater(entry: FormEntry, known: FormEntry): boolean {
  const [cycle, knownCycle] = [Number(entry.cycle ?? 0), Number(known.cycle ?? 0)];
  if (Number.isFinite(cycle) && Number.isFinite(knownCycle) && cycle !== knownCycle) return cycle > knownCycle;
  return (entry.meeting ?? "") >= (known.meeting ?? "");
}
