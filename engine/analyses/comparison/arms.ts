import type { MatchedPairs } from "../../result";
import type { Allocation } from "../../settings";
import type { TextColumn } from "../../study";
import { matchedPairs } from "../attainment/matchedPairs";
import type { PupilRows } from "../attainment/pupilRows";

/** How the arms lie across the schools; it decides the model. */
export type ArmsLayout = "arms-inside-schools" | "whole-schools" | "one-school";

/** Both arms' pupils with both scores, as columns of equal length, and the units that were allocated. */
export interface Arms {
  readonly layout: ArmsLayout;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** 1 project, 0 comparison */
  readonly treated: Int8Array;
  readonly school: Int32Array;
  /** index into the table's rows */
  readonly row: Uint32Array;
  /** The unit allocated, as one label a pupil; null: pupils themselves. */
  readonly unit: readonly string[] | null;
  readonly unitKind: "pupils" | "classes" | "schools";
  /** Units that enter, project first. */
  readonly unitsPerArm: readonly [number, number];
  readonly pupilsPerArm: readonly [number, number];
  readonly schoolsPerArm: readonly [number, number];
  /** Pupils of the schools that enter, with or without both scores. */
  readonly suppliedPerArm: readonly [number, number];
}

/**
 * Sorts the pupils of both arms by how they were allocated. Where some schools have both arms only those enter; units
 * are what Setup says was allocated, else classes where each class is wholly in one arm, else schools (or pupils of one
 * school).
 */
export function arrangeArms(rows: PupilRows, allocation: Allocation): Arms {
  const project = matchedPairs(rows, 1);
  const comparison = matchedPairs(rows, 0);
  const layout = layoutOf(project, comparison, rows.hasSchools);
  const [ofProject, ofComparison] = [schoolsOf(project), schoolsOf(comparison)];
  const enters = (school: number) =>
    layout !== "arms-inside-schools" || (ofProject.has(school) && ofComparison.has(school));
  const all = [
    ...indexes(project, enters).map((index) => ({ from: project, index, treated: 1 })),
    ...indexes(comparison, enters).map((index) => ({ from: comparison, index, treated: 0 })),
  ];
  const school = Int32Array.from(all, ({ from, index }) => from.school[index] ?? -1);
  const treated = Int8Array.from(all, (pupil) => pupil.treated);
  const row = Uint32Array.from(all, ({ from, index }) => from.row[index] ?? 0);
  const { unit, unitKind } = unitsOf({ layout, allocation, classes: classColumn(rows), school, treated, row });
  return {
    layout,
    before: Float64Array.from(all, ({ from, index }) => from.before[index] ?? 0),
    after: Float64Array.from(all, ({ from, index }) => from.after[index] ?? 0),
    treated,
    school,
    row,
    unit,
    unitKind,
    unitsPerArm: perArm(treated, (pupil) => unit?.[pupil] ?? pupil),
    pupilsPerArm: perArm(treated, (pupil) => pupil),
    schoolsPerArm: perArm(treated, (pupil) => school[pupil] ?? -1),
    suppliedPerArm: suppliedPerArm(rows, new Set(school)),
  };
}

function suppliedPerArm(rows: PupilRows, entered: ReadonlySet<number>): readonly [number, number] {
  const count = (arm: number) =>
    rows.armOf.reduce((sum, one, row) => (one === arm && entered.has(rows.schoolOf[row] ?? -1) ? sum + 1 : sum), 0);
  return [count(1), count(0)];
}

function layoutOf(project: MatchedPairs, comparison: MatchedPairs, hasSchools: boolean): ArmsLayout {
  const [ofProject, ofComparison] = [schoolsOf(project), schoolsOf(comparison)];
  if (!hasSchools || new Set([...ofProject, ...ofComparison]).size < 2) return "one-school";
  return [...ofProject].some((school) => ofComparison.has(school)) ? "arms-inside-schools" : "whole-schools";
}

function schoolsOf(pairs: MatchedPairs): Set<number> {
  return new Set(pairs.school);
}

function indexes(pairs: MatchedPairs, enters: (school: number) => boolean): readonly number[] {
  return [...pairs.school.keys()].filter((index) => enters(pairs.school[index] ?? -1));
}

function classColumn({ table }: PupilRows): TextColumn | undefined {
  return table.columns.find((column): column is TextColumn => column.kind === "text" && column.role === "class");
}

interface UnitQuestion {
  readonly layout: ArmsLayout;
  readonly allocation: Allocation;
  readonly classes: TextColumn | undefined;
  readonly school: Int32Array;
  readonly treated: Int8Array;
  readonly row: Uint32Array;
}

function unitsOf({ layout, allocation, classes, school, treated, row }: UnitQuestion): Pick<Arms, "unit" | "unitKind"> {
  const bySchool = () => ({ unit: Array.from(school, (one) => `school ${one}`), unitKind: "schools" }) as const;
  const pupils = { unit: null, unitKind: "pupils" } as const;
  if (layout === "whole-schools" || allocation.unit === "schools") return bySchool();
  if (allocation.unit === "pupils") return pupils;
  const byClass = classUnits(classes, school, row);
  if (byClass !== null && (allocation.unit === "classes" || eachInOneArm(byClass, treated)))
    return { unit: byClass, unitKind: "classes" };
  return layout === "one-school" ? pupils : bySchool();
}

/** A label a class of a school; null where some pupil's class is not known. */
function classUnits(classes: TextColumn | undefined, school: Int32Array, row: Uint32Array): readonly string[] | null {
  if (classes === undefined) return null;
  const labels = Array.from(row, (one, pupil) => {
    const code = classes.codes[one] ?? -1;
    return code < 0 ? null : `school ${school[pupil] ?? -1} class ${code}`;
  });
  return labels.every((label) => label !== null) ? labels : null;
}

function eachInOneArm(units: readonly string[], treated: Int8Array): boolean {
  const armOf = new Map<string, number>();
  return units.every((unit, pupil) => {
    const arm = treated[pupil] ?? 0;
    const known = armOf.get(unit) ?? arm;
    armOf.set(unit, known);
    return known === arm;
  });
}

function perArm(treated: Int8Array, unitOf: (pupil: number) => unknown): readonly [number, number] {
  const units = [new Set<unknown>(), new Set<unknown>()] as const;
  treated.forEach((arm, pupil) => units[arm === 1 ? 0 : 1].add(unitOf(pupil)));
  return [units[0].size, units[1].size];
}
