import type { ChangeLabel, Verdict } from "../../result";

export interface LikelyRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the likely range of a change lies against 0 and the smallest change worth noticing `smallest` (> 0, in the
 * units of the range). The table of the product's contract, both directions.
 */
export function changeLabel(range: LikelyRange, smallest: number): ChangeLabel {
  const { low, high } = range;
  if (!(smallest > 0) || !(low <= high)) throw new RangeError("a range and a positive smallest change are needed");
  if (low > 0) return low >= smallest ? "clear-rise" : high >= smallest ? "rise-may-be-tiny" : "very-slight-rise";
  if (high < 0) return high <= -smallest ? "clear-fall" : low <= -smallest ? "fall-may-be-tiny" : "very-slight-fall";
  if (low <= -smallest) return high >= smallest ? "too-close-to-call" : "leans-down";
  return high >= smallest ? "leans-up" : "about-the-same";
}

const verdicts: Readonly<Record<ChangeLabel, Verdict>> = {
  "clear-rise": "clear-gain",
  "rise-may-be-tiny": "some-sign-of-gain",
  "very-slight-rise": "no-clear-change",
  "about-the-same": "no-clear-change",
  "leans-up": "no-clear-change",
  "too-close-to-call": "cannot-tell",
  "leans-down": "no-clear-change",
  "very-slight-fall": "no-clear-change",
  "fall-may-be-tiny": "decline",
  "clear-fall": "decline",
};

/** The verdict a label would give before the design and the sizes of groups lower it. */
export function verdictOf(label: ChangeLabel): Verdict {
  return verdicts[label];
}

/** Which way a measure is better; null: not known. */
export type Better = "higher" | "lower" | null;

const mirrored: Readonly<Record<ChangeLabel, ChangeLabel>> = {
  "clear-rise": "clear-fall",
  "rise-may-be-tiny": "fall-may-be-tiny",
  "very-slight-rise": "very-slight-fall",
  "about-the-same": "about-the-same",
  "leans-up": "leans-down",
  "too-close-to-call": "too-close-to-call",
  "leans-down": "leans-up",
  "very-slight-fall": "very-slight-rise",
  "fall-may-be-tiny": "rise-may-be-tiny",
  "clear-fall": "clear-rise",
};

/** The same where fewer may be better (absences): a fall is then what a rise is elsewhere; of neither, nothing is said. */
export function verdictTowards(label: ChangeLabel, better: Better): Verdict {
  if (better === null) return verdictOf(label) === "no-clear-change" ? "no-clear-change" : "cannot-tell";
  return verdictOf(better === "lower" ? mirrored[label] : label);
}
