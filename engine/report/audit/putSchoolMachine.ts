import { cellAddress } from "../../workbook/cellRange";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import { auditAt as at, putHead, putLine } from "./auditLines";
import type { LiveFormula } from "./liveFormulas";
import type { SchoolMachine } from "./machineOf";

/** An average over schools step by step: what is averaged, and what the engine made of it. */
export interface AveragedOverSchools {
  readonly title: string;
  /** Before the keys of its rows: the change, the share that went up. */
  readonly key: string;
  /** Heading of a school's own mean. */
  readonly meanHeading: string;
  readonly variable: AveragedVariable;
  readonly machine: SchoolMachine;
  /** The average school, as reported. */
  readonly average: number;
  /** Further lines from the formulas of the mean, its standard error and the weights. */
  readonly limits: (live: LiveMachine) => readonly LiveFormula[];
}

/** The variable that is averaged, as formulas over the list of people; `name` is the cell with a school's name. */
export interface AveragedVariable {
  /** How many people a school's mean counts for. */
  readonly n: (name: string) => string;
  readonly mean: (name: string, n: string) => string;
  /** Variance within schools, pooled, from the ranges of all schools' names, n and means. */
  readonly within: (schools: { readonly names: string; readonly n: string; readonly mean: string }) => string;
}

/** The cells and formulas later lines build on. */
export interface LiveMachine {
  readonly names: string;
  readonly mean: string;
  readonly standardError: string;
  readonly weights: string;
  readonly schools: number;
}

/** The rows of all schools with their weights, then the mean, its standard error, limits and the proof of τ². */
export function putSchoolMachine(canvas: Canvas, row: number, of: AveragedOverSchools): number {
  const { machine, variable } = of;
  canvas.put({ row, column: at.name, toColumn: at.last, value: of.title, style: styles.section });
  putSchoolHead(canvas, row + 1, of.meanHeading);
  const first = row + 2;
  const cells = schoolCells(first, machine);
  machine.schools.forEach((school, index) => putSchool(canvas, { row: first + index, school, cells, variable }));
  const { mean, weight } = cells;
  const k = machine.schools.length;
  // Each line builds on the live cells above it.
  const [b, q, error] = [1, 2, 3].map((line) => absolute(cells.firstLine + line, at.live)) as [string, string, string];
  const keyed = (line: LiveFormula): LiveFormula => ({ ...line, key: `${of.key}:${line.name}` });
  const lines: readonly LiveFormula[] = [
    { name: "Variance within schools, s_p²", value: machine.pooledVariance, formula: variable.within(cells) },
    { name: "Average school: Σwm/Σw", value: of.average, formula: `SUMPRODUCT(${weight},${mean})/SUM(${weight})` },
    { name: "q = Σw(m − b)²/(k − 1)", value: machine.q, formula: `SUMPRODUCT(${weight},(${mean}-${b})^2)/${k - 1}` },
    {
      name: "Standard error, √(max(1, q)/Σw)",
      value: machine.standardError,
      formula: `SQRT(MAX(1,${q})/SUM(${weight}))`,
    },
    ...of.limits({ mean: b, standardError: error, weights: weight, schools: k, names: cells.names }),
  ];
  const after = cells.firstLine - 1;
  canvas.put({
    row: cells.tauRow,
    column: at.name,
    toColumn: at.engine - 1,
    value: "Variance between schools, τ² (taken over)",
    style: { ...styles.cell, fontSize: 10 },
  });
  canvas.put({
    row: cells.tauRow,
    column: at.engine,
    value: machine.tauSquared,
    style: { ...styles.number, fontSize: 10, numberFormat: "General" },
  });
  putHead(canvas, after, ["Number", "As calculated", "Excel’s formula", "Do they agree?"]);
  lines.forEach((line, index) => putLine(canvas, after + 1 + index, keyed(line)));
  const scoreRow = after + 1 + lines.length;
  putScore(canvas, { row: scoreRow, machine, cells, b });
  return scoreRow + 2;
}

