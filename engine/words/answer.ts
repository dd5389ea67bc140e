import type { AttainmentResult, Impact, Result } from "../result";
import type { OrdinalResult } from "../results/ordinal";
import type { Settings } from "../settings";
import { attainmentStatement } from "./attainment";
import { attainmentCaveats } from "./caveats";
import type { PlanResult } from "../results/plan";
import { planAnswer } from "./plan";
import { levelHeadline, levelOf, otherLevelsSentence } from "./levels";
import { ordinalStatement } from "./ordinal";
import { ordinalCaveats } from "./ordinalCaveats";

/** What the answer is drawn from. */
export interface AnswerSource {
  readonly settings: Settings;
  readonly results: readonly Result[];
  readonly impact: Impact;
}

/**
 * The plain answer in a few sentences: what happened to pupils' results first, then what other levels add, then the two
 * caveats that matter most. The same words lead the summary sheet and stand on the command line.
 */
export function plainAnswer(source: AnswerSource): readonly string[] {
  const others = otherLevelsSentence(source);
  return [...pupilSentences(source), ...(others === null ? [] : [others]), ...answerCaveats(source)];
}

function pupilSentences(source: AnswerSource): readonly string[] {
  const levels = headlineLevels(source);
  if (levels !== null) return ordinalStatement(levels).sentences;
  const headline = headlineOf(source);
  if (headline !== null) return attainmentStatement(headline).sentences;
  const plan = source.results.find((result): result is PlanResult => result.kind === "plan");
  if (plan?.stage === "before-only") return ["Nobody has a score after yet.", planAnswer(plan)];
  const pupil = levelOf(source.impact, "pupil");
  return [pupil === null ? "There is no pupil evidence yet; we cannot say." : levelHeadline(pupil)];
}

/** The caveats the answer ends with. */
export function answerCaveats(source: AnswerSource): readonly string[] {
  const levels = headlineLevels(source);
  if (levels !== null) return ordinalCaveats(levels, source.settings);
  const headline = headlineOf(source);
  return headline === null ? [] : attainmentCaveats(headline, source.settings);
}

/** The measure in levels the pupil headline rests on; null where it rests on scores, or on nothing. */
export function headlineLevels({ results, impact }: AnswerSource): OrdinalResult | null {
  return (
    results.find(
      (result): result is OrdinalResult => result.kind === "ordinal" && result.measure === impact.headlineMeasure,
    ) ?? null
  );
}

function headlineOf({ results, impact }: AnswerSource): AttainmentResult | null {
  const measures = results.filter((result): result is AttainmentResult => result.kind === "attainment");
  return measures.find(({ measure }) => measure === impact.headlineMeasure) ?? measures[0] ?? null;
}
