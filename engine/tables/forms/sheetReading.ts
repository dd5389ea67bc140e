import type { Field, Form, FormEntry } from "../../form";
import { formIssues } from "../../issues/forms";
import type { Issue } from "../../issue";
import type { CellValue } from "../../workbook/cellValue";
import type { Place } from "../../workbook/place";
import type { Sheet } from "../../workbook/sheet";
import { readAnswer, type Answer } from "./answer";

/** A sheet to look at, with the file it comes from where a study has several. */
export interface FormSource {
  readonly file: string | null;
  readonly sheet: Sheet;
}

/** Something a person wrote on a form's sheet that belongs to none of its fields: kept, listed, not used. */
export interface UnplacedText {
  readonly form: string;
  readonly place: Place;
  readonly value: CellValue;
}

/** What one sheet gave. */
export interface SheetReading {
  readonly entries: FormEntry[];
  readonly unplaced: UnplacedText[];
  readonly issues: Issue[];
  /** Schools with a column of their own, answered or not. */
  readonly schools: string[];
  /** Which cycle and meeting (ISO date) a sheet of questions says it is about. */
  readonly occasion?: { readonly cycle: string | null; readonly meeting: string | null };
}

/** Reads cells of one form's sheet into a `SheetReading`. */
export interface SheetReader extends SheetReading {
  place(row: number, column: number): Place;
  /** The answer in a cell; null when it is blank or not understood, which becomes an issue. */
  answer(field: Field, row: number, column: number): Answer | null;
  /** Keeps what stands in a cell that is none of the form's. */
  setAside(row: number, column: number, issue: ((place: Place) => Issue) | null): void;
}

export function sheetReader({ file, sheet }: FormSource, form: Form): SheetReader {
  const reading: SheetReading = { entries: [], unplaced: [], issues: [], schools: [] };
  const place = (row: number, column: number): Place => ({
    ...(file === null ? {} : { file }),
    sheet: sheet.name,
    row,
    column,
  });
  const keep = (row: number, column: number) =>
    reading.unplaced.push({ form: form.id, place: place(row, column), value: sheet.cell(row, column) });
  return {
    ...reading,
    place,
    answer(field, row, column) {
      const cell = { value: sheet.cell(row, column), numberFormat: sheet.numberFormat(row, column) };
      const read = readAnswer(field.type, cell);
      if (read.kind === "value") return read.value;
      if (read.kind === "not-understood") {
        keep(row, column);
        reading.issues.push(formIssues.notUnderstood(place(row, column), field.type));
      }
      return null;
    },
    setAside(row, column, issue) {
      keep(row, column);
      if (issue) reading.issues.push(issue(place(row, column)));
    },
  };
}

/** Whether a cell holds anything a person could have meant. */
export function isFilled(value: CellValue): boolean {
  return value !== null && !(typeof value === "string" && value.trim() === "");
}
