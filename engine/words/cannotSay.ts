import type { AttainmentResult } from "../result";
import { attainmentCaveats } from "./caveats";
import type { AnswerSource } from "./answer";
import type { PlanResult } from "../results/plan";
import { couldNotHaveSeen } from "./plan";

/** What the evidence leaves open, weightiest first: the design, the caveats, the levels without evidence. */
export function cannotSay(source: AnswerSource, headline: AttainmentResult | null): readonly string[] {
  const design = headline === null ? [] : [designSentence(headline)];
  const caveats = headline === null ? [] : attainmentCaveats(headline, source.settings);
  return [...design, ...caveats, ...smallChanges(source), ...declaration(source), ...empty(source)].slice(0, 5);
}

function designSentence({ design }: AttainmentResult): string {
  switch (design.kind) {
    case "one-group":
      return "Whether the enquiry made the difference: no pupils outside it were measured for comparison.";
    case "chosen-comparison":
      return "Whether the groups would have changed alike anyway: they were not drawn by chance.";
    case "random-comparison":
      return "Whether other schools would see the same: these took part by choice.";
  }
}

/** What the design could not have seen at all. */
function smallChanges({ results }: AnswerSource): readonly string[] {
  const plan = results.find((result): result is PlanResult => result.kind === "plan");
  const said = plan === undefined ? null : couldNotHaveSeen(plan);
  return said === null ? [] : [said];
}

function declaration({ settings }: AnswerSource): readonly string[] {
  if (settings.declared.measure !== null) return [];
  return ["Whether this measure was chosen beforehand: it is not recorded."];
}

function empty({ impact }: AnswerSource): readonly string[] {
  const missing = impact.levels.filter(({ basis }) => basis === "not-collected").map(({ level }) => emptyWords[level]);
  return missing.length === 0 ? [] : [`Anything on ${missing.join(" or ")}: no evidence was collected.`];
}

const emptyWords = {
  pupil: "pupils",
  professional: "staff",
  organisation: "schools as organisations",
  system: "ties between schools",
} as const;
