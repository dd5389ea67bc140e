import fc from "fast-check";
import { adjustedP } from "../../../engine/stats/adjustedP";
import { ancova } from "../../../engine/stats/ancova";
import { ancovaOfSchools } from "../../../engine/stats/ancovaOfSchools";
import { ancovaOverSchools } from "../../../engine/stats/ancovaOverSchools";
import { baselineDifference } from "../../../engine/stats/baselineDifference";
import { benchmarkExcess } from "../../../engine/stats/benchmarkExcess";
import { brunnerMunzel } from "../../../engine/stats/brunnerMunzel";
import { cliffsDelta } from "../../../engine/stats/cliffsDelta";
import { clusterRobust } from "../../../engine/stats/clusterRobust";
import { clusteredEffectSizeTotal, clusteredEffectSizeWithin } from "../../../engine/stats/clusteredEffectSize";
import { cronbachAlpha } from "../../../engine/stats/cronbachAlpha";
import { differenceInDifferences, hedgesGgain } from "../../../engine/stats/differenceInDifferences";
import { gapAt, gapChange, gapChangeStandardised } from "../../../engine/stats/gap";
import { gapOverSchools } from "../../../engine/stats/gapOverSchools";
import { hedgesGancova } from "../../../engine/stats/hedgesGancova";
import { interraterCorrelations } from "../../../engine/stats/interraterCorrelation";
import { itemAnalysis } from "../../../engine/stats/itemAnalysis";
import { krippendorffAlpha } from "../../../engine/stats/krippendorffAlpha";
import { likertItem } from "../../../engine/stats/likertItem";
import { mannWhitney } from "../../../engine/stats/mannWhitney";
import { moments } from "../../../engine/stats/moments";
import { newcombeInterval } from "../../../engine/stats/newcombeInterval";
import { cohensH, coxD, oddsRatio, riskRatio } from "../../../engine/stats/oddsAndRiskRatio";
import { omegaTotal } from "../../../engine/stats/omegaTotal";
import { ordinalTransition } from "../../../engine/stats/ordinalTransition";
import { pairedProportion } from "../../../engine/stats/pairedProportion";
import { pooledT } from "../../../engine/stats/pooledT";
import { randomIntercept } from "../../../engine/stats/randomIntercept";
import { slopeInteraction } from "../../../engine/stats/slopeInteraction";
import { spearmanBrown } from "../../../engine/stats/spearmanBrown";
import { differenceOverTotal, glassDelta, standardisedDifference } from "../../../engine/stats/standardisedDifference";
import { fisherExactP, pearsonChiSquare } from "../../../engine/stats/twoByTwo";
import { weightedKappa } from "../../../engine/stats/weightedKappa";
import { welch } from "../../../engine/stats/welch";

/** Constants, ties, offsets of 10¹², spans of 2²⁰⁰, and values whose squares overflow or vanish. */
const nasty = fc.oneof(
  fc.constantFrom(0, 1, 2, 5, 5, 5),
  fc.constantFrom(1e12, 1e12 + 1, 1e12 + 2),
  fc.constantFrom(2 ** 200, -(2 ** 200), 2 ** -200, 0),
  fc.constantFrom(1e160, -1e160, 1e308, 1e-308, 3),
);
const few = fc.integer({ min: 0, max: 8 });
const people = fc.oneof({ arbitrary: few, weight: 2 }, { arbitrary: fc.constant(14), weight: 1 }).chain((count) =>
  fc.oneof(
    fc.array(fc.record({ x: nasty, y: nasty, arm: fc.boolean(), school: fc.nat(3) }), {
      minLength: count,
      maxLength: count,
    }),
    fc.array(
      fc.record({ x: fc.constantFrom(1, 2, 3), y: fc.constantFrom(1, 2, 3), arm: fc.boolean(), school: fc.nat(3) }),
      { minLength: count, maxLength: count },
    ),
  ),
);

/** Where a number stands that is none: NaN and infinities hide in any depth. */
function holes(value: unknown, path = "result"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} = ${String(value)}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => holes(inner, `${path}.${name}`));
}

function expectNumbers(results: Readonly<Record<string, unknown>>): void {
  expect(holes(results)).toEqual([]);
}

const runs = { seed: 20261122, numRuns: 400 };

