import { analyse, isFacilitatorOnly, type Form, type FormEntry, type SheetDraft } from "../engine";
import { forms } from "../templates";
import { filledForm, studyOfForms } from "./filledForms";

/** A field with the result sheets that change when its answers are taken away. */
export interface FieldUse {
  readonly form: string;
  readonly field: string;
  /** By name, in their order in the report: "Enquiry progress". */
  readonly sheets: readonly string[];
}

const schools = ["Ash Primary", "Birch Primary", "Cedar High"];
const occasions = [
  { cycle: "1", meeting: "2025-01-15" },
  { cycle: "2", meeting: "2025-06-15" },
];

/**
 * What every field of every form is used for, found out and not declared: a form is filled in whole, in two ways, and
 * analysed, and analysed again without one field. Forms of the facilitator's alone are used for nothing, by design.
 */
export function fieldUses(): readonly FieldUse[] {
  return forms.filter((form) => !isFacilitatorOnly(form)).flatMap(usesOf);
}

function usesOf(form: Form): readonly FieldUse[] {
  const fillings = [false, true].map((otherwise) => {
    const entries = withAnAnchor(form, filledForm(form, { schools, occasions, rows: 2, otherwise }));
    return { entries, whole: textsOf(entries) };
  });
  return form.fields.map(({ id }) => {
    const changed = new Set(
      fillings.flatMap(({ entries, whole }) => {
        const without = textsOf(withoutField(entries, id));
        return [...new Set([...whole.keys(), ...without.keys()])].filter(
          (name) => without.get(name) !== whole.get(name),
        );
      }),
    );
    return { form: form.id, field: id, sheets: inOrderOf(fillings, changed) };
  });
}

/** Names of sheets in the order of the reports that have them. */
function inOrderOf(
  fillings: readonly { readonly whole: ReadonlyMap<string, string> }[],
  names: ReadonlySet<string>,
): readonly string[] {
  const order = new Set([...fillings.flatMap(({ whole }) => [...whole.keys()]), ...names]);
  return [...order].filter((name) => names.has(name));
}

/** Cycle and meeting stand in every entry of a sheet; a school's name in every entry of its row. */
function withoutField(entries: readonly FormEntry[], field: string): readonly FormEntry[] {
  const rest = entries.filter((entry) => entry.field !== field);
  switch (field) {
    case "cycle":
      return rest.map((entry) => ({ ...entry, cycle: null }));
    case "meetingDate":
      return rest.map((entry) => (entry.record === null ? { ...entry, meeting: null } : entry));
    case "school":
      return rest.map((entry) => ({ ...entry, school: null }));
    default:
      return rest;
  }
}

/** The last dated meeting, by which steps and plans are late. */
function withAnAnchor(form: Form, entries: readonly FormEntry[]): readonly FormEntry[] {
  if (form.layout === "questions") return entries;
  const anchor: FormEntry = {
    form: "focus",
    field: "focus.why",
    school: null,
    cycle: "1",
    meeting: "2025-12-01",
    record: null,
    value: "Because",
    place: { sheet: "Focus", row: 0, column: 0 },
  };
  return [...entries, anchor];
}

function textsOf(entries: readonly FormEntry[]): ReadonlyMap<string, string> {
  const { drafts } = analyse(studyOfForms(entries, { forms, schools }), { issues: [], version: "0" });
  return new Map(drafts.map((draft) => [draft.name, textOf(draft)]));
}

function textOf({ rows, charts }: SheetDraft): string {
  return JSON.stringify([rows.map(({ cells }) => cells.map(([, { value }]) => value)), charts?.length ?? 0]);
}
