import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutThisSheet,
  added,
  choice,
  cycle,
  date,
  field,
  hiddenColumns,
  longText,
  school,
  text,
} from "./fields";

const rule = <const Id extends string>(id: Id, label: string, help: string) =>
  field(id, label, longText, { section: "What we agree", askedOf: "group", help });

/** What the group agrees on how it will work. */
export const workingAgreement = {
  id: "working-agreement",
  version: 1,
  layout: "questions",
  sheetName: "Working agreement",
  title: "How we will work together",
  help: "Agree on these at the first meeting, in your own words, and look at them again when work gets hard.",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    rule("agreement.meeting", "How we meet", "When, where, how long, who comes, who takes notes."),
    rule("agreement.care", "Joint care for pupils", "All pupils in our schools are everyone's concern."),
    rule("agreement.learning", "Talking about learning", "What our talk is about, and what it is not about."),
    rule("agreement.growth", "Own growth and shared growth", "What each of us and all of us want to learn."),
    rule("agreement.reflection", "Reflection", "When we stop and think about what we see."),
    rule("agreement.openness", "Openness", "How we share what did not go well."),
    rule("agreement.inclusion", "Everyone included", "How each voice gets heard."),
    rule("agreement.trust", "Trust", "What stays in the room."),
    rule("agreement.resources", "Use of time and people", "What each school puts in."),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;

const steps: readonly (readonly [phase: string, step: string])[] = [
  ["implementation", "Set up the team"],
  ["implementation", "Agree the enquiry question"],
  ["implementation", "Choose the strategies"],
  ["innovation", "Try the strategies"],
  ["innovation", "Improve them"],
  ["innovation", "Collect evidence"],
  ["impact", "Look at the outcomes"],
  ["impact", "Share what we found"],
];

/** When each phase begins and ends, step by step. */
export const timeFrame = {
  id: "time-frame",
  version: 1,
  layout: "records",
  sheetName: "Time frame",
  title: "Our time frame",
  help: "When does each step begin and when should it be done? Phases may overlap: begin the next when you are ready. Add rows for steps of your own.",
  provenance: "source",
  keys: ["phase", "step", "cycle"],
  printedRows: steps.map(([phase, step]) => ({ phase, step })),
  fields: [
    field("phase", "Phase", choice("implementation", "innovation", "impact"), { width: 16 }),
    field("step", "Step", text, { width: 30 }),
    cycle,
    field("start", "Begins", date),
    field("plannedEnd", "Planned end", date),
    field("progress", "Where is it?", choice("still planning", "under way", "done"), { width: 15 }),
    field("note", "Note", longText),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** Who does what by when; open actions are carried to the next meeting. */
export const actionLog = {
  id: "action-log",
  version: 1,
  layout: "records",
  sheetName: "Action log",
  title: "Action log",
  help: "What somebody will do before the next meeting. Leave Done empty until it is: open actions come up again.",
  provenance: "added",
  keys: ["action", "school", "meetingDate"],
  fields: [
    field("meetingDate", "Agreed on", date, added),
    field("action", "Action", longText, { ...added, width: 40, required: true }),
    { ...school, ...added },
    field("role", "Who (role)", text, { ...added, help: "A role, not a name." }),
    field("due", "Due", date, added),
    field("done", "Done on", date, added),
    { ...cycle, ...added },
    field("note", "Note", longText, added),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** Who will hear of it, through whom and when. */
export const sharingPlan = {
  id: "sharing-plan",
  version: 1,
  layout: "records",
  sheetName: "Sharing plan",
  title: "Sharing what we found",
  help: "One row for each way of sharing. Each needs an audience, an owner and a date.",
  provenance: "added",
  keys: ["plan", "audience", "cycle"],
  blankRows: 15,
  fields: [
    field("plan", "What we will do", longText, { ...added, width: 36, required: true }),
    field("audience", "For whom", text, { ...added, width: 22 }),
    field("owner", "Who (role)", text, { ...added, help: "A role, not a name." }),
    field("date", "By when", date, added),
    field("done", "Done on", date, added),
    { ...school, ...added },
    { ...cycle, ...added },
    ...hiddenColumns,
  ],
} as const satisfies Form;
