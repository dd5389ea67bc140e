import { type Computed, type Interval, computed, undefinedBecause } from "./computed";
import { betaQuantile } from "./distributions/beta";
import { normalQuantile } from "./distributions/normal";

/** So many of so many, and the confidence level (0.95 unless told). */
export interface Count {
  /** Those counted, 0 to `of`. */
  readonly count: number;
  readonly of: number;
  readonly level?: number;
}

/**
 * Wilson's score interval of a share, for independent people.
 *
 * Undefined: "no-values" for none of none. Source: Wilson (1927), Journal of the American Statistical Association 22,
 * 209-212, doi:10.1080/01621459.1927.10502953; Newcombe (1998), Statistics in Medicine 17, 857-872, method 3.
 * @example wilsonInterval({ count: 81, of: 263 }) // { ok: true, value: { low: 0.2552885198782743, high: 0.36620957698280016 } }
 */
export function wilsonInterval({ count, of, level = 0.95 }: Count): Computed<Interval> {
  if (of === 0) return undefinedBecause("no-values");
  checkCount(count, of);
  return computed(wilsonBounds({ share: count / of, n: of, quantile: normalQuantile((1 + level) / 2) }));
}

/**
 * Wilson's bounds for a share of a possibly fractional effective size n, with any quantile (t where n is estimated).
 * @example wilsonBounds({ share: 0.5, n: 100, quantile: 1.96 }).low // 0.40382982859014716
 */
export function wilsonBounds({
  share,
  n,
  quantile,
}: {
  readonly share: number;
  readonly n: number;
  readonly quantile: number;
}): Interval {
  const square = quantile * quantile;
  const centre = share + square / (2 * n);
  const margin = quantile * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const low = share === 0 ? 0 : Math.max(0, (centre - margin) / (1 + square / n));
  const high = share === 1 ? 1 : Math.min(1, (centre + margin) / (1 + square / n));
  return { low, high };
}

/**
 * Wilson's interval with continuity correction, as R's prop.test(correct = TRUE).
 *
 * Source: Newcombe (1998), as above, method 4.
 * @example wilsonIntervalCorrected({ count: 15, of: 148 }).value.low // 0.0597782
 */
export function wilsonIntervalCorrected({ count, of, level = 0.95 }: Count): Computed<Interval> {
  if (of === 0) return undefinedBecause("no-values");
  checkCount(count, of);
  const z = normalQuantile((1 + level) / 2);
  const square = z * z;
  const correction = Math.min(0.5, Math.abs(count - of / 2));
  const bound = (side: -1 | 1) => {
    const shifted = count + side * correction;
    const share = shifted / of;
    const root = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
    return (share + square / (2 * of) + side * root) / (1 + square / of);
  };
  const low = count === 0 ? 0 : Math.max(0, bound(-1));
  const high = count === of ? 1 : Math.min(1, bound(1));
  return computed({ low, high });
}

/**
 * Clopper and Pearson's exact interval of a share, never covering less than its level.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26, 404-413, doi:10.1093/biomet/26.4.404.
 * @example clopperPearsonInterval({ count: 0, of: 20 }).value.high // 0.16843347098308536
 */
export function clopperPearsonInterval({ count, of, level = 0.95 }: Count): Computed<Interval> {
  if (of === 0) return undefinedBecause("no-values");
  checkCount(count, of);
  const tail = (1 - level) / 2;
  const low = count === 0 ? 0 : betaQuantile(tail, { alpha: count, beta: of - count + 1 });
  const high = count === of ? 1 : betaQuantile(1 - tail, { alpha: count + 1, beta: of - count });
  return computed({ low, high });
}

function checkCount(count: number, of: number): void {
  if (!(count >= 0 && count <= of)) throw new RangeError("A count lies between 0 and the number it is out of.");
}
