import type { Field, FieldType } from "../../engine";

type FieldOptions = Omit<Field, "id" | "label" | "type" | "provenance" | "visibility"> &
  Partial<Pick<Field, "provenance" | "visibility">>;

/** A field with its commonest settings: from a source, for the whole group to see. */
export function field<const Id extends string>(
  id: Id,
  label: string,
  type: FieldType,
  options: FieldOptions = {},
): Field & { readonly id: Id } {
  return { provenance: "source", visibility: "group", ...options, id, label, type };
}

export const text: FieldType = { kind: "text" };
export const longText: FieldType = { kind: "text", long: true };
export const date: FieldType = { kind: "date" };
export const yesNo: FieldType = { kind: "yes-no" };
export const count: FieldType = { kind: "number", minimum: 0, maximum: 1_000_000, whole: true };
export const amount: FieldType = { kind: "number", minimum: 0, maximum: 1_000_000_000, whole: false };
export const choice = (...choices: readonly string[]): FieldType => ({ kind: "choice", choices });
export const rating = (...words: readonly string[]): FieldType => ({ kind: "rating", words });

/** Strongly disagree 1 to strongly agree 5 (DOMAIN of the progress questionnaires). */
export const agreement = rating("Strongly disagree", "Disagree", "Uncertain", "Agree", "Strongly agree");
/** Very small 1 to very large 5. */
export const fiveSizes = rating("Very small", "Small", "Medium", "Large", "Very large");
export const yesPartlyNo = choice("yes", "partly", "no");

/** The product's own addition, which the form labels so. */
export const added = { provenance: "added" } as const;

/** Columns most forms of rows begin with. */
export const school = field("school", "School", text, { width: 20, help: "The school's name, always spelt the same." });
export const cycle = field("cycle", "Cycle", text, { width: 7, help: "1 for the first time round, then 2, 3 ..." });
export const strategy = field("strategy", "Strategy", text, {
  width: 26,
  help: "The strategy's short name, always spelt the same.",
});

const status = choice("draft", "agreed");

/** Columns that fill themselves and stay out of sight. */
export const hiddenColumns = [
  field("enquiry", "Enquiry", text, { ...added, outOfSight: true }),
  field("completedBy", "Filled in by (role)", text, { ...added, outOfSight: true }),
  field("status", "Status", status, { ...added, outOfSight: true }),
  field("evidenceLinks", "Evidence", text, { ...added, outOfSight: true }),
] as const;

const aboutSheet = { section: "About this sheet", askedOf: "group" } as const;
const aboutAnswers = { section: "About these answers" } as const;

/** First rows of a form of questions: which cycle and meeting the sheet is about. */
export const aboutThisSheet = [
  field("enquiry", "Enquiry", text, { ...aboutSheet, help: "The enquiry's short name." }),
  field("cycle", "Cycle", text, { ...aboutSheet, help: "1 for the first time round, then 2, 3 ..." }),
  field("meetingDate", "Date of the meeting", date, aboutSheet),
] as const;

/** Last rows of a form of questions: who answered, how settled it is, and where the evidence is. */
export const aboutTheseAnswers = [
  field("completedBy", "Filled in by", text, { ...aboutAnswers, help: "A role, not a name." }),
  field("status", "How settled is this?", status, aboutAnswers),
  field("evidenceLinks", "Where is the evidence?", longText, {
    ...aboutAnswers,
    help: "A sheet and cell, a file name or a link.",
  }),
] as const;

/** The same in a form only the group answers. */
export const aboutTheGroupsAnswers = aboutTheseAnswers.map((about) => ({ ...about, askedOf: "group" }) as const);

/** Questions all of the same kind in one section. */
export const inSection =
  (section: string, options: Partial<Field> = {}) =>
  <const Id extends string>(id: Id, label: string, own: Partial<Field> = {}) =>
    field(id, label, longText, { section, ...options, ...own });
