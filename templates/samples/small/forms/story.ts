import type { SheetDraft } from "../../../../engine";
import { overview1, overview2, overview3 } from "../../../forms/overviews";
import { criteria, question, signOff } from "../../../forms/question";
import { synthesis } from "../../../forms/synthesis";
import { bySchool, everySchool } from "./answersOfSchools";
import { fictionalForm, schoolNames } from "./fictionalForm";
import { STRATEGY } from "./innovation";
import { questionEntries } from "./questionEntries";
import { recordEntries } from "./recordEntries";

export const PRECISE_QUESTION =
  "Does twice-weekly structured talk about texts raise the inference scores of Year 4 and Year 8 readers between October and June?";

const tests = ["data", "oneIssue", "measurable", "plain", "quick", "improvement"];

function testAnswers(answers: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tests.map((test, index) => [`test.${test}`, answers[index] ?? ""]));
}

/** A vague aim fails its tests; two weeks later it has become a precise question. */
function questionSheets(): readonly SheetDraft[] {
  const entries = questionEntries(question, [
    {
      cycle: "1",
      date: "2024-09-12",
      answers: {
        "question.text": "Improve literacy across the alliance",
        ...testAnswers(["no", "no", "no", "yes", "yes", "yes"]),
        "test.data.reason": "Nobody could name the data behind it.",
        "test.measurable.reason": "Literacy is many things.",
        "test.manageable": "no",
      },
    },
    {
      cycle: "1",
      date: "2024-09-26",
      answers: {
        "question.text": PRECISE_QUESTION,
        "question.cohort": "Year 4 and Year 8 readers",
        "question.measure": "MRT SAS",
        "question.dataSet": "The eight schools' lists in this workbook",
        "prompt.data":
          "Inference questions were the weakest part of last year's reading tests in six of eight schools.",
        "prompt.broad": "Yes: talk may help some readers and not others.",
        "prompt.narrow": "Yes: one strategy, one test, two year groups.",
        "prompt.evidence": "How often sessions take place, and what is said in them.",
        "prompt.success": "Project classes gain more than the classes that wait.",
        "prompt.levels": "By the test, by a staff questionnaire, and by policies and a questionnaire on climate.",
        ...testAnswers(["yes", "yes", "yes", "yes", "yes", "yes"]),
        "test.data.reason": "It rests on last year's answers to inference questions.",
        "test.manageable": "yes",
      },
    },
  ]);
  const signedOff = schoolNames.map((school) => ({ school, matters: "yes", signedOff: true, date: "2024-09-26" }));
  return [...fictionalForm(question, entries), ...fictionalForm(signOff, recordEntries(signOff, signedOff))];
}

function criteriaSheets(): readonly SheetDraft[] {
  const rows = [
    {
      criterion: "Inference scores",
      level: "pupil",
      measure: "MRT SAS",
      success: "Project pupils gain .10 SD more than waiting ones",
    },
    {
      criterion: "Confidence to teach inference",
      level: "professional",
      measure: "Staff confidence",
      success: "Most staff report more of it",
    },
    {
      criterion: "Time and rules for talk",
      level: "organisation",
      measure: "Policies and timetables",
      success: "Three schools change them",
    },
  ].map((row) => ({ ...row, agreedOn: "2024-09-26" }));
  return fictionalForm(criteria, recordEntries(criteria, rows));
}

