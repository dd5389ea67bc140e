import type { SheetDraft } from "../../../engine";
import { bannerRow, headingStyle, type KeyedCell, personSheet, titleStyle } from "../personSheet";
import { earlierPupils, type PracticePupil, practicePupils } from "./practicePupils";

type Column = readonly [header: string, width: number, value: (pupil: PracticePupil) => KeyedCell];

const common: readonly Column[] = [
  ["School", 22, ({ school }) => school],
  ["UPN", 16, ({ upn }) => upn],
  ["Year", 7, ({ year }) => year],
  ["Class", 10, ({ className }) => className],
  ["Sex", 7, ({ sex }) => sex],
  ["PP", 7, ({ pupilPremium }) => (pupilPremium ? "Y" : "N")],
  ["MRT SAS Autumn", 15, ({ scores }) => scores[0] ?? "Absent"],
  ["MRT SAS Spring", 15, ({ scores }) => scores[1] ?? "Absent"],
  ["MRT SAS Summer", 15, ({ scores }) => scores[2] ?? "Absent"],
  ["Attendance % Autumn", 19, ({ attendance }) => attendance[0]],
  ["Attendance % Summer", 19, ({ attendance }) => attendance[1]],
  ["Behaviour incidents Autumn", 25, ({ incidents }) => incidents[0]],
  ["Behaviour incidents Summer", 25, ({ incidents }) => incidents[1]],
];
const judged: readonly Column[] = [
  ["Teacher judgement Autumn", 23, ({ judgements }) => judgements[0]],
  ["Teacher judgement Summer", 23, ({ judgements }) => judgements[1]],
];

/** Two years of the same year groups in the same schools, a list each: the earlier one is other children. */
export function practicePupilSheets(): readonly SheetDraft[] {
  return [
    list({ id: "pupils", name: "Pupils 2024-25", columns: [...common, ...judged], pupils: practicePupils() }),
    list({ id: "earlier-pupils", name: "Pupils 2023-24", columns: common, pupils: earlierPupils() }),
  ];
}

interface List {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly pupils: readonly PracticePupil[];
}

function list({ id, name, columns, pupils }: List): SheetDraft {
  return personSheet({
    id,
    name,
    widths: columns.map(([, width]) => width),
    freezeRow: 4,
    rows: [
      bannerRow,
      { cells: [`Thistlewick Vale Learning Alliance: ${name.toLowerCase()}`], style: titleStyle },
      { cells: [] },
      { cells: columns.map(([header]) => header), style: headingStyle },
      ...pupils.map((pupil) => ({ cells: columns.map(([, , value]) => value(pupil)) })),
    ],
  });
}
