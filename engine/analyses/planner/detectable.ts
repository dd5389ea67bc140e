import type { PlannedDesign } from "../../results/plan";
import {
  detectableInOneGroup,
  detectableWithinSchools,
  detectableWithPairs,
  detectableWithPupils,
  detectableWithSchools,
} from "../../stats/smallestDetectableEffect";

/** Everything the smallest detectable effect of a design follows from. */
export interface DesignSize {
  readonly design: PlannedDesign;
  readonly schools: number;
  /** Harmonic means. */
  readonly pupilsPerSchool: number;
  readonly pupilsPerClass: number;
  readonly classesPerSchool: number;
  /** Share of pupils, classes or schools in the project. */
  readonly treatedShare: number;
  /** Of scores before and after. */
  readonly correlation: number;
  readonly intraclassCorrelation: number;
}

/**
 * The smallest true effect, in SDs of the scores, that the design shows in four of five enquiries at the 5 % level
 * (Dong & Maynard 2013, doi:10.1080/19345747.2012.673143); null where it has too few units for any. Comparisons are
 * taken to be adjusted for scores before, which explain r² of the variance at each level; school terms cost a degree of
 * freedom each.
 */
export function detectableEffect(size: DesignSize): number | null {
  const result = compute(size);
  return result.ok ? result.value : null;
}

function compute(size: DesignSize): ReturnType<typeof detectableInOneGroup> {
  const { schools, pupilsPerSchool, correlation, intraclassCorrelation, treatedShare } = size;
  const rSquared = correlation ** 2;
  switch (size.design) {
    case "one-group":
      return detectableInOneGroup({ schools, pupilsPerSchool, intraclassCorrelation, correlation });
    case "one-school": {
      const pairs = detectableWithPairs({ pairs: pupilsPerSchool });
      return pairs.ok ? { ok: true, value: pairs.value * Math.sqrt(2 * (1 - correlation)) } : pairs;
    }
    case "whole-schools":
      return detectableWithSchools({
        schools,
        pupilsPerSchool,
        intraclassCorrelation,
        treatedShare,
        pupilRSquared: rSquared,
        schoolRSquared: rSquared,
        schoolCovariates: 1,
      });
    case "classes-within-schools":
      return detectableWithSchools({
        schools: schools * size.classesPerSchool,
        pupilsPerSchool: size.pupilsPerClass,
        intraclassCorrelation,
        treatedShare,
        pupilRSquared: rSquared,
        schoolRSquared: rSquared,
        schoolCovariates: schools,
      });
    case "pupils-within-schools":
      return schools === 1
        ? detectableWithPupils({ pupils: pupilsPerSchool, treatedShare, rSquared, covariates: 1 })
        : detectableWithinSchools({ schools, pupilsPerSchool, treatedShare, rSquared });
  }
}
