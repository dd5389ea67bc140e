import { CellKind, type CellColumn } from "./cellColumn";

/** What a column holds, counted once, for all that ask: roles, scales, repairs. */
export interface Profile {
  readonly rows: number;
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  readonly moments: number;
  readonly truths: number;
  readonly errors: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Of the numbers other than 0: zeros often stand for absence. */
  readonly mean: number;
  readonly wholeNumbers: number;
  /** Shown as percentages. */
  readonly isPercent: boolean;
  /** Different numbers, counted up to 200. */
  readonly differentNumbers: number;
  /** Different texts with their counts, most frequent first, ties by first appearance. */
  readonly levels: readonly { readonly text: string; readonly count: number }[];
  /** Mean length of the different texts. */
  readonly textLength: number;
}

const MOST_DIFFERENT_NUMBERS = 200;
const MOST_LEVELS = 200;

/** Counts what a column holds; linear in its rows. */
export function profileOf(column: CellColumn): Profile {
  let minimum = Infinity;
  let maximum = -Infinity;
  let sum = 0;
  let zeros = 0;
  let wholeNumbers = 0;
  const different = new Set<number>();
  for (let index = 0; index < column.kinds.length; index++) {
    if (column.kinds[index] !== CellKind.number) continue;
    const value = column.numbers[index] ?? 0;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    sum += value;
    if (value === 0) zeros++;
    if (Number.isInteger(value)) wholeNumbers++;
    if (different.size < MOST_DIFFERENT_NUMBERS) different.add(value);
  }
  const count = (kind: number): number => column.kindCounts[kind] ?? 0;
  const numbers = count(CellKind.number);
  return {
    rows: column.kinds.length,
    filled: column.kinds.length - count(CellKind.blank),
    numbers,
    texts: count(CellKind.text),
    moments: count(CellKind.moment),
    truths: count(CellKind.yes) + count(CellKind.no),
    errors: count(CellKind.error),
    minimum,
    maximum,
    mean: numbers === zeros ? 0 : sum / (numbers - zeros),
    wholeNumbers,
    isPercent: column.isPercent === true,
    differentNumbers: different.size,
    ...levelsOf(column),
  };
}

function levelsOf(column: CellColumn): Pick<Profile, "levels" | "textLength"> {
  const used: { text: string; count: number }[] = [];
  let length = 0;
  let seen = 0;
  column.levels.forEach((text, level) => {
    const count = column.levelCounts[level] ?? 0;
    if (count === 0 || (text.startsWith("#") && /^#[A-Z/0!?]+/.test(text))) return;
    seen++;
    length += text.length;
    if (used.length < MOST_LEVELS) used.push({ text, count });
  });
  used.sort((left, right) => right.count - left.count);
  return { levels: used, textLength: seen === 0 ? 0 : length / seen };
}
