import { foldText } from "../cells/foldText";
import { agreementSets, otherSets } from "./answerSets";

/** Words of agreement, folded, with their place on five points: 5 strongly agree, 3 neither, 1 strongly disagree. */
export const agreementWords: ReadonlyMap<string, number> = new Map(
  agreementSets
    .slice(0, 1)
    .flatMap(({ answers }) =>
      answers.flatMap((spellings, place) => spellings.map((word) => [word, place + 1] as const)),
    ),
);

const otherWords: ReadonlySet<string> = new Set(otherSets.flatMap(({ answers }) => answers.flat()));

/** Single words that are plainly answers wherever they stand; other single words may be anything ("good", "some"). */
const plainWords: ReadonlySet<string> = new Set([
  ...["never", "rarely", "seldom", "sometimes", "often", "always", "somewhat"],
  ...["confident", "unconfident", "satisfied", "dissatisfied"],
]);
const shortWords: ReadonlySet<string> = new Set(["a", "u", "n", "d", "neither"]);

/** An answer with a number before or after it dropped, as written: "Strongly agree" of "5 - Strongly agree". */
export function bareAnswer(text: string): string {
  return text
    .replace(/^[1-7]\s*[-–—=.:)]?\s*(?=\p{L})/u, "")
    .replace(/(?<=\p{L})\s*[-–—=:(]?\s*[1-7]\)?$/u, "")
    .trim();
}

/** An answer's fold with a number or letter before or after it dropped: "5 - Strongly agree", "Agree (4)". */
export function foldAnswer(text: string): string {
  const folded = foldText(text);
  const bare = folded.replace(/^[1-7] (?=\p{L})/u, "").replace(/(?<=\p{L}) [1-7]$/u, "");
  return bare;
}

/** True for a word, folded, that is an answer of some set. */
export function isKnownAnswer(folded: string): boolean {
  return agreementWords.has(folded) || otherWords.has(folded);
}

/** True for a text that is plainly an answer (single letters and common words are not plain). */
export function isAnswerWord(text: string): boolean {
  const folded = foldAnswer(text);
  if (agreementWords.has(folded)) return !shortWords.has(folded);
  return otherWords.has(folded) && (plainWords.has(folded) || folded.includes(" "));
}
