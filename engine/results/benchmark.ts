import type { Estimate } from "../estimate";
import type { Judgement } from "../result";
import type { Place } from "../workbook/place";

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How many of the same pupils were at the standard before and after; in per cent. */
export interface StandardChange {
  readonly measure: string;
  readonly label: string;
  /** As Setup says it: "EXS", "100". */
  readonly standard: string;
  readonly people: number;
  readonly schools: number;
  readonly before: number;
  readonly after: number;
  /** Of the average school where there are several; in percentage points. */
  readonly change: number;
  readonly range: Range | null;
  readonly judgement: Judgement;
  readonly isTeachersWord: boolean;
}

/** Our change of a share beside the change elsewhere; in per cent and percentage points. */
export interface BenchmarkComparison {
  /** As entered. */
  readonly measure: string;
  /** null: all our schools together */
  readonly school: string | null;
  /** "the country" where the entry does not say. */
  readonly comparedWith: string | null;
  readonly yearBefore: string | null;
  readonly yearAfter: string | null;
  readonly source: string | null;
  /** "pupils": counted from the pupils' own rows, the same children twice; "entered": as somebody entered it. */
  readonly basis: "pupils" | "entered";
  /** The study's measure whose rows were counted; null where shares were entered. */
  readonly ownMeasure: string | null;
  /** Were the same children counted before and after? null: not known. */
  readonly sameChildren: boolean | null;
  readonly people: readonly [before: number | null, after: number | null];
  readonly ours: readonly [before: number, after: number];
  readonly elsewhere: readonly [before: number, after: number];
  readonly change: number;
  readonly elsewhereChange: number;
  /** change − elsewhereChange: the headline */
  readonly excess: number;
  readonly excessRange: Range | null;
  /** Why there is no range. */
  readonly reason: string | null;
  /** Null where it is not allowed: the change elsewhere is under two points, or may be none. */
  readonly ratio: number | null;
  readonly ratioRange: Range | null;
  /** Ours started lower: low starters tend to rise faster. */
  readonly startedLower: boolean;
  readonly isTeachersWord: boolean;
  readonly judgement: Judgement;
  readonly place: Place;
}

export type ClaimKind =
  | "cause"
  | "times-elsewhere"
  | "points-more-than-elsewhere"
  | "months"
  | "share-at-standard"
  | "share-improved"
  | "gap-narrowed"
  | "more-than-comparison"
  | "rose"
  | "unknown";

export type ClaimVerdict = "supported" | "not-supported" | "cannot-tell";

/** A sentence somebody wants to say, held against the results. */
export interface CheckedClaim {
  /** As written. */
  readonly claim: string;
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  /** "whole-range", "estimate-and-narrow", "beyond-range", "inside-range", "no-comparison", "no-benchmark", ... */
  readonly reason: string;
  /** The number it claims; null where it claims none. */
  readonly claimed: number | null;
  /** What was found instead, in the claim's unit; months count as on the Toolkit's table. */
  readonly found:
    (Range & { readonly value: number }) | { readonly value: number; readonly low: null; readonly high: null } | null;
  /** The measure or comparison it was held against, for people; null where there is none. */
  readonly about: string | null;
}

export interface BenchmarkResult {
  readonly kind: "benchmark";
  readonly standards: readonly StandardChange[];
  readonly comparisons: readonly BenchmarkComparison[];
  readonly claims: readonly CheckedClaim[];
  readonly estimates: readonly Estimate[];
}
