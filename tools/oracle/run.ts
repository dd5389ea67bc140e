import type { Adapter } from "./adapter";
import { type Comparison, compare } from "./compare";
import type { OracleCase, Reference } from "./reference";

/** One case with all its values compared. */
export interface CaseResult {
  readonly oracleCase: OracleCase;
  readonly comparisons: readonly Comparison[];
}

/** Computes and compares every case; a statistic without an adapter is not covered. */
export function runCases(reference: Reference, adapters: Readonly<Record<string, Adapter>>): CaseResult[] {
  return reference.cases.map((oracleCase) => {
    const { statistic, columns, options = {}, relTol, expected } = oracleCase;
    const adapter = adapters[statistic];
    const answer =
      adapter === undefined ? {} : adapter({ table: reference.tableOf(oracleCase), columns, options, oracleCase });
    return { oracleCase, comparisons: compare(expected, answer, { relTol }) };
  });
}

/** Counts of values. */
export interface Tally {
  readonly values: number;
  readonly agree: number;
  readonly differ: number;
  readonly notCovered: number;
}

/** Counts the verdicts. */
export function tally(results: readonly CaseResult[]): Tally {
  const verdicts = results.flatMap(({ comparisons }) => comparisons.map(({ verdict }) => verdict));
  const count = (wanted: Comparison["verdict"]) => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    values: verdicts.length,
    agree: count("agrees"),
    differ: count("differs"),
    notCovered: count("not-covered"),
  };
}
