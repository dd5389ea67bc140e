import { choice, date, text, yesNo } from "../forms/fields";
import type { TableTemplate } from "./tableTemplate";

const score =
  "A score, or a code when there is none: Ab for absent, Left for a pupil who has left. Never 0 for an absence.";

/** Pupils' scores before and after, one row a pupil. Names and birth dates are not asked for: they are not needed. */
export const pupilScores: TableTemplate = {
  id: "pupil-scores",
  sheetName: "Pupil scores",
  title: "Pupil scores before and after",
  help: "One row for each pupil. Put your test's name in place of the word Test in both headings. Leave out columns you do not need. UPN or Adno is enough to match a pupil: no names, please. Never sort one column on its own.",
  rows: 5000,
  columns: [
    { heading: "School", width: 22, type: text, help: "The school's name, always spelt the same." },
    { heading: "UPN", width: 18, type: text, help: "Unique pupil number: a letter and 12 digits." },
    { heading: "Adno", width: 10, type: text, help: "Admission number. Keep the zeros it begins with." },
    { heading: "Year", width: 8, type: text, help: "Year group, such as 4." },
    { heading: "Class", width: 9, type: text, help: "Class or teaching group." },
    { heading: "Sex", width: 7, type: choice("F", "M"), help: "F or M." },
    { heading: "PP", width: 7, type: yesNo, help: "Pupil premium: Y or N. Do not leave No blank." },
    { heading: "SEND", width: 8, type: choice("N", "K", "E"), help: "N none, K support, E plan (EHCP)." },
    { heading: "EAL", width: 7, type: yesNo, help: "English as an additional language: Y or N." },
    {
      heading: "Arm",
      width: 13,
      type: choice("project", "comparison"),
      help: "Only when a comparison group was chosen beforehand: project or comparison.",
    },
    { heading: "Test before", width: 11, type: text, help: score },
    { heading: "Test after", width: 11, type: text, help: score },
    { heading: "Date before", width: 12, type: date, help: "Day the pupil took the test before." },
    { heading: "Date after", width: 12, type: date, help: "Day the pupil took the test after." },
  ],
};
