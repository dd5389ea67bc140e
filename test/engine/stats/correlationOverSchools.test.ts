import fc from "fast-check";
import { correlationOverSchools } from "../../../engine/stats/correlationOverSchools";
import { reasonOf, valueOf } from "./valueOf";

/**
 * R 4.2.2: cor.test(x, y) for Pearson's r, interval, t and p; cor(x, y, method = "spearman") and
 * tanh(atanh(rs) ± qnorm(.975) √((1 + rs²/2)/(n − 3))) for the ranks.
 */
test.each([
  {
    first: [2.1, 3.4, 1.9, 4.6, 5.2, 3.3, 2.8, 4.1, 3.9, 5],
    second: [10, 14, 9, 13, 19, 12, 15, 14, 11, 18],
    pearson: [0.7843929180660427, 0.3057869846091443, 0.9465449089913236],
    test: [3.576859663174908, 0.00722119566897329],
    spearman: [0.723407596979277, 0.0824794720429311, 0.94101556991757],
  },
  {
    // with ties
    first: [1, 2, 2, 3, 4, 5, 6, 8],
    second: [7, 7, 5, 6, 3, 3, 1, 2],
    pearson: [-0.8839403160367291, -0.9788799045517798, -0.4753701106209016],
    test: [-4.630461798847738, 0.00357596884680123],
    spearman: [-0.915168322804898, -0.989081596999557, -0.473368290492959],
  },
])("correlations of $first.length schools as in R", ({ first, second, pearson, test: expected, spearman }) => {
  const got = valueOf(correlationOverSchools(first, second));
  const rangeOf = ({ correlation, interval }: typeof got.pearson) => {
    const { low, high } = valueOf(interval);
    return [correlation, low, high];
  };
  rangeOf(got.pearson).forEach((value, index) => {
    expect(value).toBeCloseTo(pearson[index] ?? NaN, 12);
  });
  rangeOf(got.spearman).forEach((value, index) => {
    expect(value).toBeCloseTo(spearman[index] ?? NaN, 12);
  });
  const { t, p, degreesOfFreedom } = valueOf(got.test);
  expect(t).toBeCloseTo(expected[0] ?? NaN, 12);
  expect(p).toBeCloseTo(expected[1] ?? NaN, 13);
  expect(degreesOfFreedom).toBe(first.length - 2);
});

describe("laws", () => {
  const score = fc.integer({ min: -200, max: 200 });
  const schools = fc.array(fc.tuple(score, score), { minLength: 8, maxLength: 40 });
  const columns = (of: readonly (readonly [number, number])[]) =>
    [of.map(([first]) => first), of.map(([, second]) => second)] as const;

  test("both lie within their ranges, and those within -1 and 1", () => {
    fc.assert(
      fc.property(schools, (of) => {
        const result = correlationOverSchools(...columns(of));
        if (!result.ok) {
          expect(result.reason).toBe("no-variation");
          return;
        }
        for (const { correlation, interval } of [result.value.pearson, result.value.spearman]) {
          if (!interval.ok) continue;
          expect(interval.value.low).toBeGreaterThanOrEqual(-1);
          expect(interval.value.low).toBeLessThanOrEqual(correlation);
          expect(interval.value.high).toBeGreaterThanOrEqual(correlation);
          expect(interval.value.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("which column comes first, and the order of schools, make no difference; turning one turns the sign", () => {
    fc.assert(
      fc.property(schools, (of) => {
        const [first, second] = columns(of);
        const there = correlationOverSchools(first, second);
        if (!there.ok) return;
        const back = valueOf(correlationOverSchools([...second].reverse(), [...first].reverse()));
        const turned = valueOf(
          correlationOverSchools(
            first.map((value) => -value),
            second,
          ),
        );
        expect(back.pearson.correlation).toBeCloseTo(there.value.pearson.correlation, 12);
        expect(back.spearman.correlation).toBeCloseTo(there.value.spearman.correlation, 12);
        expect(turned.pearson.correlation).toBeCloseTo(-there.value.pearson.correlation, 12);
        expect(turned.spearman.correlation).toBeCloseTo(-there.value.spearman.correlation, 12);
      }),
    );
  });

  test("other units change nothing, and ranks not even other spacing", () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 1, max: 50 }), score, (of, unit, shift) => {
        const [first, second] = columns(of);
        const plain = correlationOverSchools(first, second);
        if (!plain.ok) return;
        const moved = valueOf(
          correlationOverSchools(
            first.map((value) => unit * value + shift),
            second,
          ),
        );
        expect(moved.pearson.correlation).toBeCloseTo(plain.value.pearson.correlation, 10);
        const stretched = valueOf(
          correlationOverSchools(
            first.map((value) => value ** 3),
            second,
          ),
        );
        expect(stretched.spearman.correlation).toBeCloseTo(plain.value.spearman.correlation, 12);
      }),
    );
  });
});

describe("what has no value gives its reason", () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];
  test.each([
    ["no school", [], [], "too-few-groups"],
    ["seven schools", eight.slice(1), eight.slice(1), "too-few-groups"],
    ["one column that does not vary", eight, eight.fill.call([...eight], 3), "no-variation"],
    ["a number that is none", eight, [...eight.slice(1), NaN], "not-finite"],
    ["an endless number", eight, [...eight.slice(1), Infinity], "not-finite"],
  ])("%s", (_, first, second, reason) => {
    expect(reasonOf(correlationOverSchools(first as number[], second as number[]))).toBe(reason);
  });

  test("schools on one line have a correlation and no range", () => {
    const { pearson, spearman, test } = valueOf(
      correlationOverSchools(
        eight,
        eight.map((value) => 3 - 2 * value),
      ),
    );
    expect(pearson.correlation).toBeCloseTo(-1, 12);
    expect([pearson.interval, spearman.interval, test].map(reasonOf)).toEqual(Array(3).fill("no-variation"));
  });

  test("large offsets and spans keep their digits", () => {
    const second = [7, 7, 5, 6, 3, 3, 1, 2];
    const first = [1, 2, 2, 3, 4, 5, 6, 8];
    const plain = valueOf(correlationOverSchools(first, second)).pearson.correlation;
    const far = first.map((value) => value + 1e12);
    const wide = first.map((value) => value * 2 ** 700);
    expect(valueOf(correlationOverSchools(far, second)).pearson.correlation).toBeCloseTo(plain, 12);
    expect(valueOf(correlationOverSchools(wide, second)).pearson.correlation).toBeCloseTo(plain, 12);
  });

  test("columns of different length are a mistake", () => {
    expect(() => correlationOverSchools([1], [1, 2])).toThrow(RangeError);
  });
});
