import type { Field, Form } from "../../engine";
import { added, agreement, choice, cycle, date, field, hiddenColumns, longText, school, text } from "./fields";

const respondent = [
  { ...school, required: true, help: "Your school, or the lead school when you answer for the alliance." },
  field("unit", "Answering for", choice("school", "alliance"), {
    ...added,
    width: 11,
    help: "Do you answer for your own school or for the whole alliance?",
  }),
  field("respondent", "Your role", text, { width: 15, help: "A role, not a name." }),
  field("date", "Date", date, { width: 11 }),
  cycle,
] as const;

const statement = <const Id extends string>(id: Id, label: string): Field & { readonly id: Id } =>
  field(id, label, agreement, { width: 16 });
const open = <const Id extends string>(id: Id, label: string): Field & { readonly id: Id } =>
  field(id, label, longText, { width: 28 });

const help =
  "One row for each person who answers. Choose how far you agree with each statement. Leave a phase blank if it has not begun. These are your own views of progress, not a measure of quality.";
const keys = ["school", "unit", "respondent", "date", "cycle"] as const;

export const progressImplementation = {
  id: "progress-implementation",
  version: 1,
  layout: "records",
  sheetName: "Progress 1 Implementation",
  title: "Where are we now? Implementation",
  help,
  phase: "implementation",
  level: "organisation",
  provenance: "source",
  keys,
  blankRows: 20,
  fields: [
    ...respondent,
    statement("implementation.partners", "All partners have met and settled how to work together"),
    statement("implementation.focus", "We share one focus or question"),
    statement("implementation.data", "Our data helped us choose it"),
    statement("implementation.approach", "We have settled how to enquire together"),
    statement("implementation.baseline", "Our baseline data are collected"),
    open("implementation.question", "Our question"),
    open("implementation.help", "Help we need"),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const progressInnovation = {
  id: "progress-innovation",
  version: 1,
  layout: "records",
  sheetName: "Progress 2 Innovation",
  title: "Where are we now? Innovation",
  help,
  phase: "innovation",
  level: "organisation",
  provenance: "source",
  keys,
  blankRows: 20,
  fields: [
    ...respondent,
    statement("innovation.strategies", "We have chosen strategies for our question"),
    statement("innovation.tried", "We have tried them and gathered evidence"),
    statement("innovation.refine", "We plan to improve them and try again"),
    statement("innovation.further", "We have chosen more strategies to try"),
    statement("innovation.watch", "We use the baseline to keep watch on progress"),
    open("innovation.findings", "What we are finding so far"),
    open("innovation.help", "Help we need"),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const progressImpact = {
  id: "progress-impact",
  version: 1,
  layout: "records",
  sheetName: "Progress 3 Impact",
  title: "Where are we now? Impact",
  help,
  phase: "impact",
  level: "organisation",
  provenance: "source",
  keys,
  blankRows: 20,
  fields: [
    ...respondent,
    statement("impact.outcomes", "We have clear outcomes and conclusions"),
    statement("impact.pupils", "We have evidence of a change for pupils"),
    statement("impact.professionals", "We have evidence of professional learning"),
    statement("impact.alliance", "We have evidence of a change in our alliance"),
    statement("impact.sharing", "We have a plan for sharing our work"),
    open("impact.findings", "Our main findings"),
    open("impact.plans", "How we will share them"),
    open("impact.learned", "What we have learned"),
    ...hiddenColumns,
  ],
} as const satisfies Form;
