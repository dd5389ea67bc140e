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
  [
    ["p", "pass"],
    ["m", "merit"],
    ["d", "distinction"],
    ["d*", "distinction*"],
  ],
  // P scales: P1 to P3 in halves (Department for Education, until 2018).
  [
    ...["p1i", "p1ii", "p2i", "p2ii", "p3i", "p3ii"].map((level) => [level, level.replace("i", " i")]),
    ...["p4", "p5", "p6", "p7", "p8"].map((level) => [level]),
  ],
  // Months of age in Development Matters (2012), then the early learning goal.
  [["0 11"], ["8 20"], ["16 26"], ["22 36"], ["30 50"], ["40 60", "40 60+"], ["elg", "early learning goal"]],
];

/** The words of the set that covers all texts given, in its order, as first written; null where no set does. */
export function orderedWordsOf(texts: readonly string[]): readonly string[] | null {
  const set = coveringSet(texts);
  if (set === null) return null;
  const spelt = set.map((spellings) => texts.filter((text) => spellings.includes(foldText(text))));
  return spelt.flatMap((written) => written.slice(0, 1));
}

/**
 * Place of a word among ordered levels: where it stands itself, or where another spelling of it does ("EXS" among
 * "Working towards", "Expected"); -1 where it is none of them.
 */
export function placeAmong(levels: readonly string[], text: string): number {
  const folded = foldText(text);
  const itself = levels.findIndex((level) => foldText(level) === folded);
  if (itself >= 0) return itself;
  const spellings = coveringSet([...levels, text])?.find((one) => one.includes(folded));
  return spellings === undefined ? -1 : levels.findIndex((level) => spellings.includes(foldText(level)));
}

/**
 * One order for columns of one measure that use different parts of it: "below, expected" with "expected, greater depth"
 * gives all three; null where no known set holds all words and no list holds all others.
 */
export function unitedLevels(lists: readonly (readonly string[])[]): readonly string[] | null {
  const widest = lists.find((list) => lists.every((other) => other.every((word) => placeAmong(list, word) >= 0)));
  return widest ?? orderedWordsOf(lists.flat());
}

/** The set in which every text has a place, at least two in different ones. */
function coveringSet(texts: readonly string[]): (typeof orderedWordSets)[number] | null {
  const folded = [...new Set(texts.map(foldText))];
  const covers = (set: (typeof orderedWordSets)[number]): boolean =>
    folded.every((text) => set.some((spellings) => spellings.includes(text))) &&
    set.filter((spellings) => folded.some((text) => spellings.includes(text))).length >= 2;
  return orderedWordSets.find(covers) ?? null;
}
