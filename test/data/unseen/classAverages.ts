import type { UnseenWorkbook } from "./unseenWorkbook";

export const classAverages: UnseenWorkbook = {
  name: "Three terms with class averages inside",
  story: "A lead's tracker of two tests over three terms: tests in a band above the terms, and after each class a row of averages and one of how many reached 100, inside the list.",
  sheets: [
    {
      name: "Std scores",
      merges: ["A1:K1", "F2:H2", "I2:K2"],
      grid: `Linwick St Anne's - PiRA and PUMA standardised scores 2025/26
 |  |  |  |  | PiRA |  |  | PUMA |  | 
Class | UPN | Surname | Forename | Sex | Autumn | Spring | Summer | Autumn | Spring | Summer
3R | Y999412021300 | Holloway | Nell | M | 89 | 97 | 91 | 92 | 98 | 95
3R | M999412021301 | Lambrick | Omar | F | 111 | 112 | 117 | 111 | 110 | 114
3R | B999412021302 | Jessop | Gus | M | 96 | 92 | 92 | 90 | 90 | 92
3R | Q999412021303 | Mardale | Hari | F | 106 | 107 | 118 | 111 | 105 | 109
3R | E999412021304 | Wexcombe | Bram | M | 107 | 108 | 108 | 108 | 105 | 113
3R | U999412021305 | Orrin | Faye | F | 117 | A | 113 | 110 | 118 | 117
3R | H999412021306 | Pellow | Uma | M | 94 | 89 | 97 | 91 | 95 | 98
3R | X999412021307 | Ashdown | Lena | F | 92 | 98 | 99 | 96 | 110 | 97
3R | L999412021308 | Estcourt | Seth | M | 109 | 94 | 109 | 104 | 107 | 102
3R average |  |  |  |  | =AVERAGE(F4:F12) => 102.3 | =AVERAGE(G4:G12) => 99.6 | =AVERAGE(H4:H12) => 104.9 | =AVERAGE(I4:I12) => 101.4 | =AVERAGE(J4:J12) => 104.2 | =AVERAGE(K4:K12) => 104.1
3R 100+ |  |  |  |  | 5 | 3 | 5 | 5 | 6 | 5
3S | A999412021309 | Thornley | Yusuf | F | 116 | 111 | 117 | 105 | 116 | 112
3S | L999412021310 | Netherby | Jonah | M | 111 | 115 | 123 | 102 | 107 | 123
3S | A999412021311 | Varley | Zora | F | 90 | 95 | A | 101 | 102 | 104
3S | P999412021312 | Yarrow | Beth | M | 87 | 91 | 93 | 90 | 85 | 94
3S | D999412021313 | Quillan | Rosa | F | 90 | 99 | 83 | 91 | 92 | 87
3S | T999412021314 | Upwell | Isla | M | 80 | 83 | 78 | 85 | 84 | 76
3S | G999412021315 | Farrowby | Amir | F | 106 | 103 | 102 | 110 | 105 | 112
3S | W999412021316 | Zouche | Pia | M | 104 | 105 | 103 | 102 | 110 | 104
3S | K999412021317 | Oakshott | Cleo | F | 106 | 117 | 118 | 119 | 119 | 121
3S average |  |  |  |  | =AVERAGE(F15:F23) => 98.9 | =AVERAGE(G15:G23) => 102.1 | =AVERAGE(H15:H23) => 102.1 | =AVERAGE(I15:I23) => 100.6 | =AVERAGE(J15:J23) => 102.2 | =AVERAGE(K15:K23) => 103.7
3S 100+ |  |  |  |  | 5 | 5 | 5 | 6 | 6 | 6
4T | Z999412021318 | Norcott | Wren | M | 91 | 102 | 102 | 102 | 99 | 106
4T | N999412021319 | Dellamere | Ivo | F | 97 | 111 | 102 | 101 | 100 | 101
4T | Z999412021320 | Penhallow | Esme | M | 99 | 93 | 94 | 92 | 103 | 
4T | N999412021321 | Stannard | Kezia | F | 91 | 75 | 79 | 83 | 73 | 81
4T | C999412021322 | Calloway | Dina | M | 102 | 96 | 108 | 99 | 103 | 101
4T | R999412021323 | Garston | Tara | F | 101 | 111 | 116 | 112 | 103 | 104
4T | F999412021324 | Selwick | Vik | M | 98 | 98 | 95 | 95 | 99 | 103
4T | V999412021325 | Tolland | June | F | 110 | 104 | 106 | 120 | 118 | 114
4T | J999412021326 | Kirkwell | Quin | M | 111 | 105 | 117 | 112 | 108 | 109
4T average |  |  |  |  | =AVERAGE(F26:F34) => 100.0 | =AVERAGE(G26:G34) => 99.4 | =AVERAGE(H26:H34) => 102.1 | =AVERAGE(I26:I34) => 101.8 | =AVERAGE(J26:J34) => 100.7 | =AVERAGE(K26:K34) => 102.4
4T 100+ |  |  |  |  | 4 | 5 | 6 | 5 | 6 | 7
School average |  |  |  |  | 98.4 | 99.2 | 100.6 | 100.1 | 100.8 | 101.5`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "2-3",
        rows: { "Std scores": "4-12,15-23,26-34" },
        people: 27,
        columns: {
          A: "class",
          B: "upn",
          C: "surname",
          D: "forename",
          E: "sex",
          F: "before",
          G: "wave",
          H: "after",
          I: "before",
          J: "wave",
          K: "after",
        },
        measures: [
          {
            label: "PiRA",
            before: "F",
            after: "H",
            waves: ["G"],
            scale: "age-standardised",
            both: 26,
            missing: { H: { absent: 1 } },
          },
          {
            label: "PUMA",
            before: "I",
            after: "K",
            waves: ["J"],
            scale: "age-standardised",
            both: 26,
            missing: { K: { blank: 1 } },
          },
        ],
      },
    ],
    asks: [
      { about: "The average of 3R is not a pupil", where: "Std scores!13:14" },
      { about: "The average of 3S is not a pupil", where: "Std scores!24:25" },
      { about: "The averages at the foot are no pupils", where: "Std scores!35:37" },
    ],
  },
};
