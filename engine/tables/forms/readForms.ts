import type { Form, FormEntry } from "../../form";
import type { Issue } from "../../issue";
import { formIssues } from "../../issues/forms";
import type { Place } from "../../workbook/place";
import type { Sheet } from "../../workbook/sheet";
import { isFacilitatorOnly } from "./facilitatorOnly";
import { indexForms, locateForm, type FormLocation } from "./locateForm";
import { mergeIssues } from "./mergeIssues";
import { readQuestions } from "./readQuestions";
import { readRecords } from "./readRecords";
import type { FormSource, SheetReading, UnplacedText } from "./sheetReading";

/** Everything the forms in a set of sheets hold. */
export interface FormsReading {
  /** What may be used and shown; no facilitator-only answer is among them. */
  readonly entries: readonly FormEntry[];
  /** Answers of facilitator-only fields: for their own workbook and nothing else. */
  readonly facilitatorEntries: readonly FormEntry[];
  /** What stands on the forms' sheets but in none of their cells, so that nothing written is lost. */
  readonly unplaced: readonly UnplacedText[];
  readonly issues: readonly Issue[];
  /** The forms' sheets in order, filled in or not. */
  readonly sheets: readonly FormSheet[];
  /** Sheets that are forms, and so no tables of pupils or answers. */
  readonly claimed: ReadonlySet<Sheet>;
}

/** A sheet that is a form. */
export interface FormSheet {
  readonly form: string;
  readonly file: string | null;
  readonly sheet: string;
  /** Schools with a column of their own, answered or not. */
  readonly schools: readonly string[];
  /** What a sheet of questions says it is about; null in a form of rows. */
  readonly occasion: { readonly cycle: string | null; readonly meeting: string | null } | null;
}

/**
 * Reads every form found in the sheets by meaning: form by mark or ids, rows by Ref, columns by id, school and cycle.
 * Sheets of our own results and hidden sheets are passed over. Takes time in proportion to the forms' cells, and next
 * to none for sheets that are no forms.
 */
export function readForms(sources: readonly FormSource[], forms: readonly Form[]): FormsReading {
  const index = indexForms(forms);
  const claimed = new Set<Sheet>();
  const entries: FormEntry[] = [];
  const unplaced: UnplacedText[] = [];
  const issues: Issue[] = [];
  const sheets: FormSheet[] = [];
  for (const source of sources) {
    if (source.sheet.mark !== null || source.sheet.visibility !== "visible") continue;
    const search = locateForm(source.sheet, index);
    if (search.kind === "none") continue;
    claimed.add(source.sheet);
    if (search.kind !== "located") {
      const place = placeIn(source, search);
      issues.push(search.kind === "unknown-form" ? formIssues.unknownForm(place) : formIssues.headingsMissing(place));
      continue;
    }
    const { location } = search;
    if (location.version !== null && location.version > location.form.version)
      issues.push(formIssues.newerVersion(placeIn(source, { row: 0, column: 0 })));
    const reading = readForm(source, location);
    sheets.push({
      form: location.form.id,
      file: source.file,
      sheet: source.sheet.name,
      schools: reading.schools,
      occasion: reading.occasion ?? null,
    });
    entries.push(...reading.entries);
    if (!isFacilitatorOnly(location.form)) unplaced.push(...reading.unplaced);
    issues.push(...reading.issues);
  }
  const once = withoutRepeats(entries);
  const privateForms = new Set(forms.filter(isFacilitatorOnly).map((form) => form.id));
  const isPrivate = (entry: FormEntry) => privateForms.has(entry.form);
  return {
    entries: once.entries.filter((entry) => !isPrivate(entry)),
    facilitatorEntries: once.entries.filter(isPrivate),
    unplaced,
    issues: mergeIssues([...issues, ...once.issues]),
    sheets,
    claimed,
  };
}

function readForm(source: FormSource, location: FormLocation): SheetReading {
  return location.form.layout === "records" ? readRecords(source, location) : readQuestions(source, location);
}

function placeIn({ file, sheet }: FormSource, { row, column }: { row: number; column: number }): Place {
  return { ...(file === null ? {} : { file }), sheet: sheet.name, row, column };
}

/** Drops an answer to a question that is given again word for word, and says where two answers differ. */
function withoutRepeats(entries: readonly FormEntry[]): { entries: readonly FormEntry[]; issues: readonly Issue[] } {
  const first = new Map<string, FormEntry>();
  const issues: Issue[] = [];
  const kept = entries.filter((entry) => {
    if (entry.record !== null) return true;
    const key = JSON.stringify([entry.form, entry.field, entry.school, entry.cycle, entry.meeting ?? null]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, entry);
    else if (earlier.value === entry.value) return false;
    else issues.push(formIssues.answeredTwice(entry.place));
    return true;
  });
  return { entries: kept, issues };
}
