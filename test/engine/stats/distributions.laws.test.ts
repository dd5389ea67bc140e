import fc from "fast-check";
import { betaCdf, betaQuantile } from "../../../engine/stats/distributions/beta";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail } from "../../../engine/stats/distributions/chiSquare";
import { fisherFCdf, fisherFQuantile, fisherFUpperTail } from "../../../engine/stats/distributions/fisherF";
import { gammaTails } from "../../../engine/stats/distributions/incompleteGamma";
import { noncentralTCdf, noncentralTUpperTail } from "../../../engine/stats/distributions/noncentralT";
import { normalCdf, normalQuantile, normalUpperTail } from "../../../engine/stats/distributions/normal";
import { studentTCdf, studentTQuantile, studentTUpperTail } from "../../../engine/stats/distributions/studentT";
import { noncentralityInterval } from "../../../engine/stats/noncentralityInterval";
import { valueOf } from "./valueOf";

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const degreesOfFreedom = fc.double({ min: 0.5, max: 1e6, noNaN: true });
const point = fc.double({ min: -50, max: 50, noNaN: true });

interface Distribution {
  readonly name: string;
  readonly cdf: (x: number, a: number, b: number) => number;
  readonly upper: (x: number, a: number, b: number) => number;
  readonly quantile: (p: number, a: number, b: number) => number;
}
const distributions: readonly Distribution[] = [
  { name: "normal", cdf: normalCdf, upper: normalUpperTail, quantile: normalQuantile },
  { name: "Student's t", cdf: studentTCdf, upper: studentTUpperTail, quantile: studentTQuantile },
  { name: "chi-square", cdf: chiSquareCdf, upper: chiSquareUpperTail, quantile: chiSquareQuantile },
  {
    name: "F",
    cdf: (x, numerator, denominator) => fisherFCdf(x, { numerator, denominator }),
    upper: (x, numerator, denominator) => fisherFUpperTail(x, { numerator, denominator }),
    quantile: (p, numerator, denominator) => fisherFQuantile(p, { numerator, denominator }),
  },
];

describe.each(distributions)("$name", ({ cdf, upper, quantile }) => {
  test("the quantile is the inverse of the distribution function", () => {
    fc.assert(
      fc.property(probability, degreesOfFreedom, degreesOfFreedom, (p, a, b) => {
        const x = quantile(p, a, b);
        const back = p < 0.5 ? cdf(x, a, b) : 1 - upper(x, a, b);
        expect(Math.abs(back - p)).toBeLessThanOrEqual(1e-8 * Math.min(p, 1 - p) + 1e-12);
      }),
    );
  });

  test("the distribution function rises, and the tails add up to 1", () => {
    fc.assert(
      fc.property(point, point, degreesOfFreedom, degreesOfFreedom, (x, y, a, b) => {
        expect(cdf(Math.min(x, y), a, b)).toBeLessThanOrEqual(cdf(Math.max(x, y), a, b) + 1e-14);
        expect(cdf(x, a, b) + upper(x, a, b)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("a probability outside 0 to 1 is refused", () => {
    expect(() => quantile(0, 1, 1)).toThrow(RangeError);
    expect(() => quantile(1, 1, 1)).toThrow(RangeError);
  });
});

test("the beta quantile is the inverse of its distribution function", () => {
  const shape = fc.double({ min: 0.5, max: 1000, noNaN: true });
  fc.assert(
    fc.property(probability, shape, shape, (p, alpha, beta) => {
      // Near 1 with β = ½ the last digit of the quantile is worth 10⁻⁸ of probability.
      expect(betaCdf(betaQuantile(p, { alpha, beta }), { alpha, beta })).toBeCloseTo(p, 7);
    }),
  );
});

test("the incomplete gamma functions join where the method changes", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), (ratio) => {
      const below = gammaTails(200 - 1e-9, 200 * ratio);
      const above = gammaTails(200, 200 * ratio);
      expect(Math.abs(below.upper - above.upper)).toBeLessThanOrEqual(1e-8);
      expect(Math.abs(below.lower - above.lower)).toBeLessThanOrEqual(1e-8);
    }),
  );
});

describe("noncentral t", () => {
  const t = fc.double({ min: -300, max: 300, noNaN: true });
  const few = fc.double({ min: 1, max: 5000, noNaN: true });

  test("without noncentrality it is Student's t", () => {
    fc.assert(
      fc.property(point, few, (x, nu) => {
        const got = noncentralTCdf(x, { degreesOfFreedom: nu, noncentrality: 0 });
        expect(Math.abs(got - studentTCdf(x, nu))).toBeLessThanOrEqual(1e-11);
      }),
    );
  });

  test("mirrored it is itself, and it falls as the noncentrality rises", () => {
    fc.assert(
      fc.property(t, few, t, (x, nu, delta) => {
        const of = (noncentrality: number) => noncentralTCdf(x, { degreesOfFreedom: nu, noncentrality });
        const upper = noncentralTUpperTail(x, { degreesOfFreedom: nu, noncentrality: delta });
        expect(of(delta) + upper).toBeCloseTo(1, 10);
        expect(of(delta + 1)).toBeLessThanOrEqual(of(delta) + 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  test("both ways of averaging agree where they meet", () => {
    // 56 and 57 lie on either side of 40 √(2ν) at ν = 1.
    const at = (x: number) => noncentralTCdf(x, { degreesOfFreedom: 1, noncentrality: 30 });
    expect(at(56.568543)).toBeCloseTo(at(56.568542), 7);
  });

  test("the interval of the noncentrality holds t and has the tails it says", () => {
    fc.assert(
      fc.property(t, few, (x, nu) => {
        const { low, high } = valueOf(noncentralityInterval({ t: x, degreesOfFreedom: nu }));
        expect(low).toBeLessThanOrEqual(x);
        expect(high).toBeGreaterThanOrEqual(x);
        expect(noncentralTCdf(x, { degreesOfFreedom: nu, noncentrality: high })).toBeCloseTo(0.025, 9);
        expect(noncentralTUpperTail(x, { degreesOfFreedom: nu, noncentrality: low })).toBeCloseTo(0.025, 9);
      }),
      { numRuns: 50 },
    );
  });
});
