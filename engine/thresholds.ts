/**
 * Every threshold of judgements and of words, in one place, each with its source; a statistic keeps its own beside it. "Ours" means a choice
 * of this product, explained in docs/METHODS.md.
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
  /**
   * Share of the variation of reaching a standard that lies between schools, where only totals are known; Hedges &
   * Hedberg 2007, doi 10.3102/0162373707299706, find .15 to .25 before and about .10 after allowing for earlier scores.
   */
  benchmarkCorrelation: 0.1,
  /** Pupils here start this many percentage points lower: low starters tend to rise faster (ours). */
  lowStart: 2,
  /** A school's own effect is shown from this many pupils. */
  schoolEffectFrom: 10,
  /** Interval width in SDs: narrower than these is precision 3 and 2 (ours). */
  precisionHigh: 0.3,
  precisionMiddle: 0.6,
  /** Missing share: at most these is 3 and 2 (ours, after EEF 2022 security ratings). */
  missingHigh: 0.1,
  missingMiddle: 0.2,
  /** A change is extreme from so many scaled median absolute deviations off the median (Leys and others 2013, doi:10.1016/j.jesp.2013.03.013). */
  extremeFrom: 3,
  /** Up to so many schools each is left out once to see whether one carries the conclusion (ours: time). */
  schoolsLeftOutAtMost: 200,
  /** Up to so many pupils the centre by ranks is worked out school by school (ours: time). */
  ranksUpTo: 20_000,
  /** A school whose lowest starters alone were tested again: at most this share of them, starting this many SDs lower (ours). */
  retestedShareAtMost: 0.5,
  retestedLowerBy: 0.8,
  /** Correlations over which regression to the mean is shown: see `correlationOfTests` (ours). */
  correlationRange: [0.7, 0.85],
  /** Schools with a correlation of their own from which the middle one is used (ours). */
  correlationSchoolsAtLeast: 3,
  /** What a plan takes the likeness of gains within a school to be, with the range it is shown over (ours; the middle of what this product's coverage study runs through, 0 to .2). */
  gainCorrelationWithinSchools: 0.1,
  gainCorrelationRange: [0.05, 0.1, 0.2],
  /** Correlations of scores before and after a plan is shown over (ours). */
  plannedCorrelations: [0.6, 0.7, 0.8],
  /** Sizes of effect a plan says the schools needed for: small and moderate of the size words (ours, after Kraft 2020, doi:10.3102/0013189X20912798). */
  plannedEffects: [0.2, 0.3],
  /** Larger effects are not drawn (ours). */
  plannedEffectDrawn: 1.2,
  /** Most schools a plan looks for (ours). */
  plannedSchoolsAtMost: 500,

  // When a word may be used.
  /** Upper ends of very small, small and moderate, in SDs (ours, after Kraft 2020, doi:10.3102/0013189X20912798). */
  sizeBands: [0.1, 0.2, 0.4],
  /** A size word needs a range narrower than this, in SDs (ours). */
  sizeWordWidth: 0.6,
  /** Average school and average pupil are told apart from this difference on, in SDs (ours). */
  averagesDiffer: 0.05,
  /** Missing share from which the missing are a caveat (ours). */
  missingCaveat: 0.05,
  /** From this share of planned sessions on nobody need be asked about the rest (ours). */
  deliveredInFull: 0.9,
  /** Questions a page offers its readers at most (ours: the page has one side). */
  questionsToAsk: 5,
  /** Share at an end of the scale from which it is a caveat (McBee 2010, doi:10.1177/0016986210382868). */
  endOfScaleCaveat: 0.15,
  /** Baseline difference in SDs that is close, and that is too far (What Works Clearinghouse Standards 4.1, 2020). */
  baselineClose: 0.05,
  baselineTooFar: 0.25,
  /** Losses of two arms differ by more than this share of pupils: said (ours). */
  lossesDiffer: 0.05,
  /** Fewer schools than this is a caveat (ours). */
  fewSchools: 5,
  /** Share of a roster that must answer before a network is relied on (ours, for networks of schools; Kossinets 2006, doi:10.1016/j.socnet.2005.07.002, shows how measures drift as answers go missing). */
  networkResponseAtLeast: 0.7,
} as const;
