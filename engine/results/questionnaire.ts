import type { AnswerSet } from "../answerSet";
import type { Estimate } from "../estimate";
import type { QuestionnaireRespondents } from "./questionnaireRespondents";
import type { Judgement } from "../result";

export interface QuestionnaireItem {
  readonly id: string;
  readonly text: string;
  readonly reversed: boolean;
  /** One per wave: counts of each answer, the lowest first (as answered), and of missing ones. */
  readonly waves: readonly ItemWave[];
}

export interface ItemWave {
  readonly counts: readonly number[];
  readonly missing: number;
  /** Set in share copies only, in place of the counts. */
  readonly disclosed?: DisclosedShares;
}

/** What a share copy says of a statement: rounded, a symbol ("c", "over 85%") where a share is hidden. */
export interface DisclosedShares {
  /** Rounded; null: hidden. */
  readonly answered: number | null;
  readonly agree: number | string;
  readonly uncertain: number | string;
  readonly disagree: number | string;
}

export interface QuestionnaireResult {
  readonly kind: "questionnaire";
  readonly id: string;
  readonly title: string;
  readonly level: "pupil" | "professional" | "organisation";
  readonly waves: readonly { readonly label: string; readonly respondents: number }[];
  /** Respondents linked across waves; null when waves are independent groups. */
  readonly linked: number | null;
  /** What people chose from, or the groups of answers a share copy puts them together to. */
  readonly answers: AnswerSet;
  /** How many answers there were to choose from, where `answers` are fewer because some were put together. */
  readonly askedPoints?: number;
  readonly items: readonly QuestionnaireItem[];
  readonly judgement: Judgement;
  readonly estimates: readonly Estimate[];
  /** Absent in share copies. */
  readonly respondents?: QuestionnaireRespondents;
}
