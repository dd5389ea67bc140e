import { readFileSync } from "node:fs";
import fc from "fast-check";
import { externalInternalIndex, networkMeasures } from "../../../../engine/analyses/network/networkMeasures";
import { schoolTies } from "../../../../engine/analyses/network/schoolTies";
import type { NetworkTie } from "../../../../engine/results/network";

interface Expected {
  readonly directed: boolean;
  readonly members: number;
  readonly ties: number;
  readonly density: number;
  readonly reciprocity: number;
  readonly components: number;
  readonly inDegree: readonly number[];
  readonly outDegree: readonly number[];
  readonly betweenness: readonly number[];
  readonly sponsorship?: readonly string[];
  readonly externalInternal?: number;
}

const folder = "test/reference/networks";
/** Of igraph 1.3.5; sources in the folder's README. */
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as Readonly<Record<string, Expected>>;

function tiesOf(name: string, directed: boolean): readonly NetworkTie[] {
  const rows = readFileSync(`${folder}/${name}.csv`, "utf8").trim().split("\n").slice(1);
  const ties = rows.map((row) => {
    const [from = 0, to = 0] = row.split(",").map((end) => Number(end) - 1);
    return { from, to };
  });
  return directed
    ? ties
    : ties.flatMap(({ from, to }) => [
        { from, to },
        { from: to, to: from },
      ]);
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe.each(Object.entries(expected))("measures of a published network: %s", (name, figures) => {
  const ties = tiesOf(name, figures.directed);
  const measures = networkMeasures(range(figures.members), ties);
  // Ties that go both ways are two directed ones, and every pair is counted in both directions.
  const twice = figures.directed ? 1 : 2;

  it("equal igraph's", () => {
    expect(ties).toHaveLength(figures.ties * twice);
    expect(measures.density).toBeCloseTo(figures.density, 12);
    expect(measures.reciprocity).toBeCloseTo(figures.reciprocity, 12);
    expect(measures.components).toBe(figures.components);
    expect([...measures.inDegree.values()]).toEqual(figures.inDegree);
    expect([...measures.outDegree.values()]).toEqual(figures.outDegree);
    [...measures.betweenness.values()].forEach((value, index) =>
      expect(value).toBeCloseTo((figures.betweenness[index] ?? Number.NaN) * twice, 9),
    );
  });
});

describe("ties between groups", () => {
  it("give the E-I index counted in R for the Cheyenne organisations by sponsor", () => {
    const cheyenne = expected["cheyenne-emon"];
    const kinds = cheyenne?.sponsorship ?? [];
    const members = kinds.map((school, index) => ({ person: String(index), school, node: null }));
    const found = schoolTies(range(kinds.length), { members, ties: tiesOf("cheyenne-emon", true) });
    expect(externalInternalIndex(found?.across ?? 0, found?.inside ?? 0)).toBeCloseTo(
      cheyenne?.externalInternal ?? Number.NaN,
      12,
    );
  });

  it("have no index without a tie", () => {
    expect(externalInternalIndex(0, 0)).toBeNull();
  });
});

const network = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
      selector: ([from, to]) => `${from}:${to}`,
    })
    .map((pairs) => ({
      count,
      ties: pairs.filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })),
    })),
);

describe("laws of any network", () => {
  it("degrees add up to the ties, each part has its people, turning all ties round changes no share", () => {
    fc.assert(
      fc.property(network, ({ count, ties }) => {
        const here = networkMeasures(range(count), ties);
        const round = networkMeasures(
          range(count),
          ties.map(({ from, to }) => ({ from: to, to: from })),
        );
        const sum = (degrees: ReadonlyMap<number, number>) => [...degrees.values()].reduce((all, one) => all + one, 0);
        expect(sum(here.inDegree)).toBe(ties.length);
        expect(sum(here.outDegree)).toBe(ties.length);
        expect(here.isolates).toBeLessThanOrEqual(here.components);
        expect(here.components + here.largest).toBeLessThanOrEqual(count + 1);
        expect([round.density, round.reciprocity, round.components]).toEqual([
          here.density,
          here.reciprocity,
          here.components,
        ]);
      }),
    );
  });
});
