import { crossedColumns } from "../analyses/attainment/crossedCharacteristics";
import { groupColumns, MOST_LEVELS } from "../analyses/attainment/groupPairs";
import { ALL_PUPILS, byCodeUnit, type PupilRows, pupilRows } from "../analyses/attainment/pupilRows";
import { attainmentSpecs } from "../analyses/plan";
import { groupMoments } from "../stats/groupMoments";
import { type PairSums, pairSums } from "../stats/pairSums";
import type { Settings } from "../settings";
import type { Study, TextColumn } from "../study";
import type { ArmSums, Contribution, GroupSums, MeasureSums } from "./contribution";
import { contributionSchema } from "./contribution";

export interface ContributionOptions {
  /** No number stands for fewer pupils: 6 for an alliance, 10 for others. */
  readonly minimum: number;
  /** What the school is called where the workbook has no column of schools. */
  readonly school?: string;
}

/**
 * Each school's sums, and no pupil: of every measure by arm, and by class and group where each stands for enough pupils.
 * A group is given whole or not at all, so that what is withheld is not what is left of a total. Schools come by name.
 */
export function contributionsOf(study: Study, options: ContributionOptions): readonly Contribution[] {
  const { pupils, settings } = study;
  if (pupils === null) return [];
  const measured = attainmentSpecs(study).map((spec) => ({
    spec,
    ...sortedRows(pupilRows(pupils, spec.beforeColumn, spec.afterColumn)),
  }));
  const [first] = measured;
  if (first === undefined) return [];
  const { schools } = first.rows;
  return schools.map((school, index) => ({
    schema: contributionSchema,
    school: school === ALL_PUPILS ? (options.school ?? ALL_PUPILS) : school,
    minimum: options.minimum,
    comparedWith: 0,
    settings: sharedSettings(settings),
    measures: measured.flatMap(({ spec, rows, bySchool }) => {
      const sums = measureSums(rows, bySchool[index] ?? [], { measure: spec.measure, study, minimum: options.minimum });
      return sums === null ? [] : [sums];
    }),
  }));
}

function sharedSettings(settings: Settings): Contribution["settings"] {
  const { allocation, sameTestSeries, chosenForLowScores, declared, fictional } = settings;
  return { allocation, sameTestSeries, chosenForLowScores, declared, fictional };
}

/** A school's pupils of one arm: rows of the table with both scores, with a score before only, and how many others. */
interface ArmRows {
  readonly arm: "project" | "comparison";
  readonly both: readonly number[];
  readonly beforeOnly: readonly number[];
  readonly otherwise: number;
}

/** Every row put with its school and arm, once for all schools. */
function sortedRows(rows: PupilRows): { readonly rows: PupilRows; readonly bySchool: readonly (readonly ArmRows[])[] } {
  const sorted = rows.schools.map(() =>
    (["project", "comparison"] as const).map((arm) => ({
      arm,
      both: [] as number[],
      beforeOnly: [] as number[],
      otherwise: 0,
    })),
  );
  rows.armOf.forEach((arm, row) => {
    const own = arm < 0 ? undefined : sorted[rows.schoolOf[row] ?? -1]?.[arm === 1 ? 0 : 1];
    if (own === undefined) return;
    if (rows.before.missing[row] !== 0) own.otherwise += 1;
    else if (rows.after.missing[row] !== 0) own.beforeOnly.push(row);
    else own.both.push(row);
  });
  return { rows, bySchool: sorted };
}

interface OneMeasure {
  readonly measure: string;
  readonly study: Study;
  readonly minimum: number;
}

/** null where the school's pupils with both scores are too few to say anything of. */
function measureSums(rows: PupilRows, arms: readonly ArmRows[], of: OneMeasure): MeasureSums | null {
  const { minimum, study } = of;
  const byArm = arms.map((arm) => ({
    ...arm,
    cell: { arm: arm.arm, class: null, sums: sumsOf(rows, arm.both) } satisfies ArmSums,
  }));
  const told = byArm.filter(({ cell }) => maySay(cell.sums, minimum));
  if (told.length === 0) return null;
  const classes = rows.arm === null ? null : classCells(rows, told, minimum);
  const project = told.find(({ arm }) => arm === "project");
  const groups = groupColumns(rows.table, study.settings.specialCategories).map((column) => ({
    column,
    kinds: project === undefined ? [] : kindsOf(rows, column, project.both),
  }));
  const crossed = crossedColumns(rows.table, study.settings.specialCategories);
  const given = groups.filter(({ kinds, column }) => mayGive(kinds, minimum) && !crossed.includes(column));
  return {
    measure: of.measure,
    label: rows.before.measureLabel ?? of.measure,
    beforeHeader: rows.before.header,
    afterHeader: rows.after.header,
    scale: scaleOf(rows),
    arms: armLabels(rows.arm),
    cells: classes ?? told.map(({ cell }) => cell),
    untested: told.map((arm) => untestedOf(rows, arm, minimum)),
    groups: given.map(({ column, kinds }) => ({ role: column.role, header: column.header, kinds })),
    withheld: [
      ...byArm.filter(({ both, cell }) => both.length > 0 && !maySay(cell.sums, minimum)).map(({ arm }) => arm),
      ...(rows.arm !== null && classes === null && classColumn(rows) !== undefined ? ["classes"] : []),
      ...groups.filter((one) => one.kinds.length > 0 && !given.includes(one)).map(({ column }) => column.role),
    ],
  };
}

