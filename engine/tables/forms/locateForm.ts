import type { Form } from "../../form";
import type { Sheet } from "../../workbook/sheet";
import { parseFormMark, type FormMark } from "./formMark";
import { locateByHeadings } from "./locateByHeadings";

/** Recognition looks no further than this, so that a sheet of a million rows which is no form costs nothing. */
const LOOK_ROWS = 40;
const LOOK_COLUMNS = 1000;
const LONGEST_QUESTIONS_FORM = 5000;
/** Share of a form's ids that tell it without a mark (CONTRACT, template sheets). */
const ENOUGH_IDS = 0.8;

/** Where a form stands on a sheet: the row of grey ids, and the id of each column or row it knows. */
export interface FormLocation {
  readonly form: Form;
  /** Version written in the mark; null without a mark. */
  readonly version: number | null;
  /** Index of the row of ids; for a "questions" form the row that says which columns are schools. */
  readonly idRow: number;
  /** "records": field id by column. "questions": "ref", "question", "group" or "school" by column. */
  readonly columns: ReadonlyMap<number, string>;
}

/** What the first rows of a sheet say: a form, a form that cannot be read, or nothing of the kind. */
export type FormSearch =
  | { readonly kind: "located"; readonly location: FormLocation }
  | { readonly kind: "unknown-form" | "headings-missing"; readonly row: number; readonly column: number }
  | { readonly kind: "none" };

/** Forms by the id of each of their fields, made once for all sheets. */
export interface FormIndex {
  readonly byId: ReadonlyMap<string, Form>;
  readonly byField: ReadonlyMap<string, readonly Form[]>;
}

export function indexForms(forms: readonly Form[]): FormIndex {
  const byField = new Map<string, Form[]>();
  for (const form of forms) {
    for (const field of form.fields) {
      const known = byField.get(field.id);
      if (known) known.push(form);
      else byField.set(field.id, [form]);
    }
  }
  return { byId: new Map(forms.map((form) => [form.id, form])), byField };
}

/** Looks for a form in the first rows of a sheet: by its mark, else by at least 80 % of its ids. */
export function locateForm(sheet: Sheet, index: FormIndex): FormSearch {
  const rows = Math.min(sheet.rowCount, LOOK_ROWS);
  const columns = Math.min(sheet.columnCount, LOOK_COLUMNS);
  const found = lookAtFirstRows(sheet, index, { rows, columns });
  if (found.mark) {
    const form = index.byId.get(found.mark.form);
    if (!form) return { kind: "unknown-form", row: found.mark.row, column: found.mark.column };
    const place = bestPlace(found.votes.get(form) ?? []);
    // A "questions" form reaches below the rows looked at: seeing some of its Refs is enough there.
    const seen = place !== null && (form.layout === "questions" || place.ids.size * 2 >= form.fields.length);
    const byIds = seen ? locationAt(sheet, form, { place, rows, columns }) : null;
    const location = byIds ?? locateByHeadings(sheet, form, { rows, refColumn: place?.line ?? null });
    if (!location) return { kind: "headings-missing", row: found.mark.row, column: found.mark.column };
    return { kind: "located", location: { ...location, version: found.mark.version } };
  }
  let best: { location: FormLocation; count: number } | null = null;
  for (const [form, places] of found.votes) {
    const place = bestPlace(places);
    if (!place) continue;
    const location = locationAt(sheet, form, { place, rows, columns });
    const count = form.layout === "records" ? place.ids.size : countRefs(sheet, form, place.line);
    if (!location || count < Math.max(3, ENOUGH_IDS * form.fields.length)) continue;
    if (!best || count > best.count) best = { location: { ...location, version: null }, count };
  }
  return best ? { kind: "located", location: best.location } : { kind: "none" };
}

/** Ids of one form seen in one row ("records") or one column ("questions"). */
interface IdLine {
  readonly line: number;
  readonly ids: Set<string>;
}

interface FirstRows {
  readonly mark: {
    readonly form: string;
    readonly version: number;
    readonly row: number;
    readonly column: number;
  } | null;
  readonly votes: ReadonlyMap<Form, readonly IdLine[]>;
}

function lookAtFirstRows(sheet: Sheet, index: FormIndex, size: { rows: number; columns: number }): FirstRows {
  let mark: FirstRows["mark"] = null;
  const votes = new Map<Form, Map<number, IdLine>>();
  for (let row = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++) {
      const value = sheet.cell(row, column);
      if (typeof value !== "string") continue;
      const parsed: FormMark | null = mark === null ? parseFormMark(value) : null;
      if (parsed) mark = { ...parsed, row, column };
      for (const form of index.byField.get(value.trim()) ?? []) {
        const line = form.layout === "records" ? row : column;
        const lines = votes.get(form) ?? new Map<number, IdLine>();
        const ids = lines.get(line)?.ids ?? new Set<string>();
        ids.add(value.trim());
        lines.set(line, { line, ids });
        votes.set(form, lines);
      }
    }
  }
  return { mark, votes: new Map([...votes].map(([form, lines]) => [form, [...lines.values()]])) };
}

/** The line with most ids; of equal ones the last, which is the grey row below headings of the same words. */
function bestPlace(lines: readonly IdLine[]): IdLine | null {
  let best: IdLine | null = null;
  for (const line of lines) if (!best || line.ids.size >= best.ids.size) best = line;
  return best;
}

function locationAt(
  sheet: Sheet,
  form: Form,
  at: { place: IdLine; rows: number; columns: number },
): Omit<FormLocation, "version"> | null {
  if (form.layout === "records") {
    const columns = new Map<number, string>();
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.cell(at.place.line, column);
      if (typeof value === "string" && at.place.ids.has(value.trim())) columns.set(column, value.trim());
    }
    return { form, idRow: at.place.line, columns };
  }
  const idRow = questionsIdRow(sheet, at);
  if (idRow === null) return null;
  const columns = new Map<number, string>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const role = columnRole(sheet.cell(idRow, column));
    if (role !== null && role !== "ref") columns.set(column, role);
  }
  columns.set(at.place.line, "ref");
  return { form, idRow, columns };
}

function questionsIdRow(sheet: Sheet, size: { rows: number; columns: number }): number | null {
  let best: { row: number; count: number } | null = null;
  for (let row = 0; row < size.rows; row++) {
    let count = 0;
    for (let column = 0; column < size.columns; column++) if (columnRole(sheet.cell(row, column)) !== null) count++;
    if (count > 1 && (!best || count >= best.count)) best = { row, count };
  }
  return best?.row ?? null;
}

const columnRoles: ReadonlySet<unknown> = new Set(["ref", "question", "group", "school"]);

function columnRole(value: unknown): string | null {
  const text = typeof value === "string" ? value.trim() : null;
  return text !== null && columnRoles.has(text) ? text : null;
}

function countRefs(sheet: Sheet, form: Form, column: number): number {
  const wanted = new Set(form.fields.map((field) => field.id));
  const seen = new Set<string>();
  for (let row = 0; row < Math.min(sheet.rowCount, LONGEST_QUESTIONS_FORM); row++) {
    const value = sheet.cell(row, column);
    if (typeof value === "string" && wanted.has(value.trim())) seen.add(value.trim());
  }
  return seen.size;
}
