import type { Computed, Interval } from "./computed";

/** A standardised change with its interval and the interval's method. */
export interface EffectSize {
  readonly value: number;
  readonly interval: Computed<Interval>;
  readonly intervalMethod: "noncentral-t" | "bonett";
}
