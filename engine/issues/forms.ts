import type { FieldType } from "../form";
import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** Wording of everything noticed on the facilitator's forms. No message quotes what a person wrote. */
export const formIssues = {
  unknownForm: (place: Place): Issue => ({
    code: "form-unknown",
    severity: "warning",
    place,
    message: "This sheet says it is a form, but not one this version knows.",
    suggestion: "Take a fresh template of the form and copy the answers over, or update the product.",
    effect: "Nothing on the sheet was used.",
  }),
  newerVersion: (place: Place): Issue => ({
    code: "form-version-newer",
    severity: "info",
    place,
    message: "This form comes from a newer version; what this version knows of it was read.",
    suggestion: "Update the product to read all of it.",
  }),
  headingsMissing: (place: Place): Issue => ({
    code: "form-headings-missing",
    severity: "warning",
    place,
    message: "This sheet says it is a form, but its headings and the small grey ids under them were not found.",
    suggestion: "Put the heading rows of a fresh template back above the answers.",
    effect: "Nothing on the sheet was used.",
  }),
  fieldMissing: (place: Place, label: string): Issue => ({
    code: "form-field-missing",
    severity: "info",
    place,
    message: `The form's "${label}" is not on this sheet.`,
    suggestion: "If it was deleted by mistake, insert a fresh template of the form: answers are kept.",
  }),
  notUnderstood: (place: Place, type: FieldType): Issue => ({
    code: "form-answer-not-understood",
    severity: "warning",
    place,
    message: `Expected ${expected(type)}; found something else.`,
    suggestion: type.kind === "text" ? "Type the answer again." : "Choose or type the answer again.",
    effect: "The answer was kept apart and not used.",
  }),
  unknownRef: (place: Place): Issue => ({
    code: "form-ref-unknown",
    severity: "warning",
    place,
    message: "The Ref of this row is not one of the form's.",
    suggestion: "Put back the Ref that stands in a fresh template of the form.",
    effect: "The answers in the row were kept apart and not used.",
  }),
  schoolMissing: (place: Place): Issue => ({
    code: "form-school-missing",
    severity: "warning",
    place,
    message: "There are answers in this column, but no school's name in its heading.",
    suggestion: "Write the school's name as the heading of the column.",
    effect: "The answers in the column were kept apart and not used.",
  }),
  answerMissing: (place: Place, label: string): Issue => ({
    code: "form-answer-missing",
    severity: "warning",
    place,
    message: `"${label}" is needed in each row that is filled in; here it is blank.`,
    suggestion: "Fill in the cell, or clear the row.",
    effect: "What depends on it leaves this row out.",
  }),
  answeredTwice: (place: Place): Issue => ({
    code: "form-answered-twice",
    severity: "warning",
    place,
    message: "The same question is answered differently in two places, for the same school, cycle and meeting.",
    suggestion: "Keep one of the answers, or write the date of the meeting on each sheet.",
    effect: "Both answers are shown.",
  }),
  schoolUnknown: (file: string): Issue => ({
    code: "form-return-unknown",
    severity: "warning",
    place: { file, sheet: "Start here" },
    message: "It does not say whose workbook this is: its first sheet names no school, or several.",
    suggestion: "Write the school's name as the heading of the column of answers and collect again.",
    effect: "Its answers were merged; the school counts as not returned.",
  }),
  schoolUnexpected: (file: string): Issue => ({
    code: "form-return-unexpected",
    severity: "warning",
    place: { file, sheet: "Start here" },
    message: "The school this workbook is from is not one of the alliance's.",
    suggestion: "Check how the school's name is spelt, here and in the alliance's workbook.",
    effect: "Its answers were merged under the name as it is written.",
  }),
  returnedTwice: (files: readonly string[]): Issue => ({
    code: "form-returned-twice",
    severity: "warning",
    place: { file: files[0] ?? "", sheet: "Start here" },
    message: `${files.length} workbooks came back from this school.`,
    suggestion: "Look at the differences listed and keep the right answers.",
    count: files.length,
    effect: "All were merged; where they differ, the first is used and all are listed.",
  }),
  notReturned: (school: string): Issue => ({
    code: "form-not-returned",
    severity: "warning",
    place: null,
    message: `No workbook has come back from ${school} yet.`,
    suggestion:
      "Ask for it, then collect again with all that came back. If the school has left, write it on the Withdrawals sheet.",
    effect: "Its answers are those the alliance's workbook had.",
  }),
  hiddenSheet: (place: Place): Issue => ({
    code: "form-sheet-hidden",
    severity: "info",
    place,
    message: "This sheet is hidden and was not read.",
    suggestion: "Show the sheet if it holds answers, and collect again.",
    effect: "Nothing on the sheet was used.",
  }),
  noForm: (place: Place | null): Issue => ({
    code: "form-none",
    severity: "error",
    place,
    message: "Expected a workbook with forms of the enquiry; none of its sheets is one.",
    suggestion:
      "Give the alliance's workbook with its phase sheets, overviews or other forms. New forms come from `template`.",
  }),
  noSchool: (): Issue => ({
    code: "form-no-school",
    severity: "error",
    place: null,
    message:
      "Expected the schools' names as headings of their columns or in their rows; no school that takes part is named.",
    suggestion: "Write the schools' names into the headings of a form such as Overview 1, and pack again.",
  }),
  nothingForSchools: (): Issue => ({
    code: "form-nothing-for-schools",
    severity: "error",
    place: null,
    message: "Expected a form that schools fill in; this workbook has only forms of the group or the facilitator.",
    suggestion: "Add the forms the schools should answer, such as the phase sheets or overviews, and pack again.",
  }),
  note: (place: Place): Issue => ({
    code: "form-note",
    severity: "info",
    place,
    message: "Something is written here outside the form's own cells.",
    suggestion: "Nothing needs doing if it is a note. If it is an answer, move it into the form.",
    effect: "Left as it is and not used.",
  }),
};

function expected(type: FieldType): string {
  switch (type.kind) {
    case "text":
      return "words";
    case "choice":
      return `one of: ${type.choices.join(", ")}`;
    case "rating":
      return `one of: ${type.words.join(", ")} (or 1 to ${type.words.length})`;
    case "number":
      return `${type.whole ? "a whole number" : "a number"} from ${type.minimum} to ${type.maximum}`;
    case "date":
      return "a date, such as 14/01/2026";
    case "yes-no":
      return "Yes or No";
  }
}
