import { type Estimate, estimatesOf, type StatisticName } from "../estimate";
import type { QuestionnaireItem, QuestionnaireResult } from "../results/questionnaire";

/**
 * Change of a statement's share of agreement in percentage points, with its likely range where there is one. Reads
 * `percent-agree` of the item (measure "ITEM" or "QUESTIONNAIRE:ITEM") with a contrast of waves.
 */
export function itemChange(result: QuestionnaireResult, item: QuestionnaireItem): Estimate | null {
  const measures = [item.id, `${result.id}:${item.id}`];
  return preferSchool(
    estimatesOf(result.estimates, { statistic: "percent-agree", school: null }).filter(
      ({ measure, contrast, unit }) => measures.includes(measure) && contrast !== null && unit === "percentage-points",
    ),
  );
}

/** Change of the whole scale's score. */
export function scaleChange(result: QuestionnaireResult): Estimate | null {
  const ofItems = new Set(result.items.flatMap(({ id }) => [id, `${result.id}:${id}`]));
  return preferSchool(
    estimatesOf(result.estimates, { statistic: "scale-score", school: null }).filter(
      ({ measure, contrast }) => contrast !== null && !ofItems.has(measure),
    ),
  );
}

/** A number of the whole questionnaire that is not a contrast: reliability, score of a wave. */
export function scaleFigures(result: QuestionnaireResult, statistic: StatisticName): readonly Estimate[] {
  return estimatesOf(result.estimates, { statistic, school: null }).filter(({ value }) => value !== null);
}

function preferSchool(estimates: readonly Estimate[]): Estimate | null {
  const withValue = estimates.filter(({ value }) => value !== null);
  return withValue.find(({ average }) => average === "school") ?? withValue[0] ?? null;
}
