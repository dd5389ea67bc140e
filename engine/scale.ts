/** The scales of school data the product knows; "number" is any other number. */
export type ScaleId =
  | "age-standardised"
  | "ks2-scaled"
  | "teacher-assessment"
  | "phonics"
  | "multiplication-check"
  | "reading-age"
  | "national-curriculum-level"
  | "ordered-words"
  | "gcse-grade"
  | "a-level-grade"
  | "fine-grade"
  | "percentile"
  | "stanine"
  | "effort-grade"
  | "attendance"
  | "count"
  | "percentage"
  | "raw-mark"
  | "scaled-score"
  | "ucas-points"
  | "early-years"
  | "residual"
  | "standardised-zero-mean"
  | "agreement"
  | "number";

/**
 * How a column's values are to be understood: data, interpreted by the code. `growth` decides the ceiling by design:
 * "rises-with-age" (marks, levels, reading age), "age-standardised" (zero gain = kept pace), "unknown" (treated as
 * rising).
 */
export interface Scale {
  readonly id: ScaleId;
  /** For people: "standardised score". */
  readonly label: string;
  readonly unit: "points" | "marks" | "months" | "levels" | "grades" | "percent" | "count" | "scale-points";
  readonly growth: "age-standardised" | "rises-with-age" | "does-not-rise" | "unknown";
  readonly ordinal: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** SD of the test's norm group (15 for age-standardised scores), else null. */
  readonly normStandardDeviation: number | null;
  readonly normMean: number | null;
  /** Ordered words of an ordinal scale, lowest first; their stored value is the index from 0. */
  readonly levels?: readonly string[];
}
