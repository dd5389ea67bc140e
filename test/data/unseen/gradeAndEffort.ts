import type { UnseenWorkbook } from "./unseenWorkbook";

export const gradeAndEffort: UnseenWorkbook = {
  name: "SIMS marksheet, grade and effort",
  story: "A Year 9 marksheet as exported: four subjects side by side, each with a grade (4+, 4, 4-) and an effort number at two assessment points; X for not there, N for no grade, a U.",
  sheets: [
    {
      name: "Year 9 Progress Check",
      grid: `Marksheet : Year 9 Progress Check
Group : Year 9    Effective Date : 19/06/2026

Surname Forename | Reg | UPN | PP Indicator | SEN Status | English AP1 Grade | English AP1 Effort | English AP2 Grade | English AP2 Effort | Maths AP1 Grade | Maths AP1 Effort | Maths AP2 Grade | Maths AP2 Effort | Science AP1 Grade | Science AP1 Effort | Science AP2 Grade | Science AP2 Effort | History AP1 Grade | History AP1 Effort | History AP2 Grade | History AP2 Effort
Ashdown, Kezia | 9AR | L999412021200 | Y |  | '3+ | 2 | '4- | 2 | '3- | 2 | '3 | 2 | '4- | 3 | '4 | 3 | '4- | 2 | '4- | 3
Birkmere, Ivo | 9BW | A999412021201 | N |  | '7- | 1 | '7- | 1 | '7+ | 1 | '7+ | 1 | '7+ | 3 | '8- | 2 | '7- | 2 | '7+ | 2
Calloway, Dina | 9CT | P999412021202 | N | K | '7 | 4 | '8- | 4 | '6 | 2 | '6+ | 3 | '7- | 4 | '7- | 3 | '6- | 3 | '6- | 3
Dellamere, Amir | 9AR | D999412021203 | N |  | X |  | '5 | 1 | '4- | 2 | '4- | 1 | '4- | 1 | '4+ | 1 | '5- | 3 | '4+ | 3
Estcourt, Faye | 9BW | T999412021204 | Y | E | '4 | 3 | '4 | 3 | '4 | 2 | '4+ | 2 | '5 | 2 | '5 | 2 | '5+ | 1 | '5+ | 1
Farrowby, Bram | 9CT | G999412021205 | N |  | '5- | 2 | '5 | 1 | '5 | 1 | '5 | 1 | '5- | 3 | '4+ | 4 | '5 | 3 | '5+ | 3
Garston, Wren | 9AR | W999412021206 | N |  | '5+ | 2 | '5+ | 2 | '5- | 1 | '5- | 2 | '6- | 4 | '6 | 4 | '5+ | 1 | '6- | 1
Jessop, Quin | 9BW | K999412021207 | N |  | '6 | 2 | '7- | 2 | '7 | 2 | '7- | 2 | '6+ | 3 | '7- | 4 | '7- | 1 | '7- | 2
Kirkwell, Ada | 9CT | Z999412021208 | Y | K | '7- | 4 | '7- | 4 | '6 | 2 | N |  | '5+ | 2 | '5+ | 2 | '6- | 2 | '6- | 2
Lambrick, Lena | 9AR | N999412021209 | N |  | '7 | 1 | '7- | 1 | '7- | 2 | '7- | 2 | '6+ | 3 | '7 | 2 | '6 | 2 | '6- | 2
Mardale, Seth | 9BW | Z999412021210 | N | E | '3+ | 1 | '4- | 1 | '3 | 4 | '4- | 4 | '3+ | 2 | '3+ | 3 | '4 | 2 | '4 | 2
Netherby, Isla | 9CT | N999412021211 | N |  | '3 | 3 | '3+ | 3 | '3 | 2 | '3 | 1 | '4 | 2 | '4+ | 2 | '4 | 3 | '4- | 3
Norcott, Hari | 9AR | C999412021212 | Y |  | '5+ | 2 | '5 | 2 | '6- | 3 | '6- | 4 | '6- | 4 | '6- | 4 | '6 | 3 | '6 | 3
Rushby, Tara | 9BW | R999412021213 | N |  | '5 | 2 | '5+ | 1 | '4+ | 2 | '4+ | 2 | '5- | 1 | '5+ | 1 | '5+ | 2 | '6- | 2
Selwick, Beth | 9CT | F999412021214 | N | K | '2+ | 1 | '2 | 1 | '2+ | 3 | '2 | 3 | '3 | 2 | '3+ | 2 | '3 | 3 | '3- | 3
Stannard, Cora | 9AR | V999412021215 | N |  | '2- | 3 | '2- | 4 | '2- | 3 | '2 | 3 | U | 4 | '2- | 3 | '3- | 1 | '3- | 1
Thornley, Rosa | 9BW | J999412021216 | Y | E | '3+ | 3 | '3+ | 3 | '3+ | 2 | '4- | 2 | '3- | 4 | '3+ | 4 | '2+ | 3 | '2 | 3
Tolland, Yusuf | 9CT | Y999412021217 | N |  | '7+ | 3 | '7+ | 3 | '6 | 1 | '6+ | 2 | '7+ | 3 | '8- | 3 | '7 | 2 | '7 | 2
Upwell, Jonah | 9AR | M999412021218 | N |  | '4 | 3 | '4 | 2 | '5- | 2 | '4+ | 2 | '3+ | 2 | '3+ | 2 | '4- | 1 | '4 | 1
Varley, Omar | 9BW | B999412021219 | N |  | '6+ | 1 | '7- | 1 | '6- | 2 | '6 | 2 | '6+ | 2 | '7- | 3 | '6- | 2 | '6 | 1
Wexcombe, Cleo | 9CT | M999412021220 | Y | K | '3- | 2 | '3 | 2 | '2- | 2 | '1+ | 1 | '3- | 3 | '3- | 3 | '1+ | 3 | '1+ | 4
Yarrow, Esme | 9AR | B999412021221 | N |  | '5 | 3 | '5+ | 3 | '5 | 1 | '5 | 1 | '5+ | 1 | '6- | 1 | '6 | 3 | '6 | 3

Count: 22
Effort: 1 = excellent, 4 = poor`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "4",
        rows: { "Year 9 Progress Check": "5-26" },
        people: 22,
        columns: {
          A: "name",
          B: "class",
          C: "upn",
          D: "pupil-premium",
          E: "send",
          F: "before",
          G: "before",
          H: "after",
          I: "after",
          J: "before",
          K: "before",
          L: "after",
          M: "after",
          N: "before",
          O: "before",
          P: "after",
          Q: "after",
          R: "before",
          S: "before",
          T: "after",
          U: "after",
        },
        measures: [
          { label: "English Grade", before: "F", after: "H", scale: "fine-grade", both: 21, missing: { F: { absent: 1 } } },
          { label: "English Effort", before: "G", after: "I", scale: "effort-grade", both: 21, missing: { G: { blank: 1 } } },
          { label: "Maths Grade", before: "J", after: "L", scale: "fine-grade", both: 21, missing: { L: { "not-entered": 1 } } },
          { label: "Maths Effort", before: "K", after: "M", scale: "effort-grade", both: 21, missing: { M: { blank: 1 } } },
          { label: "Science Grade", before: "N", after: "P", scale: "fine-grade", both: 22 },
          { label: "Science Effort", before: "O", after: "Q", scale: "effort-grade", both: 22 },
          { label: "History Grade", before: "R", after: "T", scale: "fine-grade", both: 22 },
          { label: "History Effort", before: "S", after: "U", scale: "effort-grade", both: 22 },
        ],
      },
    ],
    asks: [
      { about: "Effort: is 1 best?", where: "Year 9 Progress Check!G" },
      { about: "Grades with + and - are steps, in an order that is said or asked", where: "Year 9 Progress Check!F" },
      { about: "The count and the key below are no pupils", where: "Year 9 Progress Check!28:29" },
    ],
  },
};