function overviewSheets(): readonly SheetDraft[] {
  const first = questionEntries(overview1, [
    {
      cycle: "1",
      date: "2024-10-02",
      answers: {
        "O1.ownPriority": bySchool(
          "Reading beyond the literal",
          "Boys' reading",
          "Depth in reading",
          "Reading in all subjects",
          "Vocabulary",
          "Lowest readers",
          "Mixed-age reading",
          "Reading stamina",
        ),
        "O1.agreedPriority": everySchool("Inference in Year 4 and Year 8"),
        "O1.strategies": everySchool(STRATEGY),
        "O1.workingTogether": bySchool(
          "Triad with Wispmoor and Fennimarsh",
          "Triad with Wispmoor and Candlecombe",
          "Triad with Candlecombe and Fennimarsh",
          "Triad with Saddlemoor and Tinder Ford",
          "Triad with Brinecliff and Tinder Ford",
          "Visits when we can",
          "Triad with Saddlemoor and Brinecliff",
          "Visits when we can",
        ),
        "O1.focus": "Inference",
        "O1.question": PRECISE_QUESTION,
      },
    },
  ]);
  const second = questionEntries(overview2, [
    {
      cycle: "1",
      date: "2025-01-22",
      answers: {
        "O2.strategies": bySchool(
          "Pupils talk more; texts were too long",
          "Works with prepared questions",
          "Part of every reading lesson now",
          "Hard to find two sessions",
          "English teachers only",
          "Too wide: we will begin with the lowest readers",
          "All ages join in",
          "Supply teachers do not know it",
        ),
        "O2.worksWell": "Pupils like the talk.",
        "O2.revisit": "Length of texts; who chooses the partners.",
        "O2.strategy": STRATEGY,
        "O2.nextSteps": "Shorter texts, partners chosen by the teacher; visits in March.",
      },
    },
    {
      cycle: "2",
      date: "2025-03-12",
      answers: {
        "O2.strategies": bySchool(
          "Shorter texts work",
          "Partners settled",
          "Pupils bring the questions",
          "One session in tutor time",
          "Timetable stands in the way",
          "Only the lowest readers, a few lessons: not what we set out to do",
          "Going on as before",
          "Stopped for six weeks",
        ),
        "O2.worksWell": "Pupils' logs are full of good ideas.",
        "O2.revisit": "Observers saw little inference in the talk itself: logs and visits disagree.",
        "O2.strategy": STRATEGY,
        "O2.nextSteps": "Watch the talk, not only the logs. Test everybody in June.",
      },
    },
  ]);
  const third = questionEntries(overview3, [
    {
      cycle: "2",
      date: "2025-07-02",
      answers: {
        "O3.pupil": bySchool(
          "A little more than the waiting class",
          "About as much as the waiting classes",
          "Clear rise in one class",
          "About the same",
          "A little more than the waiting classes",
          "We cannot say: only ten were tested again",
          "Too few pupils to say",
          "Lower than in October",
        ),
        "O3.professional": everySchool("Staff report more confidence"),
        "O3.organisation": bySchool(
          "New timetable",
          "No change yet",
          "New reading policy",
          "No change yet",
          "Curriculum group has agreed a change",
          "Less time together than before",
          "No change yet",
          "No change yet",
        ),
        "O3.recommendations": "Fewer schools, everyone tested twice, talk observed from the start.",
        "O3.dissemination": "A page for governors; summer conference.",
        "O3.nextSteps": "Repeat, narrower: twelve classes of four schools, everybody tested twice.",
      },
    },
  ]);
  return [...fictionalForm(overview1, first), ...fictionalForm(overview2, second), ...fictionalForm(overview3, third)];
}

function synthesisSheets(): readonly SheetDraft[] {
  const entries = questionEntries(synthesis, [
    {
      cycle: "2",
      date: "2025-07-02",
      answers: {
        "report.done": bySchool(
          "Two sessions a week in one class",
          "Two sessions in most weeks, two classes",
          "Two sessions a week, all year",
          "One session a week",
          "One or two, in English",
          "A few lessons with the lowest readers",
          "Fridays, all ages",
          "Stopped for six weeks in spring",
        ),
        "report.experienced": bySchool(
          "Pupils wait for each other",
          "Partners matter",
          "Pupils lead",
          "Time is short",
          "Teachers talk less",
          "Too few adults",
          "It binds the ages",
          "Hard to begin again",
        ),
        "report.reflected": bySchool(
          "Short texts did most",
          "Questions did most",
          "Habit did most",
          "We began too wide",
          "English alone is not enough",
          "We lost the other readers",
          "We cannot judge by nine pupils",
          "We said more than we know",
        ),
        "report.recommended": bySchool(
          "Go on",
          "Go on with fewer classes",
          "Go on",
          "One year group only",
          "Add history",
          "Test everybody",
          "Join another school",
          "Time first",
        ),
        "synthesis.patterns": "Where two sessions a week took place, more changed.",
        "synthesis.themes": "Reading between the lines; time. Both are on the Themes sheet.",
        "synthesis.contradictions":
          "Pupils' logs show inference, visits in March did not. Logs were written with help.",
        "synthesis.strategies": "Some sign of a gain at most; the design could not have seen a small one.",
        "synthesis.adjust": "Two sessions a week or none; test everybody again.",
        "synthesis.surprise": "some of each",
        "synthesis.sharedView": "Worth another year, in fewer classes and with a better comparison.",
        "synthesis.wayForward": "Repeat, narrower.",
        "synthesis.gate": "yes",
        "synthesis.support": "Help with a better comparison, and somebody to watch the talk.",
      },
    },
  ]);
  return fictionalForm(synthesis, entries);
}

/** The enquiry as the group wrote it down, phase by phase. */
export function storySheets(): readonly SheetDraft[] {
  return [...questionSheets(), ...criteriaSheets(), ...overviewSheets(), ...synthesisSheets()];
}
