import { andThen, computed, undefinedBecause } from "../../../engine/stats/computed";
import { groupMoments } from "../../../engine/stats/groupMoments";
import { meanOverSchools } from "../../../engine/stats/meanOverSchools";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { pairsBySchool } from "./changeBySchool";

/** The mean change over schools, with everything beside it. */
export const meanChangeSchoolsAdapter: Adapter = (input) => {
  const { pairs, changes, groups, groupCount } = pairsBySchool(input);
  return andThen(meanOverSchools(groupMoments({ values: changes, groups, groupCount })), (of) => {
    const pooled = of.randomEffects;
    return computed<Answer>({
      n: of.n,
      nSupplied: pairs.supplied,
      schools: of.schools,
      pooledWithinVariance: of.pooledWithinVariance,
      tau2: pooled?.tauSquared,
      mean: of.mean,
      hkQ: pooled?.hartungKnappQ,
      se: of.standardError,
      ci: of.interval,
      predictionInterval: pooled?.predictionInterval ?? undefinedBecause("not-applicable"),
      schoolMeans: {
        mean: of.schoolMeans.mean,
        se: of.schoolMeans.standardError,
        ci: of.schoolMeans.interval,
      },
      pupilMean: of.pupilMean,
    });
  });
};
