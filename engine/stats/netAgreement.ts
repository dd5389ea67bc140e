import { computed, undefinedBecause, type Computed } from "./computed";

export interface NetAgreement {
  /** Share agreeing − share disagreeing, −1 to 1. */
  readonly net: number;
  readonly standardError: number;
}

/**
 * Net agreement p₊ − p₋ of independent people, standard error √((p₊ + p₋ − (p₊ − p₋)²) / n), the multinomial variance of
 * a difference of two shares (Agresti 2013, Categorical Data Analysis, ch. 1).
 *
 * @param counts who agreed, who disagreed, of how many who answered
 *
 * Undefined: "no-values" when nobody answered. Throws a RangeError if the counts exceed their total.
 *
 * @example netAgreement({ agree: 60, disagree: 20, of: 100 }) // { ok: true, value: { net: 0.4, standardError: 0.08 } }
 */
export function netAgreement(counts: {
  readonly agree: number;
  readonly disagree: number;
  readonly of: number;
}): Computed<NetAgreement> {
  const { agree, disagree, of } = counts;
  if (!(agree >= 0 && disagree >= 0 && agree + disagree <= of))
    throw new RangeError("More people agree and disagree than there are.");
  if (of === 0) return undefinedBecause("no-values");
  const net = (agree - disagree) / of;
  return computed({ net, standardError: Math.sqrt(((agree + disagree) / of - net * net) / of) });
}
