import fc from "fast-check";
import { changeOfUnlinkedWaves } from "../../../engine/stats/changeOfUnlinkedWaves";
import { type GroupMoments, groupMoments, mergeMoments } from "../../../engine/stats/groupMoments";
import { meanEstimate } from "../../../engine/stats/meanEstimate";
import { meanOverSchools } from "../../../engine/stats/meanOverSchools";
import { moments } from "../../../engine/stats/moments";
import { changeMoments, mergePairSums, pairSums, totalPairSums } from "../../../engine/stats/pairSums";
import { randomEffects } from "../../../engine/stats/randomEffects";
import { shareOverSchools } from "../../../engine/stats/shareOverSchools";
import { tauSquaredMaximumLikelihood, tauSquaredRestricted } from "../../../engine/stats/tauSquaredLikelihood";
import { tauSquaredPauleMandel } from "../../../engine/stats/tauSquaredMoments";
import { valueOf } from "./valueOf";

const score = fc.integer({ min: -40, max: 60 });
const school = fc.array(score, { minLength: 1, maxLength: 12 });
const schools = fc.array(school, { minLength: 1, maxLength: 14 });

function summarise(of: readonly (readonly number[])[]): GroupMoments[] {
  return groupMoments({
    values: of.flat(),
    groups: of.flatMap((scores, group) => scores.map(() => group)),
    groupCount: of.length,
  });
}

function expectClose(got: number, wanted: number, tolerance = 1e-12): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
}

test("merging sums in any order gives the moments of all pupils to 10⁻¹²", () => {
  fc.assert(
    fc.property(schools, fc.constantFrom(0, 1e6), (of, offset) => {
      const all = of.map((scores) => scores.map((value) => value + offset));
      const wanted = valueOf(moments(all.flat()));
      const groups = summarise(all);
      for (const order of [groups, [...groups].reverse(), [...groups].sort((a, b) => a.mean - b.mean)]) {
        const merged = order.reduce(mergeMoments);
        expect(merged.n).toBe(wanted.n);
        expectClose(merged.mean, wanted.mean);
        expectClose(merged.sumOfSquares, wanted.sumOfSquares, offset === 0 ? 1e-12 : 1e-9);
      }
    }),
  );
});

test("sums of pairs merge in any order, and give the moments of the changes", () => {
  const pairs = fc.array(fc.tuple(score, score, fc.nat({ max: 4 })), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(pairs, (of) => {
      const columns = {
        before: of.map(([before]) => before),
        after: of.map(([, after]) => after),
        groups: of.map(([, , group]) => group),
        groupCount: 5,
      };
      const sums = pairSums(columns);
      const forwards = totalPairSums(sums);
      const backwards = [...sums].reverse().reduce(mergePairSums);
      for (const name of ["meanBefore", "meanAfter", "squaresBefore", "squaresAfter", "products"] as const) {
        expectClose(backwards[name], forwards[name]);
      }
      const wanted = valueOf(moments(of.map(([before, after]) => after - before)));
      expectClose(changeMoments(forwards).mean, wanted.mean);
      expectClose(changeMoments(forwards).sumOfSquares, wanted.sumOfSquares, 1e-9);
    }),
  );
});

test("pooling one school gives that school", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 30 }), (scores) => {
      const own = valueOf(meanEstimate(valueOf(moments(scores))));
      const pooled = valueOf(meanOverSchools(summarise([scores])));
      expect(pooled.method).toBe("one-school");
      expectClose(pooled.mean, own.mean);
      expect(pooled.interval.ok).toBe(own.interval.ok);
      if (pooled.interval.ok && own.interval.ok) {
        expectClose(pooled.interval.value.low, own.interval.value.low);
        expectClose(pooled.interval.value.high, own.interval.value.high);
      }
    }),
  );
});

