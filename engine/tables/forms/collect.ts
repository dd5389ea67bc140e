import type { Form, FormEntry } from "../../form";
import type { Issue } from "../../issue";
import { formIssues } from "../../issues/forms";
import { coverForm } from "./coverForm";
import { isFacilitatorOnly } from "./facilitatorOnly";
import { keyedEntries } from "./keyedEntries";
import type { FormsReading } from "./readForms";
import type { UnplacedText } from "./sheetReading";

export interface CollectRequest {
  readonly forms: readonly Form[];
  /** The alliance's own workbook, as read. */
  readonly alliance: FormsReading;
  /** Each returned workbook, read on its own. */
  readonly returned: readonly { readonly file: string; readonly reading: FormsReading }[];
  /** Who should return one; where not given, every school with a column or an answer in the alliance's workbook. */
  readonly schools?: readonly string[];
  /** Schools that have left: not missed, but taken when they return one all the same. */
  readonly withdrawn?: readonly string[];
}

/** One answer that differs between workbooks. `file` is null for the alliance's own. */
export interface AnswerVersion {
  readonly file: string | null;
  readonly entry: FormEntry;
}

/**
 * changed: one workbook gives another answer than the alliance's, and its answer was taken. conflict: returned
 * workbooks differ among themselves, and none was preferred but the school's own.
 */
export interface AnswerDifference {
  readonly kind: "changed" | "conflict";
  /** The key of `keyedEntries` by which the answer is found again in the merged workbook. */
  readonly key: string;
  readonly taken: FormEntry;
  readonly answers: readonly AnswerVersion[];
}

export interface Collected {
  /** The alliance's answers with the returned ones merged in; records are numbered anew. */
  readonly entries: readonly FormEntry[];
  readonly differences: readonly AnswerDifference[];
  readonly schools: readonly { readonly school: string; readonly files: readonly string[] }[];
  readonly missing: readonly string[];
  readonly unplaced: readonly UnplacedText[];
  readonly issues: readonly Issue[];
}

/**
 * Merges returned workbooks into the alliance's answers, form by form: questions by field, school, cycle and meeting,
 * records by the form's keys. Nothing is dropped: what differs is listed with every version of it, and an answer
 * somebody cleared stays.
 */
export function collect(request: CollectRequest): Collected {
  const forms = new Map(request.forms.filter((form) => !isFacilitatorOnly(form)).map((form) => [form.id, form]));
  const wanted = request.schools ?? schoolsOf(request.alliance);
  const files = request.returned.map(({ file, reading }) => ({ file, reading, own: ownSchool(reading) }));
  const answers = new Map<string, AnswerVersion[]>();
  const add = (file: string | null, entries: readonly FormEntry[], own: string | null) => {
    for (const [key, entry] of keyedEntries(entries, { forms, own })) {
      const known = answers.get(key);
      if (known) known.push({ file, entry });
      else answers.set(key, [{ file, entry }]);
    }
  };
  add(null, request.alliance.entries, null);
  for (const { file, reading, own } of files) add(file, reading.entries, own);

  const fileSchools = new Map(files.map(({ file, own }) => [file, own]));
  const merged = [...answers].map(([key, sources]) => ({ key, ...settle(sources, fileSchools) }));
  const gone = new Set(request.withdrawn);
  const schools = wanted
    .map((school) => ({ school, files: files.filter((file) => file.own === school).map(({ file }) => file) }))
    .filter((one) => one.files.length > 0 || !gone.has(one.school));
  const missing = schools.filter((school) => school.files.length === 0).map(({ school }) => school);
  return {
    entries: renumbered(merged),
    differences: merged.flatMap(({ key, difference }) => (difference ? [{ ...difference, key }] : [])),
    schools,
    missing,
    unplaced: [request.alliance, ...files.map(({ reading }) => reading)].flatMap((reading) => reading.unplaced),
    issues: [
      ...request.alliance.issues,
      ...files.flatMap(({ reading }) => reading.issues),
      ...files.flatMap(({ file, own }) => {
        if (own === null) return [formIssues.schoolUnknown(file)];
        return wanted.includes(own) ? [] : [formIssues.schoolUnexpected(file)];
      }),
      ...schools.flatMap(({ files: several }) => (several.length > 1 ? [formIssues.returnedTwice(several)] : [])),
      ...missing.map(formIssues.notReturned),
    ],
  };
}

/** A column of a template nobody has named yet. */
const PLACEHOLDER = /^School \d{1,4}$/;

/**
 * Every school with a column or an answer of its own, in the order in which it is met. Columns still called "School 1"
 * count only where they are answered or no school has a name yet.
 */
export function schoolsOf(reading: FormsReading): readonly string[] {
  const answered = new Set(reading.entries.flatMap(({ school }) => school ?? []));
  const schools = [...new Set([...reading.sheets.flatMap((sheet) => sheet.schools), ...answered])];
  const named = schools.filter((school) => answered.has(school) || !PLACEHOLDER.test(school));
  return named.length > 0 ? named : schools;
}

/** Whose workbook it is: the school on its cover, else the only school in it. */
function ownSchool(reading: FormsReading): string | null {
  const cover = reading.sheets.find((sheet) => sheet.form === coverForm.id);
  if (cover?.schools.length === 1) return cover.schools[0] ?? null;
  const schools = schoolsOf(reading);
  return schools.length === 1 ? (schools[0] ?? null) : null;
}

/** Which of the versions of one answer is taken: the school's own, else the only new one, else the first. */
function settle(
  sources: readonly AnswerVersion[],
  fileSchools: ReadonlyMap<string, string | null>,
): { taken: FormEntry; difference: Omit<AnswerDifference, "key"> | null } {
  const returned = sources.filter(({ file }) => file !== null);
  const own = returned.filter(({ file, entry }) => file !== null && fileSchools.get(file) === entry.school);
  const versions = new Set(returned.map(({ entry }) => entry.value));
  const taken = (own[0] ?? returned[0] ?? (sources[0] as AnswerVersion)).entry;
  if (new Set(sources.map(({ entry }) => entry.value)).size === 1) return { taken, difference: null };
  return { taken, difference: { kind: versions.size > 1 ? "conflict" : "changed", taken, answers: sources } };
}

/** Merged entries as if read from one workbook: records of a form count from 0 on one sheet. */
function renumbered(merged: readonly { key: string; taken: FormEntry }[]): readonly FormEntry[] {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return merged.map(({ key, taken }) => {
    if (taken.record === null) return taken;
    const [form, record, nth] = JSON.parse(key) as [string, string, number];
    const row = JSON.stringify([record, nth]);
    const known = numbers.get(row);
    const number = known ?? counts.get(form) ?? 0;
    if (known === undefined) {
      numbers.set(row, number);
      counts.set(form, number + 1);
    }
    return { ...taken, record: number, place: { sheet: form } };
  });
}
