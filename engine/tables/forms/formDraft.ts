import type { Form, FormEntry } from "../../form";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { questionsDraft } from "./questionsDraft";
import { recordsDraft } from "./recordsDraft";

export interface FormDraftOptions {
  /** Columns of a "questions" form; offered as choices in a "records" form. */
  readonly schools: readonly string[];
  /** Rows to fill in of a "records" form, besides those filled in already. */
  readonly rows?: number;
  /** Answers to fill in beforehand; of a "questions" form all of one cycle and meeting. */
  readonly entries?: readonly FormEntry[];
  /** What a "questions" sheet is about where its entries do not say: a cycle, an ISO date. */
  readonly cycle?: string | null;
  readonly meeting?: string | null;
}

/**
 * A form as a sheet to fill in: title, help, headings with their ids small and grey below, drop-downs and prompts,
 * open cells on a protected sheet, printed on A4. What `readForms` reads back from it are the entries given.
 *
 * @throws RangeError when entries of a "questions" form are of several cycles or meetings (`formDrafts` parts them), or
 * an entry names a field the form does not have.
 */
export function formDraft(form: Form, options: FormDraftOptions): SheetDraft {
  const own = (options.entries ?? []).filter((entry) => entry.form === form.id);
  const known = new Set(form.fields.map((field) => field.id));
  const stranger = own.find((entry) => !known.has(entry.field));
  if (stranger) throw new RangeError(`form ${form.id} has no field ${stranger.field}`);
  return form.layout === "records"
    ? recordsDraft(form, { ...options, entries: own })
    : questionsDraft(form, { ...options, entries: own });
}

/**
 * All entries of a form as sheets: one for a "records" form, and for a "questions" form one for each cycle and meeting
 * in the order of cycle and date. Without entries one blank sheet.
 */
export function formDrafts(form: Form, options: FormDraftOptions): readonly SheetDraft[] {
  const own = (options.entries ?? []).filter((entry) => entry.form === form.id);
  if (form.layout === "records" || own.length === 0) return [formDraft(form, options)];
  const occasions = new Map<string, { cycle: string; meeting: string; entries: FormEntry[] }>();
  for (const entry of own) {
    const cycle = entry.cycle ?? "";
    const meeting = entry.meeting ?? "";
    const key = JSON.stringify([cycle, meeting]);
    const occasion = occasions.get(key) ?? { cycle, meeting, entries: [] };
    occasion.entries.push(entry);
    occasions.set(key, occasion);
  }
  const inOrder = [...occasions.values()].sort(
    (one, other) => compare(one.cycle, other.cycle) || compare(one.meeting, other.meeting),
  );
  return inOrder.map(({ entries }, index) => {
    const draft = formDraft(form, { ...options, cycle: null, meeting: null, entries });
    if (index === 0) return draft;
    const number = ` ${index + 1}`;
    return { ...draft, id: `${draft.id}-${index + 1}`, name: `${draft.name.slice(0, 31 - number.length)}${number}` };
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
