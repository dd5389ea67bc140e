import { type Computed, computed, undefinedBecause } from "./computed";
import { betaCdf } from "./distributions/beta";

/**
 * Exact two-sided sign test: how likely at least so uneven a split of ups and downs is if both are equally likely.
 *
 * p = 2 P(X <= min(up, down)), X binomial(up + down, ½), at most 1. Undefined: "all-zero-differences" where nobody moved.
 * Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., section 3.4.
 * @example signTest({ up: 9, down: 0 }) // { ok: true, value: 0.00390625 }
 */
export function signTest({ up, down }: { readonly up: number; readonly down: number }): Computed {
  const moved = up + down;
  if (moved === 0) return undefinedBecause("all-zero-differences");
  const fewer = Math.min(up, down);
  // The binomial's lower tail is an incomplete beta function.
  const tail = betaCdf(0.5, { alpha: moved - fewer, beta: fewer + 1 });
  return computed(Math.min(1, 2 * tail));
}