interface SchoolCells {
  /** Ranges over the schools' rows. */
  readonly names: string;
  readonly n: string;
  readonly mean: string;
  readonly weight: string;
  readonly tau: string;
  /** The live variance within schools. */
  readonly within: string;
  readonly tauRow: number;
  /** Row of the variance within schools; the mean, q and the standard error stand below it. */
  readonly firstLine: number;
}

const schoolAt = { school: 1, n: 4, mean: 5, weight: 6 } as const;

function schoolCells(first: number, { schools }: SchoolMachine): SchoolCells {
  const last = first + schools.length - 1;
  const over = (column: number): string => `${absolute(first, column)}:${absolute(last, column)}`;
  const tauRow = last + 2;
  return {
    names: over(schoolAt.school),
    n: over(schoolAt.n),
    mean: over(schoolAt.mean),
    weight: over(schoolAt.weight),
    tau: absolute(tauRow, at.engine),
    within: absolute(tauRow + 2, at.live),
    firstLine: tauRow + 2,
    tauRow,
  };
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)([0-9]+)$/, "$$$1$$$2");
}

function putSchoolHead(canvas: Canvas, row: number, meanHeading: string): void {
  canvas.put({ row, column: schoolAt.school, toColumn: schoolAt.n - 1, value: "School", style: styles.headLeft });
  [
    [schoolAt.n, "n"],
    [schoolAt.mean, meanHeading],
    [schoolAt.weight, "Weight, w"],
  ].forEach(([column, value]) =>
    canvas.put({ row, column: Number(column), value: String(value), style: styles.headRight }),
  );
}

function putSchool(
  canvas: Canvas,
  {
    row,
    school,
    cells,
    variable,
  }: {
    readonly row: number;
    readonly school: SchoolMachine["schools"][number];
    readonly cells: SchoolCells;
    readonly variable: AveragedVariable;
  },
): void {
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const [name, n] = [cellAddress(row, schoolAt.school), cellAddress(row, schoolAt.n)];
  canvas.put({
    row,
    column: schoolAt.school,
    toColumn: schoolAt.n - 1,
    value: school.school,
    style: { ...styles.cell, fontSize: 10 },
  });
  canvas.put({
    row,
    column: schoolAt.n,
    value: { formula: variable.n(name), value: school.n },
    style: number,
  });
  canvas.put({
    row,
    column: schoolAt.mean,
    value: { formula: variable.mean(name, n), value: school.mean },
    style: number,
  });
  canvas.put({
    row,
    column: schoolAt.weight,
    value: { formula: `1/(${cells.tau}+${cells.within}/${n})`, value: school.weight },
    style: number,
  });
}

/** The restricted likelihood's slope must be 0 at τ² (or below 0 where τ² is 0): proof of τ² without trusting us. */
function putScore(
  canvas: Canvas,
  {
    row,
    machine,
    cells,
    b,
  }: { readonly row: number; readonly machine: SchoolMachine; readonly cells: SchoolCells; readonly b: string },
): void {
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const { mean, weight, tau } = cells;
  const formula = `(-SUM(${weight})+SUMPRODUCT(${weight}^2,(${mean}-${b})^2)+SUMSQ(${weight})/SUM(${weight}))/2`;
  const live = cellAddress(row, at.live);
  canvas.put({
    row,
    column: at.name,
    toColumn: at.engine,
    value: "Slope of the restricted likelihood at τ²: must be 0 (or not above 0 where τ² = 0)",
    style: { ...styles.cell, fontSize: 10 },
  });
  canvas.put({ row, column: at.live, value: { formula, value: machine.score }, style: number });
  canvas.put({
    row,
    column: at.agrees,
    toColumn: at.agrees + 1,
    value: {
      formula: `IF(OR(ABS(${live})<=1E-6*MAX(1,SUM(${weight})),AND(${tau}=0,${live}<=0)),"agrees","DIFFERS")`,
      value: scoreAgrees(machine) ? "agrees" : "DIFFERS",
    },
    style: { ...styles.cellSays, fontSize: 10 },
  });
}

function scoreAgrees({ score, tauSquared, schools }: SchoolMachine): boolean {
  const weights = schools.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(score) <= 1e-6 * Math.max(1, weights) || (tauSquared === 0 && score <= 0);
}
