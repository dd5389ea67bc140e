import type { Synonyms } from "./synonyms";
import { contactWords } from "./contactWords";

/** What is not used, and numbers and days of a pupil’s record. */
export const recordHeaders: readonly Synonyms[] = [
  {
    role: "ignored",
    whole: [
      "former upn",
      "uln former",
      "no",
      "#",
      "row",
      "notes",
      "note",
      "comment",
      "comments",
      "cost",
      "costs",
      "hours",
    ],
    within: ["former upn", "previous upn", ...contactWords],
  },
  {
    role: "upn",
    whole: ["upn", "unique pupil number", "pupil upn", "upn number", "unique pupil no"],
    within: ["unique pupil number", "upn"],
  },
  {
    role: "birth-date",
    whole: ["dob", "date of birth", "birth date", "birthday", "d o b", "born"],
    within: ["date of birth", "birth date", "dob"],
  },
  {
    role: "timestamp",
    whole: [
      "timestamp",
      "start time",
      "completion time",
      "last modified time",
      "submitted",
      "submission date",
      "response date",
      "date submitted",
      "date completed",
    ],
  },
  {
    role: "test-date",
    whole: [
      "test date",
      "date taken",
      "date of test",
      "date tested",
      "assessment date",
      "date recorded",
      "result date",
      "date",
    ],
    within: ["test date", "date taken", "date of test", "assessment date", "date tested", "date sat"],
  },
  {
    role: "enrolment-status",
    whole: [
      "enrolment status",
      "status",
      "leaving date",
      "date left",
      "dol",
      "date of leaving",
      "date of admission",
      "doa",
      "entry date",
      "admission date",
      "on roll",
    ],
    within: ["enrolment status", "leaving date", "admission date"],
  },
];
