import type { PracticePoint, QuestionHint, QuestionTestId } from "../enquiry";
import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

const testWords: Readonly<Record<QuestionTestId, string>> = {
  data: "rests on data",
  oneIssue: "names one issue",
  measurable: "can be measured",
  plain: "is in plain words",
  quick: "is quick to explain",
  improvement: "aims to make something better",
};

const hintWords: Readonly<Record<QuestionHint["id"], string>> = {
  "data-set": "it says where the data are",
  cohort: "it names the pupils it is about",
  measure: "it names a measure that is among the scores here",
  length: "it has at most 25 words",
  "question-mark": "it ends with a question mark",
};

/** Wording of what the checks of the enquiry itself notice. Nothing here stops an analysis, and no words are quoted. */
export const enquiryIssues = {
  questionTests: (place: Place, failed: readonly QuestionTestId[]): Issue => ({
    code: "question-tests-not-passed",
    severity: "warning",
    place,
    count: failed.length,
    message: `A good question passes six tests. Not answered with yes for this one: it ${list(failed.map((id) => testWords[id]))}.`,
    suggestion: "Go back to the data and sharpen the question, or answer the tests still open.",
    effect: "None on the numbers; they may not answer what was meant.",
  }),
  questionHints: (place: Place, missed: readonly QuestionHint["id"][]): Issue => ({
    code: "question-hints",
    severity: "info",
    place,
    message: `Expected of the question and not found: ${list(missed.map((id) => hintWords[id]))}.`,
    suggestion:
      "Fill in the cohort, measure and data set on the Question sheet, and shorten the question where it is long.",
  }),
  questionSharpened: (place: Place, failed: number): Issue => ({
    code: "question-sharpened",
    severity: "info",
    place,
    message: `This earlier wording of the question did not pass ${failed === 1 ? "one" : failed} of its six tests; as last worded the question passes them all.`,
  }),
  notManageable: (place: Place): Issue => ({
    code: "question-not-manageable",
    severity: "info",
    place,
    message: "It is not certain that the question can be managed in the time there is.",
    suggestion: "Narrow it to fewer pupils, one measure or a shorter time.",
  }),
  notSignedUp: (schools: readonly string[]): Issue => ({
    code: "question-not-signed",
    severity: "info",
    place: null,
    count: schools.length,
    message: `A shared question matters to every school. Not (yet) signed up to it in full: ${named(schools)}.`,
    suggestion: "Ask these schools what would help, and write it on the Sign-off sheet.",
  }),
  blankPoints: (place: Place, count: number): Issue => ({
    code: "enquiry-check-open",
    severity: "info",
    place,
    count,
    message: "Questions of this check have no answer yet.",
    suggestion: "Answer them at the next meeting; one that stays open shows where to think again.",
  }),
  methodNotFit: (place: Place, count: number): Issue => ({
    code: "method-fit-not-sure",
    severity: "warning",
    place,
    count,
    message: "A way of enquiring fits when every answer of this check is yes; here some are no or not sure.",
    suggestion: "Settle what is not sure, or choose another way of enquiring.",
  }),
  impactUnclear: (place: Place, count: number): Issue => ({
    code: "impact-check-unclear",
    severity: "warning",
    place,
    count,
    message: "Each of the five questions about impact needs a clear answer; here some are unclear.",
    suggestion: "Think again before more data are collected.",
  }),
  criteriaAfterData: (place: Place, count: number): Issue => ({
    code: "criteria-after-data",
    severity: "warning",
    place,
    count,
    message:
      "What to look for is agreed before the data come in; these criteria are dated after the first evidence of their level.",
    suggestion:
      "Check the dates. If they are right, say so in the report: the criteria were chosen after results were seen.",
    effect: "None on the numbers; they count as looked at afterwards.",
  }),
  criteriaUndated: (place: Place, count: number): Issue => ({
    code: "criteria-undated",
    severity: "info",
    place,
    count,
    message: "Agreed criteria need a date, or nobody can tell that they came before the data.",
    suggestion: "Fill in when they were agreed.",
  }),
  validityDoubted: (place: Place): Issue => ({
    code: "claim-validity",
    severity: "warning",
    place,
    message: "None of the evidence for this claim is said to come from a method that suits it.",
    suggestion: "Look for a method that can show it, or word the claim as what the method does show.",
  }),
  validityOpen: (place: Place): Issue => ({
    code: "claim-validity-open",
    severity: "info",
    place,
    message: "For this claim nobody has said whether the method suits it.",
    suggestion: "Fill in whether the method suits the claim.",
  }),
  methodMisfit: (place: Place, about: string): Issue => ({
    code: "claim-method-misfit",
    severity: "warning",
    place,
    message: `${misfitWords[about] ?? "The methods behind this claim can hardly show it by themselves."}`,
    suggestion: "Add evidence of another kind, or word the claim as what people say.",
  }),
  onePerspective: (place: Place): Issue => ({
    code: "claim-one-perspective",
    severity: "info",
    place,
    message: "This claim rests on one method and one group of people; two perspectives were expected.",
    suggestion: "Add a second method, or ask a second group of people.",
  }),
  perspectiveOpen: (place: Place): Issue => ({
    code: "claim-perspective-open",
    severity: "info",
    place,
    message: "For this claim neither the method nor the people asked are given.",
    suggestion: "Fill in how it was found out, and from whom.",
  }),
  reliabilityDoubted: (place: Place): Issue => ({
    code: "claim-reliability",
    severity: "warning",
    place,
    message: "It is not expected that someone else would find the same for this claim.",
    suggestion: "Use the same instrument in the same conditions, or let a second person rate.",
  }),
  reliabilityOpen: (place: Place): Issue => ({
    code: "claim-reliability-open",
    severity: "info",
    place,
    message: "For this claim nobody has said whether someone else would find the same.",
    suggestion: "Fill in whether someone else would find the same.",
  }),
  contradicted: (place: Place, count: number): Issue => ({
    code: "claim-contradicted",
    severity: "info",
    place,
    count,
    message: "There is evidence for this claim and evidence against it.",
    suggestion: "Talk about why they differ, and report both.",
  }),
  claimWithoutScores: (place: Place): Issue => ({
    code: "claim-without-pupil-evidence",
    severity: "warning",
    place,
    message:
      "Evidence of a change for pupils is claimed here, but no pupil of this school has scores before and after.",
    suggestion: "Add the scores, or ask what the answer rests on.",
    effect: "The claim counts as a view, not as evidence of a change.",
  }),
  claimOnFewScores: (place: Place): Issue => ({
    code: "claim-on-few-pupils",
    severity: "warning",
    place,
    message:
      "Evidence of a change for pupils is claimed here; fewer than ten pupils have scores before and after in this workbook.",
    suggestion: "Add the scores that are missing, or ask what the answer rests on.",
    effect: "The claim counts as a view, not as evidence of a change.",
  }),
  claimAgainstScores: (place: Place): Issue => ({
    code: "claim-against-pupil-evidence",
    severity: "warning",
    place,
    message: "Evidence of a change for pupils is claimed here; the matched scores in this workbook do not rise.",
    suggestion: "Look at the scores together, and at what may be wrong with them, and ask what the answer rests on.",
    effect: "The claim counts as a view, not as evidence of a change.",
  }),
  gateWithOpenSteps: (place: Place, count: number): Issue => ({
    code: "synthesis-gate-open-steps",
    severity: "warning",
    place,
    count,
    message: "The gate to the next cycle is said to be open, but steps of the synthesis have no answer.",
    suggestion: "Answer the open steps, above all what each school reports, before the next cycle.",
  }),
  wentOnWithoutGate: (place: Place): Issue => ({
    code: "synthesis-gate-passed-by",
    severity: "warning",
    place,
    message: "A later cycle has answers although the synthesis does not say that the group is ready for it.",
    suggestion: "Finish the synthesis, or note why the group went on.",
  }),
  overviewMissing: (form: string, schools: readonly string[]): Issue => ({
    code: "overview-missing",
    severity: "warning",
    place: null,
    count: schools.length,
    message: `Schools of Overview 1 were expected in ${form} too. Not there: ${schools.join(", ")}.`,
    suggestion: "Ask for their answers, or write on the Withdrawals sheet that they have left.",
  }),
  ethicsReminder: (hasQuestionnaires: boolean): Issue => ({
    code: "ethics-reminder",
    severity: "info",
    place: null,
    message: hasQuestionnaires
      ? "There are questionnaires here, which is more than schools collect anyway, and no ethics check was found."
      : "No ethics check was found. For scores a school collects anyway a line is enough.",
    suggestion: "Fill in the ethics check (`template ethics`) in proportion. It stops nothing.",
  }),
  ethicsOpen: (place: Place, count: number): Issue => ({
    code: "ethics-open",
    severity: "info",
    place,
    count,
    message: "More than routine data are gathered; questions of the ethics check have no answer yet.",
    suggestion: "Answer them before more data come in.",
  }),
  ethicsSecondLook: (place: Place, count: number): Issue => ({
    code: "ethics-second-look",
    severity: "warning",
    place,
    count,
    message: "The ethics check names a reason for a second look, and no second look is noted.",
    suggestion: "Take it with somebody outside the enquiry, and note what came of it.",
  }),
  practice: (place: Place, id: PracticePoint["id"]): Issue => ({
    code: id,
    severity: "info",
    place,
    ...practiceWords[id],
  }),
};

