import { andThen, computed, type Computed, type Interval, undefinedBecause } from "./computed";
import { type GroupMoments, mergeMoments, pooledWithinVariance } from "./groupMoments";
import { fewestForRandomEffects } from "./meanOverSchools";
import { meanEstimate } from "./meanEstimate";
import { randomEffects } from "./randomEffects";
import { studentTQuantile } from "./distributions/studentT";

/** Change between two waves of people who cannot be linked, over schools asked both times. */
export interface ChangeOfUnlinkedWaves {
  readonly method: "one-school" | "school-means" | "random-effects";
  /** Schools with answers in both waves; only these enter. */
  readonly schools: number;
  readonly before: number;
  readonly after: number;
  /** The average school's after minus before. */
  readonly change: number;
  readonly interval: Computed<Interval>;
  /** All people of these schools equal. */
  readonly pupilChange: number;
  /** Variance between schools; null where no random-effects mean was taken. */
  readonly tauSquared: number | null;
}

/**
 * Change between unlinked waves: each school's after − before with sampling variance s_w²(1/n_before + 1/n_after), s_w²
 * pooled within schools and waves; then as the mean over schools: one school by t with the pooled variance, two to four
 * by school means with t(k − 1), five or more by random effects. Never a paired test: different people may have answered.
 *
 * Undefined: "no-values" where no school has both waves, "not-finite"; the interval "no-degrees-of-freedom" or "no-variation".
 * Throws RangeError unless both waves have a group for each school. Source: as `meanOverSchools`.
 * @example changeOfUnlinkedWaves([{ n: 2, mean: 1, sumOfSquares: 2 }], [{ n: 2, mean: 4, sumOfSquares: 2 }]).value.change // 3
 */
export function changeOfUnlinkedWaves(
  before: readonly GroupMoments[],
  after: readonly GroupMoments[],
  level = 0.95,
): Computed<ChangeOfUnlinkedWaves> {
  if (before.length !== after.length) throw new RangeError("Both waves need a group for each school.");
  const both = before.flatMap((first, school) => {
    const last = after[school];
    return first.n > 0 && last !== undefined && last.n > 0 ? [{ first, last }] : [];
  });
  const schools = both.length;
  if (schools === 0) return undefinedBecause("no-values");
  if (both.some(({ first, last }) => !Number.isFinite(first.sumOfSquares + last.sumOfSquares))) {
    return undefinedBecause("not-finite");
  }
  const all = (wave: "first" | "last") => both.map((school) => school[wave]).reduce(mergeMoments);
  const [allBefore, allAfter] = [all("first"), all("last")];
  const within = pooledWithinVariance(both.flatMap(({ first, last }) => [first, last]));
  const shared = {
    schools,
    before: allBefore.n,
    after: allAfter.n,
    pupilChange: allAfter.mean - allBefore.mean,
    tauSquared: null,
  };
  const changes = both.map(({ first, last }) => ({ value: last.mean - first.mean, share: 1 / first.n + 1 / last.n }));
  const meanChange = changes.reduce((sum, { value }) => sum + value, 0) / schools;
  if (schools === 1) {
    const interval = andThen(within, (variance) =>
      oneSchool(meanChange, { variance, share: changes[0]?.share ?? 0, n: allBefore.n + allAfter.n, level }),
    );
    return computed({ ...shared, method: "one-school", change: meanChange, interval });
  }
  if (schools < fewestForRandomEffects || !within.ok || within.value === 0) {
    const spread = changes
      .map(({ value }): GroupMoments => ({ n: 1, mean: value, sumOfSquares: 0 }))
      .reduce(mergeMoments);
    const limits = {
      minimum: Math.min(...changes.map(({ value }) => value)),
      maximum: Math.max(...changes.map(({ value }) => value)),
    };
    const interval = andThen(meanEstimate({ ...spread, ...limits }, level), (estimate) => estimate.interval);
    return computed({ ...shared, method: "school-means", change: meanChange, interval });
  }
  const studies = changes.map(({ value, share }) => ({ value, samplingVariance: within.value * share }));
  return andThen(randomEffects(studies, level), ({ mean, interval, tauSquared }) =>
    computed({ ...shared, method: "random-effects", change: mean, interval: computed(interval), tauSquared }),
  );
}

interface OneSchool {
  readonly variance: number;
  readonly share: number;
  readonly n: number;
  readonly level: number;
}

function oneSchool(change: number, { variance, share, n, level }: OneSchool): Computed<Interval> {
  if (variance === 0) return undefinedBecause("no-variation");
  const margin = studentTQuantile((1 + level) / 2, n - 2) * Math.sqrt(variance * share);
  return computed({ low: change - margin, high: change + margin });
}
