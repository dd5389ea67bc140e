import {
  detectableInOneGroup,
  detectableWithinSchools,
  detectableWithPairs,
  detectableWithPupils,
  detectableWithSchools,
  type Computed,
} from "../../engine";
import { answer, answerOf, then, wrong, type Answer } from "./answer";
import { refusals } from "./refusals";

/** What is planned; null where nothing was said. */
export interface PlannedDesign {
  readonly design: string;
  /** In each school; in all where no schools are given. */
  readonly pupils: number;
  readonly schools: number | null;
  readonly intraclassCorrelation: number | null;
  /** Of scores before with scores after. */
  readonly correlation: number | null;
}

/**
 * The smallest effect, in standard deviations of the scores, a design has four chances in five to show at 5 %.
 *
 * Two arms of equal size, adjusted for the score before where its correlation r is given: R² = r² at both levels, one
 * covariate. One group: the change itself; in one school d_z of the noncentral t times √(2(1 − r)).
 */
export function smallestEffectOf(plan: PlannedDesign): Answer<number> {
  const { pupils, schools, correlation, intraclassCorrelation: icc } = plan;
  if (!(Number.isInteger(pupils) && pupils > 0)) return wrong(refusals.pupilsOutside);
  if (schools !== null && !(Number.isInteger(schools) && schools > 0)) return wrong(refusals.schoolsOutside);
  if (correlation !== null && !(Math.abs(correlation) < 1)) return wrong(refusals.correlationOutside);
  if (icc !== null && !(icc >= 0 && icc <= 1)) return wrong(refusals.iccMissing);
  switch (plan.design.trim().toLowerCase()) {
    case "one group":
      return oneGroup(plan);
    case "pupils":
      if (schools !== null && schools > 1) return wrong(refusals.schoolsNotUsed);
      return answerOf(detectableWithPupils({ pupils, ...explained(correlation) }));
    case "schools":
      if (schools === null) return wrong(refusals.schoolsOutside);
      if (icc === null) return wrong(refusals.iccMissing);
      return answerOf(wholeSchools({ pupils, schools, icc, correlation }));
    case "within schools":
      if (schools === null) return wrong(refusals.schoolsOutside);
      return answerOf(
        detectableWithinSchools({
          schools,
          pupilsPerSchool: pupils,
          ...(correlation === null ? {} : { rSquared: correlation ** 2 }),
        }),
      );
    default:
      return wrong(refusals.designUnknown);
  }
}

function oneGroup({ pupils, schools, intraclassCorrelation, correlation }: PlannedDesign): Answer<number> {
  if (correlation === null) return wrong(refusals.correlationMissing);
  if (schools === null || schools === 1)
    return then(answerOf(detectableWithPairs({ pairs: pupils })), (ofChanges) =>
      answer(ofChanges * Math.sqrt(2 * (1 - correlation))),
    );
  if (intraclassCorrelation === null) return wrong(refusals.iccMissing);
  return answerOf(detectableInOneGroup({ schools, pupilsPerSchool: pupils, intraclassCorrelation, correlation }));
}

function wholeSchools(plan: {
  readonly pupils: number;
  readonly schools: number;
  readonly icc: number;
  readonly correlation: number | null;
}): Computed {
  const { pupils, schools, icc, correlation } = plan;
  const shared = { schools, pupilsPerSchool: pupils, intraclassCorrelation: icc };
  if (correlation === null) return detectableWithSchools(shared);
  const share = correlation ** 2;
  return detectableWithSchools({ ...shared, pupilRSquared: share, schoolRSquared: share, schoolCovariates: 1 });
}

function explained(correlation: number | null): { readonly rSquared?: number; readonly covariates?: number } {
  return correlation === null ? {} : { rSquared: correlation ** 2, covariates: 1 };
}
