import { estimateOf } from "../estimate";
import type { AttainmentResult, EvidenceResult, Impact, ImpactLevel, QuestionnaireResult, Result } from "../result";
import type { Settings } from "../settings";
import { levelVerdict, type Witness } from "./levelVerdict";
import { surenessOf } from "./sureness";

/**
 * The three-level summary. The pupil level comes first and outranks the rest: without measured pupil results no gain
 * is said, whatever the other levels show. The pupil headline is the measure declared beforehand, else the first.
 */
export function summarise(results: readonly Result[], settings: Settings): Impact {
  const attainment = results.filter((result): result is AttainmentResult => result.kind === "attainment");
  const questionnaires = results.filter((result): result is QuestionnaireResult => result.kind === "questionnaire");
  const register = results
    .filter((result): result is EvidenceResult => result.kind === "evidence")
    .flatMap(({ items }) => items);
  const witnesses: Readonly<Record<ImpactLevel, readonly Witness[]>> = {
    pupil: [...attainment.map(ofAttainment), ...saidBy(questionnaires, "pupil")],
    professional: saidBy(questionnaires, "professional"),
    organisation: saidBy(questionnaires, "organisation"),
  };
  const levels = (["pupil", "professional", "organisation"] as const).map((level) =>
    levelVerdict(level, witnesses[level], register),
  );
  return { levels, headlineMeasure: attainment[0]?.measure ?? null, declaredBeforehand: declaredBeforehand(settings) };
}

function declaredBeforehand({ declared }: Settings): boolean | null {
  if (declared.measure === null) return null;
  return declared.resultsWereIn === null ? null : !declared.resultsWereIn;
}

function ofAttainment(result: AttainmentResult): Witness {
  const whole = { school: null, group: null };
  const adjusted = estimateOf(result.estimates, { ...whole, statistic: "hedges-g-ancova" });
  const headline =
    (adjusted?.value === null ? null : adjusted) ??
    estimateOf(result.estimates, { ...whole, statistic: "hedges-g-av", average: "school" }) ??
    estimateOf(result.estimates, { ...whole, statistic: "hedges-g-av", average: "pupil" });
  const sureness = surenessOf({
    design: result.design.kind,
    width: widthOf(headline),
    missingShare: result.design.missingShare,
    independent: true,
  });
  return { judgement: result.judgement, basis: "measured", sureness };
}

function saidBy(questionnaires: readonly QuestionnaireResult[], level: ImpactLevel): readonly Witness[] {
  return questionnaires
    .filter((result) => result.level === level && result.waves.length > 1)
    .map((result) => ({
      judgement: result.judgement,
      basis: "self-report",
      sureness: surenessOf({
        design: "one-group",
        width: widthInSds(result),
        missingShare: unlinkedShare(result),
        independent: false,
      }),
    }));
}

function widthInSds(result: QuestionnaireResult): number | null {
  const width = widthOf(estimateOf(result.estimates, { statistic: "scale-score", contrast: "after-before" }));
  const spread = estimateOf(result.estimates, { statistic: "sd-before" })?.value;
  return width !== null && spread ? width / spread : null;
}

function unlinkedShare(result: QuestionnaireResult): number | null {
  const most = Math.max(...result.waves.map(({ respondents }) => respondents));
  return result.linked === null || most === 0 ? null : 1 - result.linked / most;
}

function widthOf(estimate: { readonly low: number | null; readonly high: number | null } | null): number | null {
  return estimate === null || estimate.low === null || estimate.high === null ? null : estimate.high - estimate.low;
}
