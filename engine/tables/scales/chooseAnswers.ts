import { type AnswerKind, type AnswerSet, agreementOf, usualUpper } from "../../answerSet";
import { CellKind, type CellColumn } from "../cells/cellColumn";
import { agreementSets, type KnownAnswers, otherSets } from "./answerSets";
import { agreementWords, bareAnswer, foldAnswer, isKnownAnswer } from "./answerWords";

/** The answers a column was given in, and the place of each (1 the lowest; null for a text that is none). */
export interface ColumnAnswers {
  readonly answers: AnswerSet;
  readonly placeOf: (text: string) => number | null;
}

/** With fewer answers than this an answer nobody gave may still have been offered. */
const TELLING_ANSWERS = 20;
const USUAL_POINTS = 5;
const MOST_POINTS = 7;

/** One column while its set is looked for. */
interface Asked {
  readonly cells: CellColumn;
  /** Known words, folded, with how often they stand there and as what. */
  readonly words: ReadonlyMap<string, { readonly count: number; readonly written: string }>;
  readonly kind: AnswerKind;
}

/**
 * The set of answers of each column of a questionnaire: columns of one kind share a set, told by all their answers
 * together. Numbers are agreement on five points unless they plainly go on to six or seven.
 */
export function chooseAnswers(columns: readonly CellColumn[]): readonly ColumnAnswers[] {
  const asked = columns.map((cells): Asked => {
    const words = wordsOf(cells);
    return { cells, words, kind: kindOf([...words.keys()]) };
  });
  const chosen = new Map<AnswerKind, ColumnAnswers>();
  for (const kind of new Set(asked.map((column) => column.kind))) {
    chosen.set(
      kind,
      answersOf(
        kind,
        asked.filter((column) => column.kind === kind),
      ),
    );
  }
  return asked.map((column) => {
    const shared = chosen.get(column.kind);
    const isShared = shared !== undefined && [...column.words.keys()].every((word) => shared.placeOf(word) !== null);
    return isShared ? shared : answersOf(column.kind, [column]);
  });
}

/** The kind of answers all words of a column belong to; numbers and mixed words are taken for agreement. */
export function kindOf(words: readonly string[]): AnswerKind {
  if (words.every((word) => agreementWords.has(word))) return "agreement";
  return otherSets.find((known) => words.every((word) => placeIn(known, word) >= 0))?.kind ?? "agreement";
}

function wordsOf(cells: CellColumn): Asked["words"] {
  const words = new Map<string, { count: number; written: string }>();
  cells.levels.forEach((text, level) => {
    const word = foldAnswer(text);
    const count = cells.levelCounts[level] ?? 0;
    const known = words.get(word);
    if (count === 0 || !isKnownAnswer(word)) return;
    words.set(word, { count: count + (known?.count ?? 0), written: known?.written ?? bareAnswer(text) });
  });
  return words;
}

function answersOf(kind: AnswerKind, columns: readonly Asked[]): ColumnAnswers {
  const isWorded = columns.some(({ words }) => words.size > 0);
  const known = isWorded ? knownSet(kind, columns) : null;
  const numbers = highestNumber(columns);
  if (known === null || (kind === "agreement" && numbers > known.answers.length)) {
    const answers = agreementOf(Math.max(USUAL_POINTS, numbers));
    return { answers, placeOf: (text) => looseAgreement(foldAnswer(text), answers.answers.length) };
  }
  const points = known.answers.length;
  const answers: AnswerSet =
    kind === "agreement"
      ? agreementOf(points)
      : { kind, answers: known.answers.map((spellings) => written(spellings, columns)), upper: usualUpper(points) };
  const placeOf = (text: string): number | null => {
    const folded = foldAnswer(text);
    const place = placeIn(known, folded);
    return place >= 0 ? place + 1 : digit(folded, points);
  };
  return { answers, placeOf };
}

/**
 * The set all columns fit: one of which every answer was given, where there are answers enough to tell, else the widest
 * usual one. null where no set holds all words.
 */
function knownSet(kind: AnswerKind, columns: readonly Asked[]): KnownAnswers | null {
  const sets = [...agreementSets, ...otherSets].filter((known) => known.kind === kind);
  const fitting = sets.filter((known) => columns.every(({ words }) => fits(known, [...words.keys()])));
  const loose = sets.filter((known) =>
    columns.every(({ words }) => [...words.keys()].every((word) => placeIn(known, word) >= 0)),
  );
  const candidates = fitting.length > 0 ? fitting : loose;
  const all = columns.flatMap(({ words }) => [...words]);
  const count = all.reduce((sum, [, found]) => sum + found.count, 0);
  const isUsed = (known: KnownAnswers): boolean =>
    known.answers.every((spellings) => all.some(([word]) => spellings.includes(word)));
  return (count >= TELLING_ANSWERS ? candidates.find(isUsed) : undefined) ?? candidates[0] ?? null;
}

/** Every word has a place, and different words have different ones. */
function fits(known: KnownAnswers, words: readonly string[]): boolean {
  const places = words.map((word) => placeIn(known, word));
  return !places.includes(-1) && new Set(places).size === places.length;
}

function placeIn(known: KnownAnswers, word: string): number {
  return known.answers.findIndex((spellings) => spellings.includes(word));
}

/** The answer as most people's cells have it; as usual where nobody gave it. */
function written(spellings: readonly string[], columns: readonly Asked[]): string {
  let best = { count: 0, written: spellings[0] ?? "" };
  for (const { words } of columns)
    for (const spelling of spellings) {
      const found = words.get(spelling);
      if (found !== undefined && found.count > best.count) best = found;
    }
  return best.written.slice(0, 1).toUpperCase() + best.written.slice(1);
}

/** Six or seven where the numbers plainly go on so far; a slip or two beyond five do not make it longer. */
function highestNumber(columns: readonly Asked[]): number {
  const counts = new Array<number>(MOST_POINTS + 1).fill(0);
  for (const { cells } of columns) {
    cells.kinds.forEach((kind, row) => {
      const value = cells.numbers[row] ?? 0;
      if (kind === CellKind.number && Number.isInteger(value) && value >= 1 && value <= MOST_POINTS)
        counts[value] = (counts[value] ?? 0) + 1;
    });
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const least = Math.max(3, total * 0.02);
  const beyond = [MOST_POINTS, MOST_POINTS - 1].find((value) => (counts[value] ?? 0) >= least);
  return beyond ?? 0;
}

function looseAgreement(folded: string, points: number): number | null {
  const place = agreementWords.get(folded);
  if (place !== undefined) return Math.round(1 + ((place - 1) * (points - 1)) / (USUAL_POINTS - 1));
  const other = otherSets.find((known) => placeIn(known, folded) >= 0);
  if (other !== undefined) return placeIn(other, folded) + 1;
  return digit(folded, points);
}

function digit(folded: string, points: number): number | null {
  return /^[1-7]$/.test(folded) && Number(folded) <= points ? Number(folded) : null;
}
