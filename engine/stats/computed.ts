/** Why a statistic is undefined; codes, worded by the hosts' report. */
export type Reason =
  | "no-values"
  | "too-few-values"
  | "no-variation"
  | "no-degrees-of-freedom"
  | "all-zero-differences"
  | "too-few-groups"
  | "one-group-empty"
  | "perfect-separation"
  | "zero-denominator"
  | "zero-cell"
  | "singular"
  | "did-not-converge"
  | "not-finite"
  | "too-few-items"
  | "not-applicable";

/** A statistic, or the reason why it has no value. Never NaN, never Infinity, never another statistic instead. */
export type Computed<T = number> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export function computed<T>(value: T): Computed<T> {
  return { ok: true, value };
}

export function undefinedBecause(reason: Reason): Computed<never> {
  return { ok: false, reason };
}

/** An interval; both ends finite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
