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

/** The number, or "not-finite" where the arithmetic overflowed or was undefined. */
export function finite(value: number): Computed {
  return Number.isFinite(value) ? computed(value) : undefinedBecause("not-finite");
}

/** The interval, or "not-finite" where an end overflowed or was undefined. */
export function finiteInterval(low: number, high: number): Computed<Interval> {
  return Number.isFinite(low) && Number.isFinite(high) ? computed({ low, high }) : undefinedBecause("not-finite");
}

/** What `next` makes of the value; a reason stays the reason. */
export function andThen<T, U>(statistic: Computed<T>, next: (value: T) => Computed<U>): Computed<U> {
  return statistic.ok ? next(statistic.value) : statistic;
}

/** The values of all, or the first reason. */
export function allOf<T extends Readonly<Record<string, Computed<unknown>>>>(
  statistics: T,
): Computed<{ readonly [Name in keyof T]: T[Name] extends Computed<infer Value> ? Value : never }> {
  const values: Record<string, unknown> = {};
  for (const [name, statistic] of Object.entries(statistics)) {
    if (!statistic.ok) return statistic;
    values[name] = statistic.value;
  }
  return computed(values as { readonly [Name in keyof T]: T[Name] extends Computed<infer Value> ? Value : never });
}
