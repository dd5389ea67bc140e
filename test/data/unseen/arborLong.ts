import type { UnseenWorkbook } from "./unseenWorkbook";

export const arborLong: UnseenWorkbook = {
  name: "Arbor export, long",
  story: "An export with a row for each pupil, subject and period; one row twice, one pupil who left and one who joined.",
  sheets: [
    {
      name: "Export",
      grid: `Student ID | UPN | Student | Year Group | Registration Form | Assessment | Assessment Period | Grade/Mark | Date Recorded | Recorded By
7183 | R999330218031 | Abernall, Bram | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 100 | 2025-10-03 | Mr T Voss
7183 | R999330218031 | Abernall, Bram | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 98 | 2026-06-26 | Mr T Voss
7183 | R999330218031 | Abernall, Bram | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 110 | 2025-10-03 | Mr T Voss
7183 | R999330218031 | Abernall, Bram | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 102 | 2026-06-26 | Mr T Voss
4791 | F999330218032 | Birkmere, Nell | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 101 | 2025-10-03 | Mr T Voss
4791 | F999330218032 | Birkmere, Nell | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 108 | 2026-06-26 | Mr T Voss
4791 | F999330218032 | Birkmere, Nell | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 108 | 2026-06-26 | Mr T Voss
4791 | F999330218032 | Birkmere, Nell | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 105 | 2025-10-03 | Mr T Voss
4791 | F999330218032 | Birkmere, Nell | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 107 | 2026-06-26 | Mr T Voss
6862 | V999330218033 | Calloway, Hari | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 93 | 2025-10-03 | Mr T Voss
6862 | V999330218033 | Calloway, Hari | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 113 | 2026-06-26 | Mr T Voss
6862 | V999330218033 | Calloway, Hari | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 100 | 2025-10-03 | Mr T Voss
6862 | V999330218033 | Calloway, Hari | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 107 | 2026-06-26 | Mr T Voss
7755 | J999330218034 | Dellamere, Gus | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 93 | 2025-10-03 | Mr T Voss
7755 | J999330218034 | Dellamere, Gus | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 105 | 2026-06-26 | Mr T Voss
7755 | J999330218034 | Dellamere, Gus | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | Absent | 2025-10-03 | Mr T Voss
7755 | J999330218034 | Dellamere, Gus | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 111 | 2026-06-26 | Mr T Voss
6941 | Y999330218035 | Dunsford, Liam | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 79 | 2025-10-03 | Mr T Voss
6941 | Y999330218035 | Dunsford, Liam | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 89 | 2026-06-26 | Mr T Voss
6941 | Y999330218035 | Dunsford, Liam | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 83 | 2025-10-03 | Mr T Voss
6941 | Y999330218035 | Dunsford, Liam | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 89 | 2026-06-26 | Mr T Voss
5861 | M999330218036 | Farrowby, Theo | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 75 | 2025-10-03 | Mr T Voss
5861 | M999330218036 | Farrowby, Theo | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 83 | 2026-06-26 | Mr T Voss
5861 | M999330218036 | Farrowby, Theo | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 82 | 2025-10-03 | Mr T Voss
5861 | M999330218036 | Farrowby, Theo | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 73 | 2026-06-26 | Mr T Voss
4119 | B999330218037 | Fenwright, Kit | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 101 | 2025-10-03 | Mr T Voss
4119 | B999330218037 | Fenwright, Kit | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 122 | 2026-06-26 | Mr T Voss
4119 | B999330218037 | Fenwright, Kit | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 116 | 2025-10-03 | Mr T Voss
4119 | B999330218037 | Fenwright, Kit | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 117 | 2026-06-26 | Mr T Voss
8850 | Q999330218038 | Garston, Isla | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 112 | 2025-10-03 | Mr T Voss
8850 | Q999330218038 | Garston, Isla | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 123 | 2026-06-26 | Mr T Voss
8850 | Q999330218038 | Garston, Isla | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 120 | 2025-10-03 | Mr T Voss
8850 | Q999330218038 | Garston, Isla | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 119 | 2026-06-26 | Mr T Voss
6774 | E999330218039 | Ilsham, Vik | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 116 | 2025-10-03 | Mr T Voss
6774 | E999330218039 | Ilsham, Vik | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 125 | 2025-10-03 | Mr T Voss
8887 | Q999330218040 | Kestleby, June | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 89 | 2025-10-03 | Mr T Voss
8887 | Q999330218040 | Kestleby, June | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 89 | 2026-06-26 | Mr T Voss
8887 | Q999330218040 | Kestleby, June | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 90 | 2025-10-03 | Mr T Voss
8887 | Q999330218040 | Kestleby, June | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 95 | 2026-06-26 | Mr T Voss
4415 | E999330218041 | Kirkwell, Noor | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 106 | 2025-10-03 | Mr T Voss
4415 | E999330218041 | Kirkwell, Noor | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 99 | 2026-06-26 | Mr T Voss
4415 | E999330218041 | Kirkwell, Noor | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 113 | 2025-10-03 | Mr T Voss
4415 | E999330218041 | Kirkwell, Noor | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 111 | 2026-06-26 | Mr T Voss
3891 | U999330218042 | Lorne, Mina | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 115 | 2025-10-03 | Mr T Voss
3891 | U999330218042 | Lorne, Mina | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 113 | 2026-06-26 | Mr T Voss
3891 | U999330218042 | Lorne, Mina | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 116 | 2025-10-03 | Mr T Voss
3891 | U999330218042 | Lorne, Mina | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 118 | 2026-06-26 | Mr T Voss
4553 | H999330218043 | Maplin, Eli | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 96 | 2025-10-03 | Mr T Voss
4553 | H999330218043 | Maplin, Eli | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 105 | 2026-06-26 | Mr T Voss
4553 | H999330218043 | Maplin, Eli | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 97 | 2025-10-03 | Mr T Voss
4553 | H999330218043 | Maplin, Eli | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 118 | 2026-06-26 | Mr T Voss
3184 | X999330218044 | Mardale, Vera | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 100 | 2025-10-03 | Mr T Voss
3184 | X999330218044 | Mardale, Vera | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 101 | 2026-06-26 | Mr T Voss
3184 | X999330218044 | Mardale, Vera | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 109 | 2025-10-03 | Mr T Voss
3184 | X999330218044 | Mardale, Vera | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 118 | 2026-06-26 | Mr T Voss
3753 | L999330218045 | Netherby, Quin | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 109 | 2025-10-03 | Mr T Voss
3753 | L999330218045 | Netherby, Quin | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | Absent | 2026-06-26 | Mr T Voss
3753 | L999330218045 | Netherby, Quin | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 119 | 2025-10-03 | Mr T Voss
3753 | L999330218045 | Netherby, Quin | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 114 | 2026-06-26 | Mr T Voss
6062 | A999330218046 | Norcott, Una | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 102 | 2025-10-03 | Mr T Voss
6062 | A999330218046 | Norcott, Una | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 94 | 2026-06-26 | Mr T Voss
6062 | A999330218046 | Norcott, Una | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 105 | 2025-10-03 | Mr T Voss
6062 | A999330218046 | Norcott, Una | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 109 | 2026-06-26 | Mr T Voss
8983 | P999330218047 | Orrin, Rosa | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 94 | 2025-10-03 | Mr T Voss
8983 | P999330218047 | Orrin, Rosa | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 111 | 2026-06-26 | Mr T Voss
8983 | P999330218047 | Orrin, Rosa | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 107 | 2025-10-03 | Mr T Voss
8983 | P999330218047 | Orrin, Rosa | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 101 | 2026-06-26 | Mr T Voss
5349 | D999330218048 | Ravensby, Cora | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 94 | 2026-06-26 | Mr T Voss
5349 | D999330218048 | Ravensby, Cora | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 98 | 2026-06-26 | Mr T Voss
8353 | T999330218049 | Underhay, Gwen | Year 5 | 5 Beech | Mathematics (Standardised) | Autumn 1 | 102 | 2025-10-03 | Mr T Voss
8353 | T999330218049 | Underhay, Gwen | Year 5 | 5 Beech | Mathematics (Standardised) | Summer 2 | 99 | 2026-06-26 | Mr T Voss
8353 | T999330218049 | Underhay, Gwen | Year 5 | 5 Beech | Reading (Standardised) | Autumn 1 | 116 | 2025-10-03 | Mr T Voss
8353 | T999330218049 | Underhay, Gwen | Year 5 | 5 Beech | Reading (Standardised) | Summer 2 | 103 | 2026-06-26 | Mr T Voss
8267 | D999330218050 | Wetherden, Milo | Year 5 | 5 Alder | Mathematics (Standardised) | Autumn 1 | 104 | 2025-10-03 | Mr T Voss
8267 | D999330218050 | Wetherden, Milo | Year 5 | 5 Alder | Mathematics (Standardised) | Summer 2 | 103 | 2026-06-26 | Mr T Voss
8267 | D999330218050 | Wetherden, Milo | Year 5 | 5 Alder | Reading (Standardised) | Autumn 1 | 101 | 2025-10-03 | Mr T Voss
8267 | D999330218050 | Wetherden, Milo | Year 5 | 5 Alder | Reading (Standardised) | Summer 2 | 108 | 2026-06-26 | Mr T Voss

Exported from Arbor on 02 Jul 2026 09:14`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "1",
        rows: { Export: "2-78" },
        people: 20,
        columns: {
          A: "local-id",
          B: "upn",
          C: "name",
          D: "year-group",
          E: "class",
          F: "subject",
          G: "result-set",
          H: "result",
          I: "test-date",
          J: "teacher|ignored",
        },
        measures: [
          {
            label: "Reading (Standardised)",
            before: "Autumn 1",
            after: "Summer 2",
            scale: "age-standardised",
            both: 17,
            missing: { "Autumn 1": { absent: 1 } },
          },
          {
            label: "Mathematics (Standardised)",
            before: "Autumn 1",
            after: "Summer 2",
            scale: "age-standardised",
            both: 17,
          },
        ],
      },
    ],
    asks: [
      { about: "One result is there twice", where: "Export!8" },
      { about: "The line on the export is not a result", where: "Export!80" },
      { about: "One pupil has only the autumn, one only the summer", where: "Export" },
    ],
  },
};
