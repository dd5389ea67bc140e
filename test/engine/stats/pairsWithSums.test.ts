import fc from "fast-check";
import { pairSums } from "../../../engine/stats/pairSums";
import { pairsWithSums, possibleSums } from "../../../engine/stats/pairsWithSums";
import "../../fastCheckSeed";

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
  minLength: 1,
  maxLength: 60,
});

function sumsOf(before: ArrayLike<number>, after: ArrayLike<number>) {
  const [sums] = pairSums({ before, after, groups: new Int32Array(before.length), groupCount: 1 });
  if (sums === undefined) throw new Error("no sums");
  return sums;
}

describe("made-up pairs with given sums", () => {
  test("have those sums, whoever they were taken of", () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const wanted = sumsOf(
          pairs.map(([before]) => before),
          pairs.map(([, after]) => after),
        );
        const { before, after } = pairsWithSums(wanted);
        const found = sumsOf(before, after);
        expect(found.n).toBe(wanted.n);
        const size = Math.max(1, wanted.squaresBefore, wanted.squaresAfter);
        expect(Math.abs(found.meanBefore - wanted.meanBefore)).toBeLessThan(1e-11 * 200);
        expect(Math.abs(found.meanAfter - wanted.meanAfter)).toBeLessThan(1e-11 * 200);
        for (const field of ["squaresBefore", "squaresAfter", "products"] as const)
          expect(Math.abs(found[field] - wanted[field])).toBeLessThan(1e-11 * size);
      }),
      { endOnFailure: true },
    );
  });

  test("are possible for the sums of any real group", () => {
    fc.assert(
      fc.property(scores, (pairs) =>
        possibleSums(
          sumsOf(
            pairs.map(([before]) => before),
            pairs.map(([, after]) => after),
          ),
        ),
      ),
      { endOnFailure: true },
    );
  });

  const sound = { n: 3, meanBefore: 1, meanAfter: 2, squaresBefore: 4, squaresAfter: 9, products: 5 };
  test.each([
    ["a part of a person", { ...sound, n: 2.5 }],
    ["nobody", { ...sound, n: 0 }],
    ["squares below 0", { ...sound, squaresAfter: -1 }],
    ["products beyond what the squares allow", { ...sound, products: 6.1 }],
    ["one person who differs from the average", { ...sound, n: 1 }],
    ["two people off one line", { ...sound, n: 2 }],
    ["an average that is no number", { ...sound, meanBefore: Infinity }],
  ])("are refused for %s", (_, sums) => {
    expect(possibleSums(sums)).toBe(false);
    expect(() => pairsWithSums(sums)).toThrow(RangeError);
  });
});
