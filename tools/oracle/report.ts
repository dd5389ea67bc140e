import type { Comparison } from "./compare";
import { type CaseResult, type Tally, tally } from "./run";

/** How many of the worst values are listed. */
const listed = 15;

/** The counts of each statistic and of all, then the values that failed and those furthest from the reference. */
export function reportText(results: readonly CaseResult[]): string {
  const statistics = [...new Set(results.map(({ oracleCase }) => oracleCase.statistic))].sort();
  const width = Math.max(...statistics.map((name) => name.length), "in all".length);
  const lines = statistics.map((name) =>
    line(name.padEnd(width), tally(results.filter(({ oracleCase }) => oracleCase.statistic === name))),
  );
  return [...lines, line("in all".padEnd(width), tally(results)), "", ...worst(results)].join("\n");
}

function line(name: string, { values, agree, differ, notCovered }: Tally): string {
  return `${name}  values ${String(values)}, agree ${String(agree)}, differ ${String(differ)}, not covered ${String(notCovered)}`;
}

interface Placed {
  readonly id: string;
  readonly relTol: number;
  readonly comparison: Comparison;
}

function worst(results: readonly CaseResult[]): string[] {
  const all = results.flatMap(({ oracleCase: { id, relTol }, comparisons }) =>
    comparisons.map((comparison): Placed => ({ id, relTol, comparison })),
  );
  const differing = all.filter(({ comparison }) => comparison.verdict === "differs");
  const uncovered = results.flatMap(({ oracleCase: { id }, comparisons }) => {
    const paths = comparisons.filter(({ verdict }) => verdict === "not-covered").map(({ path }) => path);
    return paths.length === 0 ? [] : [`  ${id}: ${paths.slice(0, 8).join(", ")}${paths.length > 8 ? " ..." : ""}`];
  });
  const furthest = all
    .filter(({ comparison }) => comparison.verdict === "agrees" && (comparison.error ?? 0) > 0)
    .sort((a, b) => (b.comparison.error ?? 0) / b.relTol - (a.comparison.error ?? 0) / a.relTol);
  return [
    ...section("Differing:", differing.map(describe)),
    ...section("Not covered:", uncovered),
    ...section("Furthest from the reference among those that agree:", furthest.slice(0, listed).map(describe)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}

function describe({ id, relTol, comparison: { path, verdict, expected, got, error } }: Placed): string {
  const size = error === null ? "" : `, relative error ${error.toExponential(1)} of ${relTol.toExponential(0)} allowed`;
  return `  ${id} ${path}: ${verdict}, expected ${String(expected)}, got ${got}${size}`;
}
