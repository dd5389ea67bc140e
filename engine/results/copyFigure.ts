import type { Unit } from "../estimate";
import type { Result } from "../result";

/** One number of a share copy: what its sheets are made of, as a row of "All numbers" and to compare two copies by. */
export interface CopyFigure {
  readonly kind: Result["kind"];
  /** Which result: a measure's folded stem, a questionnaire's id; "" where there is one of its kind. */
  readonly subject: string;
  /** The measure or statement the number is of; often the subject itself. */
  readonly measure: string;
  /** As the copy calls it. */
  readonly school: string | null;
  readonly group: string | null;
  readonly average: "school" | "pupil" | null;
  readonly contrast: string | null;
  /** A statistic's name, or what was counted: "pupils", "schools", "share-before" ... */
  readonly statistic: string;
  /** A text where a share is given as a band ("over 85%"); null: hidden or not to be had. */
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  /** People behind it, rounded. */
  readonly people: number | null;
  /** Why there is no number. */
  readonly reason: string | null;
}
