import fc from "fast-check";
import { crossProductsOf, mergeCrossProducts } from "../../../engine/stats/crossProducts";

const row = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }), group: fc.nat(5) });
const rows = fc.array(row, { minLength: 1, maxLength: 60 });

function sumsOf(list: readonly { x: number; y: number; group: number }[]) {
  const columns = [list.map(({ x }) => x), list.map(({ y }) => y)];
  const sums = crossProductsOf(
    columns,
    Int32Array.from(list, ({ group }) => group),
    6,
  );
  if (sums === null) throw new Error("finite columns");
  return sums;
}

test("schools that share sums instead of pupils give the same as all pupils together, in any order of merging", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const together = sumsOf(list.map((one) => ({ ...one, group: 0 })));
      const turned = [...list].reverse().map((one) => ({ ...one, group: 5 - one.group }));
      for (const apart of [sumsOf(list), sumsOf(turned)]) {
        const merged = mergeCrossProducts(apart, new Int32Array(6), 1);
        expect(merged.counts[0]).toBe(list.length);
        [0, 1].forEach((column) => {
          const mean = (merged.means[column] ?? NaN) + (merged.origin[column] ?? NaN);
          expect(mean).toBeCloseTo((together.means[column] ?? NaN) + (together.origin[column] ?? NaN), 12);
        });
        merged.products.forEach((product, place) => {
          const want = together.products[place] ?? NaN;
          expect(Math.abs(product - want)).toBeLessThanOrEqual(1e-12 * Math.max(1e4, Math.abs(want)));
        });
      }
    }),
    { seed: 20261122 },
  );
});

test("groups without rows have no values and spoil nothing", () => {
  const sums = sumsOf([{ x: 1, y: 2, group: 3 }]);
  expect(Array.from(sums.counts)).toEqual([0, 0, 0, 1, 0, 0]);
  expect([...sums.means, ...sums.products].every(Number.isFinite)).toBe(true);
});

test("a value that is no number gives no sums; columns of different length are a mistake", () => {
  expect(crossProductsOf([[1, NaN]], new Int32Array(2), 1)).toBeNull();
  expect(() => crossProductsOf([[1, 2, 3]], new Int32Array(2), 1)).toThrow(RangeError);
});
