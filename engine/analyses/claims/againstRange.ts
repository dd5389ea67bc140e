import type { CheckedClaim, ClaimVerdict } from "../../results/benchmark";

export type Found = NonNullable<CheckedClaim["found"]>;

/**
 * A number somebody claims against what was found. Supported: the whole likely range reaches it, or the estimate does
 * (rounded as claims are) while the range lies above 0 and is no wider than the claim itself. Not supported: it lies
 * beyond the range. Everything between cannot be told. "More than nothing" is a claim of 0, which the range must clear.
 */
export function againstRange(
  claimed: number,
  found: Found,
  { decimals }: { readonly decimals: number },
): { readonly verdict: ClaimVerdict; readonly reason: string } {
  if (found.low === null) return { verdict: "cannot-tell", reason: "no-range" };
  const { value, low, high } = found;
  if (claimed === 0 ? low > 0 : low >= claimed) return { verdict: "supported", reason: "whole-range" };
  if (high < claimed || high <= 0) return { verdict: "not-supported", reason: "beyond-range" };
  const power = 10 ** decimals;
  const reached = Math.round(value * power) / power >= claimed;
  if (claimed > 0 && reached && low > 0 && high - low <= claimed)
    return { verdict: "supported", reason: "estimate-and-narrow" };
  return { verdict: "cannot-tell", reason: "inside-range" };
}
