import type { Issue } from "../../issue";
import { oneMomentOnly } from "../../issues/tables/columns";
import {
  afterScoresMissing,
  afterScoresOfLowestOnly,
  allEqual,
  onePupil,
  pupilIssue,
  smallSchool,
} from "../../issues/tables/pupils";
import type { NumberColumn, Table } from "../../study";
import { pupilPlaces } from "./pupilPlaces";

/** A measure of the pupils with its scores before and after. */
export interface MeasurePair {
  readonly measure: string;
  readonly before: NumberColumn;
  readonly after: NumberColumn;
}

/** Measures with a score before and one after, in the order of their columns. */
export function measurePairs(table: Table): readonly MeasurePair[] {
  const numbers = table.columns.filter((column): column is NumberColumn => column.kind === "number");
  return numbers.flatMap((before) => {
    if (before.role !== "before" || before.measure === null) return [];
    const after = numbers.find((column) => column.role === "after" && column.measure === before.measure);
    return after === undefined ? [] : [{ measure: before.measure, before, after }];
  });
}

/** What must be said of the pupils as a whole: leavers, joiners, one pupil, all equal, measures without a partner. */
export function pupilChecks(pupils: Table, tables: readonly Table[]): readonly Issue[] {
  const pairs = measurePairs(pupils);
  const lone = pupils.columns.filter(
    (column): column is NumberColumn =>
      column.kind === "number" &&
      (column.role === "before" || column.role === "after") &&
      !pairs.some((pair) => pair.measure === column.measure),
  );
  const [headline] = pairs;
  return [
    ...lone.map((column) => oneMomentOnly(column.place, column.header)),
    ...(headline === undefined ? [] : headlineIssues(pupils, headline, tables)),
  ];
}

function headlineIssues(pupils: Table, pair: MeasurePair, tables: readonly Table[]): readonly Issue[] {
  const { before, after, measure } = pair;
  const beforeOnly: number[] = [];
  const afterOnly: number[] = [];
  let both = 0;
  for (let row = 0; row < pupils.rowNumbers.length; row++) {
    const hasBefore = before.missing[row] === 0;
    const hasAfter = after.missing[row] === 0;
    if (hasBefore && hasAfter) both++;
    else if (hasBefore) beforeOnly.push(row);
    else if (hasAfter) afterOnly.push(row);
  }
  const at = (rows: readonly number[], role: "before" | "after"): ReturnType<typeof pupilPlaces> =>
    pupilPlaces(pupils, rows, { tables, roles: [role, "upn", "local-id"], measure });
  return [
    ...(both === 1 ? [onePupil(before.place)] : []),
    ...(both > 1
      ? [before, after].filter((column) => isConstant(column)).map((column) => allEqual(column.place, column.header))
      : []),
    ...at(beforeOnly, "after").map(({ place, count }) => pupilIssue("leavers", place, count)),
    ...at(afterOnly, "before").map(({ place, count }) => pupilIssue("joiners", place, count)),
    ...bySchool(pupils, pair, tables),
  ];
}

function isConstant(column: NumberColumn): boolean {
  let first: number | null = null;
  for (let row = 0; row < column.values.length; row++) {
    if (column.missing[row] !== 0) continue;
    const value = column.values[row] ?? 0;
    if (first === null) first = value;
    else if (value !== first) return false;
  }
  return first !== null;
}

/** Pupils of one school with a score before: who was tested again, and how the others lay. */
interface SchoolLoss {
  readonly school: number;
  pupils: number;
  tested: number;
  readonly left: number[];
  highest: number;
  lowest: number;
}

/** More missing than this is told (DOMAIN: "missing", up to 10 % is the best of three marks). */
const MOST_LOST = 0.1;
/** Schools with fewer pupils are hidden in public. */
const SMALL_SCHOOL = 10;

/** What must be said of a school's scores: only the lowest tested again, many not tested again, very few pupils. */
function bySchool(pupils: Table, pair: MeasurePair, tables: readonly Table[]): readonly Issue[] {
  const at = (rows: readonly number[]): ReturnType<typeof pupilPlaces> =>
    pupilPlaces(pupils, rows, { tables, roles: ["after"], measure: pair.measure });
  return lossesOf(pupils, pair).flatMap((loss) => {
    const { tested, left, highest, lowest } = loss;
    const lowestOnly = tested >= 5 && left.length > tested && highest <= lowest;
    const isMuch = tested + left.length >= SMALL_SCHOOL && left.length > (tested + left.length) * MOST_LOST;
    const small = smallSchoolIssue(pupils, loss, tables);
    if (lowestOnly) return [...small, ...at(left).map(({ place, count }) => afterScoresOfLowestOnly(place, count))];
    return isMuch ? [...small, ...at(left).map(({ place, count }) => afterScoresMissing(place, count))] : small;
  });
}

function lossesOf(pupils: Table, pair: MeasurePair): readonly SchoolLoss[] {
  const school = pupils.columns.find((column) => column.role === "school");
  const codes = school?.kind === "text" ? school.codes : null;
  const losses = new Map<number, SchoolLoss>();
  for (let row = 0; row < pupils.rowNumbers.length; row++) {
    const code = codes?.[row] ?? -1;
    const loss = losses.get(code) ?? {
      school: code,
      pupils: 0,
      tested: 0,
      left: [],
      highest: -Infinity,
      lowest: Infinity,
    };
    losses.set(code, loss);
    loss.pupils++;
    if (pair.before.missing[row] !== 0) continue;
    const value = pair.before.values[row] ?? 0;
    if (pair.after.missing[row] === 0) {
      loss.tested++;
      loss.highest = Math.max(loss.highest, value);
    } else {
      loss.left.push(row);
      loss.lowest = Math.min(loss.lowest, value);
    }
  }
  return [...losses.values()];
}

function smallSchoolIssue(pupils: Table, loss: SchoolLoss, tables: readonly Table[]): readonly Issue[] {
  const school = pupils.columns.find((column) => column.role === "school");
  if (school?.kind !== "text" || loss.school < 0 || loss.pupils >= SMALL_SCHOOL) return [];
  const row = school.codes.indexOf(loss.school);
  const [first] = pupilPlaces(pupils, [row], { tables, roles: ["school", "upn", "local-id"] });
  return first === undefined ? [] : [smallSchool(first.place, loss.pupils)];
}
