import {
  answerCell,
  enquiryProgress,
  guideDs,
  readForms,
  schoolsOf,
  type Field,
  type Form,
  type FormEntry,
  type FormSheet,
  type FormsReading,
  type Sheet,
} from "../../engine";
import { forms } from "../../templates";
import type { EnquiryFound, GuideArea, GuidePhase, NoteFound, PlacementFound } from "./enquiryMessages";

const GUIDE_FIELD = /^P([123])\.(Diagnosis|Data|Development|Leadership|Drive)\./;

/** Everything the Enquiry tab shows, from the forms among the sheets. */
export function readEnquiry(sheets: readonly Sheet[]): EnquiryFound {
  const reading = readForms(
    sheets.map((sheet) => ({ file: null, sheet })),
    forms,
  );
  const schools = schoolsOf(reading);
  const { entries } = reading;
  return {
    sheets: reading.sheets,
    schools,
    progress: enquiryProgress({ entries, forms, formSchools: schools }),
    phases: ([1, 2, 3] as const).flatMap((phase) => guidePhase(phase, reading)),
    notes: notesIn(entries),
    placements: [...placementsIn(entries, innovation), ...placementsIn(entries, collaboration)],
    strategies: distinct(entries.flatMap(({ field, value }) => (field === "strategy" ? [String(value)] : []))),
    labels: labelsOf(forms),
    issues: reading.issues,
  };
}

function guidePhase(phase: 1 | 2 | 3, { sheets }: FormsReading): readonly GuidePhase[] {
  const form = forms.find(({ id }) => id === `phase-${phase}`);
  if (form === undefined) return [];
  const own = sheets.filter((sheet) => sheet.form === form.id).sort(byOccasion);
  return [
    {
      phase,
      form: form.id,
      areas: areasOf(form),
      sheets: own.map(({ sheet, occasion, schools }) => ({
        sheet,
        cycle: occasion?.cycle ?? null,
        meeting: occasion?.meeting ?? null,
        schools,
      })),
    },
  ];
}

function areasOf(form: Form): readonly GuideArea[] {
  return guideDs.flatMap((d): GuideArea[] => {
    const prompts = form.fields.filter(({ id }) => GUIDE_FIELD.exec(id)?.[2] === d);
    const [name = ""] = (prompts[0]?.section ?? "").split(":");
    return prompts.length === 0 ? [] : [{ d, name, prompts }];
  });
}

function byOccasion(one: FormSheet, other: FormSheet): number {
  const cycles = Number(one.occasion?.cycle ?? 0) - Number(other.occasion?.cycle ?? 0);
  if (Number.isFinite(cycles) && cycles !== 0) return cycles;
  const [first, second] = [one.occasion?.meeting ?? "", other.occasion?.meeting ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

function notesIn(entries: readonly FormEntry[]): readonly NoteFound[] {
  const fields = new Map(forms.flatMap(({ id, fields: own }) => own.map((field) => [`${id}:${field.id}`, field])));
  return entries.flatMap(({ form, field, school, value, place }): NoteFound[] => {
    const known = GUIDE_FIELD.test(field) ? fields.get(`${form}:${field}`) : undefined;
    return known === undefined ? [] : [{ field, school, text: String(answerCell(known.type, value)), place }];
  });
}

/** How a grid's form names its columns. */
interface GridForm {
  readonly grid: PlacementFound["grid"];
  readonly form: string;
  readonly when: string;
  readonly across: string;
  readonly up: string;
}

const innovation: GridForm = {
  grid: "innovation",
  form: "innovation-ratings",
  when: "placement",
  across: "distance",
  up: "extent",
};
const collaboration: GridForm = {
  grid: "collaboration",
  form: "collaboration-ratings",
  when: "moment",
  across: "participation",
  up: "skill",
};

function placementsIn(entries: readonly FormEntry[], at: GridForm): readonly PlacementFound[] {
  const records = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    if (entry.form !== at.form) continue;
    const key = JSON.stringify([entry.place.sheet, entry.record]);
    records.set(key, [...(records.get(key) ?? []), entry]);
  }
  return [...records.values()].flatMap((record): PlacementFound[] => {
    const text = (id: string): string | null => {
      const value = record.find(({ field }) => field === id)?.value;
      return value === undefined ? null : String(value);
    };
    const [when, across, up] = [text(at.when), text(at.across), text(at.up)];
    if (when === null || across === null || up === null) return [];
    return [{ grid: at.grid, strategy: text("strategy"), school: text("school"), when, across, up }];
  });
}

function labelsOf(all: readonly Form[]): Readonly<Record<string, string>> {
  const named = ({ id, fields, sheetName }: Form): (readonly [string, string])[] => [
    [id, sheetName],
    ...fields.map((field: Field) => [`${id}:${field.id}`, field.label] as const),
  ];
  return Object.fromEntries(all.flatMap(named));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== "");
}
