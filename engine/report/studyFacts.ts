import type { Enquiry } from "../enquiry";
import type { AttainmentResult, EvidenceResult, OverviewResult, ProgressResult, Result } from "../result";
import type { QuestionnaireResult } from "../results/questionnaire";
import type { CollaborationGridResult, GridResult } from "../results/grid";
import type { CommunityResult } from "../results/community";
import type { NetworkResult } from "../results/network";
import type { PlanResult } from "../results/plan";
import type { RegressionToTheMeanResult } from "../results/regressionToTheMean";
import type { RobustnessResult } from "../results/robustness";
import type { BenchmarkResult } from "../results/benchmark";
import type { OrdinalResult } from "../results/ordinal";
import type { WavesResult } from "../results/waves";
import { countText, wholeText } from "../words/numberText";
import type { ReportSource } from "./report";

export function attainmentResults(source: ReportSource): readonly AttainmentResult[] {
  return source.results.filter((result): result is AttainmentResult => result.kind === "attainment");
}

export function benchmarkResult(source: ReportSource): BenchmarkResult | null {
  return source.results.find((result): result is BenchmarkResult => result.kind === "benchmark") ?? null;
}

export function wavesResults(source: ReportSource): readonly WavesResult[] {
  return source.results.filter((result): result is WavesResult => result.kind === "waves");
}

export function ordinalResults(source: ReportSource): readonly OrdinalResult[] {
  return source.results.filter((result): result is OrdinalResult => result.kind === "ordinal");
}

export function questionnaireResults(source: ReportSource): readonly QuestionnaireResult[] {
  return source.results.filter((result): result is QuestionnaireResult => result.kind === "questionnaire");
}

export function gridResult(source: ReportSource): GridResult | null {
  return source.results.find((result): result is GridResult => result.kind === "innovation-grid") ?? null;
}

export function collaborationResult(source: ReportSource): CollaborationGridResult | null {
  return source.results.find((result): result is CollaborationGridResult => isCollaboration(result)) ?? null;
}

export function evidenceResult(source: ReportSource): EvidenceResult | null {
  return source.results.find((result): result is EvidenceResult => isEvidence(result)) ?? null;
}

export function progressResult(source: ReportSource): ProgressResult | null {
  return source.results.find((result): result is ProgressResult => result.kind === "progress") ?? null;
}

export function robustnessResult(source: ReportSource): RobustnessResult | null {
  return source.results.find((result): result is RobustnessResult => result.kind === "robustness") ?? null;
}

export function regressionResult(source: ReportSource): RegressionToTheMeanResult | null {
  return (
    source.results.find((result): result is RegressionToTheMeanResult => result.kind === "regression-to-the-mean") ??
    null
  );
}

export function planResult(source: Pick<ReportSource, "results">): PlanResult | null {
  return source.results.find((result): result is PlanResult => result.kind === "plan") ?? null;
}

export function networkResult(source: ReportSource): NetworkResult | null {
  return source.results.find((result): result is NetworkResult => result.kind === "network") ?? null;
}

export function communityResult(source: ReportSource): CommunityResult | null {
  return source.results.find((result): result is CommunityResult => result.kind === "community") ?? null;
}

export function overviewResult(source: ReportSource): OverviewResult | null {
  return source.results.find((result): result is OverviewResult => result.kind === "overview") ?? null;
}

function isCollaboration(result: Result): result is CollaborationGridResult {
  return result.kind === "collaboration-grid";
}

function isEvidence(result: Result): result is EvidenceResult {
  return result.kind === "evidence";
}

/** The enquiry where its forms say anything of how far it has come; null where there is nothing to show. */
export function enquiryUnderWay({ enquiry }: ReportSource): Enquiry | null {
  if (enquiry === null || enquiry === undefined) return null;
  const { completeness, returns, withdrawals, helpRequests, openActions, openIssues } = enquiry.progress;
  const parts = [completeness, returns, withdrawals, helpRequests, openActions, openIssues];
  return parts.some((part) => part.length > 0) ? enquiry : null;
}

/** The measure the pupil headline rests on. */
export function headlineResult(source: ReportSource): AttainmentResult | null {
  const results = attainmentResults(source);
  return results.find(({ measure }) => measure === source.impact.headlineMeasure) ?? results[0] ?? null;
}

/** Who, when, how many: "MRT SAS (standardised score), October 2025 to June 2026. 412 of 479 pupils have both scores, in 8 schools." */
export function whoAndWhen(source: ReportSource, result: AttainmentResult): string {
  const { settings } = source;
  const schools = schoolsWithPupils(result);
  return sentences([
    `${result.label} (${result.scale.label})${settings.period === null ? "" : `, ${settings.period}`}`,
    settings.cohort,
    `${wholeText(result.both)} of ${countText(result.supplied, ...pupilNouns(result))} both scores` +
      (knowsSchools(result) ? `, in ${countText(schools, "school")}` : ""),
  ]);
}

/** Joins what is known to sentences; null is left out. */
export function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== "")
    .map((part) => (/[.!?]$/.test(part ?? "") ? part : `${part}.`))
    .join(" ");
}

export function schoolsWithPupils(result: AttainmentResult): number {
  return result.schools.filter(({ both }) => both > 0).length;
}

/** False where no column of schools was found: the one entry is then "All pupils". */
export function knowsSchools(result: AttainmentResult): boolean {
  return !(result.schools.length === 1 && result.schools[0]?.school === "All pupils");
}

/** True of results of a share copy: hidden and rounded. */
export function isDisclosed({ schools }: AttainmentResult): boolean {
  return schools.some(({ hidden }) => hidden !== undefined);
}

/** With a comparison arm the rows are those of the project's pupils. */
function pupilNouns(result: AttainmentResult): readonly [one: string, many: string] {
  return result.comparison === null ? ["pupil has", "pupils have"] : ["project pupil has", "project pupils have"];
}
