import fc from "fast-check";
import { countSeries } from "../../../../engine/report/charts/countedSpots";

const score = fc.double({ min: 1, max: 5, noNaN: true });
const marks = fc.array(fc.record({ to: fc.option(fc.tuple(score, score)) }), { maxLength: 200 });

describe("marks counted by spot", () => {
  it("are all counted once, each within a quarter of where it is", () => {
    fc.assert(
      fc.property(marks, (some) => {
        const counted = countSeries(some).reduce((sum, { name, points }) => sum + Number(name) * points.length, 0);
        expect(counted).toBe(some.filter(({ to }) => to !== null).length);
      }),
    );
  });

  it("grow with their number", () => {
    const many = Array.from({ length: 16 }, () => ({ to: [2, 2] as const }));
    const series = countSeries([...many, { to: [4.1, 3.9] }]);
    expect(series.map(({ name, points }) => [name, points])).toEqual([
      ["16", [[2, 2]]],
      ["1", [[4, 4]]],
    ]);
    const [large, small] = series.map(({ marker }) => marker?.size ?? 0);
    expect(large).toBeGreaterThan(small ?? 0);
  });
});
