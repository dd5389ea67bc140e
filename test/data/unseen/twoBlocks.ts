import type { UnseenWorkbook } from "./unseenWorkbook";

export const twoBlocks: UnseenWorkbook = {
  name: "Two blocks",
  story: "One sheet with the intervention pupils above and the comparison pupils below, each under its own title and headings; the arm is nowhere in a column.",
  sheets: [
    {
      name: "Results",
      merges: ["A1:G1"],
      grid: `Catch-up reading project - results
Linwick St Anne's C of E Primary

Intervention group
UPN | Forename | Surname | Year | Pre-test SAS | Post-test SAS | Gain
Y999211718011 | Isla | Ilsham | 3 | 108 | 114 | 6
M999211718012 | Uma | Varley | 3 | 85 | 99 | 14
B999211718013 | Ada | Elmhirst | 4 | 86 | 97 | 11
Q999211718014 | Omar | Gadsby | 4 | 92 | 98 | 6
E999211718015 | Milo | Corwen | 3 | 114 | absent
U999211718016 | June | Yelland | 4 | 83 | 82 | -1
H999211718017 | Tara | Rushby | 3 | 89 | 99 | 10
X999211718018 | Yusuf | Abernall | 3 | 101 | 113 | 12
L999211718019 | Xena | Holloway | 4 | 70 | 77 | 7
X999211718020 | Otis | Mardale | 4 | 93 | 102 | 9
L999211718021 | Wren | Lambrick | 3 | 92 | 97 | 5
A999211718022 | Suki | Farrowby | 4 | 89 | 104 | 15
 |  |  | Mean | 91.8 | 98.4

Comparison group
UPN | Forename | Surname | Year | Pre-test SAS | Post-test SAS | Gain
P999211718023 | Amir | Wexcombe | 4 | 101 | 97 | -4
D999211718024 | Will | Thornley | 4 | 85 | 85 | 0
T999211718025 | Noor | Stannard | 3 | abs | 85
G999211718026 | Gus | Norcott | 3 | 99 | 96 | -3
W999211718027 | Pia | Underhay | 3 | 81 | 85 | 4
K999211718028 | Mina | Oakshott | 3 | 90 | 88 | -2
Z999211718029 | Kezia | Selwick | 4 | 89 | 95 | 6
K999211718030 | Beth | Orrin | 3 | 94 | 96 | 2
Z999211718031 | Vera | Zouche | 4 | 102 | 98 | -4
N999211718032 | Una | Quillan | 4 | 88 | 89 | 1
C999211718033 | Cora | Pellow | 4 | 84 | 87 | 3
R999211718034 | Cleo | Estcourt | 3 | 85 | 84 | -1
F999211718035 | Vik | Upwell | 4 | 87 | 82 | -5
 |  |  | Mean | 90.4 | 89.8

Effect size = 0.42`,
    },
  ],
  expected: {
    tables: [
      {
        kind: "pupils",
        headings: "5",
        rows: { Results: "6-17,22-34" },
        people: 25,
        columns: { A: "upn", B: "forename", C: "surname", D: "year-group", E: "before", F: "after", G: "ignored" },
        measures: [{ label: "SAS", before: "E", after: "F", scale: "age-standardised", both: 23 }],
      },
    ],
    asks: [
      {
        about: "A second block with the same headings stands below: its pupils and its arm",
        where: "Results!20:34",
      },
      { about: "The means and the effect size are not pupils", where: "Results!18" },
    ],
  },
};
