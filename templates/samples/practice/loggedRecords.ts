import type { FilledRow } from "../small/forms/recordEntries";

/** What came up on the way: two issues are still open. */
export const issueRecords: readonly FilledRow[] = [
  {
    issue: "Cover for visits costs more than planned.",
    initiative: "Reading triads",
    raisedOn: "2024-11-20",
    raisedBy: "head teacher",
    response: "Two triads meet online every other time.",
    closedOn: "2025-01-22",
  },
  {
    issue: "Days of the academy clash with parents' evenings.",
    initiative: "Middle leaders' academy",
    raisedOn: "2025-01-15",
    raisedBy: "middle leader",
    response: "Asked for other dates; no answer yet.",
  },
  {
    issue: "Nobody has asked parents what they see.",
    raisedOn: "2025-03-12",
    raisedBy: "governor",
  },
  {
    issue: "One new head has left the group.",
    initiative: "New heads' group",
    raisedOn: "2025-03-26",
    raisedBy: "mentor",
    response: "Talked with the head; replaced from another school.",
    closedOn: "2025-05-14",
  },
];

/** Services bought in: one without a cost, one of which nobody says what came of it. */
export const commissionedRecords: readonly FilledRow[] = [
  {
    need: "Training in leading talk about texts",
    provider: "A university's outreach team",
    cost: 2400,
    date: "2024-10-10",
    outcome: "18 teachers trained in two days.",
    evaluation: "Staff confidence, October and June",
  },
  {
    need: "Reading test, three times, eight schools",
    provider: "The test's publisher",
    cost: 3120,
    date: "2024-09-30",
    outcome: "Scores in October, February and June.",
    evaluation: "Pupil lists of this workbook",
  },
  {
    need: "Observers from outside for twelve visits",
    provider: "A neighbouring alliance",
    cost: 960,
    date: "2025-02-03",
    outcome: "Notes of twelve visits.",
    evaluation: "Notes read by two people; they disagreed on three visits.",
  },
  {
    need: "Licences for an online reading log",
    provider: "A software firm",
    cost: 1150,
    date: "2024-11-04",
    outcome: "Used in two schools.",
    school: "Fennimarsh Primary",
  },
  {
    need: "Mentors for new heads",
    provider: "Retired head teachers",
    date: "2024-10-21",
    outcome: "Five meetings each.",
    evaluation: "Notes of the meetings",
  },
];
