import type { Form, FormEntry } from "../../form";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { aboutFields } from "./aboutFields";
import { coverForm } from "./coverForm";
import { isFacilitatorOnly } from "./facilitatorOnly";
import { formDraft } from "./formDraft";
import { occasionFields } from "./readQuestions";

export interface PackRequest {
  /** All forms the product knows. */
  readonly forms: readonly Form[];
  /** Ids of the forms the alliance's workbook has, in the order of its sheets. */
  readonly used: readonly string[];
  readonly entries: readonly FormEntry[];
  readonly schools: readonly string[];
  /** For forms a school has not filled in yet; else the latest cycle among the entries, else "1". */
  readonly cycle?: string;
  /** ISO date of the meeting the answers are for. */
  readonly meeting?: string;
  /** ISO date */
  readonly returnBy?: string;
}

export interface SchoolPack {
  readonly school: string;
  /** Made of the school's name, different for each school: "Candlecombe Primary.xlsx". */
  readonly fileName: string;
  readonly drafts: readonly SheetDraft[];
}

/**
 * One workbook a school: a cover, then each form schools answer, with the school's own answers of the last occasion
 * filled in and nobody else's. Forms only the group or only the facilitator fills in are left out.
 */
export function pack(request: PackRequest): readonly SchoolPack[] {
  const forms = [...new Set(request.used)].flatMap((id) =>
    request.forms.filter((form) => form.id === id && isForSchools(form)),
  );
  const cycle = request.cycle ?? latest(request.entries.map((entry) => entry.cycle)) ?? "1";
  const taken = new Set<string>();
  return request.schools.map((school) => ({
    school,
    fileName: fileNameOf(school, taken),
    drafts: [
      cover(school, { ...request, cycle }),
      ...forms.map((form) => {
        const own = request.entries.filter((entry) => entry.form === form.id && entry.school === school);
        const meeting = request.meeting ?? null;
        const entries = form.layout === "records" ? own : forMeeting(lastOccasion(own), meeting);
        return formDraft(schoolsForm(form), { schools: [school], entries, cycle, meeting });
      }),
    ],
  }));
}

function isForSchools(form: Form): boolean {
  if (isFacilitatorOnly(form) || form.id === coverForm.id) return false;
  if (form.layout === "records") return form.fields.some((field) => field.id === "school");
  return form.fields.some((field) => !aboutFields.has(field.id) && field.askedOf !== "group");
}

/** A form without the group's own questions, so that a school's sheet has the school's column alone. */
function schoolsForm(form: Form): Form {
  if (form.layout === "records") return form;
  const fields = form.fields
    .filter((field) => field.askedOf !== "group" || occasionFields.has(field.id))
    .map((field) => ({ ...field, askedOf: "schools" as const }));
  return { ...form, fields };
}

function cover(school: string, request: PackRequest & { cycle: string }): SheetDraft {
  const meeting = request.meeting ?? null;
  const entries: FormEntry[] =
    request.returnBy === undefined
      ? []
      : [
          {
            form: coverForm.id,
            field: "cover.returnBy",
            school,
            cycle: request.cycle,
            meeting,
            record: null,
            value: request.returnBy,
            place: { sheet: coverForm.sheetName },
          },
        ];
  return formDraft(coverForm, { schools: [school], entries, cycle: request.cycle, meeting });
}

/** Answers of last time stand on the sheet of the next meeting, and come back as answers of that meeting. */
function forMeeting(entries: readonly FormEntry[], meeting: string | null): readonly FormEntry[] {
  return meeting === null ? entries : entries.map((entry) => ({ ...entry, meeting }));
}

/** Answers of the latest cycle, and in it of the latest meeting. */
function lastOccasion(entries: readonly FormEntry[]): readonly FormEntry[] {
  const cycle = latest(entries.map((entry) => entry.cycle));
  const ofCycle = entries.filter((entry) => entry.cycle === cycle);
  const meeting = latest(ofCycle.map((entry) => entry.meeting ?? null));
  return ofCycle.filter((entry) => (entry.meeting ?? null) === meeting);
}

/** The last of cycles or dates: numbers by size, anything else by its characters; null when none says. */
function latest(values: readonly (string | null)[]): string | null {
  let last: string | null = null;
  for (const value of values) if (value !== null && (last === null || isAfter(value, last))) last = value;
  return last;
}

function isAfter(one: string, other: string): boolean {
  const numbers = [Number(one), Number(other)] as const;
  if (Number.isFinite(numbers[0]) && Number.isFinite(numbers[1])) return numbers[0] > numbers[1];
  return one > other;
}

function fileNameOf(school: string, taken: Set<string>): string {
  const base =
    school
      .replace(/[\\/:*?"<>|]|\p{Cc}/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\.+$/, "")
      .slice(0, 80) || "School";
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  taken.add(name.toLowerCase());
  return `${name}.xlsx`;
}
