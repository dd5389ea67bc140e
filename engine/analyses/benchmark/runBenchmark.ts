import { estimateRow } from "../estimateRow";
import { benchmarkDiffersFromPupils, benchmarkIncomplete, standardNotOnScale } from "../../issues/analyses";
import type { Estimate } from "../../estimate";
import type { Issue } from "../../issue";
import { type Outcome, success } from "../../outcome";
import type { Result } from "../../result";
import type { BenchmarkComparison, BenchmarkResult } from "../../results/benchmark";
import type { Study } from "../../study";
import { checkClaim } from "../claims/checkClaim";
import { claimsOf } from "../claims/claimsOf";
import { foldedId } from "../attainment/groupPairs";
import { formRecords, numberOf, textOf } from "../../formRecords";
import { measureSpecs } from "../plan";
import { compareElsewhere } from "./compareElsewhere";
import { type AtStandard, standardChange, standardValue } from "./standardChange";

/** Points by which entered shares may differ from those counted: they are often rounded. */
const ROUNDING = 1;

/** Shares at the standard, our change beside the change elsewhere, and claims held against all `results` so far. */
export function runBenchmark(study: Study, results: readonly Result[]): Outcome<BenchmarkResult> {
  const issues: Issue[] = [];
  const atStandard = standardsOf(study, issues);
  const comparisons = formRecords(study.entries, "benchmark").flatMap((record): BenchmarkComparison[] => {
    const own = ownMeasure(atStandard, textOf(record, "measure") ?? "");
    const compared = compareElsewhere(record, { own, smallest: study.settings.smallestChange.percentagePoints });
    if (compared === null) issues.push(benchmarkIncomplete(record.place));
    const [entered, counted] = [numberOf(record, "oursAfter"), compared?.ours[1] ?? null];
    if (compared?.basis === "pupils" && entered !== null && counted !== null && Math.abs(entered - counted) > ROUNDING)
      issues.push(benchmarkDiffersFromPupils(compared.measure, record.place));
    return compared === null ? [] : [compared];
  });
  const found: Omit<BenchmarkResult, "claims"> = {
    kind: "benchmark",
    standards: atStandard.map(({ change }) => change),
    comparisons,
    estimates: [...atStandard.flatMap(({ estimates }) => estimates), ...comparisons.flatMap(comparisonEstimates)],
  };
  const evidence = { results: [...results, { ...found, claims: [] }], settings: study.settings };
  return success({ ...found, claims: claimsOf(study).map((claim) => checkClaim(claim, evidence)) }, issues);
}

function standardsOf(study: Study, issues: Issue[]): readonly AtStandard[] {
  const { pupils, settings } = study;
  if (pupils === null) return [];
  return measureSpecs(study).flatMap((spec): AtStandard[] => {
    const standard = settings.measures[spec.measure]?.standard ?? null;
    const column = pupils.columns.find(({ id }) => id === spec.afterColumn);
    if (standard === null || column?.kind !== "number") return [];
    const from = standardValue(column.scale, standard);
    if (from === null) {
      issues.push(standardNotOnScale(spec.measure, column.place));
      return [];
    }
    const change = standardChange({ table: pupils, spec, settings }, from);
    return change === null ? [] : [change];
  });
}

/** The measure of the study a record speaks of: its name begins the record's. */
function ownMeasure(standards: readonly AtStandard[], written: string): AtStandard | null {
  const folded = foldedId(written);
  const fits = standards.filter(({ change }) => {
    const name = foldedId(change.measure);
    return folded === name || folded.startsWith(`${name}-`);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function comparisonEstimates(of: BenchmarkComparison): readonly Estimate[] {
  const row = {
    analysis: "benchmark",
    measure: foldedId(of.measure).replace(/-/g, " "),
    school: of.school,
    contrast: "ours-elsewhere",
    n: of.people[1],
    method: of.basis === "pupils" ? "paired-over-schools" : "newcombe-design-effect",
    warnings: of.startedLower ? ["started-lower"] : [],
  } as const;
  return [
    estimateRow({
      ...row,
      statistic: "excess",
      unit: "percentage-points",
      value: of.excess,
      low: of.excessRange?.low ?? null,
      high: of.excessRange?.high ?? null,
      reason: of.reason,
    }),
    estimateRow({
      ...row,
      statistic: "rate-ratio",
      unit: "none",
      value: of.ratio,
      low: of.ratioRange?.low ?? null,
      high: of.ratioRange?.high ?? null,
      reason: of.ratio === null ? "not-applicable" : null,
    }),
  ];
}
