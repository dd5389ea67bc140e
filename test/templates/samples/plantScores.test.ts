import fc from "fast-check";
import { describeScores, plantScores } from "../../../templates/samples/plantScores";
import { seededRandom } from "../../../templates/samples/seededRandom";

test("planted moments come out of any group, as closely as whole scores allow", () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 1, max: 1e6 }),
        count: fc.integer({ min: 20, max: 120 }),
        meanBefore: fc.integer({ min: 90, max: 110 }),
        standardDeviation: fc.integer({ min: 10, max: 15 }),
        effect: fc.integer({ min: -20, max: 60 }).map((value) => value / 100),
        correlation: fc.integer({ min: 50, max: 90 }).map((value) => value / 100),
      }),
      ({ seed, count, ...wanted }) => {
        const members = Array.from({ length: count }, (_, index) => index % 4 === 0);
        const planted = { ...wanted, memberEffect: -0.05, minimum: 40, maximum: 160 };
        const found = describeScores(plantScores(seededRandom(seed), members, planted), members);
        expect(Math.abs(found.meanBefore - planted.meanBefore)).toBeLessThan(0.1);
        expect(Math.abs(found.deviationBefore / planted.standardDeviation - 1)).toBeLessThan(0.01);
        expect(Math.abs(found.deviationAfter / planted.standardDeviation - 1)).toBeLessThan(0.01);
        expect(Math.abs(found.effect - planted.effect)).toBeLessThan(0.01);
        expect(Math.abs(found.correlation - planted.correlation)).toBeLessThan(0.01);
      },
    ),
    { numRuns: 40, seed: 7 },
  );
});

test("scores stay whole and within the scale", () => {
  const members = Array.from({ length: 60 }, () => false);
  const scores = plantScores(seededRandom(3), members, {
    meanBefore: 100,
    standardDeviation: 15,
    effect: 0.3,
    correlation: 0.7,
    memberEffect: 0,
    minimum: 80,
    maximum: 118,
  });
  for (const { before, after } of scores) {
    for (const score of [before, after]) {
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(80);
      expect(score).toBeLessThanOrEqual(118);
    }
  }
});

test("too few pupils for a correlation are refused", () => {
  const planted = {
    meanBefore: 100,
    standardDeviation: 15,
    effect: 0,
    correlation: 0.7,
    memberEffect: 0,
    minimum: 69,
    maximum: 141,
  };
  expect(() => plantScores(seededRandom(1), [true, false, true], planted)).toThrow(RangeError);
});
