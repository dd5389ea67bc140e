import { estimateOf } from "../estimate";
import type { AttainmentResult, EvidenceResult, Impact, ImpactLevel, Result } from "../result";
import type { QuestionnaireResult } from "../results/questionnaire";
import type { OrdinalResult } from "../results/ordinal";
import type { Settings } from "../settings";
import { levelVerdict, type Witness } from "./levelVerdict";
import { surenessOf } from "./sureness";

const impactLevels: readonly ImpactLevel[] = ["pupil", "professional", "organisation", "system"];

/**
 * The three-level summary, with a fourth (between schools) where the register holds evidence of it. The pupil level comes first and outranks the rest: without measured pupil results no gain
 * is said, whatever the other levels show. The pupil headline is the measure declared beforehand, else the first.
 */
export function summarise(results: readonly Result[], settings: Settings): Impact {
  const attainment = results.filter((result): result is AttainmentResult => result.kind === "attainment");
  const ordinal = results.filter((result): result is OrdinalResult => result.kind === "ordinal");
  const questionnaires = results.filter((result): result is QuestionnaireResult => result.kind === "questionnaire");
  const register = results
    .filter((result): result is EvidenceResult => result.kind === "evidence")
    .flatMap(({ items }) => items);
  const witnesses: Readonly<Record<ImpactLevel, readonly Witness[]>> = {
    pupil: [
      ...attainment.map(ofAttainment),
      ...ordinal.map((result) => ofLevels(result, settings)),
      ...saidBy(questionnaires, "pupil"),
    ],
    professional: saidBy(questionnaires, "professional"),
    organisation: saidBy(questionnaires, "organisation"),
    system: [],
  };
  const levels = impactLevels
    .filter((level) => level !== "system" || register.some((item) => item.level === "system"))
    .map((level) => levelVerdict(level, witnesses[level], register));
  const declared = ordinal.find(({ measure }) => measure === settings.declared.measure);
  const headline = declared ?? attainment[0] ?? ordinal[0];
  return { levels, headlineMeasure: headline?.measure ?? null, declaredBeforehand: declaredBeforehand(settings) };
}

function declaredBeforehand({ declared }: Settings): boolean | null {
  if (declared.measure === null) return null;
  return declared.resultsWereIn === null ? null : !declared.resultsWereIn;
}

const whole = { school: null, group: null } as const;

function ofAttainment(result: AttainmentResult): Witness {
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

/** Levels given by teachers who take part are their word; by others or a test, a measurement. */
function ofLevels(result: OrdinalResult, { declared }: Settings): Witness {
  const isMeasured = result.judgedBy === "others" || result.judgedBy === "test";
  const of = (statistic: "percent-improved" | "percent-declined") =>
    (estimateOf(result.estimates, { ...whole, statistic, average: "pupil" })?.value ?? 0) / 100;
  const [up, down] = [of("percent-improved"), of("percent-declined")];
  const spread = 100 * Math.sqrt(up + down - (up - down) ** 2);
  const difference =
    result.design.kind === "one-group"
      ? null
      : estimateOf(result.estimates, { ...whole, statistic: "difference-in-differences" });
  const net =
    estimateOf(result.estimates, { ...whole, statistic: "net-movement", average: "school" }) ??
    estimateOf(result.estimates, { ...whole, statistic: "net-movement", average: "pupil" });
  const width = widthOf(difference ?? net);
  return {
    judgement: result.judgement,
    basis: isMeasured ? "measured" : "judged",
    isDeclared: result.measure === declared.measure,
    sureness: surenessOf({
      design: result.design.kind,
      width: width === null || spread === 0 ? null : width / spread,
      missingShare: result.design.missingShare,
      independent: isMeasured,
    }),
  };
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
