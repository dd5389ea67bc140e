/**
 * Every threshold that decides what may be said, in one place, each with its source. "Ours" means a choice of this
 * product, explained in docs/METHODS.md.
 */
export const thresholds = {
  /** Under this many pupils only counts are given (ours; the What Works Clearinghouse has no minimum). */
  countsOnlyBelow: 10,
  /** Under this many pupils a group is "small": its verdict at most "leans" (ours). */
  smallGroupBelow: 30,
  /** Units an arm (pupils, classes or schools as allocated) for a comparison with an interval (ours). */
  comparisonUnitsAtLeast: 4,
  /** Units an arm for "clear gain" after random allocation (ours). */
  randomUnitsAtLeast: 8,
  /** Baseline difference in SDs above which groups are not comparable (What Works Clearinghouse Standards 4.1, 2020). */
  baselineDifferenceAtMost: 0.25,
  /** Share of pupils without both scores above which "clear gain" is closed (ours, after EEF 2022: 20 %). */
  missingShareAtMost: 0.2,
  /** Correlation of a test with itself a year later, for regression to the mean; the cautious end of .7 to .85 (ours). */
  correlationOfTests: 0.7,
  /** Average school and average pupil differ "much" from here, in SDs (ours). */
  averagesDifferFrom: 0.05,
  /** A school's own effect is shown from this many pupils. */
  schoolEffectFrom: 10,
  /** Random-effects machine from this many schools; below it school means with t(k-1) (ours, docs/METHODS.md). */
  machineFromSchools: 5,
  /** Share of scores at an end of the scale: warn, and rank result as headline (McBee 2010, floor and ceiling). */
  endOfScaleWarn: 0.15,
  endOfScaleRank: 0.25,
  /** Variance of after over before changes by more than this: Glass's delta beside (ours). */
  varianceRatioNoted: 1.25,
  /** Interval width in SDs: narrower than these is precision 3 and 2 (ours). */
  precisionHigh: 0.3,
  precisionMiddle: 0.6,
  /** Missing share: at most these is 3 and 2 (ours, after EEF 2022 security ratings). */
  missingHigh: 0.1,
  missingMiddle: 0.2,
} as const;
