import type { UnseenWorkbook } from "./unseenWorkbook";

export const pivotOutput: UnseenWorkbook = {
  name: "Pivot output",
  story: "A trust analyst's export with a pivot table of averages in front of the data and a pivot of counts behind.",
  sheets: [
    {
      name: "Pivot",
      grid: `Year | (All)

Row Labels | Average of PTM Aut | Average of PTM Sum | Count of UPN
4 Ash | 96.5 | 98.25 | 4
4 Oak | 99.25 | 103.5 | 4
Grand Total | 97.875 | 100.875 | 8`,
    },
    {
      name: "Data",
      grid: `UPN | Legal Surname | Legal Forename | Reg | Gender | FSM6 | EAL | PTM Aut | PTM Sum | PTM diff
Y999211718011 | Ilsham | Isla | 4 Ash | F | 1 | 0 | 101 | 104 | 3
M999211718012 | Varley | Uma | 4 Ash | F | 0 | 0 | 88 | 90 | 2
B999211718013 | Elmhirst | Ada | 4 Ash | F | 0 | 1 | 97 | 99 | 2
Q999211718014 | Gadsby | Omar | 4 Ash | M | 1 | 0 | 100 | 100 | 0
E999211718015 | Corwen | Milo | 4 Oak | M | 0 | 0 | 110 | 114 | 4
U999211718016 | Yelland | June | 4 Oak | F | 0 | 0 | 93 | 99 | 6
H999211718017 | Rushby | Tara | 4 Oak | F | 1 | 1 | 85 | 91 | 6
X999211718018 | Abernall | Yusuf | 4 Oak | M | 0 | 0 | 109 | 110 | 1`,
    },
    {
      name: "PP pivot",
      grid: `Count of UPN | Column Labels
Row Labels | 0 | 1 | Grand Total
4 Ash | 2 | 2 | 4
4 Oak | 3 | 1 | 4
Grand Total | 5 | 3 | 8`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "1",
        rows: { Data: "2-9" },
        people: 8,
        columns: {
          A: "upn",
          B: "surname",
          C: "forename",
          D: "class",
          E: "sex",
          F: "pupil-premium",
          G: "eal",
          H: "before",
          I: "after",
          J: "ignored",
        },
        measures: [{ label: "PTM", before: "H", after: "I", scale: "age-standardised", both: 8 }],
      },
    ],
    notRead: ["Pivot", "PP pivot"],
    asks: [{ about: "The pivot table holds averages, not pupils", where: "Pivot" }],
  },
};
