import fc from "fast-check";
import { adjustedP } from "../../../engine/stats/adjustedP";
import { benchmarkExcess } from "../../../engine/stats/benchmarkExcess";
import { newcombeInterval } from "../../../engine/stats/newcombeInterval";
import { coxD, oddsRatio, riskRatio } from "../../../engine/stats/oddsAndRiskRatio";
import { ordinalTransition } from "../../../engine/stats/ordinalTransition";
import { pairedProportion } from "../../../engine/stats/pairedProportion";
import {
  detectableInOneGroup,
  detectableWithPairs,
  detectableWithPupils,
  detectableWithSchools,
  detectableWithTwoGroups,
  powerOfTwoGroups,
} from "../../../engine/stats/smallestDetectableEffect";
import { fisherExactP, pearsonChiSquare } from "../../../engine/stats/twoByTwo";
import { valueOf } from "./valueOf";

const seeded = { seed: 20261122 };
const counted = fc.tuple(fc.nat(40), fc.nat(40)).map(([count, others]) => ({ count, of: count + others }));

describe("two shares", () => {
  test("the range of their difference holds it, stays between −1 and 1 and turns with the groups", () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        fc.pre(first.of > 0 && second.of > 0);
        const { low, high } = valueOf(newcombeInterval(first, second));
        const difference = first.count / first.of - second.count / second.of;
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(Math.max(-low, high)).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(newcombeInterval(second, first)).low).toBeCloseTo(-high, 12);
      }),
      seeded,
    );
  });

  test("turned groups have the reciprocal ratio; Fisher's p does not care for the order", () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        fc.pre(first.of > 0 && second.of > 0);
        const odds = oddsRatio(first, second);
        if (odds.ok) expect(valueOf(oddsRatio(second, first)).ratio * odds.value.ratio).toBeCloseTo(1, 9);
        const p = valueOf(fisherExactP(first, second));
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(valueOf(fisherExactP(second, first))).toBeCloseTo(p, 10);
      }),
      seeded,
    );
  });

  test("zero cells have a reason", () => {
    expect(oddsRatio({ count: 0, of: 9 }, { count: 3, of: 9 })).toEqual({ ok: false, reason: "zero-cell" });
    expect(coxD({ count: 9, of: 9 }, { count: 3, of: 9 })).toEqual({ ok: false, reason: "zero-cell" });
    expect(riskRatio({ count: 3, of: 9 }, { count: 0, of: 9 })).toEqual({ ok: false, reason: "zero-cell" });
    expect(pearsonChiSquare({ count: 0, of: 9 }, { count: 0, of: 9 })).toEqual({ ok: false, reason: "no-variation" });
    expect(newcombeInterval({ count: 0, of: 0 }, { count: 0, of: 9 })).toEqual({ ok: false, reason: "no-values" });
  });
});

describe("the same people twice", () => {
  const counts = fc.record({ both: fc.nat(30), beforeOnly: fc.nat(30), afterOnly: fc.nat(30), neither: fc.nat(30) });

  test("the range holds the change; before and after change places with the sign", () => {
    fc.assert(
      fc.property(counts, (people) => {
        const paired = pairedProportion(people);
        fc.pre(paired.ok);
        const { change, interval, pExact, pMid } = valueOf(paired);
        expect(interval.low).toBeLessThanOrEqual(change + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(change - 1e-12);
        if (pMid.ok) expect(pMid.value).toBeLessThanOrEqual(pExact + 1e-12);
        const turned = valueOf(
          pairedProportion({ ...people, beforeOnly: people.afterOnly, afterOnly: people.beforeOnly }),
        );
        expect(turned.interval.low).toBeCloseTo(-interval.high, 12);
        expect(turned.pExact).toBeCloseTo(pExact, 12);
      }),
      seeded,
    );
  });

  test("nobody changed: no test, an exact p of 1", () => {
    expect(pairedProportion({ both: 4, beforeOnly: 0, afterOnly: 0, neither: 5 })).toMatchObject({
      value: {
        change: 0,
        pExact: 1,
        mcNemar: { reason: "zero-denominator" },
        oddsRatio: { reason: "zero-denominator" },
      },
    });
    expect(pairedProportion({ both: 0, beforeOnly: 0, afterOnly: 0, neither: 0 })).toEqual({
      ok: false,
      reason: "no-values",
    });
  });
});

describe("movement between levels", () => {
  const table = fc.array(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });

  test("turning the table turns the movement and leaves the tests", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const movement = ordinalTransition(counts);
        fc.pre(movement.ok);
        const turned = valueOf(ordinalTransition(counts.map((_, i) => counts.map((row) => row[i] ?? 0))));
        const plain = valueOf(movement);
        expect(turned.netMovement).toBeCloseTo(-plain.netMovement, 12);
        expect(turned.probabilityOfSuperiority).toBeCloseTo(1 - plain.probabilityOfSuperiority, 12);
        if (plain.stuartMaxwell.ok)
          expect(valueOf(turned.stuartMaxwell).chiSquare).toBeCloseTo(plain.stuartMaxwell.value.chiSquare, 7);
      }),
      seeded,
    );
  });

  test("with two levels Stuart and Maxwell, Bowker and McNemar are one test", () => {
    const movement = valueOf(
      ordinalTransition([
        [5, 9],
        [3, 8],
      ]),
    );
    const mcNemar = valueOf(pairedProportion({ both: 8, beforeOnly: 3, afterOnly: 9, neither: 5 })).mcNemar;
    expect(valueOf(movement.stuartMaxwell).chiSquare).toBeCloseTo(valueOf(mcNemar).chiSquare, 12);
    expect(valueOf(movement.bowker).chiSquare).toBeCloseTo(valueOf(mcNemar).chiSquare, 12);
  });

  test("levels nobody uses change nothing; nobody moving has a reason", () => {
    const small = valueOf(
      ordinalTransition([
        [5, 9],
        [3, 8],
      ]),
    );
    const wide = valueOf(
      ordinalTransition([
        [5, 0, 9],
        [0, 0, 0],
        [3, 0, 8],
      ]),
    );
    expect(wide.stuartMaxwell).toEqual(small.stuartMaxwell);
    expect(
      valueOf(
        ordinalTransition([
          [5, 0],
          [0, 8],
        ]),
      ),
    ).toMatchObject({
      netMovement: 0,
      stuartMaxwell: { reason: "no-variation" },
      bowker: { reason: "no-variation" },
    });
    expect(ordinalTransition([])).toEqual({ ok: false, reason: "no-values" });
    expect(() => ordinalTransition([[1, 2]])).toThrow(RangeError);
  });
});

