/** What answers say of a statement or question: how far people agree, how often, how sure they are ... */
export type AnswerKind =
  | "agreement"
  | "frequency"
  | "amount"
  | "confidence"
  | "satisfaction"
  | "quality"
  | "truth"
  | "likeness"
  | "importance"
  | "usefulness"
  | "ease"
  | "likelihood"
  | "yes-no";

/** The answers people could choose from, and which of them a share counts. An answer is stored as its place, from 1. */
export interface AnswerSet {
  readonly kind: AnswerKind;
  /** Lowest first, in the words people answered in: "Never", "Rarely", "Sometimes", "Often", "Always". */
  readonly answers: readonly string[];
  /** How many from the top count together: 2 for "often or always". As many count together at the bottom, if so many are left. */
  readonly upper: number;
}

/** How many answers from the bottom count together: as many as at the top, and none twice. */
export function lowerCount({ answers, upper }: AnswerSet): number {
  return Math.min(upper, answers.length - upper);
}

/** The upper half: an answer in the middle stands apart, because it is not half a yes. */
export function usualUpper(points: number): number {
  return Math.floor(points / 2);
}

/** Strongly disagree to strongly agree, of so many answers: what numbers from 1 are taken for. */
export function agreementOf(points: number): AnswerSet {
  const sides = [
    ["Disagree", "Agree"],
    ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Slightly disagree", "Slightly agree", "Agree", "Strongly agree"],
  ];
  const half = usualUpper(points);
  const both = sides[half - 1];
  if (both === undefined) throw new RangeError("agreement has two to seven answers");
  const middle = points % 2 === 1 ? ["Uncertain"] : [];
  return { kind: "agreement", answers: [...both.slice(0, half), ...middle, ...both.slice(half)], upper: half };
}
