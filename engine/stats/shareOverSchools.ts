import { type Computed, type Interval, andThen, computed, undefinedBecause } from "./computed";
import { normalQuantile } from "./distributions/normal";
import { studentTQuantile } from "./distributions/studentT";
import type { GroupMoments } from "./groupMoments";
import { type MeanOverSchools, meanOverSchools } from "./meanOverSchools";
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
  /** Wilson's interval at the effective size with t(k - 1); one school: Wilson's own. */
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
 * then Wilson's interval at n_eff = p(1 - p)/SE² with t(k - 1) in place of z. The plain interval covers only 88 to 90 %
 * near p = .9.
 *
 * No interval ("no-variation") where the share is 0 or 1 or pupils do not differ within schools; one school: Wilson's
 * interval of its count. Undefined: "no-values". Throws RangeError for counts outside 0 to n.
 * Sources: Wilson (1927), doi:10.1080/01621459.1927.10502953; effective size: Korn & Graubard (1998), Survey Methodology 24, 193-201.
 * @example shareOverSchools([{ count: 3, of: 4 }, { count: 1, of: 4 }]).value.share // 0.5
 */
export function shareOverSchools(
  counts: readonly { readonly count: number; readonly of: number }[],
  level = 0.95,
): Computed<ShareOverSchools> {
  for (const { count, of } of counts) {
    if (!(count >= 0 && count <= of)) throw new RangeError("A count lies between 0 and the number it is out of.");
  }
  return andThen(meanOverSchools(counts.map(momentsOfShare), level), (overSchools) => {
    const share = Math.min(1, Math.max(0, overSchools.mean));
    const effectiveSize = effective(share, overSchools);
    const { method, n, schools, standardError, pupilMean } = overSchools;
    const interval =
      method === "one-school"
        ? computed(wilsonBounds({ share, n, quantile: normalQuantile((1 + level) / 2) }))
        : andThen(effectiveSize, (size) =>
            computed(wilsonBounds({ share, n: size, quantile: studentTQuantile((1 + level) / 2, schools - 1) })),
          );
    return computed({
      method,
      n,
      schools,
      share,
      standardError,
      effectiveSize,
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
