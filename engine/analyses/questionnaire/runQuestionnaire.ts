import { estimateOf, type Estimate } from "../../estimate";
import type { Judgement } from "../../result";
import type { QuestionnaireItem, QuestionnaireResult } from "../../results/questionnaire";
import type { QuestionnaireTables, Study } from "../../study";
import { judge } from "../judgement/judge";
import type { QuestionnaireSpec } from "../spec";
import { type QuestionnaireAnswers, questionnaireAnswers } from "./answers";
import { questionnaireEstimates } from "./questionnaireEstimates";
import { respondentsOf } from "./respondents";
import { linkedPairs } from "./waveChange";

/** A questionnaire: each statement's answers by wave, the whole scale's score and reliability, and the change. */
export function runQuestionnaire(spec: QuestionnaireSpec, study: Study): QuestionnaireResult {
  const questionnaire = study.questionnaires.find(({ id }) => id === spec.questionnaire);
  if (questionnaire === undefined) throw new RangeError(`no questionnaire ${spec.questionnaire}`);
  const answers = questionnaireAnswers(questionnaire);
  const estimates = questionnaireEstimates(questionnaire.id, answers);
  const shrunkTo = study.settings.smallestChange.standardDeviations;
  return {
    kind: "questionnaire",
    id: questionnaire.id,
    title: questionnaire.title,
    level: questionnaire.level,
    waves: answers.waves.map(({ label, respondents }) => ({ label, respondents })),
    linked: linkedPairs(answers)?.length ?? null,
    answers: answers.answers,
    items: itemsOf(answers),
    judgement: judgement(questionnaire, estimates, shrunkTo),
    estimates,
    respondents: respondentsOf(answers),
  };
}

function itemsOf(answers: QuestionnaireAnswers): readonly QuestionnaireItem[] {
  return (answers.waves[0]?.items ?? []).map(({ id, text, reversed }) => ({
    id,
    text,
    reversed,
    waves: answers.waves.map((wave) => {
      const agreement = wave.items.find((item) => item.id === id)?.agreement ?? [];
      const counts = Array.from(
        { length: answers.answers.answers.length },
        (_, point) => agreement.filter((one) => one === point + 1).length,
      );
      return { counts, missing: wave.respondents - counts.reduce((sum, count) => sum + count, 0) };
    }),
  }));
}

/** Self-report: the range against .10 of the before SD; the level's rules keep it from ever being called a gain. */
function judgement(
  questionnaire: QuestionnaireTables,
  estimates: readonly Estimate[],
  standardDeviations: number,
): Judgement {
  const scale = { measure: questionnaire.id, statistic: "scale-score", contrast: "after-before" } as const;
  const change =
    estimateOf(estimates, { ...scale, average: "school" }) ?? estimateOf(estimates, { ...scale, average: "pupil" });
  const spread = estimateOf(estimates, { measure: questionnaire.id, statistic: "sd-before" })?.value ?? null;
  const range =
    change === null || change.low === null || change.high === null ? null : { low: change.low, high: change.high };
  return judge({
    range,
    smallest: spread === null || spread === 0 ? null : standardDeviations * spread,
    people: change?.n ?? 0,
    ceiling: { most: "some-sign-of-gain", reasons: ["self-report-only"] },
  });
}
