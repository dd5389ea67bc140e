import type { Estimate } from "../estimate";
import type { ComparisonFacts, Design, Judgement, SchoolCounts } from "../result";
import type { Scale } from "../scale";
import type { JudgedBy } from "../settings";

/** Shares of pupils at each level, 0 to 1, in the order of `OrdinalResult.levels`. */
export interface LevelShares {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A measure in ordered levels (judgements, grades, bands): how pupils moved between them, never a mean of 1, 2, 3. */
export interface OrdinalResult {
  readonly kind: "ordinal";
  /** Folded stem: "teacher judgement". */
  readonly measure: string;
  readonly label: string;
  readonly scale: Scale;
  readonly beforeHeader: string;
  readonly afterHeader: string;
  /** Levels anybody was at, worst first; empty where there are too many to show. */
  readonly levels: readonly string[];
  /** Pupils by level before and after, `movement[before][after]`; empty where there are too many levels, or hidden. */
  readonly movement: readonly (readonly number[])[];
  /** Null where hidden or there are too many levels. */
  readonly shares: LevelShares | null;
  /** Of the comparison arm. */
  readonly comparisonShares: LevelShares | null;
  /** By name; one entry, "All pupils", where no school is known. */
  readonly schools: readonly SchoolCounts[];
  readonly supplied: number;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  readonly neither: number;
  /** Who said where a pupil stands; null: not known, and taken for their own teachers. */
  readonly judgedBy: JudgedBy | null;
  /** In percentage points of net movement. */
  readonly smallestChange: number;
  readonly design: Design;
  readonly judgement: Judgement;
  readonly changeJudgement: Judgement;
  readonly schoolJudgements: Readonly<Record<string, Judgement>>;
  readonly comparison: ComparisonFacts | null;
  readonly estimates: readonly Estimate[];
}
