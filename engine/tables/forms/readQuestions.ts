import type { Field } from "../../form";
import { formIssues } from "../../issues/forms";
import type { CellValue } from "../../workbook/cellValue";
import type { Sheet } from "../../workbook/sheet";
import { fold } from "./fold";
import type { FormLocation } from "./locateForm";
import { readAround } from "./readAround";
import { isFilled, sheetReader, type FormSource, type SheetReader, type SheetReading } from "./sheetReading";

/** Fields that say which cycle and meeting a whole sheet is about, and so are no answers of their own. */
export const occasionFields: ReadonlySet<string> = new Set(["cycle", "meetingDate"]);

/** Reads a form of questions: rows by their Ref, one column of answers a school and one for the group. */
export function readQuestions(source: FormSource, location: FormLocation): SheetReading {
  const { sheet } = source;
  const { form, idRow } = location;
  const reader = sheetReader(source, form);
  const columns = answerColumns(source, location, reader);
  for (const { school } of columns) if (school !== null) reader.schools.push(school);
  const rows = questionRows(source, location);
  const forGroup = columns.some(({ school }) => school === null);
  for (const field of form.fields) {
    // A school's own sheet leaves out what only the group is asked.
    if (field.askedOf === "group" && !forGroup) continue;
    if (!rows.some((row) => row.field === field))
      reader.issues.push(formIssues.fieldMissing(reader.place(idRow, refColumn(location)), field.label));
  }
  const cycles = occasion(reader, { rows, columns, field: "cycle" });
  const meetings = occasion(reader, { rows, columns, field: "meetingDate" });
  for (const { row, field } of rows) {
    if (field && occasionFields.has(field.id)) continue;
    for (const { column, school } of columns) {
      if (!isFilled(sheet.cell(row, column))) continue;
      if (!field) {
        reader.setAside(row, column, formIssues.unknownRef);
        continue;
      }
      const value = reader.answer(field, row, column);
      if (value === null) continue;
      reader.entries.push({
        form: form.id,
        field: field.id,
        school,
        cycle: cycles(column),
        meeting: meetings(column),
        record: null,
        value,
        place: reader.place(row, column),
      });
    }
  }
  readBetween(source, { location, columns, rows, reader });
  readAround(source, location, reader);
  return { ...reader, occasion: { cycle: cycles(null), meeting: meetings(null) } };
}

interface AnswerColumn {
  readonly column: number;
  readonly school: string | null;
}

/** A row with a Ref; `field` is null where the form has no such Ref. */
interface QuestionRow {
  readonly row: number;
  readonly field: Field | null;
}

function refColumn({ columns }: FormLocation): number {
  return [...columns].find(([, role]) => role === "ref")?.[0] ?? 0;
}

function answerColumns(
  { sheet }: FormSource,
  { idRow, columns }: FormLocation,
  reader: SheetReader,
): readonly AnswerColumn[] {
  const answers: AnswerColumn[] = [];
  for (const [column, role] of columns) {
    if (role === "group") answers.push({ column, school: null });
    if (role !== "school") continue;
    const school = columnHeading(sheet, { column, idRow })?.text ?? null;
    if (school !== null) answers.push({ column, school });
    else setAsideColumn(column);
  }
  return answers.sort((one, other) => one.column - other.column);

  function setAsideColumn(column: number): void {
    for (let row = idRow + 1; row < sheet.rowCount; row++) {
      if (isFilled(sheet.cell(row, column))) reader.setAside(row, column, formIssues.schoolMissing);
    }
  }
}

/** What stands above an answer column as its school's name, and in which row; null where nothing does. */
export function columnHeading(
  sheet: Sheet,
  { column, idRow }: { readonly column: number; readonly idRow: number },
): { readonly text: string; readonly row: number } | null {
  // Where the grey ids are gone, the row of headings stands in their place.
  const own = sheet.cell(idRow, column);
  if (typeof own === "string" && own.trim() !== "school") return { text: own.trim(), row: idRow };
  for (let row = idRow - 1; row >= Math.max(0, idRow - 2); row--) {
    const heading: CellValue = sheet.cell(row, column);
    if (isFilled(heading) && (typeof heading === "string" || typeof heading === "number"))
      return { text: String(heading).trim(), row };
  }
  return null;
}

function questionRows({ sheet }: FormSource, location: FormLocation): readonly QuestionRow[] {
  const fields = new Map(location.form.fields.map((field) => [field.id, field]));
  const column = refColumn(location);
  const rows: QuestionRow[] = [];
  for (let row = location.idRow + 1; row < sheet.rowCount; row++) {
    const ref = sheet.cell(row, column);
    if (isFilled(ref)) rows.push({ row, field: typeof ref === "string" ? (fields.get(ref.trim()) ?? null) : null });
  }
  return rows;
}

/** The cycle (or meeting) of each answer column: its own, else the sheet's (null), which stands once in the row. */
function occasion(
  reader: SheetReader,
  at: { rows: readonly QuestionRow[]; columns: readonly AnswerColumn[]; field: string },
): (column: number | null) => string | null {
  const own = new Map<number, string>();
  for (const { row, field } of at.rows) {
    if (field?.id !== at.field) continue;
    for (const { column } of at.columns) {
      const value = reader.answer(field, row, column);
      if (value !== null) own.set(column, String(value));
    }
  }
  const [sheetWide = null] = own.values();
  return (column) => (column === null ? undefined : own.get(column)) ?? sheetWide;
}

/** Sets aside what is written in rows without a Ref, but for the headings of the form's sections. */
function readBetween(
  { sheet }: FormSource,
  at: {
    location: FormLocation;
    columns: readonly AnswerColumn[];
    rows: readonly QuestionRow[];
    reader: SheetReader;
  },
): void {
  const { location, reader } = at;
  const sections = new Set(location.form.fields.map((field) => fold(field.section ?? "")));
  const withRef = new Set(at.rows.map(({ row }) => row));
  const question = [...location.columns].find(([, role]) => role === "question")?.[0];
  for (let row = location.idRow + 1; row < sheet.rowCount; row++) {
    if (withRef.has(row)) continue;
    for (const { column } of at.columns) {
      if (isFilled(sheet.cell(row, column))) reader.setAside(row, column, formIssues.note);
    }
    if (question === undefined) continue;
    const text = sheet.cell(row, question);
    if (isFilled(text) && !(typeof text === "string" && sections.has(fold(text))))
      reader.setAside(row, question, formIssues.note);
  }
}
