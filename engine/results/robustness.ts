import type { Estimate } from "../estimate";
import type { ChangeLabel, Verdict } from "../result";

/** A reasonable choice the headline could have been made with. */
export type RobustnessChoice =
  | "as-reported"
  | "schools-equal"
  | "lowest-without-one-school"
  | "highest-without-one-school"
  | "ranks"
  | "without-extremes"
  | "missing-by-baseline"
  | "difference-in-gains"
  | "after-only"
  | "without-school-terms"
  | "average-sd"
  | "hattie-sd"
  | "before-sd"
  | "pooled-after-sd"
  | "comparison-sd"
  | "what-works";

/** The headline under one choice, judged as the headline itself is. */
export interface RobustnessRow {
  readonly choice: RobustnessChoice;
  readonly estimate: Estimate;
  /** Smallest change worth noticing in the unit of the estimate; null where it cannot be known. */
  readonly smallest: number | null;
  readonly label: ChangeLabel | null;
  /** Under the ceiling of the design. */
  readonly verdict: Verdict;
  /** Is the verdict that of the row "as-reported"? null: no likely range to judge. */
  readonly same: boolean | null;
}

/** One question under all choices: the project pupils' own change, or their difference from the comparison pupils. */
export interface RobustnessSection {
  readonly contrast: "after-before" | "project-comparison";
  /** "as-reported" first. */
  readonly rows: readonly RobustnessRow[];
  /** Points by which missing pupils would have to have changed less (or more) than the others for the range to reach 0. */
  readonly tippingPoint: Estimate | null;
}

/** Does the conclusion of the headline measure hold under other reasonable choices? */
export interface RobustnessResult {
  readonly kind: "robustness";
  readonly measure: string;
  /** The headline's section first. */
  readonly sections: readonly RobustnessSection[];
  readonly estimates: readonly Estimate[];
}
