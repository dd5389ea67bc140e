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

/** With the whole practice: also tested in spring, and judged by their teachers in autumn and summer. */
export interface LargeListOptions {
  readonly isWholePractice: boolean;
}

/** Five ways of keeping the same list. */
export function largeList(
  school: LargeSchool,
  pupils: readonly PlainPupil[],
  { isWholePractice }: LargeListOptions,
): LargeList {
  const columns = (kept: readonly Column[]): readonly Column[] => (isWholePractice ? withPractice(kept) : kept);
  switch (school.layout) {
    case 0:
      return wide(school, pupils, columns(plain));
    case 1:
      return banded(school, pupils, isWholePractice);
    case 2:
      return wide(school, pupils, columns(exported));
    case 3:
      return long(school, pupils, isWholePractice);
    default:
      return wide(school, pupils, columns(nameInOneCell));
  }
}

/** The same columns with the score of spring between the two others, and two judgements after them. */
function withPractice(columns: readonly Column[]): readonly Column[] {
  const who = columns.slice(0, -2);
  const [before, after] = columns.slice(-2);
  if (before === undefined || after === undefined) return columns;
  return [
    ...who,
    ["MRT SAS Autumn", before[1]],
    ["MRT SAS Spring", springScore],
    ["MRT SAS Summer", after[1]],
    ["Teacher judgement Autumn", ({ before: score }) => judged(score)],
    ["Teacher judgement Summer", ({ after: score }, { hasSecondScores }) => (hasSecondScores ? judged(score) : null)],
  ];
}

/** Nearly half of the year's change, and up to four points beside it; none of who missed a test. */
function springScore({ before, after, admissionNumber }: PlainPupil): number | null {
  if (before === null || after === null) return null;
  const astray = (Math.floor(Number(admissionNumber) / 3) % 9) - 4;
  return Math.min(141, Math.max(69, Math.round(before + 0.45 * (after - before) + astray)));
}

function judged(score: number | null): string | null {
  if (score === null) return null;
  return score >= 113 ? "GDS" : score >= 95 ? "EXS" : score >= 80 ? "WTS" : "PKF";
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
function banded(school: LargeSchool, pupils: readonly PlainPupil[], hasSpring: boolean): LargeList {
  const times = hasSpring ? ["October", "February", "June"] : ["October", "June"];
  const lone = plain.length - 2;
  const columns = hasSpring ? withPractice(plain).slice(0, lone + times.length) : plain;
  const list = wide(school, pupils, columns);
  const top = columns.map(([header], column) => (column < lone ? header : column === lone ? "MRT SAS" : null));
  const bottom = columns.map((_, column) => times[column - lone] ?? null);
  return {
    ...list,
    headers: [
      { cells: top, style: headingStyle },
      { cells: bottom, style: headingStyle },
    ],
    merges: [
      ...Array.from({ length: lone }, (_, column) => ({ row: 2, column, toRow: 3, toColumn: column })),
      { row: 2, column: lone, toRow: 2, toColumn: lone + times.length - 1 },
    ],
  };
}

/** One row a result; a test not sat has no row. */
function long(school: LargeSchool, pupils: readonly PlainPupil[], hasSpring: boolean): LargeList {
  const header = ["UPN", "Surname", "Forename", "Year", "Class", "Sex", "PP", "SEND", "EAL", "Cluster"];
  const rows = pupils.flatMap((pupil) =>
    [
      ["Autumn", pupil.before] as const,
      ...(hasSpring ? [["Spring", springScore(pupil)] as const] : []),
      ["Summer", school.hasSecondScores ? pupil.after : null] as const,
    ].flatMap(([term, score]): KeyedRow[] => {
      if (score === null) return [];
      const { upn, surname, forename, year, className, sex, send } = pupil;
      const who = [upn, surname, forename, year, className, sex, yes(pupil.pupilPremium), send, yes(pupil.eal)];
      return [{ cells: [...who, school.cluster, "MRT SAS", term, score] }];
    }),
  );
  return {
    title: `${school.name}: results`,
    headers: [{ cells: [...header, "Subject", "Result set", "Result"], style: headingStyle }],
    merges: [],
    rows,
  };
}
