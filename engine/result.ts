import type { Estimate } from "./estimate";
import type { DisadvantageUse } from "./results/disadvantage";
import type { CollaborationGridResult, GridResult } from "./results/grid";
import type { ChainResult } from "./results/chain";
import type { CommunityResult } from "./results/community";
import type { CasesResult, CommissioningResult, EvidenceMatrixResult } from "./results/initiatives";
import type { NetworkResult } from "./results/network";
import type { PlanResult } from "./results/plan";
import type { QuestionnaireResult } from "./results/questionnaire";
import type { RegressionToTheMeanResult } from "./results/regressionToTheMean";
import type { RobustnessResult } from "./results/robustness";
import type { BenchmarkResult } from "./results/benchmark";
import type { WavesResult } from "./results/waves";
import type { OrdinalResult } from "./results/ordinal";
import type { Scale } from "./scale";
import type { Place } from "./workbook/place";

/** What may be said of a level or a measure, from strongest to weakest; CONTRACT "Which verdict". */
export type Verdict = "clear-gain" | "some-sign-of-gain" | "mixed" | "no-clear-change" | "decline" | "cannot-tell";

/** Where an interval lies against 0 and the smallest change worth noticing. */
export type ChangeLabel =
  | "clear-rise"
  | "rise-may-be-tiny"
  | "very-slight-rise"
  | "about-the-same"
  | "leans-up"
  | "too-close-to-call"
  | "leans-down"
  | "very-slight-fall"
  | "fall-may-be-tiny"
  | "clear-fall";

/** How pupils came to be compared: what it allows to be said at most (STATISTICS, rule 4). */
export interface Design {
  readonly kind: "one-group" | "chosen-comparison" | "random-comparison";
  readonly growth: Scale["growth"];
  readonly sameTestSeries: boolean | null;
  readonly chosenForLowScores: boolean | null;
  /** Units allocated in the project and in the comparison arm; null without a declared arm. */
  readonly unitsPerArm: readonly [treatment: number, comparison: number] | null;
  /** Difference of the arms before, in pooled SDs; null without a declared arm. */
  readonly baselineDifference: number | null;
  /** Share of supplied pupils without both scores, 0 to 1. */
  readonly missingShare: number;
}

/** A verdict with what lowered it. `reasons` are codes in the order in which they applied. */
export interface Judgement {
  readonly label: ChangeLabel | null;
  readonly verdict: Verdict;
  /** "no-comparison-rising-measure", "small-group", "few-units" ... */
  readonly reasons: readonly string[];
}

export interface SchoolCounts {
  readonly school: string;
  readonly supplied: number;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
  /** Set in share copies only: whether the school's numbers are hidden. */
  readonly hidden?: boolean;
}

/** Two groups whose gap is described: the named one minus the others. */
export interface GroupPair {
  /** "pupil-premium:yes" as in Estimate.group */
  readonly id: string;
  /** Header of the column: "PP". */
  readonly header: string;
  /** For people: "disadvantaged pupils", "Year 4". */
  readonly memberLabel: string;
  readonly otherLabel: string;
  readonly members: number;
  readonly others: number;
  readonly unknown: number;
  /** Set in share copies only: whether the pair's numbers are hidden. */
  readonly hidden?: boolean;
  /** For each of `AttainmentResult.pairs`: 1 in the named group, 0 in the others, -1 not known; never part of the JSON. */
  readonly memberOf?: Int8Array;
}

/** The pupils with both scores, for charts and the pupil list; never part of the JSON. Same order everywhere. */
export interface MatchedPairs {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** index into AttainmentResult.schools */
  readonly school: Int32Array;
  /** index into the table's rows */
  readonly row: Uint32Array;
}

