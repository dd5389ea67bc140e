import { estimateOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { cellAddress } from "../../workbook/cellRange";
import { overall } from "../../words/figures";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import { auditNames } from "./auditNames";
import { type LiveFormula, pupilFormulas } from "./liveFormulas";
import { schoolMachine, type SchoolMachine } from "./schoolMachine";

const at = { name: 1, engine: 4, live: 5, agrees: 6 } as const;
const LAST = 9;

/** Numbers may differ by this share: sums are taken in another order. */
const TOLERANCE = "1E-9";

/**
 * The engine's numbers beside live Excel formulas over the pupil list, each with a cell that says whether they agree;
 * then the mean over schools step by step, with the between-school variance as the only number taken over.
 */
export function putAudit(canvas: Canvas, row: number, result: AttainmentResult): number {
  canvas.put({
    row,
    column: at.name,
    toColumn: LAST,
    value: `Checked by live formulas: ${result.label}`,
    style: styles.section,
  });
  putHead(canvas, row + 1, ["Number", "As calculated", "Excel’s formula", "Do they agree?"]);
  const lines = pupilFormulas(result);
  lines.forEach((line, index) => putLine(canvas, row + 2 + index, line));
  const next = putSchools(canvas, row + 3 + lines.length, result);
  canvas.put({
    row: next,
    column: at.name,
    toColumn: LAST,
    value:
      "The formulas read the Pupil list. Not checked by formula, because Excel has no function for it: intervals of effect sizes (noncentral t), between-school variance and its interval, steadied changes, gaps within schools.",
    style: styles.note,
  });
  canvas.atLeast(next + 1, 10);
  return next + 2;
}

function putHead(
  canvas: Canvas,
  row: number,
  [name, engine, live, agrees]: readonly [string, string, string, string],
): void {
  canvas.put({ row, column: at.name, toColumn: at.engine - 1, value: name, style: styles.headLeft });
  canvas.put({ row, column: at.engine, value: engine, style: styles.headRight });
  canvas.put({ row, column: at.live, value: live, style: styles.headRight });
  canvas.put({ row, column: at.agrees, toColumn: at.agrees + 1, value: agrees, style: styles.headSays });
}

function putLine(canvas: Canvas, row: number, { name, value, formula }: LiveFormula): void {
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const [engine, live] = [cellAddress(row, at.engine), cellAddress(row, at.live)];
  canvas.key(row, `audit:${name}`);
  canvas.put({ row, column: at.name, toColumn: at.engine - 1, value: name, style: { ...styles.cell, fontSize: 10 } });
  canvas.put({ row, column: at.engine, value, style: number });
  canvas.put({ row, column: at.live, value: { formula, value }, style: number });
  canvas.put({
    row,
    column: at.agrees,
    toColumn: at.agrees + 1,
    value: {
      formula: `IF(ABS(${live}-${engine})<=${TOLERANCE}*MAX(1,ABS(${engine})),"agrees","DIFFERS")`,
      value: "agrees",
    },
    style: { ...styles.cellSays, fontSize: 10 },
  });
}

function putSchools(canvas: Canvas, row: number, result: AttainmentResult): number {
  const tau = estimateOf(result.estimates, { statistic: "tau-squared", school: null, group: null })?.value ?? null;
  const machine = tau === null ? null : schoolMachine(result, tau);
  const average = overall(result, "mean-change", "school");
  if (machine === null || average === null || average.value === null || average.low === null || average.high === null)
    return row;
  canvas.put({
    row,
    column: at.name,
    toColumn: LAST,
    value: "The average school, step by step",
    style: styles.section,
  });
  putSchoolHead(canvas, row + 1);
  const first = row + 2;
  const cells = schoolCells(first, machine);
  machine.schools.forEach((school, index) => putSchool(canvas, { row: first + index, school, cells }));
  const { n, mean, weight } = cells;
  const b = `(SUMPRODUCT(${weight},${mean})/SUM(${weight}))`;
  const k = machine.schools.length;
  const q = `(SUMPRODUCT(${weight},(${mean}-${b})^2)/${k - 1})`;
  const error = `SQRT(MAX(1,${q})/SUM(${weight}))`;
  const { change } = auditNames;
  const lines: readonly LiveFormula[] = [
    {
      name: "Variance within schools, s_p²",
      value: machine.pooledVariance,
      formula: `(SUMSQ(${change})-SUMPRODUCT(${n},${mean}^2))/(COUNT(${change})-${k})`,
    },
    { name: "Change, average school: Σwm/Σw", value: average.value, formula: b },
    { name: "q = Σw(m − b)²/(k − 1)", value: machine.q, formula: q },
    { name: "Standard error, √(max(1, q)/Σw)", value: machine.standardError, formula: error },
    { name: "Likely range: from", value: average.low, formula: `${b}-TINV(0.05,${k - 1})*${error}` },
    { name: "Likely range: to", value: average.high, formula: `${b}+TINV(0.05,${k - 1})*${error}` },
  ];
  const after = first + k + 2;
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
  lines.forEach((line, index) => putLine(canvas, after + 1 + index, line));
  const scoreRow = after + 1 + lines.length;
  putScore(canvas, { row: scoreRow, machine, cells, b });
  return scoreRow + 2;
}

interface SchoolCells {
  /** Ranges over the schools' rows. */
  readonly n: string;
  readonly mean: string;
  readonly weight: string;
  readonly tau: string;
  readonly tauRow: number;
}

const schoolAt = { school: 1, n: 4, mean: 5, weight: 6 } as const;

function schoolCells(first: number, { schools }: SchoolMachine): SchoolCells {
  const last = first + schools.length - 1;
  const over = (column: number): string => `${absolute(first, column)}:${absolute(last, column)}`;
  const tauRow = last + 2;
  return {
    n: over(schoolAt.n),
    mean: over(schoolAt.mean),
    weight: over(schoolAt.weight),
    tau: absolute(tauRow, at.engine),
    tauRow,
  };
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)([0-9]+)$/, "$$$1$$$2");
}

function putSchoolHead(canvas: Canvas, row: number): void {
  canvas.put({ row, column: schoolAt.school, toColumn: schoolAt.n - 1, value: "School", style: styles.headLeft });
  [
    [schoolAt.n, "n"],
    [schoolAt.mean, "Mean change, m"],
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
  }: { readonly row: number; readonly school: SchoolMachine["schools"][number]; readonly cells: SchoolCells },
): void {
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const { school: names, change } = auditNames;
  const [name, n] = [cellAddress(row, schoolAt.school), cellAddress(row, schoolAt.n)];
  const within = `(SUMSQ(${change})-SUMPRODUCT(${cells.n},${cells.mean}^2))/(COUNT(${change})-ROWS(${cells.n}))`;
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
    value: { formula: `SUMPRODUCT(--(${names}=${name}))`, value: school.n },
    style: number,
  });
  canvas.put({
    row,
    column: schoolAt.mean,
    value: { formula: `SUMPRODUCT((${names}=${name})*${change})/${n}`, value: school.mean },
    style: number,
  });
  canvas.put({
    row,
    column: schoolAt.weight,
    value: { formula: `1/(${cells.tau}+${within}/${n})`, value: school.weight },
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
