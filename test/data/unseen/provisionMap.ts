import type { UnseenWorkbook } from "./unseenWorkbook";

export const provisionMap: UnseenWorkbook = {
  name: "Provision map",
  story: "A special needs coordinator's provision map: first names only, reading ages with a point (7.03, which could be years and months or a decimal), phonics out of 40, a small table of staff hours beside the pupils.",
  sheets: [
    {
      name: "Catch Up",
      merges: ["A1:K1"],
      grid: `PROVISION MAP - Catch Up Literacy - Spring & Summer 2026
Preferred name | Yr | Class | Start date | R.A. start | R.A. end | Gain (months) | Phonics /40 start | Phonics /40 end | Sessions | Comment |  | Staff | Hours | Cost
Esme | Y4 | 4A | 2026-01-19 | 6.06 | 7.05 | 11 | 12 | 14 | 30 |  |  | Mrs Dray | 42 | £630
Kezia | Y5 | 5A | 2026-01-12 | 7.02 | 7.10 | 8 | 16 | 28 | 29 |  |  | Miss Pell | 38 | £570
Faye | Y4 | 4A | 2026-01-12 | 6.11 | 7.07 | 8 | 20 | 25 | 36 | Flying! |  | Total | 80 | £1,200
Lena | Y4 | 4B | 2026-01-19 | 7.00 | 7.06 | 6 | 18 | 24 | 29
Will | Y5 | 5B | 2026-01-12 | 7.03 | 7.11 | 8 | 19 | 24 | 18
Jonah | Y5 | 5A | 2026-01-12 | 7.03 |  |  | 18 |  | 31 | Did not finish
June | Y4 | 4A | 2026-01-19 | 6.01 | 6.03 | 2 | 10 | 19 | 20
Vik | Y5 | 5A | 2026-01-12 | 8.01 | 9.00 | 11 | 26 | 36 | 29
Finn | Y3 | 3A | 2026-01-12 | 8.02 | 8.08 | 6 | 26 | 35 | 26
Vera | Y4 | 4B | 2026-01-19 | 7.00 | 7.03 | 3 | 17 | 22 | 24
Isla | Y4 | 4A | 2026-01-12 | 7.09 | 8.04 | 7 | 20 | 29 | 16
Rosa | Y4 | 4B | 2026-01-12 | 6.07 | moved |  | 10 | moved | 26 | Moved away
Dina | Y3 | 3A | 2026-01-19 | 6.00 | 6.07 | 7 | 13 | 18 | 35
Uma | Y5 | 5A | 2026-01-12 | 7.06 | 8.02 | 8 | 18 | 26 | 34
Pia | Y4 | 4A | 2026-01-12 | 9.02 | 9.08 | 6 | 29 | 37 | 30
Cora | Y3 | 3A | 2026-01-19 | 7.01 | 7.06 | 5 | 19 | 28 | 20
TOTAL |  |  |  |  |  | 96 |  |  | 433`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2",
        rows: { "Catch Up": "3-18" },
        people: 16,
        columns: {
          A: "forename|name",
          B: "year-group",
          C: "class",
          D: "ignored|test-date",
          E: "before",
          F: "after",
          G: "ignored",
          H: "before",
          I: "after",
          J: "ignored",
          K: "ignored|open-answer",
        },
        measures: [
          { label: "R.A.", before: "E", after: "F", scale: "reading-age", both: 14 },
          { label: "Phonics /40", before: "H", after: "I", scale: "phonics", both: 14 },
        ],
      },
    ],
    asks: [
      { about: "Is 7.03 seven years three months?", where: "Catch Up!E:F" },
      { about: "The total is not a pupil", where: "Catch Up!19" },
      { about: "A second table of staff stands beside", where: "Catch Up!M:O" },
      { about: "First names only: no number to match pupils by", where: "Catch Up!A" },
    ],
  },
};