export interface AttainmentResult {
  readonly kind: "attainment";
  /** Folded stem: "mrt sas". */
  readonly measure: string;
  /** As a person wrote it: "MRT SAS". */
  readonly label: string;
  readonly scale: Scale;
  readonly beforeHeader: string;
  readonly afterHeader: string;
  /** By name; one entry, "All pupils", where no school is known. */
  readonly schools: readonly SchoolCounts[];
  readonly groups: readonly GroupPair[];
  /** Whom a gap by disadvantage counts; absent where none is looked at. */
  readonly disadvantage?: DisadvantageUse;
  readonly supplied: number;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
  /** In the measure's units; basis "norm-sd" or "before-sd". */
  readonly smallestChange: { readonly value: number; readonly basis: "norm-sd" | "before-sd" } | null;
  /** Which way is better: higher where not given; null: not known. */
  readonly better?: "higher" | "lower" | null;
  readonly design: Design;
  /** Of the headline: the comparison where one was made, else the change. */
  readonly judgement: Judgement;
  /** Of the project pupils' own change, as one group: equal to `judgement` where no comparison was made. */
  readonly changeJudgement: Judgement;
  /** A school's verdict rests on its shrunken estimate; by school name. */
  readonly schoolJudgements: Readonly<Record<string, Judgement>>;
  /** Share of matched pupils at the scale's ends, 0 to 1: null where the scale has none. */
  readonly atFloor: { readonly before: number; readonly after: number } | null;
  readonly atCeiling: { readonly before: number; readonly after: number } | null;
  /** Mean before of pupils without an after score minus mean before of the others; null where none is missing. */
  readonly baselineOfLost: number | null;
  readonly estimates: readonly Estimate[];
  readonly pairs: MatchedPairs;
  /** Present when a comparison arm is declared. */
  readonly comparison: ComparisonFacts | null;
}

export interface ComparisonFacts {
  readonly treatmentLabel: string;
  readonly comparisonLabel: string;
  /** Set where the comparison pupils are other children, of earlier years. */
  readonly earlierYears?: true;
  /** How it was estimated, or why not: "arms-inside-schools", "whole-schools", "one-school", "too-few-units". */
  readonly method: string;
  readonly treatmentPupils: number;
  readonly comparisonPupils: number;
  readonly treatmentSchools: number;
  readonly comparisonSchools: number;
  /** What was allocated to the arms, and how many of them entered; also where they are too few. */
  readonly unit?: "pupils" | "classes" | "schools";
  readonly unitsPerArm?: readonly [treatment: number, comparison: number];
  /** Difference of the arms before, in pooled SDs; also where they are too few. */
  readonly baselineDifference?: number | null;
  /** Pupils of each arm in the schools that entered, with and without both scores. */
  readonly suppliedPerArm?: readonly [treatment: number, comparison: number];
  /** The pupils of both arms that entered, for the audit; never part of the JSON. */
  readonly pupils?: {
    readonly before: Float64Array;
    readonly after: Float64Array;
    /** 1 project, 0 comparison */
    readonly treated: Int8Array;
    /** A label of the school, the same for pupils of one school. */
    readonly school: Int32Array;
  };
}

export interface EvidenceItem {
  readonly school: string | null;
  readonly level: "pupil" | "professional" | "organisation" | "system";
  readonly claim: string;
  readonly kindOfData: string | null;
  readonly method: string | null;
  readonly respondents: string | null;
  /** "people in the enquiry", "others", "a test"; null where the entry does not say. */
  readonly gatheredBy: string | null;
  readonly date: string | null;
  readonly strategy: string | null;
  readonly supports: "supports" | "contradicts" | "unclear";
  readonly source: string | null;
  /** Is there something from before to compare it with? */
  readonly baseline?: boolean | null;
  /** "yes", "partly", "no", "not sure": does the method suit the claim; would someone else find the same? */
  readonly valid?: string | null;
  readonly reliable?: string | null;
  readonly place: Place;
}

export interface EvidenceResult {
  readonly kind: "evidence";
  readonly items: readonly EvidenceItem[];
  /** By level: distinct methods and respondent groups (triangulation: two perspectives pass). */
  readonly perspectives: Readonly<Record<string, { readonly methods: number; readonly respondents: number }>>;
}

export interface DeliveryRecord {
  readonly school: string | null;
  readonly strategy: string | null;
  /** times a week */
  readonly planned: number | null;
  readonly delivered: number | null;
  readonly pupilsReached: number | null;
  readonly teachersUsing: number | null;
  readonly comparisonHad: string | null;
}

