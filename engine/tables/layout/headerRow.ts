import { cleanText, foldHeader, foldText } from "../cells/foldText";
import { headerRole } from "../headers/headerRole";
import { readMoment } from "../headers/moment";
import { scoreWords } from "../headers/headingWords";
import { isAnswerWord } from "../scales/answerWords";
import { missingReasonOf } from "../scales/missingCodes";
import type { MergedCells } from "./mergedCells";

/** What one row looks like to someone searching for headings. */
export interface RowLook {
  readonly row: number;
  /** Texts by column, merges filled; "" where empty or not a text. */
  readonly texts: readonly string[];
  readonly filled: number;
  readonly textCount: number;
  readonly numberCount: number;
  /** Different texts known as headings: one merged over many columns is one. */
  readonly known: number;
  /** Texts that are answers or codes, as found under headings. */
  readonly answers: number;
  readonly different: number;
}

/** True for a text that names a column: a role, a moment or a word for scores. */
export function isKnownHeading(text: string): boolean {
  if (headerRole(text) !== null) return true;
  const words = foldHeader(text).split(" ");
  return words.length <= 9 && (readMoment(text).moment !== null || words.some((word) => scoreWords.has(word)));
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 2000 && value <= 2040;

/** Looks at one row, merges filled, up to `columnCount` columns. */
export function lookAtRow(cells: MergedCells, row: number, columnCount: number): RowLook {
  const texts: string[] = [];
  const different = new Set<string>();
  let [filled, textCount, numberCount, known, answers] = [0, 0, 0, 0, 0];
  for (let column = 0; column < columnCount; column++) {
    const value = cells.value(row, column);
    texts.push("");
    if (value === null) continue;
    filled++;
    const text =
      typeof value === "string" ? cleanText(value) : typeof value === "number" && isYear(value) ? String(value) : "";
    if (text === "") {
      numberCount++;
      continue;
    }
    texts[column] = text;
    textCount++;
    const isFirst = !different.has(text);
    different.add(text);
    if (isKnownHeading(text)) known += isFirst ? 1 : 0;
    else if (isAnswerWord(text) || (text.length <= 3 && missingReasonOf(text, null) !== null)) answers++;
    else if (/^[\d.:/,<>%+-]+$/.test(text) || foldText(text) === "") numberCount++;
  }
  return { row, texts, filled, textCount, numberCount, known, answers, different: different.size };
}

/** How much a row looks like headings: larger is more. */
export function headerScore(look: RowLook): number {
  if (look.different < 2) return -Infinity;
  return (
    look.different + 2 * look.known - 2 * look.numberCount - 3 * look.answers - (look.textCount - look.different) * 0.25
  );
}
