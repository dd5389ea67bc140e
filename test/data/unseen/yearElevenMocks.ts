import type { UnseenWorkbook } from "./unseenWorkbook";

export const yearElevenMocks: UnseenWorkbook = {
  name: "Year 11 mocks",
  story: "An exams officer's analysis of two mocks: GCSE grades 9 to 1 with U and X, combined science as 5-4, Key Stage 2 scores with the codes A and B, targets, counts of grades below.",
  sheets: [
    {
      name: "Mocks",
      grid: `Y11 Mock Analysis
Exam No | Student | Sex | Ever 6 | KS2 Re | KS2 Ma | FFT20 Target | Maths Mock 1 (Nov) | Maths Mock 2 (Mar) | English Language Mock 1 (Nov) | English Language Mock 2 (Mar) | Combined Science Mock 1 (Nov) | Combined Science Mock 2 (Mar) | On target?
'5001 | ABERNALL Lena | Male | No | 104 | 101 | 5 | 4 | 4 | 4 | 4 | '5-4 | '5-4 | N
'5004 | ASHDOWN Vik | Female | No | 101 | 105 | 4 | 2 | 3 | 4 | 4 | '6-5 | '4-3 | N
'5007 | BRACKLEY Amir | Male | Yes | 104 | 107 | 5 | 5 | 5 | 5 | 6 | '6-6 | '4-3 | Y
'5010 | CALLOWAY Hari | Female | No | 100 | 99 | 4 | 3 | 3 | 3 | 4 | '2-2 | '3-3 | N
'5013 | CORWEN Una | Female | No | 104 | 99 | 4 | 2 | 4 | 5 | 4 | '3-3 | '4-4 | Y
'5016 | DUNSFORD Kezia | Female | Yes | A | A | 3 | 3 | 4 | 4 | 3 | '3-2 | '2-2 | Y
'5019 | ESTCOURT Uma | Male | No | 96 | 96 | 3 | 1 | 3 | 2 | 3 | '3-2 | '2-1 | Y
'5022 | FARROWBY Dev | Female | No | 103 | 101 | 5 | 3 | 5 | 2 | 4 | '3-2 | '4-3 | Y
'5025 | FENWRIGHT Finn | Female | Yes | 112 | 110 | 7 | X | 8 | X | 8 | '6-6 | '7-6 | Y
'5028 | GADSBY Rosa | Female | No | 100 | 98 | 4 | 2 | 3 | 2 | 4 | '3-3 | '3-2 | N
'5031 | GARSTON Faye | Male | No | 106 | 96 | 5 | 5 | 5 | 4 | 5 | '3-2 | '5-5 | Y
'5034 | HEXLEY Noor | Male | No | 113 | 108 | 7 | 6 | 8 | 6 | 7 | '5-5 | '6-6 | Y
'5037 | HOLLOWAY Gus | Male | Yes | 107 | 106 | 5 | 4 | Abs | 5 | Abs | '3-3 | Abs | N
'5040 | ILSHAM Bram | Female | No | 102 | 99 | 5 | 4 | 5 | 4 | 5 | '4-4 | '5-4 | Y
'5043 | JOPLIN Eli | Male | No | 100 | 99 | 5 | 3 | 6 | 4 | 6 | '4-3 | '4-4 | Y
'5046 | KIRKWELL Yusuf | Female | No | 104 | 103 | 5 | 3 | 5 | 5 | 6 | '3-2 | '5-5 | Y
'5049 | LAMBRICK Gwen | Female | No | 93 | 101 | 3 | 3 | 4 | 3 | 3 | '4-4 | '2-1 | Y
'5052 | MARDALE Ada | Female | No | B | B | 4 | 3 | 4 | 4 | 3 | '4-3 | '3-3 | Y
'5055 | NORCOTT Pia | Male | Yes | 103 | 108 | 5 | 5 | 6 | 5 | 6 | '4-3 | '6-6 | Y
'5058 | ORRIN Cleo | Male | Yes | 106 | 103 | 6 | 7 | 6 | 5 | 6 | '6-5 | '5-5 | Y
'5061 | PELLOW Kit | Female | No | 107 | 101 | 5 | 4 | 6 | 5 | 6 | '5-4 | '5-4 | Y
'5064 | PENHALLOW Otis | Female | No |  |  | 3 | 3 | 3 | 1 | 3 | '3-2 | '2-2 | Y
'5067 | RAVENSBY Vera | Male | No | 105 | 102 | 6 | 5 | 5 | 5 | 5 | '5-5 | '6-6 | N
'5070 | RUSHBY Zara | Female | Yes | 104 | 100 | 4 | 4 | 4 | 5 | 5 | '4-4 | '4-4 | Y
'5073 | THORNLEY Esme | Male | No | 98 | 93 | 3 | 1 | 3 | 3 | 3 | '3-3 | '3-2 | Y
'5076 | UNDERHAY Wren | Female | No | 107 | 114 | 6 | 6 | 6 | 6 | 6 | '5-4 | '6-5 | Y
'5079 | VELLACOTT Milo | Female | No | 104 | 107 | 6 | 5 | 5 | 6 | 5 | '5-5 | '6-5 | N
'5082 | WETHERDEN Beth | Female | No | 98 | 97 | 3 | 3 | 3 | 2 | 3 | '2-1 | '3-2 | Y
'5085 | YARROW Jonah | Male | No | 114 | 116 | 8 | 8 | 7 | 9 | 7 | '7-6 | '7-7 | N
'5088 | ZOUCHE Rafe | Female | No | 95 | 102 | 4 | 5 | 4 | 3 | 4 | '2-2 | '5-4 | Y

 | Grade 4+ |  |  |  |  |  | =COUNTIF(H3:H32,">=4")/30 => 0.5 | =COUNTIF(I3:I32,">=4")/30 => 0.733
 | Grade 7+ |  |  |  |  |  | 0.067 | 0.1
 | Boys | 12
 | Girls | 18`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2",
        rows: { Mocks: "3-32" },
        people: 30,
        columns: {
          A: "local-id",
          B: "name",
          C: "sex",
          D: "pupil-premium",
          E: "ignored|before",
          F: "ignored|before",
          G: "ignored",
          H: "before",
          I: "after",
          J: "before",
          K: "after",
          L: "before",
          M: "after",
          N: "ignored|group",
        },
        measures: [
          {
            label: "Maths Mock",
            before: "H",
            after: "I",
            scale: "gcse-grade",
            both: 28,
            missing: { H: { absent: 1 }, I: { absent: 1 } },
          },
          { label: "English Language Mock", before: "J", after: "K", scale: "gcse-grade", both: 28 },
          { label: "Combined Science Mock", before: "L", after: "M", scale: "gcse-grade", both: 29 },
        ],
      },
    ],
    asks: [
      { about: "KS2 scores stand at one moment only: prior attainment, not a change", where: "Mocks!E" },
      { about: "The target is no result", where: "Mocks!G" },
      { about: "Counts of grades and of boys and girls are not pupils", where: "Mocks!34:37" },
    ],
  },
};
