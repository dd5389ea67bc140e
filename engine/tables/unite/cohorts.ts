import type { Issue } from "../../issue";
import { cohortsSharePupils, earlierCohort } from "../../issues/tables/arms";
import type { Table } from "../../study";
import { foldHeader } from "../cells/foldText";
import { readMoment } from "../headers/moment";
import type { Caption, FoundTable } from "../layout/foundTable";
import { cellText } from "../long/personKeys";
import { isEarlierCohort } from "../roles/armWords";
import { sheetPlace } from "../sourceSheet";
import { areSharedPupils, type FoundAndCorrected, pupilOfRow, withArmColumn } from "./armColumn";
import { nameMeaning } from "./sheetMeaning";

/** The years a table's rows are of, as its column, title or name says them. */
interface CohortRows {
  /** The year a row's school year began in; null where it is blank. */
  readonly years: readonly (number | null)[];
  readonly caption: Caption;
  /** What the rows stand for beside their year, where no column says the school: "Oak Hill" of "Oak Hill 2023-24". */
  readonly rest: string;
}

const cohortHeaders: ReadonlySet<string> = new Set([
  "cohort",
  "cohort year",
  "year of cohort",
  "academic year",
  "school year",
  "year tested",
  "year of test",
]);
/** Rows of a table that say their year at least. */
const MOST_ROWS = 0.95;
/** Schools of the last year that an earlier one holds too, at least. */
const SAME_SCHOOLS = 0.5;

/**
 * Gives tables that hold several years of the same year groups, each with scores before and after, an arm: the last
 * year is the project, earlier ones are the comparison. Only where nothing else declares an arm, the years hold
 * different pupils, and the same schools.
 */
export function withCohorts(
  tables: readonly FoundAndCorrected[],
  understandAgain: (found: FoundTable) => FoundAndCorrected,
): { readonly tables: readonly FoundAndCorrected[]; readonly issues: readonly Issue[] } {
  const none = { tables, issues: [] };
  const lists = tables.filter(({ table }) => table.kind === "pupils");
  if (lists.some(({ table }) => table.guesses.some(({ role }) => role === "arm"))) return none;
  const said = new Map(lists.map((list) => [list, cohortRows(list)] as const));
  const years = [...new Set([...said.values()].flatMap((rows) => rows?.years ?? []))]
    .filter((year) => year !== null)
    .sort((one, other) => one - other);
  const last = years[years.length - 1];
  if (years.length < 2 || last === undefined || [...said.values()].includes(null)) return none;
  const { pupils, schools } = groupsOf(said, last);
  // Who cannot be told apart may be the same.
  if (pupils.last.size === 0 || pupils.earlier.size === 0) return none;
  if (areSharedPupils(pupils.last, pupils.earlier)) {
    const first = lists[0];
    return first === undefined ? none : { tables, issues: [cohortsSharePupils(sheetPlace(first.found.source))] };
  }
  const same = [...schools.last].filter((school) => schools.earlier.has(school)).length;
  if (same < schools.last.size * SAME_SCHOOLS) return none;
  return {
    tables: tables.map((each) => {
      const rows = said.get(each) ?? null;
      if (rows === null) return each;
      const words = rows.years.map((year) => (year === null ? null : cohortWords(year, last)));
      return understandAgain(withArmColumn(each.found, words, rows.caption));
    }),
    issues: lists.flatMap((list) => issueOf(list.found, said.get(list) ?? null, last)),
  };
}

/** True where the comparison arm of the pupils is of earlier years and of nothing else. */
export function saysEarlierCohort(pupils: Table | null): boolean {
  const arms = (pupils?.columns ?? []).flatMap((column) =>
    column.kind === "text" && column.role === "arm"
      ? column.levels.filter((level) => column.meaning?.[level] === "comparison")
      : [],
  );
  return arms.length > 0 && arms.every(isEarlierCohort);
}

/** "Earlier cohort 2023-24" */
function cohortWords(year: number, last: number): string {
  const second = String((year + 1) % 100).padStart(2, "0");
  return `${year === last ? "This cohort" : "Earlier cohort"} ${year}-${second}`;
}

/** The years of a list with scores before and after; null where it says none, or not of all its rows. */
function cohortRows(list: FoundAndCorrected): CohortRows | null {
  const { found, table } = list;
  const has = (role: string): boolean => table.guesses.some((guess) => guess.role === role);
  if (!has("before") || !has("after")) return null;
  const column = found.columns.find(({ header }) => cohortHeaders.has(foldHeader(header)));
  if (column !== undefined) {
    const years = Array.from(found.rows, (_, row) => schoolYear(cellText(column.cells, row) ?? ""));
    const told = years.filter((year) => year !== null).length;
    const place = { row: found.headerRow, column: column.index, text: column.header };
    return told < MOST_ROWS * years.length ? null : { years, caption: place, rest: "" };
  }
  const titles = found.captions.filter(({ row }) => row <= found.range.row);
  const name = { row: 0, column: 0, text: found.source.sheet.name };
  const caption = [...titles]
    .reverse()
    .concat(name)
    .find(({ text }) => schoolYear(text) !== null);
  const year = caption === undefined ? null : schoolYear(caption.text);
  if (caption === undefined || year === null) return null;
  const rest = nameMeaning(found.source.sheet.name).school ?? "";
  return { years: Array.from(found.rows, () => year), caption, rest: readMoment(rest).stem };
}

/** "2023-24", "Year 4, 2023/24": the year it began in; a bare "2023" only where it is all that is said. */
function schoolYear(text: string): number | null {
  const { moment, stem } = readMoment(text);
  if (moment === null || moment.year === null || moment.term !== null || moment.word !== null) return null;
  const isAlone = stem === "" || stem === "cohort";
  return moment.isSchoolYear === true || isAlone ? moment.year : null;
}

interface Groups {
  readonly last: Set<string>;
  readonly earlier: Set<string>;
}

function groupsOf(
  said: ReadonlyMap<FoundAndCorrected, CohortRows | null>,
  last: number,
): { readonly pupils: Groups; readonly schools: Groups } {
  const pupils: Groups = { last: new Set(), earlier: new Set() };
  const schools: Groups = { last: new Set(), earlier: new Set() };
  for (const [list, rows] of said) {
    const pupilOf = pupilOfRow(list);
    const school = list.table.guesses.find(({ role }) => role === "school")?.column.cells;
    rows?.years.forEach((year, row) => {
      if (year === null) return;
      const group = year === last ? "last" : "earlier";
      const pupil = pupilOf(row);
      if (pupil !== null) pupils[group].add(pupil);
      schools[group].add(school === undefined ? rows.rest : (cellText(school, row) ?? ""));
    });
  }
  return { pupils, schools };
}

function issueOf(found: FoundTable, rows: CohortRows | null, last: number): readonly Issue[] {
  if (rows === null || rows.years.every((year) => year === null || year === last)) return [];
  return [earlierCohort({ ...sheetPlace(found.source), row: rows.caption.row, column: rows.caption.column })];
}
