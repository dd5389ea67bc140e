import { type Outcome, success } from "../outcome";
import type { Result } from "../result";
import type { Study } from "../study";
import { runAttainment } from "./attainment/runAttainment";
import { runEvidence } from "./evidence/runEvidence";
import { runInnovationGrid } from "./grid/placements";
import { runDelivery } from "./forms/runDelivery";
import { planAnalyses } from "./plan";
import { runQuestionnaire } from "./questionnaire/runQuestionnaire";
import type { AnalysisSpec } from "./spec";

/** Runs every analysis the study has material for; an error stops only the analysis it concerns. */
export function runAnalyses(study: Study): {
  readonly results: readonly Result[];
  readonly issues: Outcome<never>["issues"];
} {
  const outcomes = planAnalyses(study).map((spec) => runOne(spec, study));
  return {
    results: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    issues: outcomes.flatMap(({ issues }) => issues),
  };
}

function runOne(spec: AnalysisSpec, study: Study): Outcome<Result> {
  switch (spec.kind) {
    case "attainment": {
      const outcome = runAttainment(spec, study);
      return outcome;
    }
    case "questionnaire":
      return success(runQuestionnaire(spec, study));
    case "innovation-grid":
      return success(runInnovationGrid(study));
    case "evidence":
      return success(runEvidence(study));
    case "delivery":
      return success(runDelivery(study));
  }
}
