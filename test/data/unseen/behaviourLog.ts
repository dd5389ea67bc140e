import type { UnseenWorkbook } from "./unseenWorkbook";

export const behaviourLog: UnseenWorkbook = {
  name: "Behaviour log",
  story: "A head of year's log, one row an incident, with the pupil's name in it many times or never, beside a sheet of points and attendance by term where many have 0 points.",
  sheets: [
    {
      name: "Incidents",
      grid: `Behaviour incidents Y8
Date | Time | Pupil | Reg | Type | Points | Action | Logged by
2025-09-08 | 11:05 | Lambrick, Cleo | 8K | Disruption | 2 | Removed | KOW
2025-09-17 | 14:40 | Inglewick, Zora | 8L | Late to lesson | 1 | Removed | KOW
2025-09-26 | 13:40 | Orrin, Isla | 8K | No homework | 2 | Removed | KOW
2025-10-02 | 9:20 | Mardale, Seth | 8K | No homework | 3 | Removed | KOW
2025-10-11 | 10:40 | Tolland, Dina | 8L | Defiance | 1 | Removed | SMI
2025-10-19 | 14:40 | Inglewick, Zora | 8L | Disruption | 2 | Verbal warning | SMI
2025-10-23 | 13:20 | Dellamere, Cora | 8K | No homework | 1 | Verbal warning | JBR
2025-10-31 | 9:55 | Calloway, Jonah | 8L | Disruption | 1 | Verbal warning | KOW
2025-11-07 | 11:40 | Lambrick, Cleo | 8K | Defiance | 1 | Removed | KOW
2025-11-13 | 14:20 | Netherby, Milo | 8K | Defiance | 3 | Removed | SMI
2025-11-21 | 13:20 | Oakshott, Hari | 8L | Refusal | 1 | Verbal warning | KOW
2025-11-27 | 9:05 | Oakshott, Hari | 8L | Disruption | 3 | Call home | JBR
2025-12-03 | 12:40 | Inglewick, Zora | 8L | Refusal | 2 | Removed | KOW
2025-12-07 | 14:05 | Lambrick, Cleo | 8K | No homework | 2 | Verbal warning | KOW
2025-12-13 | 9:20 | Dellamere, Cora | 8K | No homework | 1 | Call home | KOW
2025-12-19 | 13:05 | Jessop, Kezia | 8L | Late to lesson | 1 | Verbal warning | KOW
2025-12-26 | 10:40 | Jessop, Kezia | 8L | Late to lesson | 1 | Detention | JBR
2025-12-29 | 9:55 | Lambrick, Cleo | 8K | Refusal | 3 | Removed | SMI
2026-01-07 | 11:55 | Selwick, Tara | 8L | No homework | 2 | Verbal warning | JBR
2026-01-10 | 10:20 | Jessop, Kezia | 8L | Defiance | 1 | Removed | JBR
2026-01-16 | 12:20 | Jessop, Kezia | 8L | Refusal | 3 | Detention | JBR
2026-01-21 | 14:40 | Calloway, Jonah | 8L | Disruption | 1 | Call home | JBR
2026-01-28 | 13:20 | Oakshott, Hari | 8L | Late to lesson | 2 | Verbal warning | SMI
2026-02-04 | 13:40 | Tolland, Dina | 8L | Defiance | 1 | Removed | KOW
2026-02-11 | 14:55 | Inglewick, Zora | 8L | Refusal | 1 | Call home | SMI
2026-02-14 | 12:40 | Oakshott, Hari | 8L | No homework | 3 | Verbal warning | SMI
2026-02-19 | 13:55 | Jessop, Kezia | 8L | Defiance | 1 | Removed | SMI
2026-02-28 | 11:55 | Farrowby, Gus | 8K | Late to lesson | 3 | Call home | KOW
2026-03-03 | 9:40 | Lambrick, Cleo | 8K | No homework | 1 | Detention | SMI
2026-03-12 | 9:05 | Lambrick, Cleo | 8K | Late to lesson | 1 | Detention | KOW
2026-03-20 | 11:40 | Dellamere, Cora | 8K | Late to lesson | 3 | Verbal warning | JBR
2026-03-23 | 13:40 | Holloway, June | 8K | Defiance | 3 | Removed | SMI
2026-04-01 | 12:05 | Netherby, Milo | 8K | Defiance | 1 | Removed | SMI
2026-04-09 | 12:20 | Lambrick, Cleo | 8K | No homework | 1 | Detention | SMI
2026-04-17 | 12:05 | Holloway, June | 8K | Late to lesson | 2 | Verbal warning | SMI
2026-04-26 | 13:05 | Netherby, Milo | 8K | Disruption | 2 | Removed | KOW
2026-05-04 | 14:20 | Dellamere, Cora | 8K | No homework | 1 | Removed | KOW
2026-05-13 | 11:05 | Jessop, Kezia | 8L | Refusal | 1 | Call home | JBR
2026-05-17 | 11:40 | Lambrick, Cleo | 8K | Refusal | 3 | Call home | JBR
2026-05-22 | 11:20 | Inglewick, Zora | 8L | Disruption | 3 | Removed | JBR
2026-05-25 | 10:40 | Inglewick, Zora | 8L | No homework | 3 | Verbal warning | JBR
2026-05-29 | 13:55 | Lambrick, Cleo | 8K | Defiance | 2 | Detention | KOW
2026-06-06 | 13:20 | Netherby, Milo | 8K | No homework | 1 | Detention | JBR
2026-06-14 | 11:40 | Holloway, June | 8K | No homework | 1 | Verbal warning | SMI`,
    },
    {
      name: "Points by term",
      grid: `Y8 behaviour points and attendance
Adno | Pupil | Reg | PP | Beh pts Aut | Beh pts Sum | Att % Aut | Att % Sum
'002210 | Dellamere, Cora | 8K | N | 2 | 4 | 93.1 | 95.0
'002247 | Selwick, Tara | 8L | N | 0 | 2 | 92.4 | 94.4
'002284 | Orrin, Isla | 8K | Y | 2 | 0 | 86.9 | 87.1
'002321 | Oakshott, Hari | 8L | N | 4 | 5 | 89.9 | 88.1
'002358 | Holloway, June | 8K | N | 0 | 6 | 91.0 | 88.7
'002395 | Tolland, Dina | 8L | N | 1 | 1 | 97.4 | 99.4
'002432 | Mardale, Seth | 8K | Y | 3 | 0 | 91.9 | 91.9
'002469 | Jessop, Kezia | 8L | N | 2 | 6 | 94.7 | 94.3
'002506 | Lambrick, Cleo | 8K | N | 8 | 8 | 99.0 | 98.4
'002543 | Yarrow, Wren | 8L | N | 0 | 0 | 96.7 | 95.9
'002580 | Farrowby, Gus | 8K | Y | 0 | 3 | 93.0 | 94.5
'002617 | Penhallow, Quin | 8L | N | 0 | 0 | 94.0 | 93.0
'002654 | Netherby, Milo | 8K | N | 3 | 4 | 87.3 | 84.9
'002691 | Inglewick, Zora | 8L | N | 5 | 7 | 89.2 | 91.0
'002728 | Pellow, Ada | 8K | Y | 0 | 0 | 92.0 | 92.6
'002765 | Calloway, Jonah | 8L | N | 1 | 1 | 98.2 | 99.2`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2",
        rows: { "Points by term": "3-18" },
        people: 16,
        columns: {
          A: "local-id",
          B: "name",
          C: "class",
          D: "pupil-premium",
          E: "before",
          F: "after",
          G: "before",
          H: "after",
        },
        measures: [
          { label: "Beh pts", before: "E", after: "F", scale: "count", both: 16 },
          { label: "Att %", before: "G", after: "H", scale: "attendance", both: 16 },
        ],
      },
    ],
    notRead: ["Incidents"],
    asks: [
      { about: "The log has one row for each incident, not for each pupil: not read", where: "Incidents" },
      { about: "Fewer behaviour points are better: said or asked", where: "Points by term!E" },
    ],
  },
};
