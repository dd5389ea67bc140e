import { estimateOf, type Estimate, type EstimateQuery } from "../../estimate";
import type { AttainmentResult, Result } from "../../result";
import type { BenchmarkResult, CheckedClaim } from "../../results/benchmark";
import type { OrdinalResult } from "../../results/ordinal";
import type { Settings } from "../../settings";
import { monthsOfProgress } from "../../stats/monthsOfProgress";
import { againstRange, type Found } from "./againstRange";
import { parseClaim, type ParsedClaim } from "./parseClaim";

/** What a claim is held against: the results of the study, the declared measure first. */
export interface ClaimEvidence {
  readonly results: readonly Result[];
  readonly settings: Settings;
}

type Answer = Omit<CheckedClaim, "claim" | "kind" | "claimed">;

/**
 * Whether a sentence somebody wants to say is supported by the results: "supported" only where the whole likely range
 * bears it out, or it is the estimate and the range is narrow; "not-supported" where it lies beyond the range or asks
 * for what the design cannot give; else "cannot-tell". The words for it are `claimWords`.
 */
export function checkClaim(claim: string, evidence: ClaimEvidence): CheckedClaim {
  const parsed = parseClaim(claim);
  return { claim, ...parsed, ...answer(parsed, evidence) };
}

function answer(parsed: ParsedClaim, evidence: ClaimEvidence): Answer {
  switch (parsed.kind) {
    case "cause":
      return cause(evidence);
    case "times-elsewhere":
      return elsewhere(parsed, evidence, "ratio");
    case "points-more-than-elsewhere":
      return elsewhere(parsed, evidence, "excess");
    case "months":
      return months(parsed, evidence);
    case "share-at-standard":
      return shareAtStandard(parsed, evidence);
    case "share-improved":
      return shareImproved(parsed, evidence);
    case "gap-narrowed":
      return gap(evidence);
    case "more-than-comparison":
      return compared(evidence);
    case "rose":
      return rose(evidence);
    case "unknown":
      return { verdict: "cannot-tell", reason: "not-understood", found: null, about: null };
  }
}

const none = (verdict: Answer["verdict"], reason: string, about: string | null = null): Answer => ({
  verdict,
  reason,
  found: null,
  about,
});

function attainmentOf({ results }: ClaimEvidence): AttainmentResult | null {
  return results.find((result): result is AttainmentResult => result.kind === "attainment") ?? null;
}

function ordinalOf({ results }: ClaimEvidence): OrdinalResult | null {
  return results.find((result): result is OrdinalResult => result.kind === "ordinal") ?? null;
}

function benchmarkOf({ results }: ClaimEvidence): BenchmarkResult | null {
  return results.find((result): result is BenchmarkResult => result.kind === "benchmark") ?? null;
}

function foundOf(estimate: Estimate | null): Found | null {
  if (estimate === null || estimate.value === null) return null;
  const { value, low, high } = estimate;
  return low === null || high === null ? { value, low: null, high: null } : { value, low, high };
}

const whole: EstimateQuery = { school: null, group: null };

/** Only groups drawn by chance, with a clear gain, let anybody say why. */
function cause(evidence: ClaimEvidence): Answer {
  const headline = attainmentOf(evidence);
  if (headline === null) return none("not-supported", "no-scores");
  const { design, judgement, label, estimates } = headline;
  const found = foundOf(estimateOf(estimates, { ...whole, statistic: "ancova-difference" }));
  if (design.kind !== "random-comparison") return { ...none("not-supported", "not-drawn-by-chance", label), found };
  const verdict = judgement.verdict === "clear-gain" ? "supported" : "cannot-tell";
  return { verdict, reason: verdict === "supported" ? "drawn-by-chance" : "no-clear-gain", found, about: label };
}

function elsewhere({ claimed }: ParsedClaim, evidence: ClaimEvidence, of: "ratio" | "excess"): Answer {
  const comparisons = benchmarkOf(evidence)?.comparisons ?? [];
  const comparison = comparisons.find(({ school }) => school === null) ?? comparisons[0];
  if (comparison === undefined) return none("cannot-tell", "no-benchmark");
  const about = comparison.measure;
  const found = withRange(comparison.excess, comparison.excessRange);
  if (comparison.sameChildren === false) return { ...none("not-supported", "other-children", about), found };
  if (of === "ratio") {
    if (comparison.ratio === null) return { ...none("not-supported", "no-ratio", about), found };
    const ratio = withRange(comparison.ratio, comparison.ratioRange);
    const judged = againstRange(claimed ?? 1, ratio, { decimals: 0 });
    // What can be defended instead is the difference in points, not another ratio.
    return { ...judged, found: judged.verdict === "supported" ? ratio : found, about };
  }
  return { ...againstRange(claimed ?? 0, found, { decimals: 0 }), found, about };
}

function withRange(value: number, range: { readonly low: number; readonly high: number } | null): Found {
  return range === null ? { value, low: null, high: null } : { value, low: range.low, high: range.high };
}

