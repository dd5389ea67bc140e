import type { Result } from "../result";
import type { BenchmarkComparison, BenchmarkResult, StandardChange } from "../results/benchmark";
import { standardValue } from "../analyses/benchmark/standardChange";
import { measureSpecs } from "../analyses/plan";
import type { Study } from "../study";
import { eitherBySchool } from "./countsBySchool";
import type { DisclosureRules } from "./disclosureRules";
import type { MeasurePeople } from "./measurePeople";
import { roundedCount, roundedEstimate, roundedTo } from "./rounded";
import { safeShares, safeSharesOverSchools } from "./safeShares";

export interface BenchmarkDisclosure {
  readonly rules: DisclosureRules;
  /** Results the copy shows: a share of a measure that is not shown is not either. */
  readonly shown: readonly Result[];
  readonly namesChecked: boolean;
  readonly people: MeasurePeople;
  readonly study: Study;
}

/**
 * Shares at a standard as a share copy may show them: of measures the copy shows, where neither those at the standard
 * nor the others are few; of all schools only. Sentences people wrote to be checked stay in the working copy.
 */
export function discloseBenchmark(
  result: BenchmarkResult,
  disclosure: BenchmarkDisclosure,
): readonly BenchmarkResult[] {
  const { rules, shown } = disclosure;
  const measures = new Set(
    shown.flatMap((one) => (one.kind === "attainment" || one.kind === "ordinal" ? [one.measure] : [])),
  );
  const standards = result.standards.filter((one) => measures.has(one.measure) && isStandardSafe(one, disclosure));
  const kept = new Set(standards.map(({ measure }) => measure));
  const comparisons = result.comparisons.filter(
    ({ school, ownMeasure, ours, people }) =>
      school === null &&
      (ownMeasure === null || kept.has(ownMeasure)) &&
      isSafe(ours, [people[0] ?? 0, people[1] ?? 0], rules),
  );
  if (standards.length + comparisons.length === 0) return [];
  return [
    {
      kind: "benchmark",
      standards: standards.map((one) => roundedStandard(one, rules)),
      comparisons: comparisons.map((one) => roundedComparison(one, disclosure)),
      claims: [],
      estimates: result.estimates.flatMap((estimate) =>
        estimate.statistic === "percent-at-standard" && kept.has(estimate.measure)
          ? [roundedEstimate(estimate, rules)]
          : [],
      ),
    },
  ];
}

/** Pupils at the standard and below it, before and after, for whoever knows one school. */
function isStandardSafe({ measure, standard }: StandardChange, { rules, people, study }: BenchmarkDisclosure): boolean {
  const own = people.get(measure);
  const spec = measureSpecs(study).find((one) => one.measure === measure);
  const column = study.pupils?.columns.find(({ id }) => id === spec?.afterColumn);
  const from = column?.kind === "number" ? standardValue(column.scale, standard) : null;
  if (own === undefined || from === null) return false;
  const { projectPairs: pairs, schools, lowerIsBetter } = own;
  return [pairs.before, pairs.after].every((scores) => {
    const isAt = (pair: number): boolean => {
      const score = scores[pair] ?? NaN;
      return lowerIsBetter ? score <= from : score >= from;
    };
    return safeSharesOverSchools(eitherBySchool(pairs, schools.length, isAt), rules).every((one) => one);
  });
}

/** Shares somebody entered: of how many people is all that is known. */
function isSafe(shares: readonly number[], people: readonly number[], rules: DisclosureRules): boolean {
  return shares.every((share, index) => {
    const of = people[index] ?? 0;
    const count = Math.round((share * of) / 100);
    return safeShares([count, of - count], rules).every((one) => one);
  });
}

const whole = (value: number): number => roundedTo(value, 0);
const wholeRange = (range: { readonly low: number; readonly high: number } | null) =>
  range === null ? null : { low: whole(range.low), high: whole(range.high) };

function roundedStandard(one: StandardChange, rules: DisclosureRules): StandardChange {
  return {
    ...one,
    people: roundedCount(one.people, rules),
    before: whole(one.before),
    after: whole(one.after),
    change: whole(one.change),
    range: wholeRange(one.range),
  };
}

function roundedComparison(
  one: BenchmarkComparison,
  { rules, namesChecked }: BenchmarkDisclosure,
): BenchmarkComparison {
  const round = (people: number | null): number | null => (people === null ? null : roundedCount(people, rules));
  const { ratioRange } = one;
  return {
    ...one,
    measure: namesChecked ? one.measure : "at the standard",
    comparedWith: namesChecked ? one.comparedWith : "elsewhere",
    source: namesChecked ? one.source : null,
    people: [round(one.people[0]), round(one.people[1])],
    ours: [whole(one.ours[0]), whole(one.ours[1])],
    change: whole(one.change),
    excess: whole(one.excess),
    excessRange: wholeRange(one.excessRange),
    ratio: one.ratio === null ? null : roundedTo(one.ratio, 1),
    ratioRange: ratioRange === null ? null : { low: roundedTo(ratioRange.low, 1), high: roundedTo(ratioRange.high, 1) },
    place: { sheet: "" },
  };
}