/** How much of the strategy was done: without it "no change" cannot be told from "not done". */
export interface DeliveryResult {
  readonly kind: "delivery";
  readonly records: readonly DeliveryRecord[];
  readonly schools: number;
  /** Done of planned, over records that say both; null where none does. May exceed 1. */
  readonly share: number | null;
}

/** What one school answered to one statement about its progress: the latest answer of each who answered, 1 to 5. */
export interface ProgressAnswers {
  /** null: answered for the group as a whole */
  readonly school: string | null;
  readonly answers: readonly { readonly respondent: string | null; readonly value: number }[];
}

export interface ProgressStatement {
  /** "impact.pupils" */
  readonly id: string;
  readonly phase: "implementation" | "innovation" | "impact";
  readonly text: string;
  /** In the order of `ProgressResult.schools`; without answers where the phase has not begun or nobody answered. */
  readonly bySchool: readonly ProgressAnswers[];
}

/** A school agrees that it has evidence from pupils, but its scores do not bear that out. */
export interface ClaimFlag {
  /** null: somebody answered for the whole alliance */
  readonly school: string | null;
  readonly statement: string;
  readonly reason: "no-matched-scores" | "under-ten" | "scores-fell";
}

/** Where are we now: people's own views of how far each phase has come; never a measure of quality. */
export interface ProgressResult {
  readonly kind: "progress";
  readonly schools: readonly (string | null)[];
  readonly statements: readonly ProgressStatement[];
  readonly flags: readonly ClaimFlag[];
}

/** What the overview forms say of one school, or of the group, by field id: the latest words. */
export interface OverviewWords {
  readonly school: string | null;
  readonly words: Readonly<Record<string, string>>;
  /** Overviews (1 to 3) that have begun for others but hold nothing of this school, which has not left. */
  readonly missing: readonly number[];
  readonly left: boolean;
}

/** The overview forms drawn together, never retyped. */
export interface OverviewResult {
  readonly kind: "overview";
  readonly group: OverviewWords;
  readonly schools: readonly OverviewWords[];
}

export type Result =
  | AttainmentResult
  | OrdinalResult
  | BenchmarkResult
  | WavesResult
  | QuestionnaireResult
  | GridResult
  | CollaborationGridResult
  | EvidenceResult
  | DeliveryResult
  | ProgressResult
  | OverviewResult
  | NetworkResult
  | ChainResult
  | EvidenceMatrixResult
  | CasesResult
  | CommissioningResult
  | CommunityResult
  | RobustnessResult
  | RegressionToTheMeanResult
  | PlanResult;

/** "system": between schools; judged only where there is evidence of it. */
export type ImpactLevel = "pupil" | "professional" | "organisation" | "system";

/** 1 to 3 each; how sure = the lowest, which is named. */
export interface Sureness {
  readonly design: 1 | 2 | 3;
  readonly precision: 1 | 2 | 3;
  readonly missing: 1 | 2 | 3;
  readonly independence: 1 | 2 | 3;
}

export interface LevelVerdict {
  readonly level: ImpactLevel;
  readonly verdict: Verdict;
  /** "judged": by the pupils' own teachers, who take part. */
  readonly basis: "measured" | "judged" | "self-report" | "register" | "not-collected";
  /** 1 to 3; null where nothing was collected. */
  readonly sure: 1 | 2 | 3 | null;
  readonly sureness: Sureness | null;
  readonly weakest: keyof Sureness | null;
  /** Codes, strongest first: "no-comparison-rising-measure", "measures-disagree" ... */
  readonly because: readonly string[];
  readonly supports: number;
  readonly contradicts: number;
}

/** The summary level by level: the pupil level outranks the rest; a fourth stands only where there is evidence. */
export interface Impact {
  readonly levels: readonly LevelVerdict[];
  /** Which result the pupil headline rests on: the measure declared beforehand, else the first. */
  readonly headlineMeasure: string | null;
  readonly declaredBeforehand: boolean | null;
}
