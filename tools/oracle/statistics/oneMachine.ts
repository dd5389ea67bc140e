import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { designEffect } from "../../../engine/stats/designEffect";
import { directionOf } from "../../../engine/stats/directionsOfChange";
import { type GroupMoments, groupMoments } from "../../../engine/stats/groupMoments";
import { averageScale, hedgesGavOverSchools } from "../../../engine/stats/hedgesGav";
import { type MeanOverSchools, meanOverSchools } from "../../../engine/stats/meanOverSchools";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { pairsBySchool } from "./changeBySchool";

/** Change, share improved, net movement and g_av, all through the mean over schools. */
export const oneMachineAdapter: Adapter = (input) => {
  const { pairs, changes, groups, groupCount } = pairsBySchool(input);
  const bySchool = (values: ArrayLike<number>) => groupMoments({ values, groups, groupCount });
  const directions = pairs.after.map((after, index) => directionOf(pairs.before[index] ?? NaN, after));
  const ofChanges = bySchool(changes);
  return andThen(
    allOf({
      change: meanOverSchools(ofChanges),
      improved: meanOverSchools(bySchool(directions.map((direction) => (direction > 0 ? 1 : 0)))),
      netMovement: meanOverSchools(bySchool(directions)),
      both: pairedMoments(pairs.before, pairs.after),
    }),
    ({ change, improved, netMovement, both }) =>
      andThen(averageScale(both), (scale) => {
        const gAv = hedgesGavOverSchools(change, scale);
        return computed<Answer>({
          n: change.n,
          change: summary(change),
          improved: summary(improved),
          netMovement: summary(netMovement),
          gAv: {
            J: scale.correction,
            nu: scale.degreesOfFreedom,
            sAv: scale.standardDeviation,
            value: gAv.value,
            ci: gAv.interval,
          },
          designEffect: clustering(change, ofChanges),
        });
      }),
  );
};

function summary(of: MeanOverSchools): Answer {
  return {
    schools: of.schools,
    pooledWithinVariance: of.pooledWithinVariance,
    tau2: of.randomEffects?.tauSquared,
    mean: of.mean,
    se: of.standardError,
    ci: of.interval,
  };
}

function clustering(of: MeanOverSchools, bySchool: readonly GroupMoments[]): Answer {
  return andThen(of.pooledWithinVariance, (within) => {
    const between = of.randomEffects?.tauSquared ?? NaN;
    const rho = between / (between + within);
    const deff = designEffect(
      bySchool.map(({ n }) => n),
      rho,
    );
    return computed<Answer>({ rho, deff });
  });
}
