import type { ScaleId } from "../../scale";
import type { Role } from "../../study";
import { foldText } from "../cells/foldText";
import { scaleCatalogue } from "../scales/scaleCatalogue";

/** What a role is called in Setup. */
export const roleLabels: Readonly<Record<Role, string>> = {
  upn: "UPN",
  "local-id": "Admission number or other pupil id",
  surname: "Surname",
  forename: "Forename",
  name: "Name",
  "birth-date": "Date of birth",
  email: "E-mail",
  "respondent-code": "Respondent's own code",
  school: "School",
  "year-group": "Year group",
  class: "Class",
  teacher: "Teacher",
  arm: "Project or comparison",
  sex: "Sex",
  "pupil-premium": "Pupil premium",
  send: "SEND",
  eal: "EAL",
  ethnicity: "Ethnicity",
  "looked-after": "Looked after",
  "first-language": "First language",
  "service-child": "Service child",
  belief: "Religion or belief",
  safeguarding: "Safeguarding",
  health: "Health",
  group: "Other group",
  "enrolment-status": "Enrolment status",
  before: "Score before",
  after: "Score after",
  wave: "Score in between",
  "test-date": "Test date",
  attendance: "Attendance",
  item: "Statement to agree with",
  "open-answer": "Open answer",
  "multi-select": "Several choices",
  timestamp: "Time of answering",
  subject: "Subject",
  "result-set": "Time of the result",
  result: "Result",
  ignored: "Not used",
};

const roleByLabel = new Map(
  (Object.entries(roleLabels) as [Role, string][]).flatMap(([role, label]) => [
    [foldText(label), role] as const,
    [foldText(role), role] as const,
  ]),
);

/** The role a person's word in Setup means, its label or its id; null for any other word. */
export function roleOfLabel(text: string): Role | null {
  return roleByLabel.get(foldText(text)) ?? null;
}

const scaleByLabel = new Map(
  Object.values(scaleCatalogue).flatMap(({ id, label }) => [
    [foldText(label), id] as const,
    [foldText(id), id] as const,
  ]),
);

/** The scale a person's word in Setup means; null for any other word. */
export function scaleOfLabel(text: string): ScaleId | null {
  return scaleByLabel.get(foldText(text)) ?? null;
}

/** What Setup calls a comparison arm of pupils who were in the same schools before. */
export const EARLIER_COHORT = "earlier cohort";
