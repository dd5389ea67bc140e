import type { SheetDraft } from "../../../../engine";
import { phase1 } from "../../../forms/phases";
import { bySchool, everySchool, withGroup } from "./answersOfSchools";
import { fictionalForm } from "./fictionalForm";
import { questionEntries } from "./questionEntries";
import { PRECISE_QUESTION } from "./story";

const diagnosis = {
  "P1.Diagnosis.q1": bySchool(
    "Fluent readers who miss what is only hinted at",
    "Boys answer in single words",
    "Strong decoding; few questions asked in lessons",
    "Texts in science and history are read, not discussed",
    "Good at finding facts, weak at reasons",
    "The lowest readers guess",
    "Mixed ages read together well",
    "Long texts tire many pupils",
  ),
  "P1.Diagnosis.q2": bySchool(
    "Reading lessons twice a week, one adult to a group",
    "Paired reading across classes",
    "Book clubs at lunch",
    "Reading in every subject",
    "A new course for Year 8",
    "Small groups with an assistant",
    "A shared text for the whole school",
    "Daily quiet reading",
  ),
  "P1.Diagnosis.q3": bySchool(
    "Teachers plan in pairs",
    "Some do, some do not",
    "Staff visit each other often",
    "Departments work apart",
    "Within English only",
    "New team this year",
    "All of us, every week",
    "Seldom",
  ),
  "P1.Diagnosis.j1": "Real: last year's answers to inference questions were the weakest in six of eight schools.",
  "P1.Diagnosis.j2": bySchool(
    "Fits",
    "Fits",
    "Fits",
    "Fits in English, less in other subjects",
    "Fits",
    "Fits for the lowest readers above all",
    "Fits",
    "Reading for longer comes first here",
  ),
  "P1.Diagnosis.j5": bySchool("high", "medium", "high", "low", "medium", "medium", "medium", "low"),
  "P1.Diagnosis.j6": bySchool("little", "some", "little", "much", "some", "some", "some", "much"),
  "P1.Diagnosis.r1": "Last year's reading tests, question by question; lesson visits in June.",
  "P1.Diagnosis.r2": "One visit a half term by the facilitator, more where it is asked for.",
  "P1.Diagnosis.r3": bySchool(
    "One class, one waits",
    "Two classes, two wait",
    "All of Year 4",
    "All of Year 8",
    "Four classes, four wait",
    "Both Year 4 classes",
    "The whole school",
    "All of Year 4",
  ),
} as const;

const evidence = {
  "P1.Data.q1": "Reading tests of the last two years and visits to lessons.",
  "P1.Data.q2": "MRT SAS in October, before any session.",
  "P1.Data.q3":
    "Pupils by the test, staff by a questionnaire, schools by their policies and a questionnaire on climate.",
  "P1.Data.q4": "Pupils' logs each half term and visits in March.",
  "P1.Data.j1": "precise question",
  "P1.Data.j2": "yes",
  "P1.Data.r1": PRECISE_QUESTION,
  "P1.Data.r2": bySchool(
    "Sheet Candlecombe Primary",
    "Sheet Fennimarsh Primary",
    "Sheet Wispmoor Junior",
    "Sheet Brinecliff Academy",
    "Sheet Saddlemoor High",
    "Sheet Owlhurst Primary",
    "Sheet Tinder Ford School",
    "Sheet Mistlebrook Primary",
  ),
} as const;

const practice = {
  "P1.Development.q1": bySchool(
    "Lesson study",
    "Peer observation",
    "Lesson study, peer triads",
    "None together",
    "Coaching",
    "Learning walks",
    "Peer triads",
    "None together",
  ),
  "P1.Development.q2": bySchool(
    "Gave time to look closely",
    "Felt like being judged",
    "Changed how we plan",
    null,
    "Worked while there was cover",
    "Saw much, changed little",
    "Helped new staff most",
    null,
  ),
  "P1.Development.r1": "Three schools know it well, two have not done it before.",
  "P1.Development.r2": "Begin with triads: three schools can show the others how.",
} as const;

const leadership = {
  "P1.Leadership.q1": bySchool(
    "Subject leads decide on teaching",
    "Two leads share reading",
    "Everyone leads something",
    "The head of department decides",
    "Shared in English",
    "Growing",
    "Three of us share all of it",
    "The headteacher decides",
  ),
  "P1.Leadership.q2": bySchool(
    "Class teachers lead staff meetings",
    "A teacher leads a project each year",
    "Teachers choose their own projects",
    "Little",
    "Teachers lead trials",
    "Assistants lead groups",
    "Turns at everything",
    "Little",
  ),
  "P1.Leadership.j1": bySchool("yes", "yes", "yes", "no", "partly", "partly", "yes", "no"),
  "P1.Leadership.j2": "yes",
  "P1.Leadership.r1": "Three schools live it, two have not: said openly at the first meeting.",
} as const;

const drive = {
  "P1.Drive.q1": bySchool(
    "One hour a week",
    "One hour a fortnight",
    "One hour a week",
    "Department meetings",
    "One hour a fortnight",
    "Half a day each term",
    "A Friday each month",
    "None promised yet",
  ),
  "P1.Drive.q2": bySchool(
    "In both",
    "In the action plan",
    "In both",
    "In neither",
    "In the development plan",
    "In both",
    "In both",
    "In neither",
  ),
  "P1.Drive.j1": bySchool("yes", "yes", "yes", "doubtful", "yes", "yes", "yes", "doubtful"),
  "P1.Drive.r1": withGroup<string>("partly", bySchool("yes", "yes", "yes", "no", "partly", "partly", "yes", "no")),
  "P1.Drive.r2": "Brinecliff and Mistlebrook need time promised by their heads before January.",
} as const;

/** The first meeting of the group: needs, question, experience, leadership, commitment. */
export function phaseOneSheets(): readonly SheetDraft[] {
  const entries = questionEntries(phase1, [
    {
      cycle: "1",
      date: "2024-10-02",
      answers: {
        facilitatorOf: "alliance",
        ...diagnosis,
        ...evidence,
        ...practice,
        ...leadership,
        ...drive,
        completedBy: everySchool("enquiry lead"),
        status: "agreed",
      },
    },
  ]);
  return fictionalForm(phase1, entries);
}
