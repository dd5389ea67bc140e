import type { UnseenWorkbook } from "./unseenWorkbook";

export const keyedPaper: UnseenWorkbook = {
  name: "Keyed paper survey",
  story: "Paper answers keyed by the office: three rows of headings (moment, number, statement), 1 is strongly agree, 9 is no answer, an average below.",
  sheets: [
    {
      name: "Survey",
      merges: ["A1:J1", "C4:F4", "G4:J4"],
      grid: `Pupil voice survey - typed in from paper by the office
1 = strongly agree, 5 = strongly disagree, 9 = no answer

 |  | Before |  |  |  | After
 |  | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | Q4
Pupil no | Class | I like coming to school | I find it easy to ask for help | I can keep going when work is hard | I worry about getting things wrong | I like coming to school | I find it easy to ask for help | I can keep going when work is hard | I worry about getting things wrong
1 | 3E | 2 | 3 | 1 | 4 | 1 | 2 | 1 | 5
2 | 3E | 4 | 3 | 3 | 3 | 2 | 3 | 3 | 2
3 | 3E | 3 | 3 | 3 | 3 | 2 | 2 | 3 | 3
4 | 3E | 4 | 4 | 9 | 1 | 3 | 3 | 3 | 1
5 | 3E | 2 | 3 | 3 | 3 | 3 | 3 | 4 | 4
6 | 3E | 2 | 2 | 2 | 4 | 2 | 2 | 2 | 3
7 | 3E | 3 | 2 | 1 | 4 | 1 | 1 | 2 | 4
8 | 3E | 4 | 4 | 4 | 3 | 3 | 4 | 3 | 3
9 | 3E | 3 | 3 | 3 | 3
10 | 3E | 3 | 3 | 3 | 3 | 2 | 2 | 3 | 4
11 | 3E | 4 | 5 | 5 | 1 | 4 | 3 | 5 | 2
12 | 3P | 1 | 2 | 2 | 4 | 1 | 2 | 2 | 5
13 | 3P | 4 | 1 | 3 | 4 | 2 | 2 | 3 | 3
14 | 3P | 2 | 3 | 4 | 3 | 4 | 3 | 2 | 3
15 | 3P | 2 | 1 | 1 | 5 | 1 | 9 | 2 | 3
16 | 3P | 4 | 4 | 3 | 3 | 2 | 2 | 2 | 3
17 | 3P | 2 | 3 | 3 | 4 | 2 | 2 | 2 | 3
18 | 3P | 2 | 3 | 2 | 3 | 2 | 2 | 2 | 4
19 | 3P | 2 | 3 | 2 | 4 | 1 | 1 | 1 | 4
20 | 3P | 3 | 3 | 3 | 3 | 3 | 2 | 4 | 3
21 | 3P | 4 | 4 | 4 | 2 | 4 | 2 | 3 | 3
22 | 3P | 3 | 2 | 3 | 2 | 3 | 2 | 1 | 3

Average |  | 2.8 | 2.9 | 2.9 | 2.9 | 2.5 | 2.6 | 2.6 | 2.8`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "questionnaire",
        headings: "4-6",
        rows: { Survey: "7-28" },
        people: 22,
        columns: {
          A: "respondent-code|local-id",
          B: "class",
          C: "item",
          D: "item",
          E: "item",
          F: "item",
          G: "item",
          H: "item",
          I: "item",
          J: "item",
        },
        measures: [],
      },
    ],
    questionnaires: [{ level: "pupil", waves: ["Survey", "Survey"], linked: 21 }],
    asks: [
      { about: "Which end of 1 to 5 is agreement", where: "Survey!C:J" },
      { about: "9 is no answer, outside 1 to 5", where: "Survey!E10" },
      { about: "9 is no answer, outside 1 to 5", where: "Survey!H21" },
      { about: "\"I worry\" is worded the other way round", where: "Survey!F" },
      { about: "The average is not a pupil", where: "Survey!30" },
    ],
  },
};
