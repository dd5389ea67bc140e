import { attrition, baselineOfLost } from "../../../engine/stats/attrition";
import { autocorrelation } from "../../../engine/stats/autocorrelation";
import { changeOfUnlinkedWaves } from "../../../engine/stats/changeOfUnlinkedWaves";
import { cohensDav, cohensDavBonettInterval } from "../../../engine/stats/cohensDav";
import { cohensDrm, cohensDz } from "../../../engine/stats/cohensDz";
import { andThen } from "../../../engine/stats/computed";
import { describe as describeValues } from "../../../engine/stats/describe";
import { designEffect } from "../../../engine/stats/designEffect";
import { commonLanguageEffect, directionsOfChange } from "../../../engine/stats/directionsOfChange";
import { eggersTest } from "../../../engine/stats/eggersTest";
import { glassDeltaBeckerVariance, glassDeltaBefore } from "../../../engine/stats/glassDeltaBefore";
import { groupMoments } from "../../../engine/stats/groupMoments";
import { hattiesD } from "../../../engine/stats/hattiesD";
import { hedgesGav } from "../../../engine/stats/hedgesGav";
import { hodgesLehmann } from "../../../engine/stats/hodgesLehmann";
import { intraclassCorrelation } from "../../../engine/stats/intraclassCorrelation";
import { meanEstimate } from "../../../engine/stats/meanEstimate";
import { meanOverSchools } from "../../../engine/stats/meanOverSchools";
import { metaAnalysis } from "../../../engine/stats/metaAnalysis";
import { changeAdjustedForMissing, tippingPoint } from "../../../engine/stats/missingScores";
import { oldhamCorrelation, varianceRatioT } from "../../../engine/stats/oldhamCorrelation";
import { averageSpreadOf, pairSums, totalPairSums } from "../../../engine/stats/pairSums";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { randomEffects } from "../../../engine/stats/randomEffects";
import { reliableChange } from "../../../engine/stats/reliableChange";
import { shareOverSchools } from "../../../engine/stats/shareOverSchools";
import { signTest } from "../../../engine/stats/signTest";
import { wilcoxonSignedRank } from "../../../engine/stats/wilcoxonSignedRank";
import { wilsonInterval } from "../../../engine/stats/wilsonInterval";
import { reasonOf, valueOf } from "./valueOf";

interface Bad {
  readonly trouble: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const spread = [2 ** -100, 2 ** 100, -(2 ** 100), 3, 2 ** 60, 0];
const inputs: readonly Bad[] = [
  { trouble: "nobody", before: [], after: [] },
  { trouble: "one pupil", before: [3], after: [5] },
  { trouble: "two pupils", before: [3, 4], after: [5, 9] },
  { trouble: "two pupils with equal changes", before: [3, 4], after: [5, 6] },
  { trouble: "all scores equal", before: [7, 7, 7, 7, 7, 7], after: [7, 7, 7, 7, 7, 7] },
  { trouble: "equal scores before", before: [50, 50, 50, 50, 50, 50], after: [51, 55, 49, 60, 52, 50] },
  { trouble: "equal scores after", before: [51, 55, 49, 60, 52, 50], after: [50, 50, 50, 50, 50, 50] },
  { trouble: "equal changes", before: [2, 4, 9, 11, 13, 15], after: [5, 7, 12, 14, 16, 18] },
  { trouble: "equal changes but for rounding", before: [0.1, 0.2, 0.3, 0.7], after: [0.4, 0.5, 0.6, 1] },
  { trouble: "an offset of 10¹²", before: [1e12, 1e12 + 1, 1e12 + 2], after: [1e12 + 3, 1e12 + 2, 1e12 + 5] },
  { trouble: "a span of 2²⁰⁰", before: spread, after: [...spread].reverse() },
  { trouble: "numbers whose squares overflow", before: [1e200, -1e200, 1e190], after: [1e180, 1e200, -1e200] },
  { trouble: "numbers whose differences overflow", before: [1.7e308, -1.7e308, 1], after: [-1.7e308, 1.7e308, 2] },
  { trouble: "NaN", before: [1, NaN, 3], after: [1, 2, 4] },
  { trouble: "an infinity", before: [1, Infinity, 3], after: [1, 2, 4] },
];

/** Everything of one group and of many schools that takes two columns. */
function everything({ before, after }: Bad): Record<string, unknown> {
  const of = pairedMoments(before, after);
  const changes = before.map((score, index) => (after[index] ?? NaN) - score);
  const byTwo = changes.map((_, index) => index % 2);
  const bySix = changes.map((_, index) => index % 6);
  const grouped = (groups: readonly number[], groupCount: number) =>
    groupMoments({ values: changes, groups, groupCount });
  const estimates = before.map((value, index) => ({ value, samplingVariance: Math.abs(after[index] ?? 0) }));
  const sums = totalPairSums(pairSums({ before, after, groups: bySix, groupCount: 6 }));
  return {
    of,
    describe: describeValues(before),
    autocorrelation: autocorrelation(before),
    estimate: andThen(of, ({ change }) => meanEstimate(change)),
    dz: andThen(of, cohensDz),
    drm: andThen(of, cohensDrm),
    dav: andThen(of, cohensDav),
    bonett: andThen(of, cohensDavBonettInterval),
    gav: andThen(of, hedgesGav),
    delta: andThen(of, glassDeltaBefore),
    becker: andThen(of, glassDeltaBeckerVariance),
    hattie: andThen(of, hattiesD),
    commonLanguage: andThen(of, commonLanguageEffect),
    ratio: andThen(of, varianceRatioT),
    oldham: oldhamCorrelation(before, after),
    wilcoxon: wilcoxonSignedRank(before, after),
    hodgesLehmann: hodgesLehmann(changes),
    reliable: reliableChange(changes, { standardDeviation: 0, reliability: 0.9 }),
    oneSchool: meanOverSchools(
      grouped(
        byTwo.map(() => 0),
        1,
      ),
    ),
    twoSchools: meanOverSchools(grouped(byTwo, 2)),
    schoolsOfOne: meanOverSchools(
      grouped(
        changes.map((_, index) => index),
        changes.length,
      ),
    ),
    sixSchools: meanOverSchools(grouped(bySix, 6)),
    correlation: intraclassCorrelation(grouped(byTwo, 2)),
    unlinked: changeOfUnlinkedWaves(grouped(byTwo, 2).slice(0, 1), grouped(byTwo, 2).slice(1)),
    adjusted: changeAdjustedForMissing({
      before,
      after: after.map((score, index) => (index === 0 ? null : score)),
      groups: byTwo,
      groupCount: 2,
    }),
    randomEffects: randomEffects(estimates),
    meta: metaAnalysis(estimates, { estimator: "sidik-jonkman", test: "hartung-knapp" }),
    egger: eggersTest(estimates),
    spread: averageSpreadOf(sums),
    lost: baselineOfLost(before, after),
    attrition: attrition(before, after),
    design: designEffect(before, 0.1),
    share: shareOverSchools([{ count: 0, of: before.length }]),
  };
}

/** Where a result holds NaN or an infinity. */
function notFinite(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${String(value)}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => notFinite(part, `${path}.${name}`));
}

