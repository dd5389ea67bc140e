import type { SheetDraft } from "../../../../engine";
import { ethics } from "../../../forms/ethics";
import { methodFit } from "../../../forms/methods";
import { focus, impactCheck } from "../../../forms/question";
import { reporting, themes } from "../../../forms/synthesis";
import { fictionalForm } from "./fictionalForm";
import { questionEntries } from "./questionEntries";
import { recordEntries } from "./recordEntries";

const focusAnswers = {
  "focus.theme": "pedagogy",
  "opener.data": "Inference is the weakest part of reading in six of eight schools.",
  "opener.practice": "We ask many questions and wait for few answers.",
  "opener.research": "Talk that has rules and a purpose can help reading.",
  "teacher.learn": "When to wait, and what to ask next.",
  "teacher.success": "Pupils give reasons nobody asked for.",
  "teacher.source": "Watching each other, and one good book.",
  "teacher.gain": "The inference part of the test, and what pupils say.",
  "focus.findOut": "Whether talk about texts helps pupils to read between the lines.",
  "focus.why": "They read fluently and miss what is only hinted at.",
  "focus.analysis": "Last year's reading tests, question by question.",
  "focus.reasonable": "Yes: it fits into reading lessons as they are.",
  "focus.benefit": "Yes: inference is needed in every subject.",
  "focus.ethics": "Some classes wait a year; they are taught as before and get it next.",
  status: "agreed",
} as const;

const impactAnswers = {
  "impact.recognise": "Pupils explain more of what a text only hints at.",
  "impact.recognise.clear": "clear",
  "impact.data": "MRT SAS of October and June, project classes beside classes that wait.",
  "impact.data.clear": "clear",
  "impact.available": "October's are there; June's will be collected.",
  "impact.available.clear": "clear",
  "impact.more": "Logs and visits, to see what the test does not.",
  "impact.more.clear": "clear",
  "impact.appropriate": "The test yes. Logs show what pupils write, not how they talk.",
  "impact.appropriate.clear": "clear",
  status: "agreed",
} as const;

const fitAnswers = {
  "method.name": "Peer triads with visits",
  "method.why": "Three schools know it and can show the others.",
  "method.everySchool": "yes",
  "method.clear": "yes",
  "method.concise": "yes",
  "method.practical": "yes",
  status: "agreed",
} as const;

/** More than routine data, teachers of their own pupils: a second look was taken. */
const ethicsAnswers = {
  "ethics.access": "Each school its own pupils; the alliance data lead all of them.",
  "ethics.storage": "On the alliance's shared drive, behind each school's own folder.",
  "ethics.kind": "some more than routine",
  "ethics.beyondRoutine": "Pupils' logs, a short survey, two staff questionnaires.",
  "ethics.identified": "In small classes yes; reports give no number under ten.",
  "ethics.sensitive": "None beyond reading scores.",
  "ethics.confidential": "Staff answer with a code of their own.",
  "ethics.compromised": "Headteachers, since their school could be recognised.",
  "ethics.activity": "school activity",
  "ethics.consent": "Logs are quoted only when pupil and parent agree.",
  "ethics.permission": "Headteachers in writing; a form for quotes.",
  "ethics.parentsTold": true,
  "ethics.parentsConsent": "no",
  "ethics.ownPupils": true,
  "ethics.secondLook": "A colleague from another school marks a tenth of the tests again.",
  status: "agreed",
} as const;

const themeRows = [
  {
    theme: "Reading between the lines",
    cycle: "2",
    strengths: "Reasons are given unasked in four schools",
    weaknesses: "Talk often stays close to the page",
    supporting: "Logs; tests before and after",
    contradicting: "Notes of six visits",
    reasons: "Logs were written with help; visits were few",
  },
  {
    theme: "Time",
    cycle: "2",
    strengths: "Three schools changed a timetable or policy",
    weaknesses: "Two never reached two sessions a week",
    supporting: "Policies; delivery",
    contradicting: "Climate questionnaire; interviews",
    reasons: "Plans came from above, hours from staff",
  },
];

const reportAnswers = {
  "reporting.where": "At the end of a first year in two cycles.",
  "reporting.progress": "In four schools two talk sessions a week are a habit.",
  "reporting.priority": "Fewer classes, everybody tested twice.",
  "reporting.impact": "Some sign of a gain for pupils at most; staff report more confidence; schools are mixed.",
  "reporting.record": "Well, but for one school in spring.",
  "reporting.focus": "Talk that leaves the page, seen by somebody else.",
  status: "agreed",
} as const;

/** What the group asked itself before it began, at the end, and about the people whose data it used. */
export function checkSheets(): readonly SheetDraft[] {
  return [
    ...fictionalForm(focus, questionEntries(focus, [{ cycle: "1", date: "2024-09-12", answers: focusAnswers }])),
    ...fictionalForm(
      impactCheck,
      questionEntries(impactCheck, [{ cycle: "1", date: "2024-09-26", answers: impactAnswers }]),
    ),
    ...fictionalForm(methodFit, questionEntries(methodFit, [{ cycle: "1", date: "2024-09-26", answers: fitAnswers }])),
    ...fictionalForm(ethics, questionEntries(ethics, [{ cycle: "1", date: "2024-09-26", answers: ethicsAnswers }])),
    ...fictionalForm(themes, recordEntries(themes, themeRows)),
    ...fictionalForm(
      reporting,
      questionEntries(reporting, [{ cycle: "2", date: "2025-07-02", answers: reportAnswers }]),
    ),
  ];
}
