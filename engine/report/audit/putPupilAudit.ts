import { estimateOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { shareOverSchools } from "../../stats/shareOverSchools";
import { overall } from "../../words/figures";
import type { Canvas } from "../canvas";
import { auditNames } from "./auditNames";
import { comparisonFormulas } from "./comparisonFormulas";
import { gapFormulas } from "./gapFormulas";
import { type LiveFormula, pupilFormulas } from "./liveFormulas";
import { putBlock } from "./putQuestionnaireAudit";
import { type AveragedVariable, type LiveMachine, putSchoolMachine } from "./putSchoolMachine";
import { schoolMachine } from "./schoolMachine";
import { squaredStudentFormula } from "./studentFormula";

/**
 * The engine's numbers beside live Excel formulas over the pupil list, each with a cell that says whether they agree;
 * then the means over schools step by step, with the between-school variance as the only number taken over.
 */
export function putPupilAudit(canvas: Canvas, row: number, result: AttainmentResult): number {
  const blocks: readonly (readonly [title: string, lines: readonly LiveFormula[]])[] = [
    [`Checked by live formulas: ${result.label}`, pupilFormulas(result)],
    ["Gaps, all pupils equal", gapFormulas(result)],
    ["Project and comparison pupils", comparisonFormulas(result)],
  ];
  let next = row;
  for (const [title, lines] of blocks) next = putBlock(canvas, next, title, lines);
  next = putChangeOverSchools(canvas, next, result);
  return putShareOverSchools(canvas, next, result);
}

function putChangeOverSchools(canvas: Canvas, row: number, result: AttainmentResult): number {
  const tau = estimateOf(result.estimates, { statistic: "tau-squared", school: null, group: null })?.value ?? null;
  const machine = tau === null ? null : schoolMachine(result, tau);
  const average = overall(result, "mean-change", "school");
  if (machine === null || average === null || average.value === null || average.low === null || average.high === null)
    return row;
  const { low, high } = average;
  return putSchoolMachine(canvas, row, {
    title: "The change of the average school, step by step",
    key: "change",
    meanHeading: "Mean change, m",
    variable: overPupils(auditNames.change),
    machine,
    average: average.value,
    limits: ({ mean, standardError, schools }) => {
      const half = `TINV(0.05,${schools - 1})*${standardError}`;
      return [
        { name: "Likely range: from", value: low, formula: `${mean}-${half}` },
        { name: "Likely range: to", value: high, formula: `${mean}+${half}` },
      ];
    },
  });
}

/** A variable of the pupil list: the change, or 1 where it went up. */
function overPupils(variable: string): AveragedVariable {
  const { school } = auditNames;
  return {
    n: (name) => `SUMPRODUCT(--(${school}=${name}))`,
    mean: (name, n) => `SUMPRODUCT((${school}=${name})*${variable})/${n}`,
    within: ({ n, mean }) =>
      `(SUMPRODUCT(${variable}*${variable})-SUMPRODUCT(${n},${mean}^2))/(COUNT(${auditNames.change})-ROWS(${n}))`,
  };
}

/** The share of pupils who went up, over schools: Wilson's interval at the effective size, with Satterthwaite's t. */
function putShareOverSchools(canvas: Canvas, row: number, result: AttainmentResult): number {
  const reported = overall(result, "percent-improved", "school");
  const { before, after, school } = result.pairs;
  const share = shareOverSchools(
    result.schools.map((_, index) => {
      const own = [...school.keys()].filter((pair) => school[pair] === index);
      return { count: own.filter((pair) => (after[pair] ?? 0) > (before[pair] ?? 0)).length, of: own.length };
    }),
  );
  const pooled = share.ok ? share.value.overSchools.randomEffects : null;
  const machine = pooled === null ? null : schoolMachine(result, pooled.tauSquared, (change) => (change > 0 ? 1 : 0));
  if (!share.ok || machine === null || reported === null || reported.value === null) return row;
  const { effectiveSize, degreesOfFreedom } = share.value;
  const { value, low, high } = reported;
  if (low === null || high === null || !effectiveSize.ok || !degreesOfFreedom.ok) return row;
  const known = { size: effectiveSize.value, freedom: degreesOfFreedom.value, low: low / 100, high: high / 100 };
  return putSchoolMachine(canvas, row, {
    title: "The share of pupils who went up, average school, step by step",
    key: "share",
    meanHeading: "Share up, m",
    variable: overPupils(`((${auditNames.change}>0)*1)`),
    machine,
    average: value / 100,
    limits: (live) => wilsonLines(live, known),
  });
}

function wilsonLines(
  { mean, standardError, weights }: LiveMachine,
  known: { readonly size: number; readonly freedom: number; readonly low: number; readonly high: number },
): readonly LiveFormula[] {
  const fraction = `(${weights}/SUM(${weights}))`;
  const own = `(${fraction}^2/(1-${fraction}))`;
  const freedom = `(1/(SUMPRODUCT(${fraction}^2)+SUMPRODUCT(${own})^2-SUMPRODUCT(${own}^2)))`;
  const limit = (sign: "+" | "-", above: { readonly size: number; readonly freedom: number }): string => {
    const [size, squared] = [`{above:${above.size}}`, squaredStudentFormula(`{above:${above.freedom}}`)];
    const half = `SQRT(${squared}*${mean}*(1-${mean})/${size}+${squared}^2/(4*${size}^2))`;
    return `(${mean}+${squared}/(2*${size})${sign}${half})/(1+${squared}/${size})`;
  };
  return [
    {
      name: "Independent pupils it is worth, p(1 − p)/SE²",
      value: known.size,
      formula: `${mean}*(1-${mean})/${standardError}^2`,
    },
    { name: "Degrees of freedom (Satterthwaite)", value: known.freedom, formula: freedom },
    { name: "Likely range (Wilson): from", value: known.low, formula: limit("-", { size: 2, freedom: 1 }) },
    { name: "Likely range (Wilson): to", value: known.high, formula: limit("+", { size: 3, freedom: 2 }) },
  ];
}
