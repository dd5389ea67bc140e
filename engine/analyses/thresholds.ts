/**
 * Every threshold of the judgements, in one place, each with its source; a statistic keeps its own beside it. "Ours" means a choice of this
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
  /** Share of pupils without both scores above which "clear gain" is closed (ours, after EEF 2022: 20 %). */
  missingShareAtMost: 0.2,
  /** Correlation of a test with itself a year later, for regression to the mean; the cautious end of .7 to .85 (ours). */
  correlationOfTests: 0.7,
  /** A school's own effect is shown from this many pupils. */
  schoolEffectFrom: 10,
  /** Interval width in SDs: narrower than these is precision 3 and 2 (ours). */
  precisionHigh: 0.3,
  precisionMiddle: 0.6,
  /** Missing share: at most these is 3 and 2 (ours, after EEF 2022 security ratings). */
  missingHigh: 0.1,
  missingMiddle: 0.2,
} as const;
