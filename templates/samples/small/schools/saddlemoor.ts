import { cellAddress, type SheetDraft } from "../../../../engine";
import type { Mess, MessySheet } from "../../mess";
import { bannerRow, headingStyle, personSheet, titleStyle, type KeyedCell, type KeyedRow } from "../../personSheet";
import { sat, wasThere, type SamplePupil } from "../../samplePupil";
import { asRegister } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";

const NAME = "Saddlemoor High";
const FIRST_ROW = 4;
const HEADERS = [
  "UPN",
  "Adno",
  "Surname",
  "Forename",
  "DOB",
  "Year",
  "Reg Group",
  "Sex",
  "PP",
  "SEND",
  "EAL",
  "Ethnicity",
  "LAC",
  "Arm",
  "Attendance %",
  "Subject",
  "Result set",
  "Test date",
  "Result",
] as const;
/** Register positions of the pupils whose second test was exported twice. */
const DOUBLED = [9, 41, 77, 120, 158];
const ADMISSION_COLUMN = HEADERS.indexOf("Adno");

/**
 * One row for each result (subject, result set, result); the admission numbers of the last three classes came through
 * a text file and lost their leading zeros; five results stand there twice.
 */
export function saddlemoor(all: readonly SamplePupil[]): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const results = pupils.flatMap((pupil, index) => {
    const own = resultsOf(pupil);
    const doubled = DOUBLED.includes(index) ? own.filter((result) => result.subject === "MRT SAS").slice(-1) : [];
    return [...own, ...doubled.map((result) => ({ ...result, again: true }))];
  });
  const shortened = (pupil: SamplePupil) => pupil.arm === "waiting-list";
  const rows: KeyedRow[] = [
    bannerRow,
    { cells: ["Saddlemoor High School: results export, Year 8"], style: titleStyle },
    { cells: [] },
    { cells: [...HEADERS], style: headingStyle },
    ...results.map((result) => ({ cells: cellsOf(result, shortened(result.pupil)) })),
  ];
  const draft = personSheet({
    id: "saddlemoor",
    name: NAME,
    rows,
    widths: [16, 9, 14, 12, 12, 6, 10, 6, 6, 7, 6, 22, 6, 13, 13, 19, 14, 12, 9],
    freezeRow: FIRST_ROW,
  });
  const cellsWhere = (kept: (result: LongResult) => boolean, column: number) =>
    results.flatMap((result, index) => (kept(result) ? [cellAddress(FIRST_ROW + index, column)] : []));
  const mess = (text: string, expectedIssue: string, cells: readonly string[]): Mess => ({
    mess: text,
    sheet: NAME,
    cells,
    expectedIssue,
  });
  const resultColumn = HEADERS.indexOf("Result");
  return {
    draft,
    messes: [
      mess("one row a result instead of one a pupil", "long-layout", [`A${FIRST_ROW}`]),
      mess(
        "leading zeros lost",
        "leading-zeros-lost",
        cellsWhere((result) => shortened(result.pupil), ADMISSION_COLUMN),
      ),
      mess(
        "the same result twice",
        "duplicate-rows",
        cellsWhere((result) => result.again === true, resultColumn),
      ),
      mess(
        "left before the second test",
        "leavers",
        cellsWhere((result) => result.pupil.story === "left", 0),
      ),
      mess(
        "joined after the first test",
        "joiners",
        cellsWhere((result) => result.pupil.story === "joined", 0),
      ),
    ],
  };
}

interface LongResult {
  readonly pupil: SamplePupil;
  readonly subject: string;
  readonly resultSet: string;
  readonly date: KeyedCell;
  readonly result: KeyedCell;
  readonly again?: boolean;
}

const values = pupilValues(habits({ missing: { absent: "Absent", left: null, joined: null } }));

/** No row at all for a pupil not in school at the time; "Absent" for one who missed the test. */
function resultsOf(pupil: SamplePupil): LongResult[] {
  return (["before", "after"] as const).flatMap((moment) => {
    if (!wasThere(pupil, moment)) return [];
    const first = moment === "before";
    const resultSet = first ? "Autumn 2024" : "Summer 2025";
    const date = first ? values.beforeDate(pupil) : values.afterDate(pupil);
    const one = (subject: string, result: KeyedCell): LongResult => ({ pupil, subject, resultSet, date, result });
    return [
      one("MRT SAS", first ? values.before(pupil) : values.after(pupil)),
      ...(sat(pupil, moment)
        ? [one("Reading age", first ? values.readingAgeBefore(pupil) : values.readingAgeAfter(pupil))]
        : []),
      one("Teacher judgement", first ? values.judgementBefore(pupil) : values.judgementAfter(pupil)),
    ];
  });
}

function cellsOf(row: LongResult, shortened: boolean): KeyedCell[] {
  const { pupil } = row;
  return [
    values.upn(pupil),
    shortened ? Number(pupil.admissionNumber) : pupil.admissionNumber,
    values.surname(pupil),
    values.forename(pupil),
    values.birthDate(pupil),
    values.year(pupil),
    values.className(pupil),
    values.sex(pupil),
    values.pupilPremium(pupil),
    values.send(pupil),
    values.eal(pupil),
    values.ethnicity(pupil),
    values.lookedAfter(pupil),
    values.arm(pupil),
    values.attendance(pupil),
    row.subject,
    row.resultSet,
    row.date,
    row.result,
  ];
}
