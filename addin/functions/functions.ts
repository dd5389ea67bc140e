import { netAgreementOf } from "./agreement";
import { alphaOf } from "./alpha";
import { cohensDavOf, hedgesGOf, meanChangeOf } from "./change";
import { effectIntervalOf } from "./effectInterval";
import { innovationQuadrants } from "./innovationQuadrant";
import { monthsOf } from "./months";
import { smallestEffectOf } from "./smallestEffect";
import { valueOrError } from "./valueOrError";
import { wilsonOf } from "./wilson";

/*
 * The worksheet functions ENQUIRY.*. Excel's help is made from these comments, one line each; what is left out comes
 * as null. Every number is the engine's.
 */

/**
 * Mean change: after less before, over everybody with both scores. Blank cells, text and errors are left out in pairs.
 * @customfunction MEANCHANGE
 * @param before Scores before, one cell a pupil
 * @param after Scores after, in the same order
 * @returns The mean change in points
 */
export function meanChange(before: unknown[][], after: unknown[][]): number {
  return valueOrError(meanChangeOf({ before, after }));
}

/**
 * Size of the change in standard deviations: Hedges' g_av, everybody with both scores alike. It says nothing about why.
 * @customfunction HEDGESG
 * @param before Scores before, one cell a pupil
 * @param after Scores after, in the same order
 * @returns The effect size
 */
export function hedgesG(before: unknown[][], after: unknown[][]): number {
  return valueOrError(hedgesGOf({ before, after }));
}

/**
 * Size of the change in standard deviations: Cohen's d_av, mean change over the average of both SDs. HEDGESG corrects it for few pupils.
 * @customfunction COHENSDAV
 * @param before Scores before, one cell a pupil
 * @param after Scores after, in the same order
 * @returns The effect size
 */
export function cohensDav(before: unknown[][], after: unknown[][]): number {
  return valueOrError(cohensDavOf({ before, after }));
}

/**
 * Effect size g_av with its likely range, in one row: effect, low, high, pupils, schools. For several schools give the schools; without them the range is for one school only.
 * @customfunction EFFECTCI
 * @param before Scores before, one cell a pupil
 * @param after Scores after, in the same order
 * @param schools Each pupil's school, in the same order. Left out: one school
 * @returns Effect, low, high, pupils, schools
 */
export function effectCi(before: unknown[][], after: unknown[][], schools?: unknown[][]): number[][] {
  const found = valueOrError(effectIntervalOf({ before, after, schools: schools ?? null }));
  return [[found.effect, found.low, found.high, found.pupils, found.schools]];
}

/**
 * Cronbach's alpha of a questionnaire scale, in one row: alpha, low, high, people. Only people who answered every statement count; under 30 do not judge by it.
 * @customfunction ALPHA
 * @param answers Answers as numbers, one row a person, one column a statement, all turned the same way
 * @param statementsInRows TRUE if each row is a statement and each column a person
 * @returns Alpha, low, high, people
 */
export function alpha(answers: unknown[][], statementsInRows?: boolean): number[][] {
  const found = valueOrError(alphaOf({ answers, statementsInRows: statementsInRows ?? false }));
  return [[found.alpha, found.low, found.high, found.respondents]];
}

/**
 * Net agreement: share of the two highest answers less share of the two lowest, from −1 to 1. Show it as a percentage.
 * @customfunction NETAGREE
 * @param answers Answers as whole numbers from 1 up
 * @param points Highest point of the scale. Left out: 5
 * @param oneIsAgree TRUE if 1 means strongly agree
 * @returns The net agreement
 */
export function netAgree(answers: unknown[][], points?: number, oneIsAgree?: boolean): number {
  return valueOrError(netAgreementOf({ answers, points: points ?? 5, oneIsAgree: oneIsAgree ?? false }));
}

/**
 * Likely range of a share by Wilson's method, in one row: low, high. For people of one school, or drawn one by one.
 * @customfunction WILSON
 * @param count How many were counted
 * @param total Out of how many
 * @param level How sure the range is to be. Left out: 0.95
 * @returns Low, high
 */
export function wilson(count: number, total: number, level?: number): number[][] {
  const { low, high } = valueOrError(wilsonOf({ count, total, level: level ?? 0.95 }));
  return [[low, high]];
}

/**
 * Smallest effect a design is likely to show, in standard deviations, with four chances in five. For planning, before the scores are in.
 * @customfunction MDES
 * @param design "one group", "pupils" (drawn one by one), "schools" (drawn whole) or "within schools" (pupils drawn inside each)
 * @param pupils Pupils in each school, or in all if no schools are given
 * @param schools Number of schools
 * @param icc How alike pupils of one school are, 0 to 1 (the intraclass correlation; of the gains for one group)
 * @param correlation Correlation of scores before with scores after
 * @returns The effect size
 */
export function mdes(design: string, pupils: number, schools?: number, icc?: number, correlation?: number): number {
  return valueOrError(
    smallestEffectOf({
      design,
      pupils,
      schools: schools ?? null,
      intraclassCorrelation: icc ?? null,
      correlation: correlation ?? null,
    }),
  );
}

/**
 * Quadrant of the innovation grid for each pair of ratings: incremental, replicable, unfocused or radical. Ratings close to the middle name both quadrants.
 * @customfunction INNOVATION
 * @param distance How far from present practice, 1 to 5
 * @param extent How much of practice changes, 1 to 5
 * @returns The quadrant
 */
export function innovation(distance: unknown[][], extent: unknown[][]): string[][] {
  return valueOrError(innovationQuadrants({ distance, extent }));
}

/**
 * Months of progress more than a comparison group of one school, in one row: months, low, high. A rough translation (EEF Toolkit table); never without its range.
 * @customfunction MONTHS
 * @param projectBefore Project pupils' scores before
 * @param projectAfter Project pupils' scores after, in the same order
 * @param comparisonBefore Comparison pupils' scores before
 * @param comparisonAfter Comparison pupils' scores after, in the same order
 * @returns Months, low, high
 */
export function months(
  projectBefore: unknown[][],
  projectAfter: unknown[][],
  comparisonBefore: unknown[][],
  comparisonAfter: unknown[][],
): unknown[][] {
  const found = valueOrError(monthsOf({ projectBefore, projectAfter, comparisonBefore, comparisonAfter }));
  return [[found.months, found.low, found.high]];
}
