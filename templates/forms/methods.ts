import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutThisSheet,
  choice,
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
