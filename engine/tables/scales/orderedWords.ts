import { foldText } from "../cells/foldText";

/** Sets of ordered words schools use, lowest first, each place with its spellings (folded). */
export const orderedWordSets: readonly (readonly (readonly string[])[])[] = [
  [
    ["below", "b", "blw", "working below"],
    ["working towards", "wts", "wt", "towards"],
    ["expected", "exs", "exp", "at expected", "working at"],
    ["greater depth", "gds", "gd", "above", "exceeding"],
  ],
  [["emerging"], ["expected", "developing"], ["exceeding", "secure"], ["mastery"]],
  [["emerging"], ["developing"], ["secure"], ["mastering", "mastered", "exceeding"]],
  [["well below"], ["below"], ["just below"], ["at", "on track", "in line", "at expected"], ["above"], ["well above"]],
  [
    ["entering", "beginning", "b", "begun"],
    ["working within", "w", "developing"],
    ["secure", "s"],
  ],
  [
    ["low", "l"],
    ["middle", "medium", "mid", "m"],
    ["high", "h"],
  ],
  [["p4"], ["p5"], ["p6"], ["p7"], ["p8"]],
];

/** The words of the set that covers all texts given, in its order, as first written; null where no set does. */
export function orderedWordsOf(texts: readonly string[]): readonly string[] | null {
  const folded = texts.map(foldText);
  for (const set of orderedWordSets) {
    const spelt = set.map((spellings) => texts.filter((_, index) => spellings.includes(folded[index] ?? "")));
    const covered = spelt.reduce((sum, written) => sum + written.length, 0);
    if (covered === texts.length && spelt.filter((written) => written.length > 0).length >= 2) {
      return spelt.flatMap((written) => written.slice(0, 1));
    }
  }
  return null;
}
