import type { UnseenWorkbook } from "./unseenWorkbook";

export const simsMarksheet: UnseenWorkbook = {
  name: "SIMS marksheet",
  story: "A marksheet out of SIMS: reading ages at entry typed as text, at exit turned into times of day by Excel; a difference column; admission numbers as text.",
  sheets: [
    {
      name: "Sheet1",
      grid: `Marksheet: Y7 NGRT Entry and Exit
Group: 7 Band 1 |  |  |  |  |  |  |  | Printed by HL on 12/07/2026 15:42
Name | Adno | Reg | PP Indicator | SEN Status | NGRT RA Entry | NGRT SAS Entry | NGRT RA Exit | NGRT SAS Exit | Diff
Birkmere Hana | '009664 | 7MA |  |  | '11:10 | 97 | 12:01 | 113 | 16
Brackley Xena | '001661 | 7TH |  | K - SEN Support | '14:07 | 103 | 12:10 | 116 | 13
Calloway Dev | '005763 | 7MA |  |  | '11:07 | 104 | 13:03 | 105 | 1
Corwen Rosa | '001536 | 7MA |  |  | '<6:00 | 97 | 12:04 | 102 | 5
Dellamere Jonah | '003740 | 7MA |  |  | '9:02 | 89 | 9:07 | 87 | -2
Dunsford Pia | '009253 | 7MA |  |  | '12:01 | 108 | 13:05 | 108 | 0
Elmhirst Lena | '007203 | 7MA | T |  | '13:00 | 113 | '16:06+ | 112 | -1
Hexley Kit | '002888 | 7TH |  |  | '11:05 | 109 | 12:05 | 108 | -1
Holloway Kezia | '008193 | 7MA |  |  | '10:03 | 96 | 10:11 | 102 | 6
Ilsham Uma | '007849 | 7TH |  |  | '11:11 | 99 | 12:04 | 108 | 9
Inglewick Cleo | '007343 | 7TH |  |  | '6:11 | 69 | 8:03 | 69 | 0
Kestleby Otis | '002376 | 7TH |  |  | Abs | Abs | 11:03 | 107
Lambrick Suki | '003318 | 7TH | T | K - SEN Support | '6:06 | 73 | 7:02 | 72 | -1
Maplin Una | '006908 | 7TH | T |  | '10:11 | 99 | 11:03 | 108 | 9
Mardale Dina | '002222 | 7TH | T |  | '13:07 | 105 | 12:03 | 115 | 10
Netherby Seth | '004996 | 7MA |  |  | '14:00 | 120 | 14:00 | 135 | 15
Norcott June | '002971 | 7TH |  |  | '9:07 | 98 | 10:08 | 85 | -13
Orrin Tara | '008131 | 7TH | T |  | '11:01 | 99 | 11:05 | 105 | 6
Penhallow Noor | '002580 | 7MA |  |  | '11:05 | 104 | 10:11 | 102 | -2
Quillan Isla | '002124 | 7TH |  |  | '6:07 | 73 | LVR | LVR
Rushby Gwen | '001337 | 7MA |  | K - SEN Support | '13:00 | 108 | 12:06 | 100 | -8
Selwick Vera | '005288 | 7MA |  |  | '9:09 | 94 | 10:08 | 93 | -1
Thornley Esme | '001707 | 7TH |  |  | '9 yrs 6 mths | 106 | 12:03 | 100 | -6
Underhay Cora | '003054 | 7MA | T |  | '8:11 | 87 | 9:10 | 95 | 8
Upwell Ada | '001659 | 7MA | T |  | '10:02 | 89 | 12:00 | 106 | 17
Varley Wren | '004934 | 7TH |  |  | '10:08 | 103 | 11:00 | 92 | -11
Vellacott Hari | '008989 | 7TH |  |  | '13:01 | 111 | 14:04 | 116 | 5
Mean |  |  |  |  |  | =AVERAGE(G4:G30) => 98.2 |  | =AVERAGE(I4:I30) => 102.3
Total pupils: 27`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "3",
        rows: { Sheet1: "4-30" },
        people: 27,
        columns: {
          A: "name",
          B: "local-id",
          C: "class",
          D: "pupil-premium",
          E: "send",
          F: "before",
          G: "before",
          H: "after",
          I: "after",
          J: "ignored",
        },
        measures: [
          {
            label: "NGRT RA",
            before: "F",
            after: "H",
            scale: "reading-age",
            both: 25,
            missing: { F: { absent: 1 }, H: { left: 1 } },
            values: { F5: 175, F26: 114, H5: 154, H6: 159 },
          },
          {
            label: "NGRT SAS",
            before: "G",
            after: "I",
            scale: "age-standardised",
            both: 25,
            missing: { G: { absent: 1 }, I: { left: 1 } },
          },
        ],
      },
    ],
    asks: [
      { about: "Exit reading ages are stored as times of day", where: "Sheet1!H" },
      { about: "<6:00 is a limit of the test, not a score", where: "Sheet1!F7" },
      { about: "16:06+ is a limit of the test, not a score", where: "Sheet1!H10" },
      { about: "Does a blank PP Indicator mean No?", where: "Sheet1!D" },
      { about: "Mean and total are not pupils", where: "Sheet1!31:32" },
    ],
  },
};