const practiceWords: Readonly<Record<PracticePoint["id"], Pick<Issue, "message" | "suggestion">>> = {
  "still-planning": {
    message: "This step of the time frame was to begin before the last meeting, and is still being planned.",
    suggestion: "Begin it, or agree on a new date.",
  },
  "step-past-its-end": {
    message: "This step of the time frame was to be done before the last meeting, and is not.",
    suggestion: "Note what it waits for, or agree on a new date.",
  },
  "plan-method-doubted": {
    message: "Data are planned here by a method that is not sure to suit them.",
    suggestion: "Choose a method that can show it, or add a second one.",
  },
  "plan-not-same-way": {
    message: "Data are collected in the same way before and after; here they are not.",
    suggestion: "Use the same instrument and conditions both times, or do not compare them.",
  },
  "walk-times": {
    message: "Visits and talks of a learning walk last 5 to 10 minutes; here another time is given.",
    suggestion: "Shorten or lengthen them next time, or call it an observation.",
  },
  "walk-without-criteria": {
    message: "A learning walk has agreed criteria; here there are none.",
    suggestion: "Agree beforehand on what you look for.",
  },
  "triad-not-rotated": {
    message: "The three of a triad take turns at each meeting; here somebody keeps a part or has two.",
    suggestion: "Change parts at the next meeting, so that each has been coach, client and observer.",
  },
  "lesson-without-prediction": {
    message: "What pupils learned is written here, but not what was expected beforehand.",
    suggestion: "Write the expectation before the lesson, so that the two can be set side by side.",
  },
  "theme-one-sided": {
    message: "This theme has evidence on one side only.",
    suggestion: "Look for what speaks against it (or for it), and write down that you looked.",
  },
  "sharing-plan-incomplete": {
    message: "A plan for sharing has an owner, a date and an audience; here one of them is missing.",
    suggestion: "Fill in who does it by when, and for whom.",
  },
  "claim-review-undated": {
    message: "A line of the research check-list was answered without a date.",
    suggestion: "Date the review, so that you know when to come back to it.",
  },
};

const misfitWords: Readonly<Record<string, string>> = {
  interaction: "This claim is about what people do with each other; asking them alone can hardly show it.",
  attainment: "This claim is about how well pupils do; what people say alone can hardly show it.",
  attitude: "This claim is about what people feel or think; a test alone can hardly show it.",
};

/** "a, b and c" */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** A message stays readable: so many schools are named, the others counted. */
const MOST_NAMED = 8;

function named(schools: readonly string[]): string {
  const more = schools.length - MOST_NAMED;
  return more <= 1 ? schools.join(", ") : `${schools.slice(0, MOST_NAMED).join(", ")} and ${more} more`;
}
