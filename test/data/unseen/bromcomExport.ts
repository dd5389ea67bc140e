import type { UnseenWorkbook } from "./unseenWorkbook";

export const bromcomExport: UnseenWorkbook = {
  name: "Assessment export",
  story: "A secondary export with long field names: fine grades and attitude to learning at three assessment points in turn, a target, absences marked X.",
  sheets: [
    {
      name: "Export",
      grid: `Assessment Export: 9 Ma
Generated 04/07/2026 09:12 by SYSTEM

Student: Legal Name | Student: Adno | Student: UPN | Student: Registration Group | Student: Pupil Premium Indicator | Target | 9 Maths AP1 Grade | 9 Maths AP1 ATL | 9 Maths AP2 Grade | 9 Maths AP2 ATL | 9 Maths AP3 Grade | 9 Maths AP3 ATL | Teacher Comment
Ilsham, Isla | '004011 | Y999211718011 | 9K | True | 6 | 5+ | 1 | 5= | 1 | 6- | 1
Varley, Uma | '004012 | M999211718012 | 9K | False | 5 | 4- | 2 | 4+ | 2 | 4+ | 3 | Works hard
Elmhirst, Ada | '004013 | B999211718013 | 9K | False | 5 | 4= | 2 | X | X | 5- | 2
Gadsby, Omar | '004014 | Q999211718014 | 9K | True | 4 | 3+ | 3 | 3+ | 3 | 4- | 2
Corwen, Milo | '004015 | E999211718015 | 9L | False | 7 | 6= | 1 | 6+ | 1 | 7- | 1
Yelland, June | '004016 | U999211718016 | 9L | False | 6 | 5- | 2 | 5= | 2 | 5= | 2
Rushby, Tara | '004017 | H999211718017 | 9L | True | 4 | 3- | 4 | 3= | 3 | 3= | 3 | Attendance
Abernall, Yusuf | '004018 | X999211718018 | 9L | False | 5 | 4+ | 2 | 4+ | 2 | X | X | Long-term absence
Holloway, Xena | '004019 | L999211718019 | 9L | False | 6 | 5= | 1 | 5+ | 1 | 6- | 1
Mardale, Otis | '004020 | X999211718020 | 9L | True | 5 | 4= | 3 | 4- | 3 | 4= | 3`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "4",
        rows: { Export: "5-14" },
        people: 10,
        columns: {
          A: "name",
          B: "local-id",
          C: "upn",
          D: "class",
          E: "pupil-premium",
          F: "ignored",
          G: "before",
          H: "before",
          I: "wave",
          J: "wave",
          K: "after",
          L: "after",
          M: "ignored|open-answer",
        },
        measures: [
          { label: "Grade", before: "G", after: "K", waves: ["I"], scale: "fine-grade", both: 9 },
          { label: "ATL", before: "H", after: "L", waves: ["J"], scale: "effort-grade", both: 9 },
        ],
      },
    ],
    asks: [{ about: "Is a lower or a higher ATL better?", where: "Export!H" }],
  },
};
