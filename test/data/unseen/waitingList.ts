import type { UnseenWorkbook } from "./unseenWorkbook";

export const waitingList: UnseenWorkbook = {
  name: "Waiting list",
  story: "A coordinator's two lists of a reading programme, now and waiting, a sheet each, columns in another order; reading ages in years.months, some typed with one digit.",
  sheets: [
    {
      name: "Intervention pupils",
      grid: `Rapid Reading - pupils in the programme (Autumn 2025)
Adm No | Pupil | Yr | RA Sept | RA Dec | Sessions
'002011 | Isla Ilsham | 4 | 7.03 | 7.09 | 18
'002012 | Uma Varley | 4 | 6.11 | 7.06 | 20
'002013 | Ada Elmhirst | 4 | 7.5 | 8.00 | 17
'002014 | Omar Gadsby | 4 | 8.01 | 8.04 | 20
'002015 | Milo Corwen | 5 | 7.06 | 8.02 | 19
'002016 | June Yelland | 5 | 7.10 | 8.01 | 20`,
    },
    {
      name: "Waiting list",
      grid: `Rapid Reading - starting January
Pupil | Adm No | Yr | RA Sept | RA Dec
Tara Rushby | '002017 | 4 | 7.04 | 7.05
Yusuf Abernall | '002018 | 4 | 6.09 | 7.00
Xena Holloway | '002019 | 5 | 7.07 | 7.08
Otis Mardale | '002020 | 5 | 8.02 | 8.04
Wren Lambrick | '002021 | 5 | 7.01 | absent`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2",
        rows: { "Intervention pupils": "3-8", "Waiting list": "3-7" },
        people: 11,
        columns: { A: "local-id", B: "name", C: "year-group", D: "before", E: "after", F: "ignored" },
        measures: [{ label: "RA", before: "D", after: "E", scale: "reading-age", both: 10 }],
      },
    ],
    asks: [
      { about: "Is 7.5 seven years five months or seven and a half?", where: "Intervention pupils!D" },
      { about: "The sheet's name says which arm", where: "Intervention pupils" },
      { about: "The sheet's name says which arm", where: "Waiting list" },
    ],
  },
};
