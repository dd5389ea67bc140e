import type { Scale } from "../scale";
import type { Settings } from "../settings";
import type { PairSums } from "../stats/pairSums";
import type { Role } from "../study";

/** What a file of sums says it is. */
export const contributionSchema = "enquiry-impact-contribution/1";

/** One school's sufficient statistics, by measure, arm, class and group: all an alliance needs, and no pupil. */
export interface Contribution {
  readonly schema: typeof contributionSchema;
  readonly school: string;
  /** No number in it stands for fewer pupils than this. */
  readonly minimum: number;
  /** With how many files the school sent before this one was compared. */
  readonly comparedWith: number;
  readonly settings: ContributionSettings;
  readonly measures: readonly MeasureSums[];
}

/** What decides how the sums may be read; schools must agree on it. */
export type ContributionSettings = Pick<
  Settings,
  "allocation" | "sameTestSeries" | "chosenForLowScores" | "declared" | "fictional"
>;

export interface MeasureSums {
  readonly measure: string;
  readonly label: string;
  readonly beforeHeader: string;
  readonly afterHeader: string;
  readonly scale: Scale | null;
  /** What the arms are called; null without a declared comparison arm. */
  readonly arms: { readonly treatment: readonly string[]; readonly comparison: readonly string[] } | null;
  readonly cells: readonly ArmSums[];
  readonly untested: readonly Untested[];
  readonly groups: readonly GroupSums[];
  /** Left out because too few pupils stand behind it: "classes", "comparison", "pupil-premium" ... */
  readonly withheld: readonly string[];
}

/** Sums of the pupils of an arm who have both scores. */
export interface ArmSums {
  readonly arm: "project" | "comparison";
  /** Classes of the school by number, where each may be told apart; null: all classes together. */
  readonly class: number | null;
  readonly sums: PairSums;
}

/** Pupils of an arm without both scores; a few are told as the most they can be. */
export interface Untested {
  readonly arm: "project" | "comparison";
  readonly atMost: number;
  /** Of them, those with a score before, and its sums where they may be told. */
  readonly beforeOnly: {
    readonly atMost: number;
    readonly sums: { readonly n: number; readonly mean: number; readonly squares: number } | null;
  };
}

/** One characteristic of the project's pupils: all its kinds, or none of them. */
export interface GroupSums {
  readonly role: Role;
  readonly header: string;
  readonly kinds: readonly KindSums[];
}

export interface KindSums {
  /** null: not known for these pupils. */
  readonly level: string | null;
  readonly meaning: "yes" | "no" | null;
  readonly sums: PairSums;
}

/** The text of a contribution's file: the same bytes for the same sums. */
export function contributionText(contribution: Contribution): string {
  return `${JSON.stringify(contribution, null, 2)}\n`;
}
