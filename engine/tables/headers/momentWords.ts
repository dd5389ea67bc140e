/** Words that say when, folded. null: neither before nor after, but between. */
export const words: Readonly<Record<string, "before" | "after" | null>> = {
  mid: null,
  middle: null,
  midyear: null,
  midpoint: null,
  interim: null,
  pre: "before",
  before: "before",
  baseline: "before",
  base: "before",
  entry: "before",
  start: "before",
  starting: "before",
  initial: "before",
  pretest: "before",
  post: "after",
  after: "after",
  exit: "after",
  end: "after",
  final: "after",
  posttest: "after",
  endline: "after",
  eoy: "after",
  outcome: "after",
  now: "after",
};

/** Place in the school year: September 0 ... August 11. */
export const months: Readonly<Record<string, number>> = {
  sep: 0,
  sept: 0,
  september: 0,
  oct: 1,
  october: 1,
  nov: 2,
  november: 2,
  dec: 3,
  december: 3,
  jan: 4,
  january: 4,
  feb: 5,
  february: 5,
  mar: 6,
  march: 6,
  apr: 7,
  april: 7,
  may: 8,
  jun: 9,
  june: 9,
  jul: 10,
  july: 10,
  aug: 11,
  august: 11,
};

export const terms: Readonly<Record<string, number>> = {
  aut: 1.5,
  autumn: 1.5,
  spr: 5.5,
  spring: 5.5,
  sum: 9.5,
  summer: 9.5,
};

/** Short for terms only with the number of a half: "Su2". */
export const halfTerms: Readonly<Record<string, number>> = { au: 1.5, sp: 5.5, su: 9.5 };

export const numberedKinds = new Set([
  "wave",
  "w",
  "time",
  "round",
  "dc",
  "ap",
  "term",
  "t",
  "ht",
  "week",
  "wk",
  "assessment",
  "phase",
  "mock",
  "drop",
  "collection",
  "checkpoint",
  "cp",
  "point",
  "window",
  "cycle",
  "milestone",
]);
export const yearGroupKinds = new Set(["y", "yr", "year", "nc", "ncy", "grade", "g"]);
export const joiningWords = new Set(["term", "half", "year", "the", "of", "in", "at", "and"]);
