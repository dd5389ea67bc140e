import { foldText } from "../cells/foldText";

/**
 * Words of agreement, folded, with their place on five points: 5 strongly agree, 3 neither, 1 strongly disagree.
 * Microsoft Forms, Google Forms and paper; other five-point sets of words stand below.
 */
export const agreementWords: ReadonlyMap<string, number> = new Map([
  ["strongly agree", 5],
  ["sa", 5],
  ["agree strongly", 5],
  ["completely agree", 5],
  ["totally agree", 5],
  ["agree a lot", 5],
  ["agree", 4],
  ["a", 4],
  ["tend to agree", 4],
  ["mostly agree", 4],
  ["agree a little", 4],
  ["slightly agree", 4],
  ["uncertain", 3],
  ["u", 3],
  ["neither agree nor disagree", 3],
  ["neither agree or disagree", 3],
  ["neither", 3],
  ["neutral", 3],
  ["not sure", 3],
  ["unsure", 3],
  ["undecided", 3],
  ["n", 3],
  ["disagree", 2],
  ["d", 2],
  ["tend to disagree", 2],
  ["mostly disagree", 2],
  ["disagree a little", 2],
  ["slightly disagree", 2],
  ["strongly disagree", 1],
  ["sd", 1],
  ["disagree strongly", 1],
  ["completely disagree", 1],
  ["totally disagree", 1],
  ["disagree a lot", 1],
]);

/** Other ordered sets of five answers, lowest first. */
export const otherAnswerSets: readonly (readonly string[])[] = [
  ["never", "rarely", "sometimes", "often", "always"],
  ["never", "seldom", "sometimes", "often", "always"],
  ["never", "hardly ever", "sometimes", "often", "always"],
  ["not at all", "a little", "somewhat", "quite a lot", "very much"],
  ["not at all confident", "slightly confident", "somewhat confident", "fairly confident", "very confident"],
  ["not at all confident", "not very confident", "somewhat confident", "confident", "very confident"],
  ["very unconfident", "unconfident", "neither", "confident", "very confident"],
  ["very dissatisfied", "dissatisfied", "neither satisfied nor dissatisfied", "satisfied", "very satisfied"],
  ["very poor", "poor", "fair", "good", "very good"],
  ["poor", "fair", "good", "very good", "excellent"],
  ["very poor", "poor", "average", "good", "excellent"],
  ["none", "a little", "some", "quite a lot", "a lot"],
  ["not true", "mostly not true", "partly true", "mostly true", "true"],
];

/** The set that holds every answer of a column, first the one they use most of; null for agreement or mixed words. */
export function answerSetOf(texts: readonly string[]): readonly string[] | null {
  const folded = [...new Set(texts.map(foldAnswer))].filter((text) => otherWords.has(text) || agreementWords.has(text));
  if (folded.length < 2 || folded.every((text) => agreementWords.has(text))) return null;
  return otherAnswerSets.find((set) => folded.every((text) => set.includes(text))) ?? null;
}

const otherWords = new Set(otherAnswerSets.flat());
const shortWords = new Set(["a", "u", "n", "d", "none", "neither", "some", "poor", "fair", "good", "true"]);

/** An answer's fold with a number or letter before or after it dropped: "5 - Strongly agree", "Agree (4)". */
export function foldAnswer(text: string): string {
  const folded = foldText(text);
  const bare = folded.replace(/^[1-7] (?=\p{L})/u, "").replace(/(?<=\p{L}) [1-7]$/u, "");
  return bare;
}

/** True for a text that is plainly an answer (single letters and common words are not plain). */
export function isAnswerWord(text: string): boolean {
  const folded = foldAnswer(text);
  return !shortWords.has(folded) && (agreementWords.has(folded) || otherWords.has(folded));
}
