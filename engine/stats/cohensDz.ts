import { type Computed, allOf, andThen, computed, finite, finiteInterval, undefinedBecause } from "./computed";
import type { EffectSize } from "./effectSize";
import { noncentralityInterval } from "./noncentralityInterval";
import type { PairedMoments } from "./pairedMoments";

/**
 * d_z = mean change / SD of the changes; for planning only: it grows with the correlation, so it is no size of a change.
 *
 * Interval by the exact noncentral t. Undefined: "too-few-values", "no-variation" where all changes are equal.
 * Source: Cohen (1988), Statistical Power Analysis, 2nd ed., p. 48; Lakens (2013), Frontiers in Psychology 4:863,
 * doi:10.3389/fpsyg.2013.00863, eq. 6.
 * @example cohensDz(sleepPairs).value.value // 1.2845575625910546
 */
export function cohensDz(pairs: PairedMoments, level = 0.95): Computed<EffectSize> {
  return andThen(cohensDzValue(pairs), (value) => {
    const root = Math.sqrt(pairs.n);
    const interval = andThen(
      noncentralityInterval({ t: value * root, degreesOfFreedom: pairs.n - 1, level }),
      ({ low, high }) => finiteInterval(low / root, high / root),
    );
    return computed({ value, interval, intervalMethod: "noncentral-t" });
  });
}

/** d_z alone. @example cohensDzValue(sleepPairs) // { ok: true, value: 1.2845575625910546 } */
export function cohensDzValue(pairs: PairedMoments): Computed {
  return andThen(pairs.sdChange, (sd) =>
    sd === 0 ? undefinedBecause("no-variation") : finite(pairs.change.mean / sd),
  );
}

/**
 * d_rm = d_z √(2(1 - r)): d_z put back on the scale of the scores, assuming equal SDs.
 *
 * Undefined also where the correlation is, or is 1. Source: Morris & DeShon (2002), Psychological Methods 7, 105-125,
 * doi:10.1037/1082-989X.7.1.105, eq. 12.
 * @example cohensDrm(sleepPairs) // { ok: true, value: 0.8221766383863094 }
 */
export function cohensDrm(pairs: PairedMoments): Computed {
  return andThen(allOf({ dz: cohensDzValue(pairs), r: pairs.correlation }), ({ dz, r }) =>
    finite(dz * Math.sqrt(2 * (1 - r))),
  );
}
