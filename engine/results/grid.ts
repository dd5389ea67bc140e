import type { Estimate } from "../estimate";
import type { Place } from "../workbook/place";

/** Where one strategy of one school was placed on a grid of two axes at one moment, over all who rated it. */
export interface Placement {
  readonly grid: "innovation" | "collaboration";
  /** The strategy's name; "" on the collaboration grid, which places schools. */
  readonly strategy: string;
  /** null: the group as a whole */
  readonly school: string | null;
  /** The moment with its cycle: "aimed", "generated, cycle 2", "start". */
  readonly when: string;
  /** "aimed", "generated"; "start", "phase 1" ... */
  readonly moment: string;
  readonly cycle: string | null;
  /** Axis scores 1 to 5; null: not placed. Innovation: distance and extent; collaboration: skill and participation. */
  readonly distance: number | null;
  readonly extent: number | null;
  /** "incremental", "replicable", "unfocused", "radical", or "groundwork first" ...; null: not placed. */
  readonly quadrant: string | null;
  /** The other quadrant within 0.25 of a cut, when borderline. */
  readonly alsoQuadrant: string | null;
  readonly raters: number;
  readonly borderline: boolean;
  /** SDs over raters where there are two or more. */
  readonly spread: { readonly distance: number; readonly extent: number } | null;
  /** Share of raters in each quadrant, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly places: readonly Place[];
}

/** Placements that two or more rated, and those of them that all put in one quadrant. */
export interface RaterAgreement {
  readonly ratedByTwo: number;
  readonly unanimous: number;
}

export interface GridResult {
  readonly kind: "innovation-grid";
  readonly placements: readonly Placement[];
  readonly agreement: RaterAgreement;
  /** Krippendorff's alpha of the raters' quadrants. */
  readonly estimates: readonly Estimate[];
}

/** A step a school agreed with its raters, at the moment it was last placed. */
export interface AgreedStep {
  readonly school: string | null;
  readonly text: string;
}

/** Skill in working together by how much a school takes part, from the start on. */
export interface CollaborationGridResult {
  readonly kind: "collaboration-grid";
  readonly placements: readonly Placement[];
  readonly agreement: RaterAgreement;
  /** Krippendorff's alpha of the raters' quadrants. */
  readonly estimates: readonly Estimate[];
  readonly agreedSteps: readonly AgreedStep[];
}
