import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutThisSheet,
  added,
  choice,
  count,
  cycle,
  date,
  field,
  hiddenColumns,
  longText,
  school,
  text,
  yesNo,
  yesPartlyNo,
} from "./fields";
import { collectionMethods, respondentGroups } from "./evidence";

const sure = choice("yes", "no", "not sure");
const fit = { section: "Does the method fit?", askedOf: "group" } as const;

/** Does the way of enquiring fit the question, in every school? */
export const methodFit = {
  id: "method-fit",
  version: 1,
  layout: "questions",
  sheetName: "Method fit",
  title: "Does our way of enquiring fit?",
  help: "Ask before you begin. An answer of not sure counts as no: talk it over until you are.",
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("method.name", "The way of enquiring we chose", text, fit),
    field("method.why", "Why this one?", longText, fit),
    field("method.everySchool", "Will every school use it?", sure, fit),
    field("method.clear", "Is our question clear?", sure, fit),
    field("method.concise", "Is it short?", sure, fit),
    field("method.practical", "Can it be done in practice?", sure, fit),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;

/** Six ways of collecting data: what each is good for and where it is weak. */
export const methodChoice = {
  id: "method-choice",
  version: 1,
  layout: "records",
  sheetName: "Choosing methods",
  title: "Which methods will we use?",
  help: "Say which you will use and for what. Two that look from different sides tell more than one. Add rows for methods of your own.",
  provenance: "source",
  keys: ["method", "cycle"],
  printedRows: [
    {
      method: "interview",
      goodFor: "What other methods miss",
      strengths: "Goes deep; hears many sides",
      weaknesses: "Slow; hard to analyse",
    },
    {
      method: "questionnaire",
      goodFor: "Answers to set questions from many people",
      strengths: "Gives numbers and words",
      weaknesses: "Needs careful design and a trial; answers stay on the surface; few may come back",
    },
    {
      method: "online survey",
      goodFor: "Answers to set questions from many people",
      strengths: "Quick, cheap, results at once, easy to share",
      weaknesses: "Needs some technical skill",
    },
    {
      method: "observation",
      goodFor: "Skills, practice, how people deal with each other",
      strengths: "Shows what nothing else shows",
      weaknesses: "Slow; depends a lot on the observer",
    },
    {
      method: "audio or video",
      goodFor: "A full record to come back to",
      strengths: "Exact; can be shared",
      weaknesses: "People hold back; slow; needs consent",
    },
    {
      method: "learning log",
      goodFor: "Learning over time",
      strengths: "Quick; can be shared",
      weaknesses: "Only works if kept up",
    },
  ],
  fields: [
    field("method", "Method", text, { width: 17 }),
    field("goodFor", "Good for", text, { width: 28 }),
    field("strengths", "Strengths", text, { width: 26 }),
    field("weaknesses", "Weaknesses", text, { width: 28 }),
    field("use", "Will we use it?", yesNo, { width: 10 }),
    field("purpose", "For what?", longText, { width: 30 }),
    cycle,
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** Which data will be collected, from whom and when, with its three tests. */
export const collectionPlan = {
  id: "collection-plan",
  version: 1,
  layout: "records",
  sheetName: "Data plan",
  title: "Plan for collecting data",
  help: "One row for each piece of data you will collect. Two methods or two groups of people for one claim make it stronger. Collect in the same way before and after.",
  provenance: "source",
  keys: ["what", "level", "method", "respondents", "cycle"],
  blankRows: 20,
  fields: [
    field("what", "What we want to know", longText, { required: true, width: 30 }),
    field("level", "Level", choice("pupil", "professional", "organisation", "system"), { width: 14 }),
    field("method", "Method", choice(...collectionMethods), { width: 14 }),
    field("respondents", "From whom", choice(...respondentGroups), { width: 14 }),
    { ...school, width: 16 },
    field("by", "Collected by (role)", text, { width: 15 }),
    field("before", "Before: date", date),
    field("after", "After: date", date),
    cycle,
    field("suits", "Does the method suit it?", yesPartlyNo, {
      width: 12,
      help: "Is it able to show what we want to know?",
    }),
    field("sameWay", "Same way both times?", yesNo, { width: 11, help: "Same instrument, same conditions." }),
    field("secondRater", "A second rater?", yesNo, { width: 10, help: "Will somebody else rate some of it too?" }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const enquiryApproaches = [
  "learning walk",
  "instructional rounds",
  "peer triad",
  "lesson study",
  "peer observation",
  "joint practice development",
  "coaching and mentoring",
  "professional learning community",
] as const;

/** Ways of enquiring together that schools have tried. */
export const approaches = {
  id: "approaches",
  version: 1,
  layout: "records",
  sheetName: "Approaches",
  title: "Ways of working together we have tried",
  help: "Each school adds a row for each way it has tried, and says what came of it.",
  provenance: "source",
  keys: ["approach", "school"],
  printedRows: enquiryApproaches.map((approach) => ({ approach })),
  blankRows: 16,
  fields: [
    field("approach", "Approach", choice(...enquiryApproaches), { width: 24 }),
    school,
    field("tried", "Tried?", yesNo, { width: 9 }),
    field("worked", "Did it go well?", yesPartlyNo, { width: 11 }),
    field("whatWorked", "What worked", longText, { width: 32 }),
    field("whatDidNot", "What did not", longText, { width: 32 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const minutes = { kind: "number", minimum: 1, maximum: 240, whole: true } as const;

export const learningWalk = {
  id: "learning-walk",
  version: 1,
  layout: "records",
  sheetName: "Learning walk",
  title: "Learning walks",
  help: "One row for each walk. About four people, each with a role; visits of 5 to 10 minutes and a talk of 5 to 10 minutes after each. It is about learning, not about judging a teacher.",
  provenance: "source",
  keys: ["date", "school", "focus"],
  blankRows: 12,
  fields: [
    field("date", "Date", date),
    { ...school, width: 17 },
    cycle,
    field("purpose", "Purpose", choice("track", "share", "develop", "build trust"), { width: 12 }),
    field("focus", "Focus", longText, { width: 22 }),
    field("criteria", "What we look for", longText, { width: 22 }),
    field("people", "People and their roles", longText, { width: 20, help: "About four people. Roles, not names." }),
    field("visits", "Visits", count, { width: 8 }),
    field("visitMinutes", "Minutes a visit", minutes, { width: 9 }),
    field("debriefMinutes", "Minutes of talk after", minutes, { width: 9 }),
    field("findings", "What we found", longText, { width: 26 }),
    field("nextSteps", "Next steps", longText, { width: 24 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const instructionalRounds = {
  id: "instructional-rounds",
  version: 1,
  layout: "records",
  sheetName: "Instructional rounds",
  title: "Instructional rounds",
  help: "One row for each round. Write down only what was seen and heard: no judgement, no names. Then look for patterns.",
  provenance: "source",
  keys: ["date", "school", "problem"],
  blankRows: 10,
  fields: [
    field("date", "Date", date),
    { ...school, width: 16 },
    cycle,
    field("problem", "Problem of practice", longText, { width: 22 }),
    field("owner", "Whose problem (role)", text, { width: 13 }),
    field("groups", "Small groups", longText, { width: 14 }),
    field("evidence", "What was seen and heard", longText, { width: 26 }),
    field("patterns", "Patterns", longText, { width: 20 }),
    field("roleOfSchool", "What the school can do", longText, { width: 18 }),
    field("roleOfNetwork", "What the network can do", longText, { width: 18 }),
    field("nextWeek", "Next week", longText, { width: 16 }),
    field("nextMonth", "Next month", longText, { width: 16 }),
    field("yearEnd", "By the end of the year", longText, { width: 16 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const peerTriad = {
  id: "peer-triad",
  version: 1,
  layout: "records",
  sheetName: "Peer triads",
  title: "Peer triads",
  help: "One row for each meeting. Three people take turns as coach, client and observer, so that each has been each.",
  provenance: "source",
  keys: ["date", "school", "triad", "meeting"],
  blankRows: 12,
  fields: [
    field("date", "Date", date),
    { ...school, width: 18 },
    cycle,
    field("triad", "Triad", text, { width: 12, help: "A short name or letter for the three." }),
    field("meeting", "Turn", count, { width: 8, help: "1, 2, 3 ..." }),
    field("coach", "Coach (role)", text, { width: 16 }),
    field("client", "Client (role)", text, { width: 16 }),
    field("observer", "Observer (role)", text, { width: 16 }),
    field("goals", "Goals", longText, { width: 22 }),
    field("strengths", "Strengths to build on", longText, { width: 22 }),
    field("protocol", "How we go about it", longText, { width: 20 }),
    field("notes", "What came of it", longText, { width: 22 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const lessonStudy = {
  id: "lesson-study",
  version: 1,
  layout: "records",
  sheetName: "Lesson study",
  title: "Lesson study",
  help: "One row for each lesson. Say beforehand what pupils will learn, then what they did learn. The lesson belongs to the group, not to the one who taught it.",
  provenance: "source",
  keys: ["date", "school", "studied"],
  blankRows: 10,
  fields: [
    field("date", "Date", date),
    { ...school, width: 17 },
    cycle,
    field("need", "What pupils need", longText, { width: 22 }),
    field("studied", "What we ask ourselves", longText, { width: 22 }),
    field("plan", "The lesson we planned together", longText, { width: 24 }),
    field("predicted", "What we expect them to learn", longText, { width: 22 }),
    field("actual", "What they learned", longText, { width: 22 }),
    field("taughtBy", "Taught by (role)", text, { width: 14 }),
    field("discussion", "What we talked about after", longText, { width: 24 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const otherEnquiries = {
  id: "other-enquiries",
  version: 1,
  layout: "records",
  sheetName: "Other ways",
  title: "Other ways of enquiring",
  help: "For peer observation, joint practice development, coaching and mentoring, and professional learning communities. One row each time.",
  provenance: "added",
  keys: ["date", "school", "approach"],
  blankRows: 12,
  fields: [
    field("date", "Date", date, added),
    { ...school, ...added },
    { ...cycle, ...added },
    field("approach", "Approach", choice(...enquiryApproaches.slice(4)), { ...added, width: 24 }),
    field("purpose", "Purpose", longText, { ...added, width: 28 }),
    field("findings", "What we found", longText, { ...added, width: 30 }),
    field("nextSteps", "Next steps", longText, { ...added, width: 28 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
