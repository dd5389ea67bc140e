import type { UnseenWorkbook } from "./unseenWorkbook";

export const oldLevels: UnseenWorkbook = {
  name: "Old levels by set",
  story: "A secondary school that kept National Curriculum levels: a row with the set's name above each set and its average below, birth date and ethnicity in hidden columns, attitude to learning where 1 is best.",
  sheets: [
    {
      name: "Y8",
      hiddenColumns: ["D", "E"],
      grid: `Fenwright Academy |  |  |  |  |  |  |  |  | Y8 Maths
Adm No | Surname | Forename | DOB | Ethnicity | Set | Teacher | KS2 level | Baseline level | End of year level | ATL Aut | ATL Sum | Att %
Set 1
'006578 | Dellamere | Seth | 2013-08-17 | WBRI | 8Ma1 | Dr Lowe | 4 | 4a | 5c | 3 | 3 | 93.4
'005618 | Dunsford | Xena | 2013-01-28 | WBRI | 8Ma1 | Dr Lowe | 4 | 4a | 5c | 3 | 3 | 92.8
17847 | Garston | Ivo | 2013-01-09 | WBRI | 8Ma1 | Dr Lowe | 5 | 4a | 5b | 3 | 3 | 90.7
'006941 | Inglewick | Dev | 2012-10-25 | WBRI | 8Ma1 | Dr Lowe | 5 | 6c | 6c | 1 | 1 | 100
'002962 | Jessop | Wren | 2012-12-01 | WBRI | 8Ma1 | Dr Lowe | 5 | A | 5a | 2 | 2 | 96.1
12269 | Maplin | Will | 2013-03-05 | WBRI | 8Ma1 | Dr Lowe | 5 | 5b | 5a | 3 | 2 | 92.8
'009725 | Mardale | Gwen | 2013-06-13 | WBRI | 8Ma1 | Dr Lowe | 5 | 5b | 6b | 1 | 2 | 99.7
'009171 | Pellow | Beth | 2012-12-25 | WBRI | 8Ma1 | Dr Lowe | 6 | 6c | 6b | 1 | 1 | 99.3
'006038 | Thornley | Bram | 2012-12-02 | WBRI | 8Ma1 | Dr Lowe | 5 | 5b | 6c | 2 | 2 | 92.6
'009836 | Wetherden | Uma | 2012-10-02 | WBRI | 8Ma1 | Dr Lowe | 5 | 5b | 6b | 2 | 1 | 98.1
'006236 | Wexcombe | Finn | 2013-04-12 | WBRI | 8Ma1 | Dr Lowe | 4 | 5c | 5a | 2 | 2 | 92.8
 | Set 1 average |  |  |  |  |  | 4.2 |  |  | 2.2 | 2.0 | 95.1
Set 2
'001024 | Calloway | Cora | 2012-09-05 | WBRI | 8Ma2 | Ms Harrow | 4 | 4c | 4a | 2 | 2 | 92.1
18673 | Dellamere | Lena | 2013-01-10 | WBRI | 8Ma2 | Ms Harrow | 4 | 3a | 4b | 3 | 2 | 94.7
10288 | Fenwright | Rosa | 2012-11-19 | WBRI | 8Ma2 | Ms Harrow | 4 | 4a | 4a | 2 | 2 | 98.1
'009674 | Holloway | Dina | 2012-10-16 | WBRI | 8Ma2 | Ms Harrow | 4 | 3a | 4b | 3 | 2 | 94.8
11163 | Jessop | Poppy | 2012-11-03 | WBRI | 8Ma2 | Ms Harrow | 3 | 4b | 4a | 2 | 3 | 92.8
'007444 | Kestleby | Vik | 2013-03-02 | WBRI | 8Ma2 | Ms Harrow | 4 | 4a | 5b | 2 | 2 | 97.5
'004489 | Kirkwell | Wren | 2013-04-17 | WBRI | 8Ma2 | Ms Harrow | 4 | 5c | 5b | 1 | 2 | 96.9
'008133 | Lorne | Esme | 2013-01-09 | APKN | 8Ma2 | Ms Harrow | 4 | 4c | Abs | 2 | 2 | 94.2
'008503 | Penhallow | Seth | 2012-12-26 | WBRI | 8Ma2 | Ms Harrow | 4 | 4b | 5b | 2 | 1 | 100
'009685 | Thornley | Will | 2012-09-14 | WBRI | 8Ma2 | Ms Harrow | 4 | 4b | 5c | 2 | 2 | 93.3
'007544 | Wexcombe | Hari | 2012-10-06 | WBRI | 8Ma2 | Ms Harrow | 4 | 4b | 5c | 2 | 2 | 96.2
13454 | Yarrow | Amir | 2012-12-04 | WBRI | 8Ma2 | Ms Harrow | 4 | 4a | 5c | 1 | 1 | 100
 | Set 2 average |  |  |  |  |  | 3.3 |  |  | 2.2 | 2.0 | 95.1
Set 3
'006892 | Brackley | Ada | 2013-03-12 | WBRI | 8Ma3 | Mr Tatlock | 2 | 3c | 3a | 3 | 2 | 91.1
17453 | Dunsford | Beth | 2013-04-25 | WBRI | 8Ma3 | Mr Tatlock | 3 | 3b | 4c | 2 | 2 | 95.1
'004429 | Estcourt | Otis | 2013-01-15 | WBRI | 8Ma3 | Mr Tatlock | 3 | 3a | N | 2 | 2 | 95.2
'007539 | Lambrick | Hana | 2013-02-25 | WBRI | 8Ma3 | Mr Tatlock | 3 | 3a | 4b | 2 | 2 | 97.0
'007975 | Maplin | Mina | 2012-10-26 | MWAS | 8Ma3 | Mr Tatlock | 3 | 3b | 3a | 2 | 2 | 96.8
'007744 | Varley | Wren | 2013-01-19 | WBRI | 8Ma3 | Mr Tatlock | 3 | 3b | 4c | 2 | 2 | 99.2
17729 | Vellacott | Pia | 2012-12-09 | WBRI | 8Ma3 | Mr Tatlock | 2 | 3c | 3b | 3 | 3 | 91.2
'005606 | Wetherden | Amir | 2012-10-03 | WBRI | 8Ma3 | Mr Tatlock | 2 | 2c | 2a | 3 | 3 | 88.9
'004694 | Zouche | Finn | 2013-01-12 | BAFR | 8Ma3 | Mr Tatlock | 3 | 3b | 4c | 2 | 2 | 95.4
 | Set 3 average |  |  |  |  |  | 2.5 |  |  | 2.2 | 2.0 | 95.1

ATL: 1 = excellent, 4 = poor`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2",
        rows: { Y8: "4-14,17-28,31-39" },
        people: 32,
        columns: {
          A: "local-id",
          B: "surname",
          C: "forename",
          D: "birth-date",
          E: "ethnicity",
          F: "class",
          G: "teacher",
          H: "ignored|before|wave",
          I: "before",
          J: "after",
          K: "before",
          L: "after",
          M: "attendance",
        },
        measures: [
          {
            label: "level",
            before: "I",
            after: "J",
            scale: "national-curriculum-level",
            both: 29,
            missing: { I: { absent: 1 }, J: { absent: 1, "not-entered": 1 } },
          },
          { label: "ATL", before: "K", after: "L", scale: "number", both: 32 },
        ],
      },
    ],
    asks: [
      { about: "Lost leading zeros: admission numbers as text and as numbers", where: "Y8!A" },
      { about: "Set headings and averages in the middle are not pupils", where: "Y8!15" },
      { about: "Hidden columns are read", where: "Y8!D:E" },
      { about: "Is a lower or a higher ATL better?", where: "Y8!K:L" },
    ],
  },
};
