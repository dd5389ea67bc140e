import type { Estimate } from "../estimate";
import type { Scale } from "../scale";

/** What the pupils, classes or schools are set against; it decides the formula. */
export type PlannedDesign =
  "one-group" | "one-school" | "pupils-within-schools" | "classes-within-schools" | "whole-schools";

/** A number the plan rests on, and whether somebody measured it. */
export interface Assumption {
  readonly value: number;
  readonly origin: "assumed" | "measured";
}

/** The same design with something changed. */
export interface PlanScenario {
  readonly change: "as-planned" | "twice-the-schools" | "twice-the-pupils" | "with-comparison-schools";
  readonly schools: number;
  readonly pupilsPerSchool: number;
  /** In SDs of the scores; null where the design has too few units for any. */
  readonly detectable: number | null;
}

/** What a design could be expected to detect: the smallest true change it shows in four of five enquiries. */
export interface PlanResult {
  readonly kind: "plan";
  readonly measure: string;
  readonly label: string;
  readonly scale: Scale;
  /** "before-only": nobody has a score after yet. */
  readonly stage: "before-only" | "finished";
  readonly design: PlannedDesign;
  readonly schools: number;
  readonly pupils: number;
  /** Harmonic mean over schools. */
  readonly pupilsPerSchool: number;
  /** What was allocated and how many of each arm; null without a comparison. */
  readonly units: {
    readonly kind: "pupils" | "classes" | "schools";
    readonly perArm: readonly [project: number, comparison: number];
  } | null;
  readonly correlation: Assumption;
  readonly intraclassCorrelation: Assumption;
  /** In SDs, and in the measure's own units; null where the design has too few units for any. */
  readonly detectable: number | null;
  readonly detectableInUnits: number | null;
  readonly scenarios: readonly PlanScenario[];
  /** The smallest detectable effect by number of schools like these; empty for one school. */
  readonly bySchools: readonly { readonly schools: number; readonly detectable: number }[];
  /** Smallest detectable effect over other correlations (rows) and intraclass correlations (columns). */
  readonly sensitivity: {
    readonly correlations: readonly number[];
    readonly intraclassCorrelations: readonly number[];
    readonly detectable: readonly (readonly (number | null)[])[];
  };
  /** Schools like these needed to see an effect of that size; null where more than the most looked at. */
  readonly schoolsNeeded: readonly { readonly effect: number; readonly schools: number | null }[];
  readonly estimates: readonly Estimate[];
}
