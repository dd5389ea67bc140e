import { CellKind } from "../cells/cellColumn";
import { foldText } from "../cells/foldText";
import type { FoundColumn } from "../layout/foundTable";
import { agreementWords, foldAnswer, isAnswerWord, isKnownAnswer } from "../scales/answerWords";
import { kindOf } from "../scales/chooseAnswers";
import { armMeaning } from "./armWords";
import { yesNoMeaning } from "./yesNoWords";

/** What the values of a column say about its role; shares are of filled cells, 0 to 1. */
export interface ContentSigns {
  readonly upn: number;
  readonly email: number;
  readonly dates: number;
  readonly numbers: number;
  readonly texts: number;
  readonly answers: number;
  readonly multiSelect: number;
  /** Every word is one that declares an arm. */
  readonly isArm: boolean;
  /** Every value says yes or no. */
  readonly isYesNo: boolean;
  readonly isSex: boolean;
  /** 1, 2, 3 ... down the column: a running number. */
  readonly isCounter: boolean;
  /** No value twice. */
  readonly allDifferent: boolean;
  /** Different values, counted up to 200. */
  readonly different: number;
  readonly textLength: number;
  /** Whole numbers of a short answer scale: all from 1 to 7, but for a few nines. */
  readonly isShortScale: boolean;
}

/** A statement or question has at least so many words. */
const LEAST_WORDS = 3;

/** Different answers of one set that tell common words ("good", "some") to be answers. */
const LEAST_ANSWERS = 3;

const UPN_SHAPE = /^[A-Za-z]\d{11}[A-Za-z0-9]$/;

/** Reads the signs of a column; regular expressions are asked once a different text and of at most 200. */
export function contentSigns(column: FoundColumn, isYesNoRole: boolean): ContentSigns {
  const { profile } = column;
  const filled = Math.max(1, profile.filled);
  const texts = Math.max(1, sum(profile.levels.map((level) => level.count)));
  const levelShare = (holds: (text: string) => boolean): number =>
    (sum(profile.levels.filter((level) => holds(level.text)).map((level) => level.count)) / texts) *
    (profile.texts / filled);
  const words = profile.levels.map((level) => level.text);
  const onlyWords = profile.numbers + profile.moments + profile.truths === 0 && words.length > 0;
  const yesNoValues = [...words, ...(profile.numbers > 0 ? numberWords(column) : [])];
  return {
    upn: levelShare((text) => UPN_SHAPE.test(text)),
    email: levelShare((text) => /^\S+@\S+\.\S+$/.test(text)),
    dates: profile.moments / filled + levelShare((text) => DATE_TEXT.test(text)),
    numbers: profile.numbers / filled,
    texts: profile.texts / filled,
    answers: levelShare(isAnswer(words, column.header)),
    multiSelect: levelShare((text) => /;\s*\S|;$/.test(text)),
    isArm: onlyWords && words.every((word) => armMeaning(word) !== null),
    isYesNo:
      profile.filled > 0 &&
      profile.moments === 0 &&
      yesNoValues.every((word) => yesNoMeaning(word, isYesNoRole) !== null),
    isSex: onlyWords && words.every((word) => SEX_WORDS.has(foldText(word))),
    isCounter: isCounter(column),
    allDifferent:
      profile.levels.every((level) => level.count === 1) && profile.differentNumbers >= Math.min(profile.numbers, 200),
    different: words.length + profile.differentNumbers,
    textLength: profile.textLength,
    isShortScale:
      profile.numbers > 0 &&
      profile.wholeNumbers === profile.numbers &&
      profile.minimum >= 1 &&
      (profile.maximum <= 7 || isShortButNines(column)) &&
      profile.numbers + profile.texts >= profile.filled,
  };
}

export const SEX_WORDS: ReadonlySet<string> = new Set([
  "m",
  "f",
  "male",
  "female",
  "boy",
  "girl",
  "boys",
  "girls",
  "u",
  "x",
  "other",
]);
export const DATE_TEXT =
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}( \d.*)?$|^\d{4}-\d{2}-\d{2}(T.*| \d.*)?$|^\d{1,2} [A-Za-z]{3,9} \d{4}$/;

/**
 * Single letters count as answers only where plain answers stand beside them or all five letters fit; common words
 * ("good", "some") only under a statement, three or more of one set.
 */
function isAnswer(words: readonly string[], header: string): (text: string) => boolean {
  if (header.split(" ").length >= LEAST_WORDS) {
    const known = new Set(words.map(foldAnswer).filter(isKnownAnswer));
    if (known.size >= LEAST_ANSWERS && kindOf([...known]) !== "agreement") return (text) => known.has(foldAnswer(text));
  }
  const hasPlain = words.some((word) => isAnswerWord(word) || /^(sa|sd)$/i.test(word));
  return (text) => isAnswerWord(text) || (hasPlain && agreementWords.has(foldAnswer(text)));
}

function numberWords(column: FoundColumn): readonly string[] {
  const { minimum, maximum, differentNumbers } = column.profile;
  return differentNumbers <= 2 ? [String(minimum), String(maximum)] : ["many"];
}

/** All from 1 to 7 but a few nines, the usual key for "no answer". */
function isShortButNines({ cells, profile }: FoundColumn): boolean {
  if (profile.maximum !== 9) return false;
  let nines = 0;
  for (let index = 0; index < cells.kinds.length; index++) {
    if (cells.kinds[index] !== CellKind.number) continue;
    const value = cells.numbers[index] ?? 0;
    if (value === 9) nines++;
    else if (value > 7) return false;
  }
  return nines <= profile.numbers * 0.2;
}

function isCounter(column: FoundColumn): boolean {
  const { kinds, numbers } = column.cells;
  let previous: number | null = null;
  let rises = 0;
  for (let index = 0; index < Math.min(kinds.length, 1000); index++) {
    if (kinds[index] !== CellKind.number) continue;
    const value = numbers[index] ?? 0;
    if (!Number.isInteger(value) || (previous !== null && value <= previous)) return false;
    previous = value;
    rises++;
  }
  return rises >= 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
