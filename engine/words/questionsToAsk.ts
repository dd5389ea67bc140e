import type { AttainmentResult, DeliveryResult } from "../result";
import { estimateOf } from "../estimate";
import { thresholds } from "../thresholds";
import type { AnswerSource } from "./answer";
import { hasValue } from "./figures";

/** What governors might ask next, weightiest first, so that a page of answers does not end the talk. */
export function questionsToAsk(source: AnswerSource, headline: AttainmentResult | null): readonly string[] {
  return [
    ...(headline === null ? [] : [aboutTheDesign(headline), aboutSchools(headline)]),
    aboutReports(source),
    aboutCost(source),
    headline === null ? null : aboutMissingPupils(headline),
    aboutDelivery(source),
  ]
    .filter((question) => question !== null)
    .slice(0, thresholds.questionsToAsk);
}

function aboutTheDesign({ design }: AttainmentResult): string {
  switch (design.kind) {
    case "one-group":
      return "Could pupils outside the project be tested too, to see what happens anyway?";
    case "chosen-comparison":
      return "Who chose the project’s pupils, and how did they differ from the others?";
    case "random-comparison":
      return "What would another school need to do the same?";
  }
}

/** Falls are asked about before rises: they teach as much, and are easily passed over. */
function aboutSchools(result: AttainmentResult): string | null {
  const shown = new Set(result.schools.filter(({ hidden }) => hidden !== true).map(({ school }) => school));
  const falls = Object.entries(result.schoolJudgements).filter(
    ([school, { label }]) => shown.has(school) && (label === "clear-fall" || label === "fall-may-be-tiny"),
  );
  if (falls.length > 0)
    return `Scores fell in ${falls.length === 1 ? "one school" : "several schools"}: what happened there?`;
  const tau = estimateOf(result.estimates, { statistic: "tau-squared", school: null, group: null });
  const differ = hasValue(tau) && Math.sqrt(tau.value) >= (result.smallestChange?.value ?? Infinity);
  return differ ? "What did schools with larger changes do differently?" : null;
}

function aboutReports({ impact }: AnswerSource): string | null {
  const staff = impact.levels.find(({ level }) => level === "professional");
  return staff?.basis === "self-report" ? "Staff tell us what they do. Has anybody seen it in lessons?" : null;
}

function aboutCost({ settings }: AnswerSource): string | null {
  const known = settings.costHours !== null || settings.costPounds !== null;
  return known ? "Would the same time and money do more good elsewhere?" : "What did it cost, in hours and pounds?";
}

function aboutMissingPupils({ design }: AttainmentResult): string | null {
  if (design.missingShare < thresholds.missingCaveat) return null;
  return "Which pupils have no second score, and why were they not tested?";
}

function aboutDelivery({ results }: AnswerSource): string | null {
  const delivery = results.find((result): result is DeliveryResult => result.kind === "delivery");
  if (delivery === undefined || delivery.share === null) return "How much of what was planned took place?";
  return delivery.share < thresholds.deliveredInFull
    ? "What got in the way of the sessions that did not happen?"
    : null;
}