describe("many tests", () => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

  test("adjusted p are never smaller, never over 1, in the same order; Hochberg is never over Holm", () => {
    fc.assert(
      fc.property(probabilities, (all) => {
        const holm = adjustedP(all, "holm");
        const hochberg = adjustedP(all, "hochberg");
        for (const adjusted of [holm, hochberg, adjustedP(all, "benjamini-hochberg"), adjustedP(all, "bonferroni")]) {
          adjusted.forEach((value, place) => {
            expect(value).toBeGreaterThanOrEqual((all[place] ?? NaN) - 1e-15);
            expect(value).toBeLessThanOrEqual(1);
          });
        }
        hochberg.forEach((value, place) => {
          expect(value).toBeLessThanOrEqual((holm[place] ?? NaN) + 1e-15);
        });
      }),
      seeded,
    );
    expect(() => adjustedP([1.2], "holm")).toThrow(RangeError);
  });
});

describe("planning", () => {
  test("the power at the smallest detectable effect is the one asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200 }), fc.integer({ min: 3, max: 200 }), (first, second) => {
        const effect = valueOf(detectableWithTwoGroups({ first, second }));
        expect(valueOf(powerOfTwoGroups({ first, second, effect }))).toBeCloseTo(0.8, 9);
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  test("more pupils, more schools and less alike pupils detect less", () => {
    const schools = { schools: 20, pupilsPerSchool: 30, intraclassCorrelation: 0.1 };
    const plain = valueOf(detectableWithSchools(schools));
    expect(valueOf(detectableWithSchools({ ...schools, schools: 40 }))).toBeLessThan(plain);
    expect(valueOf(detectableWithSchools({ ...schools, intraclassCorrelation: 0 }))).toBeLessThan(plain);
    expect(valueOf(detectableWithPupils({ pupils: 400 }))).toBeLessThan(valueOf(detectableWithPupils({ pupils: 100 })));
  });

  test("designs without degrees of freedom have a reason", () => {
    const none = { ok: false, reason: "no-degrees-of-freedom" };
    expect(detectableWithPupils({ pupils: 2 })).toEqual(none);
    expect(detectableWithPairs({ pairs: 1 })).toEqual(none);
    expect(detectableWithTwoGroups({ first: 1, second: 1 })).toEqual(none);
    expect(
      detectableInOneGroup({ schools: 1, pupilsPerSchool: 9, intraclassCorrelation: 0.1, correlation: 0.8 }),
    ).toEqual(none);
    expect(() => detectableWithPupils({ pupils: 10, treatedShare: 1 })).toThrow(RangeError);
  });
});

describe("the benchmark", () => {
  const base = { before: { count: 50, of: 100 }, after: { count: 60, of: 100 }, nationalBefore: 0.5 };

  test("no ratio to a national change under 2 points or below 0", () => {
    const ratioFor = (nationalAfter: number) => valueOf(benchmarkExcess({ ...base, nationalAfter })).ratio;
    expect(ratioFor(0.519)).toEqual({ ok: false, reason: "not-applicable" });
    expect(ratioFor(0.4)).toEqual({ ok: false, reason: "not-applicable" });
    expect(valueOf(ratioFor(0.55)).ratio).toBeCloseTo(2, 12);
  });

  test("a design effect and a sampled national change widen the range", () => {
    const plain = valueOf(benchmarkExcess({ ...base, nationalAfter: 0.55 })).excessInterval;
    const clustered = valueOf(benchmarkExcess({ ...base, nationalAfter: 0.55, designEffect: 4 })).excessInterval;
    const sampled = valueOf(benchmarkExcess({ ...base, nationalAfter: 0.55, nationalStandardError: 0.01 }));
    expect(clustered.low).toBeLessThan(plain.low);
    expect(sampled.excessInterval.low).toBeLessThan(plain.low);
    const known = valueOf(benchmarkExcess({ ...base, nationalAfter: 0.55, nationalStandardError: 0 }));
    // Fieller's range with a known divisor is plain division
    expect(valueOf(valueOf(known.ratio).interval).low).toBeCloseTo(known.changeInterval.low / 0.05, 9);
  });
});
