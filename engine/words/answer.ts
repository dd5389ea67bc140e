import type { AttainmentResult, Impact, Result } from "../result";
import type { Settings } from "../settings";
import { attainmentStatement } from "./attainment";
import { attainmentCaveats } from "./caveats";
import type { PlanResult } from "../results/plan";
import { planAnswer } from "./plan";
import { levelHeadline, levelOf, otherLevelsSentence } from "./levels";

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
  const pupil = levelOf(source.impact, "pupil");
  const headline = headlineOf(source);
  const plan = source.results.find((result): result is PlanResult => result.kind === "plan");
  const said =
    headline === null && plan?.stage === "before-only"
      ? ["Nobody has a score after yet.", planAnswer(plan)]
      : headline === null
        ? [pupil === null ? "There is no pupil evidence yet; we cannot say." : levelHeadline(pupil)]
        : attainmentStatement(headline).sentences;
  const others = otherLevelsSentence(source);
  const caveats = headline === null ? [] : attainmentCaveats(headline, source.settings);
  return [...said, ...(others === null ? [] : [others]), ...caveats];
}

function headlineOf({ results, impact }: AnswerSource): AttainmentResult | null {
  const measures = results.filter((result): result is AttainmentResult => result.kind === "attainment");
  return measures.find(({ measure }) => measure === impact.headlineMeasure) ?? measures[0] ?? null;
}
