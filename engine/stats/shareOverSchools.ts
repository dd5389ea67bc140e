import { type Computed, type Interval, andThen, computed, finite, undefinedBecause } from "./computed";
import { normalQuantile } from "./distributions/normal";
import { studentTQuantile } from "./distributions/studentT";
import type { GroupMoments } from "./groupMoments";
import { type MeanOverSchools, meanOverSchools } from "./meanOverSchools";
import { weightedMeanDegreesOfFreedom } from "./weightedMeanDegreesOfFreedom";
import { wilsonBounds } from "./wilsonInterval";

/** A share of pupils over schools, 0 to 1. */
export interface ShareOverSchools {
  readonly method: MeanOverSchools["method"];
  readonly n: number;
  readonly schools: number;
  /** The average school's share. */
  readonly share: number;
  readonly standardError: Computed;
  /** p(1 - p)/SE²: how many independent pupils would tell as much. */
  readonly effectiveSize: Computed;
  /** Satterthwaite's: at most k - 1, less the more unequally schools weigh; one school: not applicable. */
  readonly degreesOfFreedom: Computed;
  /** Wilson's interval at the effective size with t; one school: Wilson's own. */
  readonly interval: Computed<Interval>;
  /** The average pupil's share: all counted of all. */
  readonly pupilShare: number;
  /** The machine's result it rests on. */
  readonly overSchools: MeanOverSchools;
}

/** Moments of a 0/1 variable from counts. @example momentsOfShare({ count: 3, of: 4 }) // { n: 4, mean: 0.75, sumOfSquares: 0.75 } */
export function momentsOfShare({ count, of }: { readonly count: number; readonly of: number }): GroupMoments {
  if (of === 0) return { n: 0, mean: 0, sumOfSquares: 0 };
  return { n: of, mean: count / of, sumOfSquares: (count * (of - count)) / of };
}

/**
 * Share of pupils (improved, agreeing, at a standard) over schools: mean and SE of the 0/1 variable by `meanOverSchools`,
 * then Wilson's interval at n_eff = p(1 - p)/SE² with t in place of z, its degrees of freedom Satterthwaite's for the
 * weights of the schools (k - 1 where they weigh alike). The plain p ± t SE covers only 88 to 90 % near p = .9, Wilson's
 * with k - 1 throughout 91.8 % where eight schools differ much, with Satterthwaite's 93.4 % (docs/METHODS.md).
 *
 * No interval ("no-variation") where the share is 0 or 1 or pupils do not differ within schools; one school: Wilson's
 * interval of its count. Undefined: "no-values". Throws RangeError for counts outside 0 to n.
 * Sources: Wilson (1927), doi:10.1080/01621459.1927.10502953; effective size: Korn & Graubard (1998), Survey Methodology
 * 24, 193-201; degrees of freedom: as `weightedMeanDegreesOfFreedom`.
 * @example shareOverSchools([{ count: 3, of: 4 }, { count: 1, of: 4 }]).value.share // 0.5
 */
export function shareOverSchools(
  counts: readonly { readonly count: number; readonly of: number }[],
  level = 0.95,
): Computed<ShareOverSchools> {
  for (const { count, of } of counts) {
    if (!(count >= 0 && count <= of)) throw new RangeError("A count lies between 0 and the number it is out of.");
  }
  const schoolMoments = counts.map(momentsOfShare);
  return andThen(meanOverSchools(schoolMoments, level), (overSchools) => {
    const share = Math.min(1, Math.max(0, overSchools.mean));
    const effectiveSize = effective(share, overSchools);
    const degreesOfFreedom = degreesOfFreedomOver(schoolMoments, overSchools);
    const { method, n, schools, standardError, pupilMean } = overSchools;
    const interval =
      method === "one-school"
        ? computed(wilsonBounds({ share, n, quantile: normalQuantile((1 + level) / 2) }))
        : andThen(effectiveSize, (size) =>
            andThen(degreesOfFreedom, (freedom) =>
              computed(wilsonBounds({ share, n: size, quantile: studentTQuantile((1 + level) / 2, freedom) })),
            ),
          );
    return computed({
      method,
      n,
      schools,
      share,
      standardError,
      effectiveSize,
      degreesOfFreedom,
      interval,
      pupilShare: pupilMean,
      overSchools,
    });
  });
}

function effective(share: number, over: MeanOverSchools): Computed {
  if (over.method === "one-school") return computed(over.n);
  const within = over.pooledWithinVariance;
  if (share === 0 || share === 1 || !within.ok || within.value === 0) return undefinedBecause("no-variation");
  return andThen(over.standardError, (standardError) =>
    standardError > 0 ? computed((share * (1 - share)) / standardError ** 2) : undefinedBecause("no-variation"),
  );
}

function degreesOfFreedomOver(schools: readonly GroupMoments[], over: MeanOverSchools): Computed {
  if (over.method === "one-school") return undefinedBecause("not-applicable");
  const pooled = over.randomEffects;
  if (pooled === null) return computed(over.schools - 1);
  return andThen(over.pooledWithinVariance, (within) => {
    const present = schools.filter(({ n }) => n > 0);
    return finite(weightedMeanDegreesOfFreedom(present.map(({ n }) => 1 / (within / n + pooled.tauSquared))));
  });
}
