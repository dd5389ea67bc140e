import type { UnseenWorkbook } from "./unseenWorkbook";

export const sheetPerClass: UnseenWorkbook = {
  name: "A sheet per class",
  story: "Three classes, a sheet each, one with its columns in another order and a column more; percentages with % signs, some as text; a summary sheet in front and a hidden sheet of lists behind.",
  sheets: [
    {
      name: "Summary",
      grid: `Summary - do not type here
Class | Pupils | Sept average | July average | Gain
4 Hazel | 19 | 55% | 62% | 7%
4 Rowan | 21 | 49% | 59% | 10%
4 Willow | 18 | 47% | 59% | 12%
Year 4 | 58`,
    },
    {
      name: "4 Hazel",
      grid: `Class: 4 Hazel | Teacher: Miss Ferreby

First name | Last name | Boy/Girl | FSM | Arithmetic test Sept | Arithmetic test July
Beth | Calloway | Boy | Y | 54% | 60%
Bram | Vellacott | Girl | Y | 68% | 72%
Eli | Mardale | Boy | N | absent | 40%
Esme | Yarrow | Girl | N | 63% | 54%
Finn | Farrowby | Boy | N | 35% | 60%
Hana | Oakshott | Boy | N | 54% | 68%
Ivo | Maplin | Girl | N | 40% | 50%
June | Gadsby | Boy | N | 44% | '71%
Kezia | Birkmere | Boy | N | 25% | 42%
Kit | Wexcombe | Boy | N | 70% | 82%
Nell | Yelland | Girl | N | 8% | 28%
Otis | Tolland | Boy | N | 91% | 96%
Seth | Dunsford | Boy | N | 88% | 87%
Tara | Netherby | Girl | N | 55% | 73%
Theo | Lambrick | Girl | Y | 40% | 36%
Uma | Abernall | Boy | N | 65% | 70%
Una | Ashdown | Boy | N | 49% | 33%
Vera | Jessop | Boy | N | 69% | 79%
Wren | Zouche | Girl | N | 76% | 92%
Average |  |  |  | 55% | 62%`,
    },
    {
      name: "4 Rowan",
      grid: `Class: 4 Rowan | Teacher: Mr Adeyo

Last name | First name | Boy/Girl | FSM | Notes | Arithmetic test Sept | Arithmetic test July
Vellacott | Cleo | Boy | Y |  | 64% | 63%
Tolland | Dina | Girl | N |  | 51% | 58%
Birkmere | Eli | Girl | Y |  | 82% | 100%
Yarrow | Finn | Boy | N |  | 43% | 40%
Ilsham | Gus | Girl | N |  | 32% | 44%
Corwen | Gwen | Girl | N |  | 50% | -
Gadsby | Isla | Boy | Y |  | 61% | 51%
Orrin | Jonah | Girl | N |  | 41% | 56%
Lambrick | June | Boy | N |  | 42% | 49%
Mardale | Kezia | Girl | N |  | 37% | 44%
Holloway | Liam | Girl | N | Joined Oct | n/a | 67%
Underhay | Milo | Boy | N |  | 51% | 66%
Farrowby | Nell | Girl | N |  | 35% | 53%
Upwell | Otis | Boy | N |  | 23% | 35%
Zouche | Rosa | Girl | N |  | 59% | 60%
Lorne | Suki | Girl | N |  | 56% | 63%
Ravensby | Theo | Girl | N |  | 66% | 68%
Selwick | Uma | Boy | Y |  | 43% | 50%
Rushby | Vik | Girl | N |  | 39% | 63%
Netherby | Wren | Boy | Y |  | 64% | 80%
Oakshott | Xena | Girl | Y |  | 37% | 62%
Average |  |  |  |  | 49% | 59%`,
    },
    {
      name: "4 Willow",
      grid: `Class: 4 Willow | Teacher: Mrs Pym

First name | Last name | Boy/Girl | FSM | Arithmetic test Sept | Arithmetic test July
Cora | Upwell | Girl | Y | 35% | 74%
Dina | Ashdown | Boy | N | 52% | 57%
Eli | Birkmere | Boy | N | 62% | 58%
Finn | Selwick | Girl | Y | 56% | Left
Gus | Joplin | Boy | N | 66% | 86%
Hana | Oakshott | Boy | Y | 40% | 61%
Ivo | Maplin | Boy | N | 9% | 42%
Jonah | Norcott | Girl | Y | 76% | 69%
Kezia | Rushby | Boy | N | 28% | 39%
Milo | Quillan | Girl | N | 64% | 64%
Noor | Varley | Girl | N | 38% | 55%
Poppy | Thornley | Girl | N | 63% | 72%
Seth | Farrowby | Girl | Y | 60% | 54%
Theo | Brackley | Boy | N | 41% | 67%
Vik | Holloway | Girl | N | 30% | 49%
Will | Wexcombe | Boy | N | 59% | 63%
Wren | Calloway | Girl | N | 53% | 61%
Zara | Inglewick | Boy | N | 13% | 38%
Average |  |  |  | 47% | 59%`,
    },
    {
      name: "Lists",
      visibility: "hidden",
      grid: `Boy
Girl
Y
N`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "3",
        rows: { "4 Hazel": "4-22", "4 Rowan": "4-24", "4 Willow": "4-21" },
        people: 58,
        columns: { A: "forename", B: "surname", C: "sex", D: "pupil-premium", E: "before", F: "after" },
        measures: [{ label: "Arithmetic test", before: "E", after: "F", scale: "percentage", both: 54 }],
      },
    ],
    notRead: ["Summary", "Lists"],
    asks: [
      { about: "Three sheets were united: the class is in the sheet's name", where: "4 Hazel" },
      { about: "Summary is not a list of pupils", where: "Summary" },
      { about: "The average of each class is not a pupil", where: "4 Hazel!23" },
      { about: "There is no number to match pupils by", where: "4 Hazel!A:B" },
    ],
  },
};
