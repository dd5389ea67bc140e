import fc from "fast-check";
import { shareOverSchools } from "../../../engine/stats/shareOverSchools";
import { weightedMeanDegreesOfFreedom } from "../../../engine/stats/weightedMeanDegreesOfFreedom";
import { valueOf } from "./valueOf";

function schoolsOf(counts: readonly number[], of: readonly number[]) {
  return counts.map((count, index) => ({ count, of: of[index] ?? 0 }));
}

/**
 * R 4.2.2: τ² and weights by metafor 3.8-1's rma(share, pooled variance / n, method = "REML", test = "knha"), the standard
 * error with the floor max(1, q), degrees of freedom from CR2's definition written out with matrices (A = D(D(I − H)Φ(I −
 * H)′D)^(−½)D for each school, Φ = 1/weights), Wilson's bounds at p(1 − p)/SE² with that t.
 */
test.each([
  {
    name: "eight schools",
    schools: schoolsOf([5, 12, 20, 31, 58, 9, 77, 110], [6, 15, 21, 40, 60, 14, 92, 113]),
    expected: {
      share: 0.859175429375586,
      standardError: 0.0401883389199791,
      degreesOfFreedom: 6.55773529431885,
      effectiveSize: 74.9135145009026,
      low: 0.737271783554684,
      high: 0.929895151801048,
    },
  },
  {
    name: "five schools",
    schools: schoolsOf([3, 7, 30, 14, 25], [4, 16, 42, 22, 60]),
    expected: {
      share: 0.567164071652709,
      standardError: 0.0734299589311479,
      degreesOfFreedom: 3.42466631681426,
      effectiveSize: 45.5287203519416,
      low: 0.356332348679855,
      high: 0.756189080857989,
    },
  },
  {
    name: "four schools: plain means, k - 1",
    schools: schoolsOf([3, 7, 30, 14], [4, 16, 42, 22]),
    expected: {
      share: 0.634537337662338,
      standardError: 0.06983222618544,
      degreesOfFreedom: 3,
      effectiveSize: 47.5541497904487,
      low: 0.407751157657772,
      high: 0.814078738415008,
    },
  },
])("a share over $name as in R", ({ schools, expected }) => {
  const result = valueOf(shareOverSchools(schools));
  const got = {
    share: result.share,
    standardError: valueOf(result.standardError),
    degreesOfFreedom: valueOf(result.degreesOfFreedom),
    effectiveSize: valueOf(result.effectiveSize),
    ...valueOf(result.interval),
  };
  for (const [name, value] of Object.entries(expected)) {
    const difference = Math.abs(got[name as keyof typeof got] / value - 1);
    // REML stops where metafor's threshold of 10⁻¹² is met.
    expect({ name, close: difference < 1e-8 }).toEqual({ name, close: true });
  }
});

test("the degrees of freedom lie between 1 and k - 1, whatever unit and order the weights have", () => {
  const weight = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 2, maxLength: 30 }), weight, (weights, unit) => {
      const freedom = weightedMeanDegreesOfFreedom(weights);
      expect(freedom).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(freedom).toBeLessThanOrEqual((weights.length - 1) * (1 + 1e-9));
      const turned = weightedMeanDegreesOfFreedom([...weights].reverse().map((each) => each * unit));
      expect(Math.abs(turned / freedom - 1)).toBeLessThan(1e-9);
    }),
  );
});

test("schools that weigh alike have k - 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2000 }), (count) => {
      const freedom = weightedMeanDegreesOfFreedom(Array<number>(count).fill(0.7));
      expect(Math.abs(freedom / (count - 1) - 1)).toBeLessThan(1e-9);
    }),
  );
});

test.each([[[]], [[1]], [[1, 0]], [[1, -2]], [[1, Infinity]], [[NaN, 1]]])("weights %j are refused", (weights) => {
  expect(() => weightedMeanDegreesOfFreedom(weights)).toThrow(RangeError);
});