/** Months need a comparison group; both ends of the likely range are converted. */
function months({ claimed }: ParsedClaim, evidence: ClaimEvidence): Answer {
  const headline = attainmentOf(evidence);
  if (headline === null) return none("not-supported", "no-scores");
  const effect = foundOf(estimateOf(headline.estimates, { ...whole, statistic: "hedges-g-ancova" }));
  if (effect === null || headline.comparison === null) return none("not-supported", "no-comparison", headline.label);
  const value = monthsOfProgress(effect.value);
  if (value === null) return none("cannot-tell", "not-converted", headline.label);
  const low = effect.low === null ? null : monthsOfProgress(effect.low);
  const high = effect.high === null ? null : monthsOfProgress(effect.high);
  const found: Found = low === null || high === null ? { value, low: null, high: null } : { value, low, high };
  return { ...againstRange(claimed ?? 1, found, { decimals: 0 }), found, about: headline.label };
}

/** Percentages of pupils are facts of those counted: they agree, or they do not. */
function fact(claimed: number | null, value: number | null, about: string): Answer {
  if (value === null) return none("cannot-tell", "no-values", about);
  const found: Found = { value, low: null, high: null };
  if (claimed === null) return { ...none("cannot-tell", "no-number", about), found };
  const agrees = Math.abs(Math.round(value) - claimed) <= 0.5;
  return {
    verdict: agrees ? "supported" : "not-supported",
    reason: agrees ? "counted" : "counted-otherwise",
    found,
    about,
  };
}

function shareAtStandard({ claimed }: ParsedClaim, evidence: ClaimEvidence): Answer {
  const [standard] = benchmarkOf(evidence)?.standards ?? [];
  if (standard === undefined) return none("cannot-tell", "no-standard");
  return fact(claimed, standard.after, standard.label);
}

function shareImproved({ claimed }: ParsedClaim, evidence: ClaimEvidence): Answer {
  const result = attainmentOf(evidence) ?? ordinalOf(evidence);
  if (result === null) return none("cannot-tell", "no-scores");
  const improved = estimateOf(result.estimates, { ...whole, statistic: "percent-improved", average: "pupil" });
  return fact(claimed, improved?.value ?? null, result.label);
}

function gap(evidence: ClaimEvidence): Answer {
  const headline = attainmentOf(evidence);
  if (headline === null) return none("cannot-tell", "no-scores");
  const gaps = (statistic: "gap-before" | "gap-change") =>
    estimateOf(headline.estimates, { statistic, group: "pupil-premium:yes", school: null, average: "school" }) ??
    estimateOf(headline.estimates, { statistic, group: "pupil-premium:yes", school: null });
  const [before, change] = [gaps("gap-before"), gaps("gap-change")];
  const found = foundOf(change);
  if (found === null || before?.value === null || before === null) return none("cannot-tell", "no-gap", headline.label);
  // Behind is negative: it narrows by rising towards 0.
  const sign = before.value <= 0 ? 1 : -1;
  const narrowing: Found =
    found.low === null
      ? { value: sign * found.value, low: null, high: null }
      : {
          value: sign * found.value,
          low: sign > 0 ? found.low : -found.high,
          high: sign > 0 ? found.high : -found.low,
        };
  return { ...direction(narrowing), found: narrowing, about: headline.label };
}

function compared(evidence: ClaimEvidence): Answer {
  const headline = attainmentOf(evidence);
  if (headline === null || headline.comparison === null || headline.design.kind === "one-group")
    return none("not-supported", "no-comparison", headline?.label ?? null);
  const found = foundOf(estimateOf(headline.estimates, { ...whole, statistic: "ancova-difference" }));
  if (found === null) return none("cannot-tell", "no-values", headline.label);
  const isGain = ["clear-gain", "some-sign-of-gain"].includes(headline.judgement.verdict);
  const judged = direction(found);
  if (judged.verdict === "supported" && !isGain)
    return { ...none("cannot-tell", "verdict-lower", headline.label), found };
  return { ...judged, found, about: headline.label };
}

function rose(evidence: ClaimEvidence): Answer {
  const headline = attainmentOf(evidence);
  const levels = ordinalOf(evidence);
  const result = headline ?? levels;
  if (result === null) return none("cannot-tell", "no-scores");
  const statistic = result.kind === "attainment" ? "mean-change" : "net-movement";
  const found = foundOf(
    estimateOf(result.estimates, { ...whole, statistic, average: "school" }) ??
      estimateOf(result.estimates, { ...whole, statistic, average: "pupil" }),
  );
  if (found === null) return none("cannot-tell", "no-values", result.label);
  return { ...direction(found), found, about: result.label };
}

/** Above nothing for certain, below it, or open. */
function direction(found: Found): Pick<Answer, "verdict" | "reason"> {
  if (found.low === null) return { verdict: "cannot-tell", reason: "no-range" };
  if (found.low > 0) return { verdict: "supported", reason: "whole-range" };
  return found.high <= 0
    ? { verdict: "not-supported", reason: "beyond-range" }
    : { verdict: "cannot-tell", reason: "inside-range" };
}
