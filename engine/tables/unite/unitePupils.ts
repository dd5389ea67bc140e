import type { Issue } from "../../issue";
import { scalesDiffer } from "../../issues/tables/columns";
import { pupilIssue } from "../../issues/tables/pupils";
import type { Column, Table } from "../../study";
import { columnKey } from "./columnKey";
import { matchPupils, type Matching } from "./matchPupils";
import { namesForReview } from "./namesForReview";
import { pupilNumberIssues } from "./pupilNumbers";
import { pupilPlaces } from "./pupilPlaces";
import { schoolsInFiles } from "./schoolsInFiles";
import { fileTitle, nameMeaning } from "./sheetMeaning";
import { uniteTables, type Member } from "./uniteTables";

/** The pupils of a study in one table, each once, with what was noticed. */
export interface UnitedPupils {
  readonly pupils: Table | null;
  readonly issues: readonly Issue[];
}

const MOST_REPEATED = 0.2;

/** Unites all tables of pupils and matches the rows of each pupil; `titleClasses` are the classes titles name. */
export function unitePupils(
  tables: readonly Table[],
  titleClasses: ReadonlyMap<Table, string> = new Map(),
): UnitedPupils {
  const first = tables[0];
  if (first === undefined) return { pupils: null, issues: [] };
  const members = membersOf(tables, titleClasses);
  const united = tables.length === 1 ? first : uniteTables(members, "pupils");
  const matching = matchPupils(united);
  return {
    pupils: matching.table,
    issues: [
      ...scaleIssues(tables),
      ...schoolsInFiles(tables),
      ...pupilNumberIssues(tables),
      ...matchIssues(united, matching, tables),
      ...namesForReview(matching.table, tables),
    ],
  };
}

/** Tables with the school or class their sheet or file stands for; sheets of the same pupils stand for neither. */
function membersOf(tables: readonly Table[], titleClasses: ReadonlyMap<Table, string>): readonly Member[] {
  const files = new Set(tables.map((table) => table.file)).size;
  const apart = tables.length > 1 && haveDifferentPupils(tables) && shareMeasures(tables);
  return tables.map((table): Member => {
    const has = (role: Column["role"]): boolean => table.columns.some((column) => column.role === role);
    if (!apart) return { table, school: null, class: null };
    const bySheet = nameMeaning(table.sheet);
    const byFile = files > 1 && table.file !== null ? nameMeaning(fileTitle(table.file)) : null;
    return {
      table,
      school: has("school") ? null : (byFile?.school ?? bySheet.school),
      class: has("class") ? null : (titleClasses.get(table) ?? bySheet.class),
    };
  });
}

/**
 * Most sheets hold pupils of their own: at most one sheet in five repeats more than a fifth of its pupils from sheets
 * before it, by UPN (a school that sent its list twice).
 */
function haveDifferentPupils(tables: readonly Table[]): boolean {
  const seen = new Set<string>();
  let repeating = 0;
  for (const table of tables) {
    const upn = table.columns.find((column) => column.role === "upn");
    if (upn?.kind !== "text") continue;
    const known = upn.levels.filter((level) => seen.has(level)).length;
    if (known > upn.levels.length * MOST_REPEATED) repeating++;
    for (const level of upn.levels) seen.add(level);
  }
  return repeating <= tables.length * MOST_REPEATED;
}

/** At least half of the sheets hold the commonest measure: they are lists of one kind, not a sheet a test. */
function shareMeasures(tables: readonly Table[]): boolean {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const measures = new Set(table.columns.flatMap(({ measure }) => (measure === null ? [] : [measure])));
    for (const measure of measures) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) * 2 >= tables.length;
}

function scaleIssues(tables: readonly Table[]): readonly Issue[] {
  const scaleOf = new Map<string, string>();
  return tables.flatMap((table) =>
    table.columns.flatMap((column) => {
      const key = columnKey(column);
      if (key === null || column.kind !== "number" || column.scale === null || column.role === "item") return [];
      const known = scaleOf.get(key) ?? column.scale.id;
      scaleOf.set(key, known);
      return known === column.scale.id ? [] : [scalesDiffer(column.place, column.header)];
    }),
  );
}

function matchIssues(united: Table, matching: Matching, tables: readonly Table[]): readonly Issue[] {
  const at = (rows: readonly number[]): ReturnType<typeof pupilPlaces> =>
    pupilPlaces(united, rows, { tables, roles: ["upn", "local-id", "name", "surname"] });
  const moved = new Set(matching.moved);
  const notMoved = (rows: readonly number[]): readonly number[] => rows.filter((row) => !moved.has(row));
  return [
    ...at(notMoved(matching.duplicates)).map(({ place, count }) => pupilIssue("duplicate-rows", place, count)),
    ...at(notMoved(matching.conflicts)).map(({ place, count }) => pupilIssue("duplicate-conflict", place, count)),
    ...at(matching.moved).map(({ place, count }) => pupilIssue("pupil-moved", place, count)),
  ];
}
