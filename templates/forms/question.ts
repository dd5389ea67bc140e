import type { Field, Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutTheseAnswers,
  aboutThisSheet,
  added,
  choice,
  cycle,
  date,
  field,
  hiddenColumns,
  inSection,
  longText,
  school,
  text,
  yesNo,
  yesPartlyNo,
} from "./fields";

const opener = inSection("Ways in");
const need = inSection("Four questions for a teacher");
const focusCheck = inSection("Our focus");

/** Finding the focus: what we want to know and why. */
export const focus = {
  id: "focus",
  version: 1,
  layout: "questions",
  sheetName: "Focus",
  title: "Finding our focus",
  help: "Talk about the ways in first. Then answer all six questions about the focus: one that stays open shows where to think again.",
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("focus.theme", "Theme of the enquiry", choice("pedagogy", "professional learning", "leadership"), {
      section: "Ways in",
      askedOf: "group",
    }),
    opener("opener.data", "What do our data already tell us?"),
    opener("opener.practice", "How does what we do compare with leading practice?"),
    opener("opener.research", "What does research say?"),
    need("teacher.learn", "What do I need to learn?"),
    need("teacher.success", "What would success look like?"),
    need("teacher.source", "Where will my learning come from?"),
    need("teacher.gain", "What tells me that pupils have gained?"),
    focusCheck("focus.findOut", "What do we want to find out?"),
    focusCheck("focus.why", "Why do we want to know?"),
    focusCheck("focus.analysis", "Which analysis points to it?"),
    focusCheck("focus.reasonable", "Is it a reasonable aim, and why?"),
    focusCheck("focus.benefit", "Will learners benefit, and how?"),
    focusCheck("focus.ethics", "Does it raise ethical issues?"),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

const wording = { askedOf: "group", section: "Our question" } as const;
const prompt = inSection("Sharpen it", { askedOf: "group" });

/** The six tests of a good question: an answer and a reason each. */
const tests: readonly (readonly [id: string, label: string])[] = [
  ["test.data", "Does it rest on data?"],
  ["test.oneIssue", "Does it name one issue?"],
  ["test.measurable", "Can the answer be measured?"],
  ["test.plain", "Is it in plain words?"],
  ["test.quick", "Can you explain it in a minute?"],
  ["test.improvement", "Does it aim to make something better?"],
];

const testFields = tests.flatMap(([id, label]): readonly Field[] => [
  field(id, label, yesPartlyNo, { askedOf: "group", section: "Six tests" }),
  field(`${id}.reason`, "Why do you say so?", longText, { askedOf: "group", section: "Six tests" }),
]);

/** The enquiry question, its prompts, its six tests and each school's agreement. */
export const question = {
  id: "question",
  version: 1,
  layout: "questions",
  sheetName: "Question",
  title: "Our enquiry question",
  help: "Write the question, sharpen it, then test it. A test that comes out partly or no shows what to change. Then each school says on the next sheet whether it can sign up to it.",
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    field("question.text", "The question", longText, {
      ...wording,
      help: "One sentence of at most 25 words that ends with a question mark.",
    }),
    field("question.cohort", "Which pupils is it about?", text, {
      ...wording,
      ...added,
      help: "Year 4 and Year 8 readers.",
    }),
    field("question.measure", "Which measure will show it?", text, {
      ...wording,
      ...added,
      help: "The name of the test, as in the headings of your scores.",
    }),
    field("question.dataSet", "Where are the data?", text, {
      ...wording,
      ...added,
      help: "A sheet, a file or a link.",
    }),
    prompt("prompt.data", "Which data stand behind it?"),
    prompt("prompt.broad", "Is it broad enough for more than one answer?"),
    prompt("prompt.narrow", "Is it narrow enough to measure and to tie to learners?"),
    prompt("prompt.evidence", "What more evidence do we need?"),
    prompt("prompt.success", "By what will we know success?"),
    prompt("prompt.levels", "How will we gauge the effect on pupils, on staff and on schools?"),
    ...testFields,
    field("test.manageable", "Can we manage it in the time we have?", yesPartlyNo, {
      askedOf: "group",
      section: "And also",
    }),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;

/** Whether the question matters to each school, and whether it signs up to it. */
export const signOff = {
  id: "question-sign-off",
  version: 1,
  layout: "records",
  sheetName: "Sign-off",
  title: "Can every school sign up to the question?",
  help: "One row for each school. A question that does not matter to a member is not yet the group's question.",
  phase: "implementation",
  provenance: "source",
  keys: ["school", "cycle"],
  blankRows: 12,
  fields: [
    { ...school, required: true, width: 26 },
    cycle,
    field("matters", "Does it matter to your school?", yesPartlyNo, { width: 14 }),
    field("signedOff", "We sign up to it", yesNo, { width: 12 }),
    field("date", "Date", date),
    field("note", "What would help", longText, { width: 34 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** What the group agreed to look for, dated before the data. */
export const criteria = {
  id: "criteria",
  version: 1,
  layout: "records",
  sheetName: "Agreed criteria",
  title: "What we agreed to look for",
  help: "Agree on these before any data after the enquiry come in, and date them. It keeps you from choosing the best result later.",
  provenance: "source",
  keys: ["criterion", "level", "cycle"],
  blankRows: 12,
  fields: [
    field("criterion", "We will look for", longText, { required: true, width: 42 }),
    field("level", "Level", choice("pupil", "professional", "organisation", "system"), { width: 15 }),
    field("measure", "Measured by", text, { width: 22 }),
    field("success", "It would be a success if", longText, { width: 34 }),
    field("agreedOn", "Agreed on", date, { width: 13 }),
    cycle,
    { ...school, help: "Leave blank when it is for the group as a whole." },
    ...hiddenColumns,
  ],
} as const satisfies Form;

const impactQuestions: readonly (readonly [id: string, label: string])[] = [
  ["impact.recognise", "How would we recognise that our focus has been reached?"],
  ["impact.data", "Which data would show it?"],
  ["impact.available", "Are they there already, or still to be collected?"],
  ["impact.more", "If we need more: which methods, and why?"],
  ["impact.appropriate", "Do the methods suit what we want to know?"],
];

/** Five questions about impact; each must be clear before data are collected. */
export const impactCheck = {
  id: "impact-check",
  version: 1,
  layout: "questions",
  sheetName: "Impact check",
  title: "How will we know?",
  help: "Answer the five questions and say of each whether the answer is clear. One unclear answer means: think again before you collect anything.",
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    ...impactQuestions.flatMap(([id, label]): readonly Field[] => [
      field(id, label, longText, { askedOf: "group", section: "Five questions" }),
      field(`${id}.clear`, "Is that clear?", choice("clear", "unclear"), {
        askedOf: "group",
        section: "Five questions",
      }),
    ]),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;
