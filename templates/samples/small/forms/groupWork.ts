import type { SheetDraft } from "../../../../engine";
import { actionLog, sharingPlan, timeFrame, workingAgreement } from "../../../forms/groupWork";
import { fictionalForm } from "./fictionalForm";
import { questionEntries } from "./questionEntries";
import { recordEntries, type FilledRow } from "./recordEntries";

const agreement = {
  "agreement.meeting": "Four times a year, two hours, in turn at each school; two people of each.",
  "agreement.care": "A pupil of one school is everybody's concern.",
  "agreement.learning": "We talk about what pupils do, not about who teaches them.",
  "agreement.growth": "Each of us names one thing to learn before the next meeting.",
  "agreement.reflection": "The last ten minutes of each meeting.",
  "agreement.openness": "What did not work is said first.",
  "agreement.inclusion": "Everybody speaks once before anybody speaks twice.",
  "agreement.trust": "Nobody is quoted outside without being asked.",
  "agreement.resources": "One hour of staff time a fortnight in each school.",
  status: "agreed",
} as const;

const steps: readonly FilledRow[] = [
  { phase: "implementation", step: "Set up the team", start: "2024-09-02", plannedEnd: "2024-09-20", progress: "done" },
  {
    phase: "implementation",
    step: "Agree the enquiry question",
    start: "2024-09-12",
    plannedEnd: "2024-09-26",
    progress: "done",
  },
  {
    phase: "implementation",
    step: "Choose the strategies",
    start: "2024-09-26",
    plannedEnd: "2024-10-02",
    progress: "done",
  },
  { phase: "innovation", step: "Try the strategies", start: "2024-10-14", plannedEnd: "2025-01-22", progress: "done" },
  { phase: "innovation", step: "Improve them", start: "2025-01-22", plannedEnd: "2025-03-12", progress: "done" },
  { phase: "innovation", step: "Collect evidence", start: "2024-10-07", plannedEnd: "2025-06-27", progress: "done" },
  {
    phase: "impact",
    step: "Look at the outcomes",
    start: "2025-06-30",
    plannedEnd: "2025-07-02",
    progress: "under way",
  },
  {
    phase: "impact",
    step: "Share what we found",
    start: "2025-06-20",
    plannedEnd: "2025-09-30",
    progress: "still planning",
    note: "Waits for the numbers.",
  },
];

const actions: readonly FilledRow[] = [
  {
    meetingDate: "2024-10-02",
    action: "Collect last year's answers to inference questions",
    role: "alliance data lead",
    due: "2024-10-11",
    done: "2024-10-09",
  },
  {
    meetingDate: "2025-01-22",
    action: "Share a bank of short texts",
    school: "Fennimarsh Primary",
    role: "reading lead",
    due: "2025-02-07",
    done: "2025-02-05",
  },
  {
    meetingDate: "2025-01-22",
    action: "Find a place in the timetable for the second session",
    school: "Brinecliff Academy",
    role: "head of English",
    due: "2025-02-28",
    note: "Asked again in March.",
  },
  {
    meetingDate: "2025-03-12",
    action: "Test all 41 pupils in June, not only the lowest readers",
    school: "Owlhurst Primary",
    role: "class teachers",
    due: "2025-06-13",
    note: "Only ten were tested.",
  },
  {
    meetingDate: "2025-07-02",
    action: "Look again at scores keyed as 0",
    school: "Mistlebrook Primary",
    role: "school data lead",
    due: "2025-07-11",
  },
];

const sharing: readonly FilledRow[] = [
  { plan: "One page on what we found", audience: "Governors", owner: "alliance lead", date: "2025-09-12" },
  { plan: "A session at the summer conference", audience: "Other schools", owner: "enquiry leads of two schools" },
];

/** How the group works together: its agreement, its time, who does what, who will hear of it. */
export function groupWorkSheets(): readonly SheetDraft[] {
  return [
    ...fictionalForm(
      workingAgreement,
      questionEntries(workingAgreement, [{ cycle: "1", date: "2024-09-12", answers: agreement }]),
    ),
    ...fictionalForm(timeFrame, recordEntries(timeFrame, steps)),
    ...fictionalForm(actionLog, recordEntries(actionLog, actions)),
    ...fictionalForm(sharingPlan, recordEntries(sharingPlan, sharing)),
  ];
}
