import { estimateOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import type { ChosenGroup } from "../../results/regressionToTheMean";
import { type Moments, moments, standardDeviation } from "../../stats/moments";
import type { PupilRows } from "../attainment/pupilRows";
import { thresholds } from "../../thresholds";

/**
 * Schools where at most half of the pupils with a score before have one after and these started far lower than the
 * others: their lowest readers alone were tested again. Under ten retested pupils nothing is said of a school.
 */
export function lowestRetested(
  rows: PupilRows,
  attainment: AttainmentResult,
): readonly Omit<ChosenGroup, "expected">[] {
  return rows.schools.flatMap((school, index) => {
    const started = [...rows.armOf.keys()].filter(
      (row) => rows.armOf[row] === 1 && rows.schoolOf[row] === index && rows.before.missing[row] === 0,
    );
    const scoresOf = (tested: boolean): readonly number[] =>
      started.filter((row) => (rows.after.missing[row] === 0) === tested).map((row) => rows.before.values[row] ?? 0);
    const [again, never] = [scoresOf(true), scoresOf(false)];
    if (again.length < thresholds.schoolEffectFrom || never.length === 0) return [];
    if (again.length > thresholds.retestedShareAtMost * started.length) return [];
    const [all, chosen, others] = [moments([...again, ...never]), moments(again), moments(never)];
    const observed = estimateOf(attainment.estimates, { school, group: null, statistic: "mean-change" });
    if (!all.ok || !chosen.ok || !others.ok || observed === null || observed.value === null) return [];
    const spread = spreadOf(all.value);
    if (spread === null || others.value.mean - chosen.value.mean < thresholds.retestedLowerBy * spread) return [];
    return [
      {
        school,
        reason: "lowest-retested",
        n: again.length,
        meanBefore: chosen.value.mean,
        unselected: { source: "school", n: started.length, mean: all.value.mean, sdBefore: spread },
        observed,
      },
    ];
  });
}

function spreadOf(scores: Moments): number | null {
  const spread = standardDeviation(scores);
  return spread.ok && spread.value > 0 ? spread.value : null;
}
