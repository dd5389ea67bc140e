import type { CellRange } from "../../../engine";
import { headingStyle, type KeyedCell, type KeyedRow } from "../personSheet";
import type { LargeSchool } from "./largeSchools";
import type { PlainPupil } from "./manyPupils";

/** A school's list without its banner: title, header rows, rows; `merges` and `firstRow` count from the title. */
export interface LargeList {
  readonly title: string;
  readonly headers: readonly KeyedRow[];
  readonly merges: readonly CellRange[];
  readonly rows: readonly KeyedRow[];
}

type Column = readonly [header: string, value: (pupil: PlainPupil, school: LargeSchool) => KeyedCell];

const yes = (is: boolean) => (is ? "Y" : "N");

/** Five ways of keeping the same list. */
export function largeList(school: LargeSchool, pupils: readonly PlainPupil[]): LargeList {
  switch (school.layout) {
    case 0:
      return wide(school, pupils, plain);
    case 1:
      return banded(school, pupils);
    case 2:
      return wide(school, pupils, exported);
    case 3:
      return long(school, pupils);
    default:
      return wide(school, pupils, nameInOneCell);
  }
}

const plain: readonly Column[] = [
  ["School", (_, school) => school.name],
  ["Cluster", (_, school) => school.cluster],
  ["UPN", (pupil) => pupil.upn],
  ["Adno", (pupil) => pupil.admissionNumber],
  ["Surname", (pupil) => pupil.surname],
  ["Forename", (pupil) => pupil.forename],
  ["Year", (pupil) => pupil.year],
  ["Class", (pupil) => pupil.className],
  ["Sex", (pupil) => pupil.sex],
  ["PP", (pupil) => yes(pupil.pupilPremium)],
  ["SEND", (pupil) => pupil.send],
  ["EAL", (pupil) => yes(pupil.eal)],
  ["MRT SAS before", (pupil) => pupil.before],
  ["MRT SAS after", (pupil) => pupil.after],
];

const exported: readonly Column[] = [
  ["Unique Pupil Number", (pupil) => pupil.upn],
  ["Admission Number", (pupil) => pupil.admissionNumber],
  ["Legal Surname", (pupil) => pupil.surname],
  ["Legal Forename", (pupil) => pupil.forename],
  ["NC Year", (pupil) => pupil.year],
  ["Reg Group", (pupil) => pupil.className],
  ["Sex", (pupil) => (pupil.sex === "F" ? "Female" : "Male")],
  ["PP Indicator", (pupil) => (pupil.pupilPremium ? "Yes" : "No")],
  ["SEN Provision", (pupil) => ({ N: "N", K: "K - SEN Support", E: "E - EHCP" })[pupil.send]],
  ["EAL", (pupil) => (pupil.eal ? "Yes" : "No")],
  ["Cluster", (_, school) => school.cluster],
  ["MRT SAS Autumn", (pupil) => pupil.before ?? "Absent"],
  ["MRT SAS Summer", (pupil, school) => (school.hasSecondScores ? (pupil.after ?? "Absent") : null)],
];

const nameInOneCell: readonly Column[] = [
  ["Pupil Name", (pupil) => `${pupil.surname.toUpperCase()}, ${pupil.forename}`],
  ["UPN", (pupil) => pupil.upn],
  ["Yr", (pupil) => `Y${pupil.year}`],
  ["Class", (pupil) => pupil.className],
  ["Gender", (pupil) => (pupil.sex === "F" ? "Girl" : "Boy")],
  ["Pupil Premium", (pupil) => (pupil.pupilPremium ? "Yes" : "No")],
  ["SEN Status", (pupil) => pupil.send],
  ["EAL", (pupil) => yes(pupil.eal)],
  ["Cluster", (_, school) => school.cluster],
  ["Pre MRT SAS", (pupil) => pupil.before ?? "Ab"],
  ["Post MRT SAS", (pupil, school) => (school.hasSecondScores ? (pupil.after ?? "Ab") : null)],
];

function wide(school: LargeSchool, pupils: readonly PlainPupil[], columns: readonly Column[]): LargeList {
  return {
    title: school.name,
    headers: [{ cells: columns.map(([header]) => header), style: headingStyle }],
    merges: [],
    rows: pupils.map((pupil) => ({ cells: columns.map(([, value]) => value(pupil, school)) })),
  };
}

/** Two header rows: the test's name merged over its two times. */
function banded(school: LargeSchool, pupils: readonly PlainPupil[]): LargeList {
  const list = wide(school, pupils, plain);
  const lone = plain.length - 2;
  const top = plain.map(([header], column) => (column < lone ? header : column === lone ? "MRT SAS" : null));
  const bottom = plain.map((_, column) => (column < lone ? null : column === lone ? "October" : "June"));
  return {
    ...list,
    headers: [
      { cells: top, style: headingStyle },
      { cells: bottom, style: headingStyle },
    ],
    merges: [
      ...Array.from({ length: lone }, (_, column) => ({ row: 2, column, toRow: 3, toColumn: column })),
      { row: 2, column: lone, toRow: 2, toColumn: lone + 1 },
    ],
  };
}

/** One row a result; a test not sat has no row. */
function long(school: LargeSchool, pupils: readonly PlainPupil[]): LargeList {
  const header = ["UPN", "Surname", "Forename", "Year", "Class", "Sex", "PP", "SEND", "EAL", "Cluster"];
  const rows = pupils.flatMap((pupil) =>
    [["Autumn", pupil.before] as const, ["Summer", school.hasSecondScores ? pupil.after : null] as const].flatMap(
      ([term, score]): KeyedRow[] => {
        if (score === null) return [];
        const { upn, surname, forename, year, className, sex, send } = pupil;
        const who = [upn, surname, forename, year, className, sex, yes(pupil.pupilPremium), send, yes(pupil.eal)];
        return [{ cells: [...who, school.cluster, "MRT SAS", term, score] }];
      },
    ),
  );
  return {
    title: `${school.name}: results`,
    headers: [{ cells: [...header, "Subject", "Result set", "Result"], style: headingStyle }],
    merges: [],
    rows,
  };
}
