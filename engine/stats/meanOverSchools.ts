import { type Computed, type Interval, andThen, computed, finite, finiteInterval, undefinedBecause } from "./computed";
import { studentTQuantile } from "./distributions/studentT";
import { type GroupMoments, mergeMoments, pooledWithinVariance } from "./groupMoments";
import { meanEstimate } from "./meanEstimate";
import { type RandomEffects, type ShrunkenEstimate, randomEffects } from "./randomEffects";
import type { StudyEstimate } from "./weightedMean";

/** Schools from which their estimates are pooled as random effects; below, plain school means with t(k - 1). */
export const fewestForRandomEffects = 5;

/** One school's own mean, and the same drawn towards the mean of all. */
export interface SchoolEstimate {
  readonly n: number;
  readonly mean: number;
  /** t interval with the school's own SD; undefined below two pupils or without variation. */
  readonly ownInterval: Computed<Interval>;
  /** Undefined unless schools are pooled as random effects. */
  readonly shrunken: Computed<ShrunkenEstimate>;
}

/** The mean over schools like these, and over all pupils. */
export interface MeanOverSchools {
  /**
   * "one-school": that school's mean, its t interval takes pupils as independent. "school-means": plain mean of school
   * means with t(k - 1). "random-effects": see `randomEffects`.
   */
  readonly method: "one-school" | "school-means" | "random-effects";
  /** Pupils, and schools with at least one of them. */
  readonly n: number;
  readonly schools: number;
  /** The average school. */
  readonly mean: number;
  readonly standardError: Computed;
  readonly degreesOfFreedom: Computed;
  readonly interval: Computed<Interval>;
  /** The average pupil: all pupils equal; no interval of its own. */
  readonly pupilMean: number;
  readonly pooledWithinVariance: Computed;
  /** Plain mean of school means with t(k - 1): the headline below five schools, a cross-check above. */
  readonly schoolMeans: SchoolMeans;
  /** Null unless the method is "random-effects". */
  readonly randomEffects: RandomEffects | null;
  /** One for each group given, in that order; null for one without pupils. */
  readonly estimates: readonly (SchoolEstimate | null)[];
}

/** Plain mean of school means. */
export interface SchoolMeans {
  readonly mean: number;
  readonly standardError: Computed;
  readonly interval: Computed<Interval>;
}

/**
 * The one machine for any average over people of several schools: change, improved 0/1, up/same/down as +1/0/-1, a score.
 *
 * One school: that school. Two to four: school means with t(k - 1). Five or more: random effects over school means with
 * sampling variances s_p²/n_i, s_p² pooled within schools. Where s_p² is 0 or has no degrees of freedom: school means.
 * Groups without pupils are left out. Undefined: "no-values", "not-finite".
 * Sources: as `randomEffects`; pooled sampling variances: Raudenbush & Bryk (2002), Hierarchical Linear Models, 2nd ed., ch. 3.
 * @example meanOverSchools([{ n: 2, mean: 1, sumOfSquares: 2 }, { n: 4, mean: 4, sumOfSquares: 6 }]).value.mean // 2.5
 */
export function meanOverSchools(groups: readonly GroupMoments[], level = 0.95): Computed<MeanOverSchools> {
  const present = groups.filter(({ n }) => n > 0);
  const schools = present.length;
  const first = present[0];
  if (first === undefined) return undefinedBecause("no-values");
  if (present.some(({ mean, sumOfSquares }) => !Number.isFinite(mean + sumOfSquares))) {
    return undefinedBecause("not-finite");
  }
  const all = present.reduce(mergeMoments);
  const within = pooledWithinVariance(present);
  const schoolMeans = meanOfSchoolMeans(present, level);
  const shared = { n: all.n, schools, pupilMean: all.mean, pooledWithinVariance: within, schoolMeans };
  const own = (shrunken: (index: number) => Computed<ShrunkenEstimate>) => {
    let index = -1;
    return groups.map((group) => {
      if (group.n === 0) return null;
      index += 1;
      return schoolEstimate(group, { shrunken: shrunken(index), level });
    });
  };
  const notPooled = own(() => undefinedBecause("not-applicable"));

  if (schools === 1) {
    const estimate = meanEstimate(first, level);
    return computed({
      ...shared,
      method: "one-school",
      mean: first.mean,
      standardError: andThen(estimate, ({ standardError }) => finite(standardError)),
      degreesOfFreedom: andThen(estimate, ({ degreesOfFreedom }) => finite(degreesOfFreedom)),
      interval: andThen(estimate, ({ interval }) => interval),
      randomEffects: null,
      estimates: notPooled,
    });
  }
  if (schools < fewestForRandomEffects || !within.ok || within.value === 0) {
    return computed({
      ...shared,
      method: "school-means",
      ...schoolMeans,
      degreesOfFreedom: computed(schools - 1),
      randomEffects: null,
      estimates: notPooled,
    });
  }
  const pooled = randomEffects(
    present.map(({ n, mean }): StudyEstimate => ({ value: mean, samplingVariance: within.value / n })),
    level,
  );
  return andThen(pooled, (result) =>
    computed({
      ...shared,
      method: "random-effects",
      mean: result.mean,
      standardError: finite(result.standardError),
      degreesOfFreedom: computed(result.degreesOfFreedom),
      interval: computed(result.interval),
      randomEffects: result,
      estimates: own((index) => {
        const shrunken = result.shrunken[index];
        return shrunken === undefined ? undefinedBecause("not-applicable") : computed(shrunken);
      }),
    }),
  );
}

function meanOfSchoolMeans(present: readonly GroupMoments[], level: number): SchoolMeans {
  const over = present.map(({ mean }) => ({ n: 1, mean, sumOfSquares: 0 })).reduce(mergeMoments);
  const highest = Math.max(...present.map(({ mean }) => mean));
  const lowest = Math.min(...present.map(({ mean }) => mean));
  const estimate =
    highest === lowest
      ? undefinedBecause(present.length < 2 ? "too-few-groups" : "no-variation")
      : meanEstimate(over, level);
  return {
    mean: over.mean,
    standardError: andThen(estimate, ({ standardError }) => finite(standardError)),
    interval: andThen(estimate, ({ interval }) => interval),
  };
}

function schoolEstimate(
  { n, mean, sumOfSquares }: GroupMoments,
  { shrunken, level }: { shrunken: Computed<ShrunkenEstimate>; level: number },
): SchoolEstimate {
  if (n < 2) return { n, mean, ownInterval: undefinedBecause("too-few-values"), shrunken };
  if (sumOfSquares === 0) return { n, mean, ownInterval: undefinedBecause("no-variation"), shrunken };
  const margin = studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(sumOfSquares / (n - 1) / n);
  return { n, mean, ownInterval: finiteInterval(mean - margin, mean + margin), shrunken };
}
