import type { UnseenWorkbook } from "./unseenWorkbook";

export const phonicsTracker: UnseenWorkbook = {
  name: "Phonics tracker",
  story: "A Year 1 teacher's phonics practice: the subject only in the title, six sittings across, red, amber and green by hand, half marks as 24.5 and once as 17½, counts of greens below.",
  sheets: [
    {
      name: "Phonics",
      fills: {
        FFC7CE: "D4 E4 D8 E8 F8 D9 E9 F9 D11 E11 G11 D14 E14 F14 D16 E16 F16 D17 E17 D19 E19 D21 E21",
        FFEB9C: "F4 G4 H4 I4 D5 E5 D6 E6 F6 D7 E7 F7 G7 H7 G8 H8 I8 G9 H9 I9 D10 E10 F10 H11 I11 D12 E12 F12 D13 E13 F13 G13 G14 H14 I14 D15 E15 F15 G15 H15 F17 G17 H17 D18 E18 F18 G18 H18 F19 G19 H19 I19 D20 E20 F20 G20 F21 G21 H21",
        C6EFCE: "F5 G5 H5 I5 G6 H6 I6 I7 G10 H10 I10 G12 H12 I12 H13 I15 I17 I18 H20 I20 I21",
      },
      grid: `Y1 phonics check practice 2025-26   pass mark 32
red under 20, amber 20-31, green 32+, half marks for a good try
Pupil | Class | PP | Sept | Nov | Jan | Mar | May | June check | Met?
Ada Y | 1 Ash |  | 17 | 18.5 | 20 | 24.5 | 25 | 29 | N
Zora F | 1 Ash | PP | 24 | 28 | 33 | 35 | 36 | 37 | Y
Kezia E | 1 Ash |  | 23 | 27 | 28 | 33 | 37 | 39 | Y
Isla T | 1 Ash |  | 23 | 25.5 | 27 | 30 | 31 | 34 | Y
Beth R | 1 Ash |  | '14½ | 17.5 | 19.5 | 21 | 26 | 29 | N
Amir V | 1 Ash |  | 11.5 | 15 | 19 | 20 | 22 | 26 | N
Wren Q | 1 Ash | PP | 24 | 27.5 | 29.5 | 32 | 36 | 38 | Y
Nell A | 1 Ash |  | 10 | 12 | abs | 17 | 20 | 25 | N
Milo S | 1 Ash |  | 23 | 26 | 29.5 | 33.5 | 36 | 38 | Y
Cora L | 1 Elm |  | 20 | 21.5 | 23 | 27 | 32 | abs | 
Dina B | 1 Elm |  | 14 | 16 | 17.5 | 20 | 21 | 26 | N
Esme W | 1 Elm | PP | 22 | 24 | 28.5 | 29.5 | 31 | 36 | Y
Yusuf S | 1 Elm |  | 12 | 14 | 19 | left | left | left | 
June T | 1 Elm |  | 13.5 | 18 | 21 | 26 | 31 | 33 | Y
Faye P | 1 Elm |  | 20 | 25 | 28 | 30 | 31.5 | 36 | Y
Uma O | 1 Elm |  | 15.5 | 17 | 21 | 25.5 | 28 | 30 | N
Pia I | 1 Elm | PP | 21.5 | 25.5 | 27 | 31 | 34 | 36 | Y
Jonah K | 1 Elm |  | 13 | 16.5 | 20.5 | 25 | 30 | 34 | Y
Number green |  |  | 0 | 0 | 1 | 2 | 4 | 7 | 
% green |  |  | 0% | 0% | 6% | 12% | 25% | 44% | `,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "3",
        rows: { Phonics: "4-21" },
        people: 18,
        columns: {
          A: "name",
          B: "class",
          C: "pupil-premium",
          D: "before",
          E: "wave",
          F: "wave",
          G: "wave",
          H: "wave",
          I: "after",
          J: "ignored|group",
        },
        measures: [
          {
            label: "Phonics",
            before: "D",
            after: "I",
            waves: ["E", "F", "G", "H"],
            scale: "phonics",
            both: 16,
            missing: { I: { absent: 1, left: 1 } },
            values: { D8: 14.5 },
          },
        ],
      },
    ],
    asks: [
      { about: "The colours are marks too, and are not read", where: "Phonics!D" },
      { about: "14½ is a mark with a half", where: "Phonics!D8" },
      { about: "Does a blank PP mean No?", where: "Phonics!C" },
      { about: "The counts below are no pupils", where: "Phonics!22:23" },
      { about: "There is no number to match pupils by", where: "Phonics!A" },
    ],
  },
};