test("the average pupil is the plain mean, and the average school lies within the schools' means", () => {
  fc.assert(
    fc.property(schools, (of) => {
      const result = valueOf(meanOverSchools(summarise(of)));
      const means = of.map((scores) => scores.reduce((sum, value) => sum + value, 0) / scores.length);
      expectClose(result.pupilMean, valueOf(moments(of.flat())).mean);
      expect(result.mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
      expect(result.mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
      if (result.interval.ok) {
        expect(result.interval.value.low).toBeLessThanOrEqual(result.mean);
        expect(result.interval.value.high).toBeGreaterThanOrEqual(result.mean);
      }
    }),
  );
});

test("the order of schools does not matter; shifting and scaling the scores shifts and scales the result", () => {
  fc.assert(
    fc.property(schools, fc.integer({ min: -100, max: 100 }), fc.constantFrom(0.25, 2, 8), (of, shift, scale) => {
      const plain = valueOf(meanOverSchools(summarise(of)));
      const reversed = valueOf(meanOverSchools(summarise([...of].reverse())));
      const moved = valueOf(meanOverSchools(summarise(of.map((scores) => scores.map((x) => scale * x + shift)))));
      expectClose(reversed.mean, plain.mean, 1e-9);
      expectClose(moved.mean, scale * plain.mean + shift, 1e-8);
      if (plain.standardError.ok && moved.standardError.ok) {
        expectClose(moved.standardError.value, scale * plain.standardError.value, 1e-7);
      }
    }),
  );
});

test("Hartung and Knapp's floor: never narrower than without the adjustment", () => {
  const estimates = fc.array(
    fc.record({ value: score, samplingVariance: fc.double({ min: 0.1, max: 50, noNaN: true }) }),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(estimates, (of) => {
      const result = valueOf(randomEffects(of));
      const weights = of.reduce((sum, { samplingVariance }) => sum + 1 / (samplingVariance + result.tauSquared), 0);
      expect(result.standardError).toBeGreaterThanOrEqual(Math.sqrt(1 / weights) * (1 - 1e-12));
      result.shrunken.forEach((school_, index) => {
        const own = of[index]?.value ?? NaN;
        expect(school_.value).toBeGreaterThanOrEqual(Math.min(own, result.mean) - 1e-9);
        expect(school_.value).toBeLessThanOrEqual(Math.max(own, result.mean) + 1e-9);
      });
    }),
  );
});

test("with equal sampling variances every estimator of τ² has its closed form", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 200 }), (values, v) => {
      const of = values.map((value) => ({ value, samplingVariance: v }));
      const { n, sumOfSquares } = valueOf(moments(values));
      const expected = Math.max(0, sumOfSquares / (n - 1) - v);
      expectClose(valueOf(tauSquaredRestricted(of)), expected, 1e-8);
      expectClose(valueOf(tauSquaredPauleMandel(of)), expected, 1e-8);
      expectClose(valueOf(tauSquaredMaximumLikelihood(of)), Math.max(0, sumOfSquares / n - v), 1e-8);
    }),
  );
});

test("REML is a maximum of the restricted likelihood", () => {
  const estimates = fc.array(
    fc.record({ value: score, samplingVariance: fc.double({ min: 0.05, max: 400, noNaN: true }) }),
    { minLength: 3, maxLength: 25 },
  );
  fc.assert(
    fc.property(estimates, fc.double({ min: 0, max: 3000, noNaN: true }), (of, other) => {
      const height = (tauSquared: number) => {
        const weights = of.map(({ samplingVariance }) => 1 / (samplingVariance + tauSquared));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const mean = of.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * value, 0) / total;
        const squares = of.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * (value - mean) ** 2, 0);
        return 0.5 * (weights.reduce((sum, weight) => sum + Math.log(weight), 0) - Math.log(total) - squares);
      };
      expect(height(valueOf(tauSquaredRestricted(of)))).toBeGreaterThanOrEqual(height(other) - 1e-9);
    }),
    { numRuns: 300 },
  );
});

test("a share over schools lies in its interval, within 0 and 1", () => {
  const counts = fc.array(
    fc.integer({ min: 1, max: 40 }).chain((of) => fc.nat({ max: of }).map((count) => ({ count, of }))),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(counts, (of) => {
      const { share, interval } = valueOf(shareOverSchools(of));
      if (!interval.ok) return;
      expect(interval.value.low).toBeGreaterThanOrEqual(0);
      expect(interval.value.high).toBeLessThanOrEqual(1);
      expect(interval.value.low).toBeLessThanOrEqual(share);
      expect(interval.value.high).toBeGreaterThanOrEqual(share);
    }),
  );
});

test("swapping the waves of unlinked people turns the sign of the change", () => {
  const waves = fc.array(fc.tuple(school, school), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(waves, (of) => {
      const before = summarise(of.map(([first]) => first));
      const after = summarise(of.map(([, second]) => second));
      const there = valueOf(changeOfUnlinkedWaves(before, after));
      const back = valueOf(changeOfUnlinkedWaves(after, before));
      expectClose(there.change, -back.change, 1e-9);
      expectClose(there.pupilChange, -back.pupilChange, 1e-9);
    }),
  );
});
