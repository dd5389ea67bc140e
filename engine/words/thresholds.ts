/** When a word may be used; each with its source. "Ours": a choice of this product, given in docs/METHODS.md. */
export const wordThresholds = {
  /** Upper ends of very small, small and moderate, in SDs (ours, after Kraft 2020, doi 10.3102/0013189X20912798). */
  sizeBands: [0.1, 0.2, 0.4],
  /** A size word needs a range narrower than this, in SDs (ours). */
  sizeWordWidth: 0.6,
  /** Average school and average pupil are told apart from this difference on, in SDs (ours). */
  averagesDiffer: 0.05,
  /** Missing share from which the missing are a caveat (ours). */
  missingCaveat: 0.05,
  /** Share at an end of the scale from which it is a caveat (McBee 2010, doi 10.1177/0016986210382868). */
  endOfScaleCaveat: 0.15,
  /** Baseline difference in SDs that is close, and that is too far (What Works Clearinghouse Standards 4.1, 2020). */
  baselineClose: 0.05,
  baselineTooFar: 0.25,
  /** Losses of two arms differ by more than this share of pupils: said (ours). */
  lossesDiffer: 0.05,
  /** Fewer schools than this is a caveat (ours). */
  fewSchools: 5,
} as const;
