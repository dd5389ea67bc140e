import type { Estimate } from "../estimate";
import type { Scale } from "../scale";

/** One thing a school did or its staff said, set against the change of its pupils. */
export interface ChainLink {
  /** "staff": change of a questionnaire of staff; "delivery": share of what was planned that was done. */
  readonly of: "staff" | "delivery";
  /** The questionnaire's title; null for delivery. */
  readonly title: string | null;
  /** Schools with both numbers, by name. */
  readonly schools: readonly { readonly school: string; readonly number: number; readonly pupilChange: number }[];
}

/** Across schools: does change of staff, or delivery, go with the change of pupils? */
export interface ChainResult {
  readonly kind: "chain";
  readonly measure: string;
  readonly label: string;
  /** Of the pupils' measure. */
  readonly scale: Scale;
  readonly links: readonly ChainLink[];
  /** Pearson's correlation of each link, in the order of the links. */
  readonly estimates: readonly Estimate[];
}
