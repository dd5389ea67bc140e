import type { UnseenWorkbook } from "./unseenWorkbook";

export const yearFourTracker: UnseenWorkbook = {
  name: "Year 4 tracker",
  story: "A Year 4 teacher's tracking sheet: space for a logo, subject bands over terms, averages, a key and a signature below.",
  sheets: [
    {
      name: "Y4 Tracking",
      merges: ["A1:D1", "G5:I5", "J5:L5", "M5:O5"],
      grid: `Thornmere Primary School |  |  |  |  |  |  |  |  |  |  |  |  |  |  | Printed: 14/07/2026
Year 4 tracking sheet 2025-26 (Mrs Okonjo-Hale)


 |  |  |  |  |  | Reading (PiRA) |  |  | Maths (PUMA) |  |  | Writing (TA)
No. | Name | M/F | PP | SEN | EAL | Aut | Spr | Sum | Aut | Spr | Sum | Aut | Spr | Sum | Comments
1 | Abernall, Dev | F |  | N | Y | 101 | 92 | 99 | 95 | 107 | 108 | EXS | EXS | EXS
2 | Ashdown, Pia | M |  | N | N | 87 | 98 | 90 | 85 | 97 | 90 | WTS | EXS | EXS
3 | Birkmere, Noor | M |  | N | N | 87 | 85 | 86 | 92 | 78 | 95 | PKF | WTS | WTS
4 | Brackley, Kit | M | PP | N | N | 88 | 104 | 107 | 80 | 86 | 100 | EXS | EXS | EXS
5 | Corwen, Hana | M | PP | N | N | Abs | 110 | 115 | 105 | 102 | 100 | EXS | EXS | EXS | Poorly in test week
6 | Dunsford, Faye | F |  | N | N | 122 | 124 | 119 | 114 | 125 | 118 | GDS | GDS | GDS
7 | Elmhirst, Jonah | M | PP | N | N | 120 | 117 | 115 | 108 | 120 | 113 | EXS | EXS | GDS
8 | Hexley, Isla | F |  | K | N | 117 | 102 | 115 | 113 | 106 | 115 | EXS | EXS | GDS
9 | Holloway, Omar | M | PP | E | N | 117 | 114 | 112 | 116 | 116 | 113 | EXS | GDS | EXS
10 | Inglewick, Una | M |  | N | N | 110 | 105 | Left | 108 |  | Left | EXS | EXS | Left | Moved to Hexley June
11 | Joplin, Rafe | F |  | N | N | 98 | 99 | 102 | 100 | 100 | 105 | EXS | EXS | EXS
12 | Kirkwell, Theo | M | PP | N | N | 110 | 108 | 104 | 105 | 106 | 108 | EXS | EXS | EXS
13 | Maplin, Xena | F | PP | N | N | 119 | 126 | 119 | 121 | 120 | 119 | GDS | GDS | GDS
14 | Netherby, Tara | F |  | N | N | 90 | 102 | 108 | 100 | 85 | 107 | EXS | EXS | EXS
15 | Pellow, Yusuf | M | PP | N | N | 82 | 99 | 97 | 88 | 85 | 95 | WTS | WTS | WTS
16 | Penhallow, Nell | M | PP | K | N | 115 | A | 125 | A | 117 | 129 | GDS | GDS | GDS
17 | Quillan, Eli | F |  | N | N | 103 | 101 | 104 | 94 | 106 | 95 | EXS | EXS | EXS
18 | Ravensby, Hari | F |  | E | N | 112 | 99 | 114 | 104 | 125 | 113 | EXS | EXS | EXS
19 | Selwick, Wren | M |  | N | N | 108 | 111 | 114 | 102 | 128 | 118 | EXS | EXS | EXS
20 | Tolland, Vik | M | PP | N | N | 95 | 91 | 85 | 91 | 84 | 80 | WTS | WTS | WTS
21 | Vellacott, Will | F |  | N | Y | 129 | 125 | 132 | 132 | 120 | 137 | GDS | GDS | GDS | Glasses!
22 | Wetherden, Liam | F | PP | N | N | 124 | 123 | 124 | 120 | 120 | 122 | GDS | GDS | GDS
23 | Wexcombe, Suki | M | PP | N | N | 109 | 104 | 100 | 110 | 96 | 107 | EXS | EXS | EXS
24 | Yelland, Kezia | F | PP | E | N | 104 | 116 | 106 | 104 | 122 | 111 | EXS | EXS | EXS
 | Class average |  |  |  |  | =AVERAGE(G7:G30) => 106.4 | =AVERAGE(H7:H30) => 106.7 | =AVERAGE(I7:I30) => 108.3 | =AVERAGE(J7:J30) => 103.8 | =AVERAGE(K7:K30) => 106.6 | =AVERAGE(L7:L30) => 108.6
 | % EXS or above |  |  |  |  |  |  |  |  |  |  | 83% | 88% | 83%

 | Key: WTS working towards, EXS expected standard, GDS greater depth, Abs = absent
 | Signed: ______________________  Date: ____________`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "5-6",
        rows: { "Y4 Tracking": "7-30" },
        people: 24,
        columns: {
          A: "ignored",
          B: "name",
          C: "sex",
          D: "pupil-premium",
          E: "send",
          F: "eal",
          G: "before",
          H: "wave",
          I: "after",
          J: "before",
          K: "wave",
          L: "after",
          M: "before",
          N: "wave",
          O: "after",
          P: "ignored|open-answer",
        },
        measures: [
          {
            label: "Reading (PiRA)",
            before: "G",
            after: "I",
            waves: ["H"],
            scale: "age-standardised",
            both: 22,
            missing: { G: { absent: 1 }, I: { left: 1 } },
          },
          {
            label: "Maths (PUMA)",
            before: "J",
            after: "L",
            waves: ["K"],
            scale: "age-standardised",
            both: 22,
            missing: { J: { absent: 1 }, L: { left: 1 } },
          },
          { label: "Writing (TA)", before: "M", after: "O", waves: ["N"], scale: "teacher-assessment", both: 23 },
        ],
      },
    ],
    asks: [
      { about: "Does a blank in PP mean No?", where: "Y4 Tracking!D" },
      {
        about: "There is no UPN or admission number: pupils are told apart by name only",
        where: "Y4 Tracking!B",
      },
      { about: "Class average, percentage, key and signature are not pupils", where: "Y4 Tracking!31:35" },
    ],
  },
};
