import type { Form } from "../../engine";
import {
  aboutTheseAnswers,
  aboutThisSheet,
  added,
  choice,
  cycle,
  date,
  field,
  hiddenColumns,
  longText,
  school,
} from "./fields";

const eachSchool = { askedOf: "schools", section: "For each school" } as const;
const group = { askedOf: "group", section: "For the group" } as const;
const help =
  "One page for the whole group: a column for each school and one for the group. Short answers in plain words. The final overview is built from these three, so nothing has to be typed again.";

export const overview1 = {
  id: "overview-1",
  version: 1,
  layout: "questions",
  sheetName: "Overview 1 Implementation",
  title: "Overview 1: Implementation",
  help,
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("O1.ownPriority", "Our own priority", longText, eachSchool),
    field("O1.agreedPriority", "The specific priority we settled on", longText, eachSchool),
    field("O1.strategies", "Enquiry strategies we settled on", longText, eachSchool),
    field("O1.workingTogether", "How we will work together", longText, eachSchool),
    field("O1.focus", "The focus we agreed", longText, group),
    field("O1.question", "The question we ask together", longText, group),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

export const overview2 = {
  id: "overview-2",
  version: 1,
  layout: "questions",
  sheetName: "Overview 2 Innovation",
  title: "Overview 2: Innovation",
  help,
  phase: "innovation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("O2.strategies", "Feedback on the strategies", longText, eachSchool),
    field("O2.approaches", "Feedback on our way of enquiring together", longText, eachSchool),
    field("O2.worksWell", "What goes well", longText, group),
    field("O2.revisit", "What we need to look at again", longText, group),
    field("O2.strategy", "The strategy we will try and improve", longText, group),
    field("O2.nextSteps", "Next steps we agreed", longText, group),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

export const overview3 = {
  id: "overview-3",
  version: 1,
  layout: "questions",
  sheetName: "Overview 3 Impact",
  title: "Overview 3: Impact",
  help,
  phase: "impact",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("O3.pupil", "Outcomes for pupils", longText, eachSchool),
    field("O3.professional", "Outcomes for staff", longText, eachSchool),
    field("O3.organisation", "Outcomes for the school", longText, eachSchool),
    field("O3.recommendations", "What we recommend", longText, group),
    field("O3.dissemination", "How we will share it", longText, group),
    field("O3.nextSteps", "Next steps", longText, group),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

/** Schools that left, so that a missing overview is not a riddle. */
export const withdrawals = {
  id: "withdrawals",
  version: 1,
  layout: "records",
  sheetName: "Withdrawals",
  title: "Schools that have left",
  help: "A school that stops taking part is written down here, with the date. It is then not counted as missing.",
  provenance: "added",
  keys: ["school", "cycle"],
  blankRows: 8,
  fields: [
    { ...school, ...added, required: true, width: 26 },
    field("date", "Left on", date, { ...added, width: 13 }),
    field("phase", "In phase", choice("implementation", "innovation", "impact"), { ...added, width: 16 }),
    { ...cycle, ...added },
    field("reason", "Reason", longText, { ...added, width: 40 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