test("comparisons and models give numbers or a reason, whatever the scores", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const before = rows.map(({ x }) => x);
      const after = rows.map(({ y }) => y);
      const treated = rows.map(({ arm }) => arm);
      const school = rows.map((row) => row.school);
      const wholeSchools = rows.map((row) => row.school % 2 === 0);
      const comparison = { before, after, treated };
      const adjusted = ancova(comparison);
      expectNumbers({
        adjusted,
        effect: adjusted.ok && hedgesGancova(adjusted.value),
        slopes: slopeInteraction(comparison),
        baseline: baselineDifference(before, treated),
        gains: differenceInDifferences(comparison),
        gainG: hedgesGgain(comparison),
        inside: ancovaOverSchools({ ...comparison, school }),
        whole: ancovaOfSchools({ before, after, treated: wholeSchools, school }),
        gap: gapAt(after, treated),
        change: gapChange({ before, after, member: treated }),
        standardised: gapChangeStandardised({ before, after, member: treated }),
        gapInside: gapOverSchools({ values: after, member: treated, school }),
        clustered: clusterRobust({ response: after, predictors: [before], cluster: school, coefficient: 0 }),
        mean: clusterRobust({ response: after, predictors: [], cluster: school, coefficient: "intercept" }),
        empty: randomIntercept({ response: after, predictors: [], school }),
        mixed: randomIntercept({ response: after, predictors: [before], school }),
        full: randomIntercept({ response: after, predictors: [before], school, likelihood: "full" }),
      });
    }),
    runs,
  );
});

test("two groups give numbers or a reason, whatever the scores", () => {
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 7 }), fc.array(nasty, { maxLength: 7 }), (first, second) => {
      const [one, two] = [moments(first), moments(second)];
      expectNumbers({
        welch: welch(first, second),
        student: one.ok && two.ok && pooledT(one.value, two.value),
        effect: one.ok && two.ok && standardisedDifference(one.value, two.value),
        glass: one.ok && two.ok && glassDelta(one.value, two.value),
        total: one.ok && two.ok && differenceOverTotal(one.value, two.value),
        ranks: mannWhitney(first, second),
        delta: cliffsDelta(first, second),
        placements: brunnerMunzel(first, second),
      });
    }),
    runs,
  );
});

test("scales and raters give numbers or a reason, whatever the answers", () => {
  const rows = fc.array(fc.tuple(nasty, nasty, nasty, nasty), { maxLength: 8 });
  const likert = fc.array(fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 4 }))), { maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(rows, likert), (answers) => {
      const items = [0, 1, 2, 3].map((item) => answers.map((row) => row[item] ?? 0));
      const [first = [], second = []] = items;
      expectNumbers({
        alpha: cronbachAlpha(items),
        none: cronbachAlpha([]),
        two: spearmanBrown(first, second),
        items: itemAnalysis(items),
        omega: omegaTotal(items),
        likert: likertItem(first, 4),
        correlations: interraterCorrelations(answers),
        alphas: (["nominal", "ordinal", "interval", "ratio"] as const).map((level) =>
          krippendorffAlpha(answers, level),
        ),
      });
    }),
    runs,
  );
});

test("tables with empty cells give numbers or a reason", () => {
  const count = fc.constantFrom(0, 0, 1, 2, 30, 80000);
  fc.assert(
    fc.property(fc.array(count, { minLength: 9, maxLength: 9 }), (cells) => {
      const [a = 0, b = 0, c = 0, d = 0] = cells;
      const first = { count: a, of: a + b };
      const second = { count: c, of: c + d };
      const table = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)];
      expectNumbers({
        newcombe: newcombeInterval(first, second),
        odds: oddsRatio(first, second),
        risk: riskRatio(first, second),
        h: cohensH(first, second),
        cox: coxD(first, second),
        chiSquare: pearsonChiSquare(first, second),
        fisher: fisherExactP(first, second),
        paired: pairedProportion({ both: a, beforeOnly: b, afterOnly: c, neither: d }),
        movement: ordinalTransition(table),
        kappa: (["unweighted", "linear", "quadratic"] as const).map((weights) => weightedKappa(table, weights)),
        benchmark: benchmarkExcess({
          before: first,
          after: second,
          nationalBefore: a / 1e5,
          nationalAfter: d / 1e5,
          nationalStandardError: b / 1e5,
        }),
        total: clusteredEffectSizeTotal({
          difference: a,
          intraclassCorrelation: b / (1 + b + c),
          pooledStandardDeviation: c,
          treatedSizes: [1 + a, 1 + b],
          comparisonSizes: [1, 1 + d],
        }),
        within: clusteredEffectSizeWithin({
          difference: a,
          intraclassCorrelation: b / (1 + b + c),
          withinStandardDeviation: c,
          treatedSizes: [1 + a, 1 + b],
          comparisonSizes: [1, 1 + d],
        }),
        adjusted: adjustedP([], "holm"),
      });
    }),
    runs,
  );
});
