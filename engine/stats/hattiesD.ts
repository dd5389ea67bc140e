import { type Computed, allOf, andThen, finite, undefinedBecause } from "./computed";
import type { PairedMoments } from "./pairedMoments";

/**
 * Mean change / ((s1 + s2)/2): the effect size of the Visible Learning sheets, offered to match them.
 *
 * Undefined: "too-few-values", "no-variation" where neither side varies. Source: Hattie (2009), Visible Learning, p. 8;
 * Lakens (2013), doi:10.3389/fpsyg.2013.00863, eq. 10.
 * @example hattiesD(sleepPairs) // { ok: true, value: 0.8334963413127044 }
 */
export function hattiesD(pairs: PairedMoments): Computed {
  return andThen(allOf({ s1: pairs.sdBefore, s2: pairs.sdAfter }), ({ s1, s2 }) =>
    s1 + s2 === 0 ? undefinedBecause("no-variation") : finite(pairs.change.mean / (s1 / 2 + s2 / 2)),
  );
}
