/** Which analysis is to be run on what: columns by id, nothing computed yet. */
export interface AttainmentSpec {
  readonly kind: "attainment";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string;
  /** The rows stand for sums of pupils: what needs the pupils themselves (ranks, who went up) is left out. */
  readonly sumsOnly?: true;
}

/** A measure in ordered levels. */
export interface OrdinalSpec {
  readonly kind: "ordinal";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string;
}

export interface QuestionnaireSpec {
  readonly kind: "questionnaire";
  readonly questionnaire: string;
}

export interface GridSpec {
  readonly kind: "innovation-grid" | "collaboration-grid";
}

export interface EvidenceSpec {
  readonly kind: "evidence";
}

export interface DeliverySpec {
  readonly kind: "delivery";
}

export interface ProgressSpec {
  readonly kind: "progress";
}

export interface OverviewSpec {
  readonly kind: "overview";
}

export interface NetworkSpec {
  readonly kind: "network" | "community" | "evidence-matrix" | "cases" | "commissioning";
}

/** The headline of the first measure under other choices. */
export interface RobustnessSpec {
  readonly kind: "robustness" | "chain";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string;
}

export interface RegressionSpec {
  readonly kind: "regression-to-the-mean";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string;
}

/** What the design could detect; without `afterColumn` nobody has a score after yet. */
export interface PlanSpec {
  readonly kind: "plan";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string | null;
}

/** A measure taken three times or more; the columns are those of the declared contrast. */
export interface WavesSpec {
  readonly kind: "waves";
  readonly measure: string;
  readonly beforeColumn: string;
  readonly afterColumn: string;
}

/** Shares at a standard, changes elsewhere, and claims to be checked. */
export interface BenchmarkSpec {
  readonly kind: "benchmark";
}

export type AnalysisSpec =
  | BenchmarkSpec
  | WavesSpec
  | AttainmentSpec
  | OrdinalSpec
  | QuestionnaireSpec
  | GridSpec
  | EvidenceSpec
  | DeliverySpec
  | ProgressSpec
  | OverviewSpec
  | NetworkSpec
  | RobustnessSpec
  | RegressionSpec
  | PlanSpec;
