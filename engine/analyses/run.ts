import { type Outcome, success } from "../outcome";
import type { AttainmentResult, Result } from "../result";
import type { Study } from "../study";
import { runAttainment } from "./attainment/runAttainment";
import { crossedCharacteristics } from "./attainment/crossedCharacteristics";
import { runEvidence } from "./evidence/runEvidence";
import { runCollaborationGrid } from "./grid/runCollaborationGrid";
import { runInnovationGrid } from "./grid/runInnovationGrid";
import { runDelivery } from "./forms/runDelivery";
import { runOverview } from "./forms/runOverview";
import { runBenchmark } from "./benchmark/runBenchmark";
import { runWaves } from "./waves/runWaves";
import { runChain } from "./chain/runChain";
import { runCommunity } from "./community/runCommunity";
import { runCases } from "./initiatives/runCases";
import { runCommissioning } from "./initiatives/runCommissioning";
import { runEvidenceMatrix } from "./initiatives/runEvidenceMatrix";
import { runNetwork } from "./network/runNetwork";
import { runOrdinal } from "./ordinal/runOrdinal";
import { planAnalyses } from "./plan";
import { runPlan } from "./planner/runPlan";
import { runProgress } from "./progress/runProgress";
import { runRegressionToTheMean } from "./regression/runRegressionToTheMean";
import { runRobustness } from "./robustness/runRobustness";
import { runQuestionnaire } from "./questionnaire/runQuestionnaire";
import type { AnalysisSpec } from "./spec";

/** Runs every analysis the study has material for, or those given; an error stops only the analysis it concerns. */
export function runAnalyses(
  study: Study,
  specs: readonly AnalysisSpec[] = planAnalyses(study),
): {
  readonly results: readonly Result[];
  readonly issues: Outcome<never>["issues"];
} {
  const outcomes: Outcome<Result | null>[] = [];
  for (const spec of specs) outcomes.push(runOne(spec, study, outcomes.flatMap(resultOf)));
  return {
    results: outcomes.flatMap(resultOf),
    issues: [...outcomes.flatMap(({ issues }) => issues), ...crossedCharacteristics(study)],
  };
}

function resultOf(outcome: Outcome<Result | null>): readonly Result[] {
  return outcome.ok && outcome.value !== null ? [outcome.value] : [];
}

/** `before`: the results of the analyses that came first. Null: nothing to be said. */
function runOne(spec: AnalysisSpec, study: Study, before: readonly Result[]): Outcome<Result | null> {
  switch (spec.kind) {
    case "attainment": {
      const outcome = runAttainment(spec, study);
      return outcome;
    }
    case "ordinal":
      return runOrdinal(spec, study);
    case "waves":
      return success(runWaves(spec, study));
    case "benchmark":
      return runBenchmark(study, before);
    case "questionnaire":
      return success(runQuestionnaire(spec, study));
    case "innovation-grid":
      return success(runInnovationGrid(study));
    case "collaboration-grid":
      return success(runCollaborationGrid(study));
    case "evidence":
      return success(runEvidence(study));
    case "delivery":
      return success(runDelivery(study));
    case "progress":
      return success(runProgress(study));
    case "overview":
      return success(runOverview(study));
    case "network":
      return runNetwork(study);
    case "community":
      return runCommunity(study);
    case "chain":
      return success(ofHeadline(before, spec.measure, (headline) => runChain(study, headline)));
    case "evidence-matrix":
      return success(runEvidenceMatrix(study));
    case "cases":
      return success(runCases(study));
    case "commissioning":
      return success(runCommissioning(study));
    case "robustness":
      return success(ofHeadline(before, spec.measure, (headline) => runRobustness(spec, study, headline)));
    case "regression-to-the-mean":
      return success(ofHeadline(before, spec.measure, (headline) => runRegressionToTheMean(spec, study, headline)));
    case "plan":
      return success(
        runPlan(
          spec,
          study,
          ofHeadline(before, spec.measure, (headline) => headline),
        ),
      );
  }
}

function ofHeadline<Of>(
  before: readonly Result[],
  measure: string,
  next: (headline: AttainmentResult) => Of | null,
): Of | null {
  const headline = before.find(
    (result): result is AttainmentResult => result.kind === "attainment" && result.measure === measure,
  );
  return headline === undefined ? null : next(headline);
}
