import {
  type Computed,
  type Interval,
  allOf,
  andThen,
  computed,
  finite,
  finiteInterval,
  undefinedBecause,
} from "./computed";
import { normalQuantile } from "./distributions/normal";
import type { EffectSize } from "./effectSize";
import { noncentralityInterval } from "./noncentralityInterval";
import type { PairedMoments } from "./pairedMoments";

/** What the average SD and its degrees of freedom rest on. */
export type AverageSpread = Pick<PairedMoments, "n" | "sdBefore" | "sdAfter" | "correlation">;

/**
 * The average SD S_av = √((s1² + s2²)/2) of the scores before and after.
 *
 * Undefined: "too-few-values", "no-variation" where neither side varies.
 * @example averageStandardDeviation(sleepPairs) // { ok: true, value: 1.8986252336303173 }
 */
export function averageStandardDeviation(pairs: AverageSpread): Computed {
  return andThen(allOf({ s1: pairs.sdBefore, s2: pairs.sdAfter }), ({ s1, s2 }) => {
    const average = Math.hypot(s1, s2) * Math.SQRT1_2;
    return average === 0 ? undefinedBecause("no-variation") : finite(average);
  });
}

/**
 * d_av = mean change / S_av.
 *
 * Interval by the noncentral t with ν = 2(n - 1)/(1 + r²), scaled by √(n/(2(1 - r))); Bonett's where that is undefined
 * (r undefined or 1), and `intervalMethod` says so.
 * Sources: Cumming (2012), Understanding the New Statistics, p. 291; Cousineau & Goulet-Pelletier (2021), The Quantitative
 * Methods for Psychology 17, 51-60, doi:10.20982/tqmp.17.1.p051.
 * @example cohensDav(sleepPairs).value.value // 0.8321810813495397
 */
export function cohensDav(pairs: PairedMoments, level = 0.95): Computed<EffectSize> {
  return andThen(averageStandardDeviation(pairs), (average) => {
    const value = pairs.change.mean / average;
    if (!Number.isFinite(value)) return undefinedBecause("not-finite");
    const noncentral = noncentralInterval(pairs, value, level);
    return noncentral.ok
      ? computed<EffectSize>({ value, interval: noncentral, intervalMethod: "noncentral-t" })
      : computed<EffectSize>({ value, interval: cohensDavBonettInterval(pairs, level), intervalMethod: "bonett" });
  });
}

/**
 * Degrees of freedom of S_av from correlated scores, ν = 2(n - 1)/(1 + r²).
 *
 * Undefined where the correlation is. Source: Cousineau & Goulet-Pelletier (2021), as above.
 * @example averageDegreesOfFreedom(sleepPairs) // { ok: true, value: 11.027414017264109 }
 */
export function averageDegreesOfFreedom(pairs: AverageSpread): Computed {
  return andThen(pairs.correlation, (r) => finite((2 * (pairs.n - 1)) / (1 + r * r)));
}

function noncentralInterval(pairs: PairedMoments, value: number, level: number): Computed<Interval> {
  return andThen(
    allOf({ r: pairs.correlation, degreesOfFreedom: averageDegreesOfFreedom(pairs) }),
    ({ r, degreesOfFreedom }) => {
      const scale = Math.sqrt(pairs.n / (2 * (1 - r)));
      if (!Number.isFinite(scale)) return undefinedBecause("no-variation");
      return andThen(noncentralityInterval({ t: value * scale, degreesOfFreedom, level }), ({ low, high }) =>
        finiteInterval(low / scale, high / scale),
      );
    },
  );
}

/**
 * Bonett's variance of d_av: d²(s1⁴ + s2⁴ + 2 s12²)/(8 s⁴(n - 1)) + s_D²/(s²(n - 1)), s² = (s1² + s2²)/2.
 *
 * Source: Bonett (2008), Psychological Methods 13, 99-109, doi:10.1037/1082-989X.13.2.99.
 * @example cohensDavBonettVariance(sleepPairs) // { ok: true, value: 0.07812132691839657 }
 */
export function cohensDavBonettVariance(pairs: PairedMoments): Computed {
  const { sdBefore, sdAfter, sdChange, covariance, n } = pairs;
  return andThen(
    allOf({ average: averageStandardDeviation(pairs), s1: sdBefore, s2: sdAfter, sd: sdChange, s12: covariance }),
    ({ average, s1, s2, sd, s12 }) => {
      const d = pairs.change.mean / average;
      // Ratios to S_av first: fourth powers of large scores would overflow.
      const spread = (s1 / average) ** 4 + (s2 / average) ** 4 + 2 * (s12 / average / average) ** 2;
      return finite(((d * d * spread) / 8 + (sd / average) ** 2) / (n - 1));
    },
  );
}

/** d_av ± z √(Bonett's variance). @example cohensDavBonettInterval(sleepPairs).value.low // 0.28436737179582317 */
export function cohensDavBonettInterval(pairs: PairedMoments, level = 0.95): Computed<Interval> {
  return andThen(
    allOf({ average: averageStandardDeviation(pairs), variance: cohensDavBonettVariance(pairs) }),
    ({ average, variance }) => {
      const d = pairs.change.mean / average;
      const margin = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
      return finiteInterval(d - margin, d + margin);
    },
  );
}
