import { cellAddress, columnLetters, type CellRange, type SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import {
  bannerRow,
  headingStyle,
  personSheet,
  titleStyle,
  totalStyle,
  type KeyedCell,
  type KeyedRow,
} from "../../personSheet";
import type { SamplePupil } from "../../samplePupil";
import { asRegister } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Candlecombe Primary";
const BAND_ROW = 3;
const FIRST_ROW = 5;

/** A band over one or more columns; a lone column has its header merged down both rows. */
interface Band {
  readonly header: string;
  readonly parts: readonly (readonly [header: string, value: (pupil: SamplePupil) => KeyedCell])[];
}

/** Two header rows with merged bands, averages and counts after each class and at the end, a signature. */
export function candlecombe(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const bands = bandsOf();
  const columns = bands.flatMap((band) => band.parts.map(([header, value]) => ({ band: band.header, header, value })));
  const scoreColumns = columns.flatMap((column, index) => (column.band === "MRT SAS" ? [index] : []));
  const rowOf = new Map<SamplePupil, number>();
  const rows: KeyedRow[] = [
    bannerRow,
    { cells: ["Candlecombe Primary School: Year 4 reading, October and June"], style: titleStyle },
    { cells: [] },
    {
      cells: columns.map((column, index) => (columns[index - 1]?.band === column.band ? null : column.band)),
      style: headingStyle,
    },
    { cells: columns.map((column) => (column.header === "" ? null : column.header)), style: headingStyle },
  ];
  const totals: number[] = [];
  const blocks: (readonly [number, number])[] = [];
  const addTotals = (label: string, from: number, over: typeof blocks) => {
    totals.push(rows.length);
    const cells = averages({ label, rows, from, blocks: over, columnCount: columns.length, scoreColumns });
    rows.push({ cells, style: totalStyle });
  };
  for (const className of [...new Set(pupils.map((pupil) => pupil.className))]) {
    const own = pupils.filter((pupil) => pupil.className === className);
    const from = rows.length;
    for (const pupil of own) {
      rowOf.set(pupil, rows.length);
      rows.push({ cells: columns.map((column) => column.value(pupil)) });
    }
    blocks.push([from + 1, rows.length]);
    addTotals(`Average ${className}`, from, blocks.slice(-1));
    totals.push(rows.length);
    const boys = own.filter((pupil) => pupil.sex === "M").length;
    rows.push({ cells: [`Boys ${boys}`, `Girls ${own.length - boys}`], style: totalStyle }, { cells: [] });
  }
  addTotals("School average", FIRST_ROW, blocks);
  rows.push({ cells: [] }, { cells: ["Checked by the deputy head, 20 June 2025"], style: { italic: true } });
  const draft = personSheet({
    id: "candlecombe",
    name: NAME,
    rows,
    widths: [16, 14, 12, 16, 12, 6, 8, 6, 6, 7, 6, 20, 6, 13, 10, 10, 12, 12, 10, 10, 10, 10, 13],
    merges: mergesOf(bands),
    freezeRow: FIRST_ROW,
  });
  const addressOf = (pupil: SamplePupil, header: string) =>
    cellAddress(
      rowOf.get(pupil) ?? 0,
      columns.findIndex((column) => `${column.band} ${column.header}`.trim() === header),
    );
  return {
    draft,
    messes: [
      {
        mess: "two header rows, the upper one merged over the lower",
        sheet: NAME,
        cells: [`A${BAND_ROW + 1}:${columnLetters(columns.length - 1)}${BAND_ROW + 2}`],
        expectedIssue: "header-rows-joined",
      },
      {
        mess: "averages and counts between the pupils",
        sheet: NAME,
        cells: totals.map((row) => cellAddress(row, 0)),
        expectedIssue: "rows-dropped",
      },
      {
        mess: "a signature below the list",
        sheet: NAME,
        cells: [cellAddress(rows.length - 1, 0)],
        expectedIssue: "rows-dropped",
      },
      ...commonMesses(
        { draft, addressOf },
        { pupils, wrong, headers: { upn: "UPN", before: "MRT SAS Oct 2024", after: "MRT SAS Jun 2025" } },
      ),
    ],
  };
}

function bandsOf(): readonly Band[] {
  const values = pupilValues(habits({ missing: { absent: "A", left: "Left", joined: "New" } }));
  const lone = (header: string, value: (pupil: SamplePupil) => KeyedCell): Band => ({ header, parts: [["", value]] });
  const twice = (
    header: string,
    before: (pupil: SamplePupil) => KeyedCell,
    after: (pupil: SamplePupil) => KeyedCell,
  ): Band => ({
    header,
    parts: [
      ["Oct 2024", before],
      ["Jun 2025", after],
    ],
  });
  return [
    lone("Adno", values.admissionNumber),
    lone("Surname", values.surname),
    lone("Forename", values.forename),
    lone("UPN", values.upn),
    lone("DOB", values.birthDate),
    lone("Year", values.year),
    lone("Class", values.className),
    lone("Sex", values.sex),
    lone("PP", values.pupilPremium),
    lone("SEND", values.send),
    lone("EAL", values.eal),
    lone("Ethnicity", values.ethnicity),
    lone("LAC", values.lookedAfter),
    lone("Arm", values.arm),
    twice("MRT SAS", values.before, values.after),
    twice("Test date", values.beforeDate, values.afterDate),
    twice("Reading age", values.readingAgeBefore, values.readingAgeAfter),
    twice("Teacher judgement", values.judgementBefore, values.judgementAfter),
    lone("Attendance %", values.attendance),
  ];
}

function mergesOf(bands: readonly Band[]): CellRange[] {
  let column = 0;
  return bands.map(({ parts }) => {
    const from = column;
    column += parts.length;
    return parts.length === 1
      ? { row: BAND_ROW, column: from, toRow: BAND_ROW + 1, toColumn: from }
      : { row: BAND_ROW, column: from, toRow: BAND_ROW, toColumn: column - 1 };
  });
}

/** Live averages of the score columns over the rows above, as a school's own spreadsheet has them. */
function averages(options: {
  readonly label: string;
  readonly rows: readonly KeyedRow[];
  readonly from: number;
  /** First and last row number of each class averaged. */
  readonly blocks: readonly (readonly [number, number])[];
  readonly columnCount: number;
  readonly scoreColumns: readonly number[];
}): KeyedCell[] {
  const { label, rows, from, blocks, columnCount, scoreColumns } = options;
  return Array.from({ length: columnCount }, (_, column): KeyedCell => {
    if (column === 0) return label;
    if (!scoreColumns.includes(column)) return null;
    const letters = columnLetters(column);
    const numbers = rows.slice(from).flatMap((row) => {
      const cell = row.cells[column];
      return typeof cell === "number" ? [cell] : [];
    });
    const value = numbers.reduce((sum, score) => sum + score, 0) / numbers.length;
    return {
      formula: `AVERAGE(${blocks.map(([first, last]) => `${letters}${first}:${letters}${last}`).join(",")})`,
      value,
    };
  });
}
