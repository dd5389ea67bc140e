import type { UnseenWorkbook } from "./unseenWorkbook";

export const practicePapers: UnseenWorkbook = {
  name: "Year 6 practice papers",
  story: "Two junior schools' practice papers as scaled scores with the test agency's codes; text numbers, a starred score, an arm column, UPNs with a space, in small letters and with a wrong check letter.",
  sheets: [
    {
      name: "SATs practice",
      merges: ["F1:G1", "H1:I1", "J1:K1"],
      grid: ` |  |  |  |  | Reading |  | GPS |  | Maths
School | DfE No | UPN | Pupil Name | Condition | Oct | Mar | Oct | Mar | Oct | Mar
Marlhope Primary | '999/2034 | A999203415051 | Quin Stannard | Waiting list | 97 | 103 | 100 | 102 | 90 | 101
Marlhope Primary | '999/2034 | P999203415052 | Wren Farrowby | Intervention | 99 | 103 | 97 | 101 | 98 | 103
Marlhope Primary | '999/2034 | D999203415053 | Vera Mardale | Waiting list | A | 108 | A | 103 | A | 101
Marlhope Primary | '999/2034 | T999203415054 | Faye Ashdown | Waiting list | 102 | 110 | 105 | 108 | 100 | 105
Marlhope Primary | '999/2034 | G999203415055 | Poppy Tolland | Waiting list | 100 | 102 | 96 | 103 | 100 | 104
Marlhope Primary | '999/2034 | W999203415056 | Dina Oakshott | Intervention | 88 | 93 | 93 | 95 | 91 | 95
Marlhope Primary | '999/2034 | K999203415057  | Amir Upwell | Waiting list | 92 | 97 | 91 | 100 | 94 | 94
Marlhope Primary | '999/2034 | Z999203415058 | Yusuf Netherby | Waiting list | 101 | 102 | 97 | 106 | 96 | 108
Marlhope Primary | '999/2034 | N999203415059 | Omar Norcott | Waiting list | 96 | 96 | 97 | 100 | 91 | 98
Marlhope Primary | '999/2034 | Z999203415060 | Otis Jessop | Intervention | 97 | B | 97 | 102 | 94 | 102
Marlhope Primary | '999/2034 | A999203415061 | Uma Pellow | Intervention | 83 | 82 | 86 | 94 | 85 | 91
Marlhope Primary | '999/2034 | C999203415062 | Mina Inglewick | Waiting list | 98 | 99 | 101 | 104 | 98 | 105
Marlhope Primary | '999/2034 | R999203415063 | Seth Estcourt | Intervention | 107 | 106 | 110 | 112 | 102 | 109
Marlhope Primary | '999/2034 | F999203415064 | Bram Wexcombe | Intervention | 98 | 103 | 95 | 103 | 94 | T
Marlhope Primary | '999/2034 | V999203415065 | Ivo Varley | Intervention | 110 | 101 | 105 | 110 | 100 | 106
Marlhope Primary | '999/2034 | J999203415066 | Finn Calloway | Intervention | 113 | 116 | 112 | 119 | 113 | 115
Marlhope Primary | '999/2034 | Y999203415067 | Kezia Dunsford | Waiting list | 104 | 113 | 107 | 111 | 104 | 104
Marlhope Primary | '999/2034 | M999203415068 | Liam Zouche | Waiting list | 98 | 102 | 93 | 100 | 102 | 102
Quenby Junior | '999/2290 | A999229015069 | Jonah Kirkwell | Waiting list | 100 | 104 | 103 | 109 | 101 | 104
Quenby Junior | '999/2290 | l999229015070 | Beth Maplin | Waiting list | 97 | 98 | 100 | 104 | 98 | 94
Quenby Junior | '999/2290 | A999229015071 | Esme Vellacott | Waiting list | 102 | 108 | 101 | 109 | 103 | 103
Quenby Junior | '999/2290 | P999229015072 | Una Fenwright | Waiting list | 97 | 100 | 101 | 99 | 97 | 98
Quenby Junior | '999/2290 | D999229015073 | Cora Wetherden | Intervention | 104 | 106 | '99 | 103 | '101* | 105
Quenby Junior | '999/2290 | T999229015074 | Rosa Dellamere | Waiting list | 98 | 100 | 98 | 100 | 98 | 101
Quenby Junior | '999/2290 | G999229015075 | Tara Garston | Waiting list | 96 | 104 | 97 | 97 | 94 | 99
Quenby Junior | '999/2290 | W999229015076 | Gus Holloway | Intervention | '97 | '103 | 97 | 105 | 100 | 104
Quenby Junior | '999/2290 | K999229015077 | Gwen Lambrick | Waiting list | 92 | 97 | 94 | 100 | 90 | 95
Quenby Junior | '999/2290 | Z999229015078 | Suki Gadsby | Intervention | 98 | 103 | 104 | 107 | 102 | 103
Quenby Junior | '999/2290 | N999229015079 | Nell Orrin | Intervention | 100 | 101 | 95 | 101 | 99 | 103
Quenby Junior | '999/2290 | Z999229015080 | Cleo Rushby | Intervention | 95 | 106 | 103 | 105 | 100 | 105
Quenby Junior | '999/2290 | N999229015081 | Isla Elmhirst | Waiting list | 99 | 104 | 104 | M | 101 | 111
Quenby Junior | '999/2290 | C999229015082 | Theo Brackley | Intervention | 99 | 104 | 97 | 102 | 98 | 101
Quenby Junior | '999/2290 | R999229015083 | Rafe Underhay | Intervention | 96 | 95 | 91 | 99 | 91 | 96
Quenby Junior | '999/2290 | F999229015084 | Hana Ilsham | Intervention | 94 | 101 | 102 | 102 | 95 | 100
* marked twice`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "1-2",
        rows: { "SATs practice": "3-36" },
        people: 34,
        columns: {
          A: "school",
          B: "school|ignored",
          C: "upn",
          D: "name",
          E: "arm",
          F: "before",
          G: "after",
          H: "before",
          I: "after",
          J: "before",
          K: "after",
        },
        measures: [
          {
            label: "Reading",
            before: "F",
            after: "G",
            scale: "ks2-scaled",
            both: 32,
            missing: { F: { absent: 1 }, G: { "below-test": 1 } },
          },
          {
            label: "GPS",
            before: "H",
            after: "I",
            scale: "ks2-scaled",
            both: 32,
            missing: { H: { absent: 1 }, I: { lost: 1 } },
          },
          {
            label: "Maths",
            before: "J",
            after: "K",
            scale: "ks2-scaled",
            both: 32,
            missing: { J: { absent: 1 }, K: { "no-access": 1 } },
            values: { J25: 101 },
          },
        ],
      },
    ],
    asks: [
      { about: "A UPN with a wrong check letter", where: "SATs practice!C13" },
      { about: "Numbers kept as text", where: "SATs practice!F28" },
      { about: "A starred score", where: "SATs practice!J25" },
      { about: "Two codes for no access and a lost paper: which columns", where: "SATs practice!I33" },
      { about: "The note on stars is not a pupil", where: "SATs practice!37" },
    ],
  },
};
