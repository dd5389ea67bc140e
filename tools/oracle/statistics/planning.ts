import { andThen, computed } from "../../../engine/stats/computed";
import { designEffect } from "../../../engine/stats/designEffect";
import {
  detectableWithPairs,
  detectableWithPupils,
  detectableWithSchools,
  detectableWithTwoGroups,
  detectableWithinSchools,
  powerOfTwoGroups,
} from "../../../engine/stats/smallestDetectableEffect";
import type { Adapter } from "../adapter";
import { onlyNumber } from "../table";

/** Smallest effects of several designs, for a row of planning values. */
export const planningAdapter: Adapter = ({ table }) => {
  const [schools, pupilsPerSchool, intraclassCorrelation, treatedShare, pupilRSquared, schoolRSquared] = [
    "J",
    "n",
    "rho",
    "P",
    "R21",
    "R22",
  ].map((name) => onlyNumber(table, name)) as [number, number, number, number, number, number];
  const perSchool = { schools, pupilsPerSchool, treatedShare };
  const sizes = new Array<number>(schools).fill(pupilsPerSchool);
  const deff = designEffect(sizes, intraclassCorrelation);
  return {
    mdes_ira: detectableWithPupils({ pupils: schools * pupilsPerSchool, treatedShare, rSquared: pupilRSquared }),
    mdes_cra2: detectableWithSchools({ ...perSchool, intraclassCorrelation, pupilRSquared, schoolRSquared }),
    mdes_bira2c: detectableWithinSchools({ ...perSchool, rSquared: pupilRSquared }),
    mdes_paired_exact_d_z: detectableWithPairs({ pairs: pupilsPerSchool }),
    mdes_two_exact: detectableWithTwoGroups({ first: pupilsPerSchool, second: pupilsPerSchool }),
    "power_two_d0.3": powerOfTwoGroups({ first: pupilsPerSchool, second: pupilsPerSchool, effect: 0.3 }),
    deff,
    nEff: andThen(deff, (effect) => computed((schools * pupilsPerSchool) / effect)),
  };
};
