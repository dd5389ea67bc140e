import { type Computed, type Interval, andThen, computed, finite, undefinedBecause } from "./computed";
import { studentTQuantile } from "./distributions/studentT";
import { type GroupMoments, mergeMoments, pooledWithinVariance } from "./groupMoments";
import { fewestForRandomEffects, type MeanOverSchools } from "./meanOverSchools";
import { meanEstimate } from "./meanEstimate";
import { moments } from "./moments";
import { type RandomEffects, randomEffects } from "./randomEffects";

/** One school's answers or scores at two times, of people who cannot be linked. */
export interface UnlinkedWaves {
  readonly before: GroupMoments;
  readonly after: GroupMoments;
}

/** A change between two waves of unlinked people. */
export interface UnlinkedChange {
  readonly method: MeanOverSchools["method"];
  readonly nBefore: number;
  readonly nAfter: number;
  /** Schools with people at both times. */
  readonly schools: number;
  /** The average school's mean after - mean before. */
  readonly mean: number;
  readonly standardError: Computed;
  readonly interval: Computed<Interval>;
  /** All people equal: mean of all after - mean of all before, schools with both waves only. */
  readonly pupilMean: number;
  readonly randomEffects: RandomEffects | null;
}

/**
 * Change of unlinked people over schools: per school after - before with sampling variance s_w²(1/n_before + 1/n_after),
 * s_w² pooled within schools and waves; then as `meanOverSchools`. One school: the pooled two-sample t interval.
 *
 * Schools without people at one of the times do not enter. Undefined: "no-values", "not-finite".
 * Source: as `randomEffects`; one school: Student (1908).
 * @example unlinkedChangeOverSchools([{ before: { n: 4, mean: 2, sumOfSquares: 4 }, after: { n: 4, mean: 3, sumOfSquares: 2 } }]).value.mean // 1
 */
export function unlinkedChangeOverSchools(schools: readonly UnlinkedWaves[], level = 0.95): Computed<UnlinkedChange> {
  const present = schools.filter(({ before, after }) => before.n > 0 && after.n > 0);
  const k = present.length;
  const first = present[0];
  if (first === undefined) return undefinedBecause("no-values");
  if (present.some(({ before, after }) => !Number.isFinite(before.sumOfSquares + after.sumOfSquares))) {
    return undefinedBecause("not-finite");
  }
  const allBefore = present.map(({ before }) => before).reduce(mergeMoments);
  const allAfter = present.map(({ after }) => after).reduce(mergeMoments);
  const within = pooledWithinVariance(present.flatMap(({ before, after }) => [before, after]));
  const differences = present.map(({ before, after }) => ({
    value: after.mean - before.mean,
    people: 1 / before.n + 1 / after.n,
  }));
  const shared = {
    nBefore: allBefore.n,
    nAfter: allAfter.n,
    schools: k,
    pupilMean: allAfter.mean - allBefore.mean,
    randomEffects: null,
  };
  if (k === 1) {
    const mean = first.after.mean - first.before.mean;
    const people = 1 / first.before.n + 1 / first.after.n;
    const standardError = andThen(within, (variance) => finite(Math.sqrt(variance * people)));
    const degreesOfFreedom = first.before.n + first.after.n - 2;
    const interval = andThen(standardError, (error) =>
      marginAround(mean, { standardError: error, degreesOfFreedom, level }),
    );
    return computed<UnlinkedChange>({ ...shared, method: "one-school", mean, standardError, interval });
  }
  if (k < fewestForRandomEffects || !within.ok || within.value === 0) {
    return andThen(moments(differences.map(({ value }) => value)), (of) => {
      const estimate = meanEstimate(of, level);
      return computed<UnlinkedChange>({
        ...shared,
        method: "school-means",
        mean: of.mean,
        standardError: andThen(estimate, ({ standardError }) => finite(standardError)),
        interval: andThen(estimate, ({ interval }) => interval),
      });
    });
  }
  const estimates = differences.map(({ value, people }) => ({ value, samplingVariance: within.value * people }));
  return andThen(randomEffects(estimates, level), (result) =>
    computed<UnlinkedChange>({
      ...shared,
      method: "random-effects",
      mean: result.mean,
      standardError: finite(result.standardError),
      interval: computed(result.interval),
      randomEffects: result,
    }),
  );
}

function marginAround(
  mean: number,
  of: { readonly standardError: number; readonly degreesOfFreedom: number; readonly level: number },
): Computed<Interval> {
  if (of.standardError === 0) return undefinedBecause("no-variation");
  const margin = studentTQuantile((1 + of.level) / 2, of.degreesOfFreedom) * of.standardError;
  return computed({ low: mean - margin, high: mean + margin });
}
