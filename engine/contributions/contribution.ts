import * as v from "valibot";

/** What a file of sums says it is. */
export const contributionSchema = "enquiry-impact-contribution/1";

const text = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const finite = v.pipe(v.number(), v.finite());

/** Sums of scores before and after of a group of pupils who have both: see `PairSums`. */
const pairSums = v.object({
  n: count,
  meanBefore: finite,
  meanAfter: finite,
  squaresBefore: finite,
  squaresAfter: finite,
  products: finite,
});

const scale = v.object({
  id: v.picklist([
    "age-standardised",
    "ks2-scaled",
    "phonics",
    "multiplication-check",
    "reading-age",
    "national-curriculum-level",
    "gcse-grade",
    "a-level-grade",
    "fine-grade",
    "percentile",
    "stanine",
    "attendance",
    "count",
    "percentage",
    "raw-mark",
    "scaled-score",
    "number",
  ]),
  label: text,
  unit: v.picklist(["points", "marks", "months", "levels", "grades", "percent", "count", "scale-points"]),
  growth: v.picklist(["age-standardised", "rises-with-age", "does-not-rise", "unknown"]),
  ordinal: v.literal(false),
  minimum: v.nullable(finite),
  maximum: v.nullable(finite),
  normStandardDeviation: v.nullable(finite),
  normMean: v.nullable(finite),
});

const armSums = v.object({
  arm: v.picklist(["project", "comparison"]),
  /** Classes of the school by number, where each may be told apart; null: all classes together. */
  class: v.nullable(count),
  sums: pairSums,
});

/** Pupils of an arm without both scores. */
const untested = v.object({
  arm: v.picklist(["project", "comparison"]),
  /** With a score before only: how many at most, and their sums where they may be told. */
  beforeOnly: v.object({ atMost: count, sums: v.nullable(v.object({ n: count, mean: finite, squares: finite })) }),
  /** Without a score before: how many at most. */
  otherwise: v.object({ atMost: count }),
});

/** One characteristic of the project's pupils: all its kinds, or none of them. */
const groupSums = v.object({
  role: v.picklist(["pupil-premium", "sex", "eal", "year-group", "group", "send", "ethnicity", "looked-after"]),
  header: text,
  kinds: v.array(
    v.object({
      /** null: not known for these pupils. */
      level: v.nullable(text),
      meaning: v.nullable(v.picklist(["yes", "no"])),
      sums: pairSums,
    }),
  ),
});

const measureSums = v.object({
  measure: text,
  label: text,
  beforeHeader: text,
  afterHeader: text,
  scale: v.nullable(scale),
  /** What the arms are called; null without a declared comparison arm. */
  arms: v.nullable(v.object({ treatment: v.array(text), comparison: v.array(text) })),
  cells: v.array(armSums),
  untested: v.array(untested),
  groups: v.array(groupSums),
  /** Left out because too few pupils stand behind it: "classes", "comparison", "group:pupil-premium" ... */
  withheld: v.array(text),
});

const settings = v.object({
  allocation: v.object({
    unit: v.nullable(v.picklist(["pupils", "classes", "schools"])),
    method: v.nullable(v.picklist(["random", "chosen"])),
  }),
  sameTestSeries: v.nullable(v.boolean()),
  chosenForLowScores: v.nullable(v.boolean()),
  declared: v.object({
    measure: v.nullable(text),
    declaredOn: v.nullable(text),
    resultsWereIn: v.nullable(v.boolean()),
  }),
  fictional: v.boolean(),
});

/** The shape of a school's sums, checked when a file is read: nothing else of the file is believed. */
export const contributionShape = v.object({
  schema: v.literal(contributionSchema),
  school: v.pipe(text, v.nonEmpty()),
  /** No number in it stands for fewer pupils than this. */
  minimum: v.pipe(count, v.minValue(1)),
  settings,
  measures: v.pipe(v.array(measureSums), v.maxLength(200)),
});

/** One school's sufficient statistics, by measure, arm, class and group: all an alliance needs, and no pupil. */
export type Contribution = Readonly<v.InferOutput<typeof contributionShape>>;
export type MeasureSums = Contribution["measures"][number];
export type ArmSums = MeasureSums["cells"][number];
export type GroupSums = MeasureSums["groups"][number];
export type ContributionSettings = Contribution["settings"];

/** The text of a contribution's file: the same bytes for the same sums. */
export function contributionText(contribution: Contribution): string {
  return `${JSON.stringify(contribution, null, 2)}\n`;
}
