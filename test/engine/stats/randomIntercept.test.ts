import fc from "fast-check";
import { crossProductsOf } from "../../../engine/stats/crossProducts";
import { profileIntercept } from "../../../engine/stats/interceptLikelihood";
import { gatherInterceptSystem } from "../../../engine/stats/interceptSystem";
import { randomIntercept } from "../../../engine/stats/randomIntercept";
import { valueOf } from "./valueOf";

const seeded = { seed: 20261122 };
const pupil = fc.record({ y: fc.integer({ min: 0, max: 60 }), x: fc.integer({ min: 0, max: 60 }), school: fc.nat(4) });
const pupils = fc.array(pupil, { minLength: 12, maxLength: 50 });

test("with schools of one size the variances are those of the analysis of variance", () => {
  // Balanced one-way layout: REML is MSW and max(0, (MSB - MSW)/n) (Searle, Casella & McCulloch 1992, Variance Components).
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }), {
        minLength: 3,
        maxLength: 8,
      }),
      (schools) => {
        const response = schools.flat();
        const school = schools.flatMap((scores, index) => scores.map(() => index));
        const means = schools.map((scores) => scores.reduce((sum, value) => sum + value, 0) / 4);
        const grand = means.reduce((sum, mean) => sum + mean, 0) / means.length;
        const between = (4 * means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / (means.length - 1);
        const squares = schools.reduce(
          (sum, scores, index) => sum + scores.reduce((inner, value) => inner + (value - (means[index] ?? 0)) ** 2, 0),
          0,
        );
        const within = squares / (3 * means.length);
        fc.pre(within > 1 && between > within * 1.01);
        const fit = valueOf(randomIntercept({ response, predictors: [], school }));
        expect(fit.withinVariance / within).toBeCloseTo(1, 8);
        expect(fit.betweenVariance / ((between - within) / 4)).toBeCloseTo(1, 6);
        expect(fit.intercept.estimate).toBeCloseTo(grand, 9);
      },
    ),
    seeded,
  );
});

test("no other variance ratio has a higher likelihood", () => {
  fc.assert(
    fc.property(
      pupils,
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.constantFrom("restricted", "full"),
      (rows, ratio, likelihood) => {
        const school = rows.map((row) => row.school);
        const columns = [rows.map(({ x }) => x), rows.map(({ y }) => y)];
        const fit = randomIntercept({ response: columns[1] ?? [], predictors: [columns[0] ?? []], school, likelihood });
        fc.pre(fit.ok);
        const sums = crossProductsOf(columns, Int32Array.from(school), 5);
        const system = sums && gatherInterceptSystem(sums);
        const other = system && profileIntercept(system, ratio, likelihood);
        expect(other?.criterion).toBeGreaterThanOrEqual(valueOf(fit).criterion - 1e-7);
      },
    ),
    seeded,
  );
});

test("order and offset change nothing but the intercept; a multiple scales", () => {
  fc.assert(
    fc.property(pupils, (rows) => {
      const fitOf = (list: typeof rows, offset: number, factor: number) =>
        randomIntercept({
          response: list.map(({ y }) => y * factor + offset),
          predictors: [list.map(({ x }) => x)],
          school: list.map(({ school }) => school),
        });
      const fit = fitOf(rows, 0, 1);
      fc.pre(fit.ok && fit.value.withinVariance > 0.01);
      const plain = valueOf(fit);
      const moved = valueOf(fitOf([...rows].reverse(), 1e6, 1));
      expect(moved.intraclassCorrelation).toBeCloseTo(plain.intraclassCorrelation, 5);
      expect(moved.slopes[0]?.estimate).toBeCloseTo(plain.slopes[0]?.estimate ?? NaN, 6);
      expect(moved.intercept.estimate - 1e6).toBeCloseTo(plain.intercept.estimate, 4);
      expect(moved.schools.map(({ school }) => school)).toEqual(plain.schools.map(({ school }) => school));
      const tripled = valueOf(fitOf(rows, 0, 3));
      expect(tripled.withinVariance / plain.withinVariance).toBeCloseTo(9, 6);
    }),
    { ...seeded, numRuns: 60 },
  );
});

test.each([
  ["no pupils", [], [], "no-values"],
  ["one school", [1, 2, 3], [1, 1, 1], "too-few-groups"],
  ["schools of one", [1, 2, 3], [1, 2, 3], "no-degrees-of-freedom"],
  ["all alike within schools", [1, 1, 3, 3], [1, 1, 2, 2], "no-variation"],
  ["not a number", [1, NaN, 3, 3], [1, 1, 2, 2], "not-finite"],
])("%s: a reason", (_, response, school, reason) => {
  expect(randomIntercept({ response, predictors: [], school })).toEqual({ ok: false, reason });
});

test("a predictor that is constant is singular", () => {
  expect(randomIntercept({ response: [1, 2, 4, 3], predictors: [[1, 1, 1, 1]], school: [1, 1, 2, 2] })).toEqual({
    ok: false,
    reason: "singular",
  });
});