function sumsOf({ before, after }: PupilRows, own: readonly number[]): PairSums {
  const [sums] = pairSums({
    before: Float64Array.from(own, (row) => before.values[row] ?? NaN),
    after: Float64Array.from(own, (row) => after.values[row] ?? NaN),
    groups: new Int32Array(own.length),
    groupCount: 1,
  });
  if (sums === undefined) throw new RangeError("one group has one set of sums");
  return sums;
}

/** Enough pupils, and not all with one score: an average nobody differs from is everybody's score. */
function maySay({ n, squaresBefore, squaresAfter }: PairSums, minimum: number): boolean {
  return n >= minimum && (minimum < 2 || (squaresBefore > 0 && squaresAfter > 0));
}

const classColumn = ({ table }: PupilRows): TextColumn | undefined =>
  table.columns.find((column): column is TextColumn => column.kind === "text" && column.role === "class");

/** The cells by class; null where a pupil's class is not known or a class is too small: then no class is told. */
function classCells(rows: PupilRows, arms: readonly ArmRows[], minimum: number): readonly ArmSums[] | null {
  const column = classColumn(rows);
  if (column === undefined) return null;
  const codes = [...new Set(arms.flatMap(({ both }) => both.map((row) => column.codes[row] ?? -1)))];
  if (codes.includes(-1)) return null;
  const cells = arms.flatMap(({ arm, both }) =>
    codes.flatMap((code, index): readonly ArmSums[] => {
      const ofClass = both.filter((row) => column.codes[row] === code);
      return ofClass.length === 0 ? [] : [{ arm, class: index + 1, sums: sumsOf(rows, ofClass) }];
    }),
  );
  return cells.every(({ sums }) => maySay(sums, minimum)) ? cells : null;
}

function kindsOf(rows: PupilRows, column: TextColumn, own: readonly number[]): GroupSums["kinds"] {
  const known = [...new Set(own.map((row) => kindOf(column, row)))].sort(blankLast);
  if (known.every((kind) => kind === null) || known.length > MOST_LEVELS) return [];
  return known.map((level) => ({
    level,
    meaning: meaningOf(column, level),
    sums: sumsOf(
      rows,
      own.filter((row) => kindOf(column, row) === level),
    ),
  }));
}

/** Yes and no by these words, however the school writes them: kinds of several schools must meet. */
function kindOf(column: TextColumn, row: number): string | null {
  const level = column.levels[column.codes[row] ?? -1];
  return level === undefined ? null : (meaningOf(column, level) ?? level);
}

function meaningOf({ meaning }: TextColumn, level: string | null): "yes" | "no" | null {
  const means = level === "yes" || level === "no" ? level : level === null ? null : meaning?.[level];
  return means === "yes" || means === "no" ? means : null;
}

function blankLast(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return byCodeUnit(left, right);
}

/** All kinds or none: one that is withheld alone would be the total less the others. */
function mayGive(kinds: GroupSums["kinds"], minimum: number): boolean {
  return kinds.length > 0 && kinds.every(({ sums }) => maySay(sums, minimum));
}

function untestedOf(rows: PupilRows, of: ArmRows, minimum: number): MeasureSums["untested"][number] {
  const { arm, beforeOnly, otherwise } = of;
  const [lost] = groupMoments({
    values: Float64Array.from(beforeOnly, (row) => rows.before.values[row] ?? NaN),
    groups: new Int32Array(beforeOnly.length),
    groupCount: 1,
  });
  const told = lost !== undefined && lost.n >= minimum && (minimum < 2 || lost.sumOfSquares > 0);
  const few = (pupils: number) => (pupils === 0 ? 0 : Math.max(pupils, minimum - 1));
  return {
    arm,
    atMost: told ? lost.n + few(otherwise) : few(beforeOnly.length + otherwise),
    beforeOnly: {
      atMost: few(beforeOnly.length),
      sums: told ? { n: lost.n, mean: lost.mean, squares: lost.sumOfSquares } : null,
    },
  };
}

function armLabels(arm: TextColumn | null): MeasureSums["arms"] {
  if (arm === null) return null;
  const labelled = (meaning: "treatment" | "comparison") =>
    arm.levels.filter((level) => arm.meaning?.[level] === meaning);
  return { treatment: labelled("treatment"), comparison: labelled("comparison") };
}

function scaleOf({ before, after }: PupilRows): MeasureSums["scale"] {
  const scale = after.scale ?? before.scale;
  if (scale === null || scale.id === "teacher-assessment" || scale.id === "ordered-words" || scale.id === "agreement")
    return null;
  const { id, label, unit, growth, minimum, maximum, normStandardDeviation, normMean } = scale;
  return { id, label, unit, growth, ordinal: false, minimum, maximum, normStandardDeviation, normMean };
}
