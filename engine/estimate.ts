/** Fixed names of everything that is estimated; also the names in the JSON. */
export type StatisticName =
  | "mean-before"
  | "mean-after"
  | "mean-change"
  | "wave-mean"
  | "sd-before"
  | "sd-after"
  | "sd-change"
  | "correlation"
  | "cohens-d-av"
  | "hedges-g-av"
  | "cohens-d-hattie"
  | "cohens-d-z"
  | "glass-delta-before"
  | "percent-improved"
  | "percent-same"
  | "percent-declined"
  | "probability-of-superiority"
  | "net-movement"
  | "shrunken-movement"
  | "percent-at-level"
  | "stuart-maxwell-p"
  | "bowker-p"
  | "wilcoxon-p"
  | "rank-biserial"
  | "hodges-lehmann"
  | "hedges-g-after"
  | "hedges-g-gain"
  | "ancova-difference"
  | "hedges-g-ancova"
  | "difference-in-differences"
  | "icc"
  | "tau-squared"
  | "i-squared"
  | "prediction-interval"
  | "shrunken-change"
  | "gap-before"
  | "gap-after"
  | "gap-change"
  | "cronbach-alpha"
  | "omega-total"
  | "percent-agree"
  | "percent-uncertain"
  | "percent-disagree"
  | "net-agreement"
  | "scale-score"
  | "median"
  | "cliffs-delta"
  | "percent-at-standard"
  | "excess"
  | "rate-ratio"
  | "kappa"
  | "krippendorff-alpha"
  | "density"
  | "reciprocity"
  | "response-rate"
  | "external-internal-index"
  | "components"
  | "isolates"
  | "design-effect"
  | "smallest-detectable-effect"
  | "tipping-point"
  | "expected-regression";

export type Unit = "points" | "sd" | "percent" | "percentage-points" | "months" | "count" | "p" | "none";
export type Denominator = "average-sd" | "before-sd" | "pooled-after-sd";

/**
 * One number with everything needed to read it. `null` where a field does not apply; `value` null with a `reason` where
 * the number is undefined. `reason`, `warnings` and `method` are codes, never sentences.
 */
export interface Estimate {
  /** "attainment", "questionnaire" ... */
  readonly analysis: string;
  /** The folded stem of the measure's headers. */
  readonly measure: string;
  readonly school: string | null;
  /** "pupil-premium:yes" */
  readonly group: string | null;
  /** "school": the random-effects mean over schools (headline). "pupil": all pupils equal. */
  readonly average: "school" | "pupil" | null;
  /** "after-before", "project-comparison", "yes-no" ... */
  readonly contrast: string | null;
  readonly statistic: StatisticName;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: 95;
  readonly n: number | null;
  readonly nSupplied: number | null;
  readonly schools: number | null;
  readonly unit: Unit;
  readonly method: string;
  readonly denominator: Denominator | null;
  readonly reason: string | null;
  readonly warnings: readonly string[];
}

/** Which estimates are meant: a field that is given must be equal. */
export type EstimateQuery = Partial<
  Pick<Estimate, "analysis" | "measure" | "school" | "group" | "average" | "contrast" | "statistic">
>;

/** All estimates that fit the query, in order. */
export function estimatesOf(estimates: readonly Estimate[], query: EstimateQuery): readonly Estimate[] {
  const wanted = Object.entries(query) as [keyof EstimateQuery, unknown][];
  const among = query.school === undefined ? estimates : (bySchool(estimates).get(query.school) ?? []);
  return among.filter((estimate) => wanted.every(([field, value]) => estimate[field] === value));
}

/** The first estimate that fits, or null. */
export function estimateOf(estimates: readonly Estimate[], query: EstimateQuery): Estimate | null {
  return estimatesOf(estimates, query)[0] ?? null;
}

/** Sorted by school once a list: 1,500 schools would otherwise be searched 1,500 times over. */
const sortedBySchool = new WeakMap<readonly Estimate[], ReadonlyMap<string | null, readonly Estimate[]>>();

function bySchool(estimates: readonly Estimate[]): ReadonlyMap<string | null, readonly Estimate[]> {
  const known = sortedBySchool.get(estimates);
  if (known !== undefined) return known;
  const sorted = new Map<string | null, Estimate[]>();
  for (const estimate of estimates) {
    const ofSchool = sorted.get(estimate.school);
    if (ofSchool === undefined) sorted.set(estimate.school, [estimate]);
    else ofSchool.push(estimate);
  }
  sortedBySchool.set(estimates, sorted);
  return sorted;
}
