import type { UnseenWorkbook } from "./unseenWorkbook";

export const sendProvision: UnseenWorkbook = {
  name: "SEND provision map with P scales",
  story: "A special needs coordinator's map of 14 pupils: P scales in two subjects in September and July, two outcomes each with met, partly, not yet, costs in pounds, one pupil who moved away.",
  sheets: [
    {
      name: "Prov map",
      merges: ["F2:G2", "H2:I2", "J2:M2"],
      grid: `CONFIDENTIAL |  |  |  |  |  | SEND provision map 2025-26
 |  |  |  |  | English |  | Maths |  | Outcomes
Name | NCY | Need | SEN | Provision | P level Sept | P level July | P level Sept | P level July | Outcome 1 | Met | Outcome 2 | Met | Cost
RUSHBY, Dina | 5 | SLCN | E | 1:1 TA 5 hrs | P7 | P8 | P4 | P5 | Asks for help in words | Partly | Joins in three turns | Not yet | £400
STANNARD, June | 5 | ASD | K | Talk group 2x week | P4 | P5 | P7 | P7 | Sits with the group for 10 minutes | Partly | Writes own name | Met | £500
OAKSHOTT, Gus | 2 | MLD | K | Sensory circuit | P7 | P8 | n/a | P7 | Uses a visual timetable | Not yet | Counts to 10 | Not yet | £600
ESTCOURT, Cora | 6 | SEMH | E | Precision teaching | P5 | P6 | P7 | P7 | Asks for help in words | Partly | Joins in three turns | Not yet | £700
ORRIN, Omar | 3 | HI | K | 1:1 TA 5 hrs | P7 | P7 | P5 | P6 | Sits with the group for 10 minutes | Met | Writes own name | Partly | £800
ASHDOWN, Ada | 4 | SLCN | K | Talk group 2x week | P4 | P5 | P7 | P7 | Uses a visual timetable | Partly | Counts to 10 | Met | £400
CALLOWAY, Yusuf | 6 | ASD | E | Sensory circuit | P4 | moved | P7 | moved | Asks for help in words | Met | Joins in three turns | Met | £500
PELLOW, Hari | 1 | MLD | K | Precision teaching | P6 | P6 | P7 | P8 | Sits with the group for 10 minutes | Partly | Writes own name | Not yet | £600
KIRKWELL, Quin | 4 | SEMH | K | 1:1 TA 5 hrs | P5 | P5 | P7 | P7 | Uses a visual timetable | Not yet | Counts to 10 | Met | £700
VARLEY, Faye | 1 | HI | E | Talk group 2x week | P7 | P7 | P7 | P7 | Asks for help in words | Not yet | Joins in three turns | Met | £800
SELWICK, Tara | 2 | SLCN | K | Sensory circuit | P5 | P6 | P7 | P8 | Sits with the group for 10 minutes | Not yet | Writes own name | Not yet | £400
NETHERBY, Seth | 5 | ASD | K | Precision teaching | P5 | P6 | P4 | P4 | Uses a visual timetable | Partly | Counts to 10 | Partly | £500
TOLLAND, Zora | 1 | MLD | E | 1:1 TA 5 hrs | P5 | P5 | P4 | P5 | Asks for help in words | Met | Joins in three turns | Not yet | £600
WEXCOMBE, Amir | 4 | SEMH | K | Talk group 2x week | P7 | P8 | P6 | P7 | Sits with the group for 10 minutes | Not yet | Writes own name | Met | £700
Total |  |  |  |  |  |  |  |  |  |  |  |  | £8,200
Reviewed with parents 14/07/2026. Signed: SENDCo`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2-3",
        rows: { "Prov map": "4-17" },
        people: 14,
        columns: {
          A: "name",
          B: "year-group",
          C: "ignored|group",
          D: "send",
          E: "ignored|group",
          F: "before",
          G: "after",
          H: "before",
          I: "after",
          J: "ignored|group|open-answer",
          K: "ignored|group",
          L: "ignored|group|open-answer",
          M: "ignored|group",
          N: "ignored",
        },
        measures: [
          { label: "English", before: "F", after: "G", scale: "ordered-words", both: 13, missing: { G: { left: 1 } } },
          {
            label: "Maths",
            before: "H",
            after: "I",
            scale: "ordered-words",
            both: 12,
            missing: { H: { "not-applicable": 1 }, I: { left: 1 } },
          },
        ],
      },
    ],
    asks: [
      { about: "P scales are an order, said or asked", where: "Prov map!F" },
      { about: "Total and signature are no pupils", where: "Prov map!18:19" },
      { about: "There is no number to match pupils by", where: "Prov map!A" },
    ],
  },
};
