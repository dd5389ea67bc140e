import type { UnseenWorkbook } from "./unseenWorkbook";

export const halfTermTracker: UnseenWorkbook = {
  name: "Half-term tracker",
  story: "A class teacher's tracker: six half-terms across for two subjects, formulas for gains, a notes column, a colour key and a count by colour below.",
  sheets: [
    {
      name: "5 Rowan",
      merges: ["D3:I3", "K3:P3"],
      grid: `5 Rowan tracker 2025/26 - % correct in half-termly tests
Colour key: red under 40, amber 40-64, green 65+
 |  |  | Maths |  |  |  |  |  |  | Reading
Name | PP | SEN | Aut1 | Aut2 | Spr1 | Spr2 | Sum1 | Sum2 | +/- | Aut1 | Aut2 | Spr1 | Spr2 | Sum1 | Sum2 | +/- | Notes
Isla I | Y | N | 55 | 58 | 60 | 61 | 66 | 70 | =I5-D5 => 15 | 61 | 60 | 63 | 66 | 70 | 71 | =P5-K5 => 10
Uma V | N | N | 42 | 40 | 45 | 50 | 49 | 55 | =I6-D6 => 13 | 48 | 50 | 47 | 52 | 55 | 58 | =P6-K6 => 10 | new glasses Feb
Ada E | N | K | 31 | 33 | abs | 38 | 41 | 40 | =I7-D7 => 9 | 35 | 37 | abs | 40 | 39 | 44 | =P7-K7 => 9
Omar G | Y | N | 70 | 72 | 75 | 74 | 80 | 82 | =I8-D8 => 12 | 66 | 70 | 72 | 71 | 75 | 78 | =P8-K8 => 12
Milo C | N | N | 88 | 85 | 90 | 91 | 92 | 95 | =I9-D9 => 7 | 80 | 82 | 85 | 84 | 88 | 90 | =P9-K9 => 10
June Y | N | E | 22 | 25 | 24 | 30 | 28 | 33 | =I10-D10 => 11 | 30 | 28 | 33 | 35 | 34 | 36 | =P10-K10 => 6 | 1:1 support
Tara R | Y | N | 60 | 61 | 63 | left | left | left |  | 58 | 60 | 61 | left | left | left |  | moved to Linwick
Yusuf A | N | N | 49 | 55 | 52 | 58 | 60 | 62 | =I12-D12 => 13 | 51 | 55 | 57 | 56 | 60 | 63 | =P12-K12 => 12
Class average |  |  | =AVERAGE(D5:D12) => 52.1 | 53.6 | 58.4 | 57.4 | 59.4 | 62.4 |  | 53.6 | 55.3 | 59.7 | 57.7 | 60.1 | 62.9
Number red |  |  | 2 | 2 | 1 | 2 | 1 | 1 |  | 2 | 2 | 1 | 1 | 2 | 1
% green |  |  | 25% | 25% | 43% | 29% | 43% | 43% |  | 25% | 25% | 29% | 43% | 43% | 43%`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "3-4",
        rows: { "5 Rowan": "5-12" },
        people: 8,
        columns: {
          A: "name",
          B: "pupil-premium",
          C: "send",
          D: "before",
          E: "wave",
          F: "wave",
          G: "wave",
          H: "wave",
          I: "after",
          J: "ignored",
          K: "before",
          L: "wave",
          M: "wave",
          N: "wave",
          O: "wave",
          P: "after",
          Q: "ignored",
          R: "ignored|open-answer",
        },
        measures: [
          { label: "Maths", before: "D", after: "I", waves: ["E", "F", "G", "H"], scale: "percentage", both: 7, missing: { I: { left: 1 } } },
          { label: "Reading", before: "K", after: "P", waves: ["L", "M", "N", "O"], scale: "percentage", both: 7 },
        ],
      },
    ],
    asks: [
      { about: "Averages and counts below are no pupils", where: "5 Rowan!13:15" },
      { about: "There is no number to match pupils by", where: "5 Rowan!A" },
    ],
  },
};
