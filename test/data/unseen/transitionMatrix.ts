import type { UnseenWorkbook } from "./unseenWorkbook";

export const transitionMatrix: UnseenWorkbook = {
  name: "Transition matrix",
  story: "An assessment lead's Year 6 list with a transition matrix of the same judgements beside it, a formula that counts steps, and a colour key below.",
  sheets: [
    {
      name: "Y6 Reading",
      merges: ["A1:G1", "J3:N3"],
      grid: `Hexley Bank Primary - Reading TA, Year 5 to Year 6
Teacher assessment, summer each year
 |  |  |  |  |  |  |  |  | Y5 (down) to Y6 (across)
UPN | Surname | Forename | Class | PP | Y5 Reading | Y6 Reading | Steps |  | Y5 | WTS | EXS | GDS | Total
Y999211718011 | Ilsham | Isla | 6A | Y | WTS | EXS | =G5-F5 => 1 |  | WTS | 2 | 2 | 0 | 4
M999211718012 | Varley | Uma | 6A | N | EXS | EXS | =G6-F6 => 0 |  | EXS | 1 | 4 | 1 | 6
B999211718013 | Elmhirst | Ada | 6A | N | EXS | GDS | =G7-F7 => 1 |  | GDS | 0 | 0 | 2 | 2
Q999211718014 | Gadsby | Omar | 6A | Y | WTS | WTS | =G8-F8 => 0 |  | Total | 3 | 6 | 3 | 12
E999211718015 | Corwen | Milo | 6A | N | GDS | GDS | =G9-F9 => 0
U999211718016 | Yelland | June | 6B | N | EXS | WTS | =G10-F10 => -1
H999211718017 | Rushby | Tara | 6B | Y | WTS | EXS | =G11-F11 => 1
X999211718018 | Abernall | Yusuf | 6B | N | EXS | EXS | =G12-F12 => 0
L999211718019 | Holloway | Xena | 6B | N | WTS | WTS | =G13-F13 => 0
X999211718020 | Mardale | Otis | 6B | Y | EXS | EXS | =G14-F14 => 0
L999211718021 | Lambrick | Wren | 6B | N | EXS | EXS | =G15-F15 => 0
A999211718022 | Farrowby | Suki | 6B | N | GDS | GDS | =G16-F16 => 0

Key
Red = fell
Green = rose`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "4",
        rows: { "Y6 Reading": "5-16" },
        people: 12,
        columns: {
          A: "upn",
          B: "surname",
          C: "forename",
          D: "class",
          E: "pupil-premium",
          F: "before",
          G: "after",
          H: "ignored",
          J: "ignored|not read",
          K: "ignored|not read",
          L: "ignored|not read",
          M: "ignored|not read",
          N: "ignored|not read",
        },
        measures: [{ label: "Reading", before: "F", after: "G", scale: "teacher-assessment", both: 12 }],
      },
    ],
    asks: [{ about: "The key below is no pupil", where: "Y6 Reading!18:20" }],
  },
};
