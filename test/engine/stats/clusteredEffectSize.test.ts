import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { clusteredEffectSizeTotal, clusteredEffectSizeWithin } from "../../../engine/stats/clusteredEffectSize";
import { reasonOf, valueOf } from "./valueOf";

// How the tables were made stands in the file.
const lines = readFileSync(path.join(__dirname, "reference/clusteredEffectSize.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const exact = lines.filter((cells) => cells.length === 10);
const simulated = lines.filter((cells) => cells.length === 8);

function numbers(cell = ""): number[] {
  return cell.split(" ").map(Number);
}

test("both tables are there", () => {
  expect([exact.length, simulated.length]).toEqual([6, 12]);
});

test.each(exact)("%s against %s, ICC %s: as from the matrices", (treated, comparison, correlation, ...rest) => {
  const [difference = NaN, pooled = NaN, within = NaN, total, totalError, inside, insideError] = rest.map(Number);
  const trial = {
    difference,
    intraclassCorrelation: Number(correlation),
    treatedSizes: numbers(treated),
    comparisonSizes: numbers(comparison),
  };
  const ofTotal = valueOf(clusteredEffectSizeTotal({ ...trial, pooledStandardDeviation: pooled }));
  const ofWithin = valueOf(clusteredEffectSizeWithin({ ...trial, withinStandardDeviation: within }));
  expect(ofTotal.effectSize).toBeCloseTo(total ?? NaN, 12);
  expect(ofTotal.standardError).toBeCloseTo(totalError ?? NaN, 12);
  expect(ofWithin.effectSize).toBeCloseTo(inside ?? NaN, 12);
  expect(ofWithin.standardError).toBeCloseTo(insideError ?? NaN, 12);
});

test.each(simulated)("%s against %s, ICC %s, true %s: standard errors are those of 100,000 trials", (...cells) => {
  const [treated, comparison, correlation, effect, , , total, within] = cells;
  const trial = { treatedSizes: numbers(treated), comparisonSizes: numbers(comparison) };
  const intraclassCorrelation = Number(correlation);
  const difference = Number(effect);
  // The pooled variance that is expected where the total one is 1: d is then the true effect.
  const unit = valueOf(
    clusteredEffectSizeTotal({ ...trial, difference: 1, intraclassCorrelation, pooledStandardDeviation: 1 }),
  ).effectSize;
  const ofTotal = valueOf(
    clusteredEffectSizeTotal({ ...trial, difference, intraclassCorrelation, pooledStandardDeviation: unit }),
  );
  const withinStandardDeviation = Math.sqrt(1 - intraclassCorrelation);
  const ofWithin = valueOf(
    clusteredEffectSizeWithin({ ...trial, difference, intraclassCorrelation, withinStandardDeviation }),
  );
  // 100,000 trials fix a standard deviation to .5 %; the delta method adds up to 1 % with four schools an arm.
  expect(Math.abs(ofTotal.standardError / Number(total) - 1)).toBeLessThan(0.015);
  expect(Math.abs(ofWithin.standardError / Number(within) - 1)).toBeLessThan(0.015);
});

describe("laws", () => {
  const arm = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 9 });
  const trial = fc.record({
    difference: fc.double({ min: -30, max: 30, noNaN: true }),
    intraclassCorrelation: fc.double({ min: 0, max: 0.9, noNaN: true }),
    treatedSizes: arm,
    comparisonSizes: arm,
  });
  const standardDeviation = fc.double({ min: 0.1, max: 50, noNaN: true });
  const close = (got: number, wanted: number) => {
    expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  };

  test("exchanging the arms turns the sign and keeps the standard error", () => {
    fc.assert(
      fc.property(trial, standardDeviation, (of, pooledStandardDeviation) => {
        const there = valueOf(clusteredEffectSizeTotal({ ...of, pooledStandardDeviation }));
        const back = valueOf(
          clusteredEffectSizeTotal({
            ...of,
            difference: -of.difference,
            treatedSizes: of.comparisonSizes,
            comparisonSizes: of.treatedSizes,
            pooledStandardDeviation,
          }),
        );
        close(there.effectSize, -back.effectSize);
        close(there.standardError, back.standardError);
        close(there.interval.low, -back.interval.high);
      }),
    );
  });

  test("another unit of the scores changes nothing", () => {
    fc.assert(
      fc.property(trial, standardDeviation, standardDeviation, (of, spread, unit) => {
        const plain = valueOf(clusteredEffectSizeTotal({ ...of, pooledStandardDeviation: spread }));
        const scaled = valueOf(
          clusteredEffectSizeTotal({ ...of, difference: of.difference * unit, pooledStandardDeviation: spread * unit }),
        );
        close(scaled.effectSize, plain.effectSize);
        close(scaled.standardError, plain.standardError);
      }),
    );
  });

  test("pupils of a school no more alike than others: the formulas for independent pupils", () => {
    fc.assert(
      fc.property(trial, standardDeviation, (of, spread) => {
        const total = valueOf(
          clusteredEffectSizeTotal({ ...of, intraclassCorrelation: 0, pooledStandardDeviation: spread }),
        );
        const sum = (sizes: readonly number[]) => sizes.reduce((one, other) => one + other, 0);
        const [first, second] = [sum(of.treatedSizes), sum(of.comparisonSizes)];
        const d = of.difference / spread;
        close(total.effectSize, d);
        // Hedges (1981): 1/n₁ + 1/n₂ + d²/(2(N − 2))
        close(total.standardError, Math.sqrt(1 / first + 1 / second + d ** 2 / (2 * (first + second - 2))));
      }),
    );
  });

  test("schools of equal size: the root is √(1 − 2(n − 1)ρ/(N − 2))", () => {
    const equal = fc.record({ size: fc.integer({ min: 1, max: 60 }), schools: fc.integer({ min: 2, max: 12 }) });
    fc.assert(
      fc.property(equal, fc.double({ min: 0, max: 0.9, noNaN: true }), ({ size, schools }, correlation) => {
        const sizes = Array<number>(schools).fill(size);
        const { effectSize } = valueOf(
          clusteredEffectSizeTotal({
            difference: 1,
            intraclassCorrelation: correlation,
            treatedSizes: sizes,
            comparisonSizes: sizes,
            pooledStandardDeviation: 1,
          }),
        );
        close(effectSize, Math.sqrt(1 - (2 * (size - 1) * correlation) / (2 * schools * size - 2)));
      }),
    );
  });

  test("the more alike pupils of a school are, the larger the standard error", () => {
    fc.assert(
      fc.property(trial, fc.double({ min: 0.001, max: 0.09, noNaN: true }), (of, more) => {
        const at = (intraclassCorrelation: number) =>
          valueOf(clusteredEffectSizeWithin(withPupils({ ...of, intraclassCorrelation }))).standardError;
        expect(at(of.intraclassCorrelation + more)).toBeGreaterThan(at(of.intraclassCorrelation));
      }),
    );
  });

  function withPupils<T extends { readonly treatedSizes: readonly number[] }>(of: T) {
    return { ...of, treatedSizes: [2, ...of.treatedSizes], withinStandardDeviation: 1 };
  }
});

