/** Headers under which words for project and comparison declare an arm; elsewhere they do not. */
export const armHeaders: ReadonlySet<string> = new Set(["group", "cohort", "groups", "type", "pupil group"]);

/** Headers of columns computed from others: their values are never scores of their own. */
export const derivedWords: ReadonlySet<string> = new Set([
  "change",
  "gain",
  "difference",
  "diff",
  "progress",
  "improvement",
  "increase",
  "growth",
  "va",
  "residual",
  "rank",
  "total",
  "average",
  "mean",
]);

/** Headings of questions answered in a person's own words, folded: how they begin. */
export const openQuestion =
  /^(what (would|could|else|do you think)|anything else|any other|any (further )?comments?|(further|other) comments|please (tell|explain|describe)|tell us|why|how could|is there anything)\b/;

/** Headings of questions with several choices, folded. */
export const severalChoices = /\b(all that apply|all that are true|as many as (you like|apply))\b/;

/** Words of figures about a group of people. */
export const groupFigures = /\b(average|averages|mean|avg|median)\b/;

/** Words that add nothing to what is measured; dropped when stems are compared a second time. */
export const fillerWords: ReadonlySet<string> = new Set([
  "score",
  "scores",
  "result",
  "results",
  "test",
  "mark",
  "marks",
  "points",
  "total",
  "assessment",
  "check",
  "checks",
  "screening",
  "data",
  "raw",
  "standardised",
  "standardized",
  "scaled",
  "the",
  "of",
  "for",
  "your",
  "ss",
  "sas",
]);

/** Words that say a column holds scores even where its values alone would not. */
export const scoreWords: ReadonlySet<string> = new Set([
  "score",
  "scores",
  "sas",
  "mark",
  "marks",
  "result",
  "results",
  "test",
  "level",
  "levels",
  "grade",
  "grades",
  "age",
  "percentile",
  "stanine",
  "judgement",
  "judgment",
  "ta",
  "points",
  "reading",
  "maths",
  "math",
  "mathematics",
  "writing",
  "spelling",
  "spag",
  "gps",
  "science",
  "english",
  "phonics",
  "comprehension",
  "vocabulary",
  "arithmetic",
  "reasoning",
  "assessment",
  "scaled",
  "standardised",
]);
