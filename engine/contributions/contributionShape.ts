import * as v from "valibot";
import { contributionSchema } from "./contribution";

const text = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const finite = v.pipe(v.number(), v.finite());

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
    "ucas-points",
    "residual",
    "standardised-zero-mean",
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
  class: v.nullable(count),
  sums: pairSums,
});

const untested = v.object({
  arm: v.picklist(["project", "comparison"]),
  atMost: count,
  beforeOnly: v.object({ atMost: count, sums: v.nullable(v.object({ n: count, mean: finite, squares: finite })) }),
});

const groupSums = v.object({
  role: v.picklist(["pupil-premium", "sex", "eal", "year-group", "group", "send", "ethnicity", "looked-after"]),
  header: text,
  kinds: v.array(
    v.object({
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
  arms: v.nullable(v.object({ treatment: v.array(text), comparison: v.array(text) })),
  cells: v.array(armSums),
  untested: v.array(untested),
  groups: v.array(groupSums),
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

/** The shape of a `Contribution`, checked when a file is read: nothing else of the file is believed. */
export const contributionShape = v.object({
  schema: v.literal(contributionSchema),
  school: v.pipe(text, v.nonEmpty()),
  minimum: v.pipe(count, v.minValue(1)),
  comparedWith: v.optional(count, 0),
  settings,
  measures: v.pipe(v.array(measureSums), v.maxLength(200)),
});
