import type { Estimate } from "../estimate";

/** Pupils who were chosen, or tested again, because they started low: part of their gain comes by chance. */
export interface ChosenGroup {
  /** null: all project pupils */
  readonly school: string | null;
  /** "declared": Setup says so. "lowest-retested": only a school's lowest starters have a score after. "low-start": they may have been. */
  readonly reason: "declared" | "lowest-retested" | "low-start";
  /** Chosen pupils with both scores, and their mean before. */
  readonly n: number;
  readonly meanBefore: number;
  /** Those nobody was chosen from, over the same test. */
  readonly unselected: {
    readonly source: "norm" | "school";
    readonly n: number | null;
    readonly mean: number;
    readonly sdBefore: number;
  };
  /** The gain that was seen. */
  readonly observed: Estimate;
  /** The gain to be expected anyway, a row a correlation, highest correlation first. */
  readonly expected: readonly {
    readonly correlation: number;
    readonly origin: "assumed" | "other-schools";
    readonly gain: number;
  }[];
}

/** How much of a chosen group's gain would be expected without any change (Davis 1976; Barnett and others 2005). */
export interface RegressionToTheMeanResult {
  readonly kind: "regression-to-the-mean";
  readonly measure: string;
  readonly groups: readonly ChosenGroup[];
  readonly estimates: readonly Estimate[];
}
