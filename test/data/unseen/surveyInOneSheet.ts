import type { UnseenWorkbook } from "./unseenWorkbook";

export const surveyInOneSheet: UnseenWorkbook = {
  name: "Survey in one sheet",
  story: "A professional development lead's keyed staff survey, both rounds under each other, told apart by a column; numbers 1 to 5, a reversed item, answers not given, codes people made up.",
  sheets: [
    {
      name: "Staff survey",
      grid: `Staff survey: confidence in teaching reading, 1 = strongly disagree to 5 = strongly agree
Round | Your code | Role | Q1 I know how to teach inference | Q2 I can model my thinking aloud | Q3 I find whole-class reading hard (R) | Q4 I plan reading with colleagues | Any other comments
Sept 25 | JM14 | Teacher | 3 | 2 | 4 | 2
Sept 25 | KT02 | Teacher | 2 | 3 | 4 | 3 | Need more books
Sept 25 | AB31 | TA | 2 | Don't know | 5 | 1
Sept 25 | RS09 | Teacher | 4 | 4 | 2 | 4
Sept 25 | LP17 | Leader | 4 | 3 | 3 | 3
Sept 25 | DC22 | Teacher | 3 | 3 | 3 | 2
July 26 | jm14 | Teacher | 4 | 4 | 3 | 4 | Much clearer now
July 26 | KT 02 | Teacher | 4 | 4 | 2 | 4
July 26 | AB31 | TA | 3 | 3 | 4 | 3
July 26 | RS09 | Teacher | 5 | 4 | 2 | 5
July 26 | NN40 | Teacher | 4 | 4 | 2 | 4`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "questionnaire",
        headings: "2",
        rows: { "Staff survey": "3-13" },
        people: 11,
        columns: {
          A: "result-set",
          B: "respondent-code",
          C: "group",
          D: "item",
          E: "item",
          F: "item",
          G: "item",
          H: "open-answer|ignored",
        },
        measures: [],
      },
    ],
    questionnaires: [{ level: "professional", waves: ["Staff survey", "Staff survey"], linked: 4 }],
    asks: [{ about: "Is 5 agreement? The title says so, to be confirmed", where: "Staff survey!D" }],
  },
};
