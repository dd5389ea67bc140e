import type { Issue } from "../../issue";
import { afterScoresOfLowestOnly, allEqual, oneMomentOnly, onePupil, pupilIssue } from "../../issues/tables";
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
    ...lowestOnly(pupils, pair, tables),
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

/** Fewer than half have a score after, at least five have, and none of them lay above any of the others before. */
function lowestOnly(pupils: Table, pair: MeasurePair, tables: readonly Table[]): readonly Issue[] {
  const school = pupils.columns.find((column) => column.role === "school");
  const codes = school?.kind === "text" ? school.codes : null;
  const groups = new Map<number, { tested: number; left: number[]; highest: number; lowest: number }>();
  for (let row = 0; row < pupils.rowNumbers.length; row++) {
    if (pair.before.missing[row] !== 0) continue;
    const code = codes?.[row] ?? -1;
    const group = groups.get(code) ?? { tested: 0, left: [], highest: -Infinity, lowest: Infinity };
    groups.set(code, group);
    const value = pair.before.values[row] ?? 0;
    if (pair.after.missing[row] === 0) {
      group.tested++;
      group.highest = Math.max(group.highest, value);
    } else {
      group.left.push(row);
      group.lowest = Math.min(group.lowest, value);
    }
  }
  return [...groups.values()].flatMap((group) => {
    if (group.tested < 5 || group.left.length <= group.tested || group.highest > group.lowest) return [];
    const places = pupilPlaces(pupils, group.left, { tables, roles: ["after"], measure: pair.measure });
    return places.map(({ place, count }) => afterScoresOfLowestOnly(place, count));
  });
}
