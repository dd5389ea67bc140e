import type { Issue } from "../../issue";
import { yearGroupDiffers } from "../../issues/tables/pupils";
import type { Table, TextColumn } from "../../study";
import { pupilPlaces } from "./pupilPlaces";

/** Fewer schools than this have no usual year group. */
const LEAST_SCHOOLS = 5;
/** At least this share of the schools must hold the commonest year group. */
const USUAL = 0.8;

/** A school's rows that say a year group, and the codes of those they say. */
interface SchoolYears {
  readonly rows: number[];
  readonly years: Set<number>;
}

/**
 * Schools whose pupils are in a year group no other school has, while most schools share one: perhaps the wrong list.
 * Primary and secondary schools in one study share none, and nothing is said.
 */
export function yearGroupIssues(pupils: Table, tables: readonly Table[]): readonly Issue[] {
  const school = textColumn(pupils, "school");
  const year = textColumn(pupils, "year-group");
  if (school === null || year === null) return [];
  const schools = [...yearsOfSchools(school, year).values()];
  if (schools.length < LEAST_SCHOOLS) return [];
  const holders = new Map<number, number>();
  for (const { years } of schools) for (const code of years) holders.set(code, (holders.get(code) ?? 0) + 1);
  if (Math.max(...holders.values()) < schools.length * USUAL) return [];
  return schools
    .filter(({ years }) => [...years].every((code) => holders.get(code) === 1))
    .flatMap(({ rows }) => pupilPlaces(pupils, rows, { tables, roles: ["year-group", "upn", "local-id"] }))
    .map(({ place, count }) => yearGroupDiffers(place, count));
}

function yearsOfSchools(school: TextColumn, year: TextColumn): ReadonlyMap<number, SchoolYears> {
  const schools = new Map<number, SchoolYears>();
  school.codes.forEach((code, row) => {
    const said = year.codes[row] ?? -1;
    if (code < 0 || said < 0) return;
    const own = schools.get(code) ?? { rows: [], years: new Set<number>() };
    own.rows.push(row);
    own.years.add(said);
    schools.set(code, own);
  });
  return schools;
}

function textColumn(table: Table, role: TextColumn["role"]): TextColumn | null {
  return table.columns.find((column): column is TextColumn => column.role === role && column.kind === "text") ?? null;
}