test("what has no value gives its reason, what makes no sense is refused", () => {
  const trial = { difference: 1, intraclassCorrelation: 0.1, treatedSizes: [5, 6], comparisonSizes: [4, 9] };
  const total = { ...trial, pooledStandardDeviation: 2 };
  const within = { ...trial, withinStandardDeviation: 2 };
  expect(reasonOf(clusteredEffectSizeTotal({ ...total, treatedSizes: [5] }))).toBe("too-few-groups");
  expect(reasonOf(clusteredEffectSizeWithin({ ...within, comparisonSizes: [] }))).toBe("too-few-groups");
  expect(reasonOf(clusteredEffectSizeTotal({ ...total, pooledStandardDeviation: 0 }))).toBe("no-variation");
  expect(reasonOf(clusteredEffectSizeWithin({ ...within, withinStandardDeviation: NaN }))).toBe("no-variation");
  expect(reasonOf(clusteredEffectSizeWithin({ ...within, treatedSizes: [1, 1], comparisonSizes: [1, 1] }))).toBe(
    "no-degrees-of-freedom",
  );
  expect(reasonOf(clusteredEffectSizeTotal({ ...total, difference: Infinity }))).toBe("not-finite");
  expect(() => clusteredEffectSizeTotal({ ...total, treatedSizes: [0, 4] })).toThrow(RangeError);
  expect(() => clusteredEffectSizeTotal({ ...total, intraclassCorrelation: 1 })).toThrow(RangeError);
  expect(() => clusteredEffectSizeWithin({ ...within, intraclassCorrelation: -0.1 })).toThrow(RangeError);
});