test.each(inputs)("$trouble: a number or a reason, never NaN or an infinity", (input) => {
  expect(notFinite(everything(input))).toEqual([]);
});

test("directions of what is no number are refused", () => {
  expect(directionsOfChange([1, NaN], [2, 3]).ok).toBe(false);
});

test("each reason says what is the matter", () => {
  expect(reasonOf(pairedMoments([], []))).toBe("no-values");
  expect(reasonOf(pairedMoments([1, NaN], [1, 2]))).toBe("not-finite");
  const one = valueOf(pairedMoments([3], [5]));
  expect(reasonOf(cohensDav(one))).toBe("too-few-values");
  const two = valueOf(pairedMoments([3, 4], [5, 9]));
  // J(1) = 0: g is undefined with two pupils.
  expect(reasonOf(hedgesGav(two))).toBe("too-few-values");
  const equalChanges = valueOf(pairedMoments([0.1, 0.2, 0.3, 0.7], [0.4, 0.5, 0.6, 1]));
  expect(reasonOf(cohensDz(equalChanges))).toBe("no-variation");
  expect(valueOf(cohensDav(equalChanges)).intervalMethod).toBe("bonett");
  expect(reasonOf(wilcoxonSignedRank([1, 2], [1, 2]))).toBe("all-zero-differences");
  expect(reasonOf(signTest({ up: 0, down: 0 }))).toBe("all-zero-differences");
  expect(reasonOf(wilsonInterval({ count: 0, of: 0 }))).toBe("no-values");
  expect(reasonOf(meanOverSchools([]))).toBe("no-values");
  expect(reasonOf(valueOf(meanOverSchools([{ n: 1, mean: 2, sumOfSquares: 0 }])).interval)).toBe("too-few-values");
  expect(reasonOf(tippingPoint({ interval: { low: -1, high: 2 }, missingShare: 0.1 }))).toBe("not-applicable");
  expect(
    reasonOf(
      randomEffects([
        { value: 1, samplingVariance: 0 },
        { value: 2, samplingVariance: 1 },
      ]),
    ),
  ).toBe("zero-denominator");
});

test("schools whose pupils all agree: a mean, but no interval of the share", () => {
  const result = valueOf(
    shareOverSchools([5, 5, 5, 5, 5, 5].map((of, index) => ({ count: index % 2 === 0 ? of : 0, of }))),
  );
  expect(result.share).toBe(0.5);
  expect(reasonOf(result.interval)).toBe("no-variation");
});

test("five schools of one pupil have no variance within: school means with t(4)", () => {
  const result = valueOf(meanOverSchools([1, 2, 3, 4, 5].map((mean) => ({ n: 1, mean, sumOfSquares: 0 }))));
  expect(result.method).toBe("school-means");
  // 3 ± t(.975; 4) √(2.5/5), t = 2.776445105 (R: qt(.975, 4)).
  expect(valueOf(result.interval).high).toBeCloseTo(3 + 2.7764451051978 * Math.sqrt(0.5), 12);
});
