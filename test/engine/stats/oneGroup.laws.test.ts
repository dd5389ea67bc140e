import fc from "fast-check";
import { cohensDav } from "../../../engine/stats/cohensDav";
import { cohensDz } from "../../../engine/stats/cohensDz";
import type { Computed, Interval } from "../../../engine/stats/computed";
import { directionsOfChange } from "../../../engine/stats/directionsOfChange";
import { exactSignedRank } from "../../../engine/stats/exactSignedRank";
import { glassDeltaBefore } from "../../../engine/stats/glassDeltaBefore";
import { hattiesD } from "../../../engine/stats/hattiesD";
import { hedgesGav } from "../../../engine/stats/hedgesGav";
import { hodgesLehmann } from "../../../engine/stats/hodgesLehmann";
import { meanEstimate } from "../../../engine/stats/meanEstimate";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { wilcoxonSignedRank } from "../../../engine/stats/wilcoxonSignedRank";
import { wilsonInterval } from "../../../engine/stats/wilsonInterval";
import { valueOf } from "./valueOf";

/** Whole test scores, three or more of them. */
const pairs = fc.array(fc.tuple(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 60, max: 140 })), {
  minLength: 3,
  maxLength: 40,
});

function split(of: readonly (readonly [number, number])[]) {
  return { before: of.map(([first]) => first), after: of.map(([, second]) => second) };
}

/** Intervals are dear: fewer runs where many are made. */
const someRuns = { numRuns: 25 };

/** Every effect size of a group, by name; null where undefined. */
function effects(before: readonly number[], after: readonly number[]): Record<string, number | null> {
  const of = valueOf(pairedMoments(before, after));
  const size = (effect: Computed<{ readonly value: number }>) => (effect.ok ? effect.value.value : null);
  const hattie = hattiesD(of);
  return {
    dz: size(cohensDz(of)),
    dav: size(cohensDav(of)),
    gav: size(hedgesGav(of)),
    delta: size(glassDeltaBefore(of)),
    hattie: hattie.ok ? hattie.value : null,
  };
}

function expectSame(got: Record<string, number | null>, wanted: Record<string, number | null>, factor = 1): void {
  for (const [name, value] of Object.entries(wanted)) {
    const other = got[name] ?? null;
    if (value === null || other === null) expect(other).toBe(value);
    else expect(Math.abs(other - factor * value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

test("adding a constant to all scores, or multiplying them, changes no effect size", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.5, 2, 10), (of, shift, scale) => {
      const { before, after } = split(of);
      const moved = (scores: readonly number[]) => scores.map((score) => scale * score + shift);
      expectSame(effects(moved(before), moved(after)), effects(before, after));
    }),
    someRuns,
  );
});

test("an offset of 10¹² changes no effect size by more than the scores lose in digits", () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const { before, after } = split(of);
      const far = (scores: readonly number[]) => scores.map((score) => score + 1e12);
      expectSame(effects(far(before), far(after)), effects(before, after));
    }),
    someRuns,
  );
});

test("mirroring the scores turns the sign of every effect size", () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const { before, after } = split(of);
      const mirrored = (scores: readonly number[]) => scores.map((score) => -score);
      expectSame(effects(mirrored(before), mirrored(after)), effects(before, after), -1);
    }),
    someRuns,
  );
});

test("the order of pupils does not matter", () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const { before, after } = split(of);
      expectSame(effects([...before].reverse(), [...after].reverse()), effects(before, after));
    }),
    someRuns,
  );
});

test("every interval contains its estimate, and g is nearer to 0 than d", () => {
  const contains = (interval: Computed<Interval>, value: number) => {
    if (!interval.ok) return;
    expect(interval.value.low).toBeLessThanOrEqual(value + 1e-9);
    expect(interval.value.high).toBeGreaterThanOrEqual(value - 1e-9);
  };
  fc.assert(
    fc.property(pairs, (scores) => {
      const { before, after } = split(scores);
      const of = valueOf(pairedMoments(before, after));
      const mean = meanEstimate(of.change);
      if (mean.ok) contains(mean.value.interval, mean.value.mean);
      for (const effect of [cohensDz(of), cohensDav(of), hedgesGav(of), glassDeltaBefore(of)]) {
        if (effect.ok) contains(effect.value.interval, effect.value.value);
      }
      const [d, g] = [cohensDav(of), hedgesGav(of)];
      if (d.ok && g.ok) expect(Math.abs(g.value.value)).toBeLessThanOrEqual(Math.abs(d.value.value));
    }),
    someRuns,
  );
});

test("Wilson's interval contains the share and narrows as people are added", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(of * part);
      const few = valueOf(wilsonInterval({ count, of }));
      const many = valueOf(wilsonInterval({ count: 10 * count, of: 10 * of }));
      expect(few.low).toBeLessThanOrEqual(count / of);
      expect(few.high).toBeGreaterThanOrEqual(count / of);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

test("the exact p of the signed ranks is that of counting every pattern of signs", () => {
  const ranks = fc.array(fc.constantFrom(1, 1.5, 2, 3, 3.5, 4, 5), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(ranks, fc.nat(), (of, seed) => {
      const sums = Array.from({ length: 2 ** of.length }, (_, pattern) =>
        of.reduce((sum, rank, index) => sum + ((pattern >> index) % 2 === 1 ? rank : 0), 0),
      );
      const observed = sums[seed % sums.length] ?? 0;
      const centre = of.reduce((sum, rank) => sum + rank, 0) / 2;
      const extreme = sums.filter((sum) => Math.abs(sum - centre) >= Math.abs(observed - centre)).length;
      expect(exactSignedRank(of, observed)).toBeCloseTo(extreme / sums.length, 12);
    }),
  );
});

test("ranks see only order: doubling the changes leaves the signed-rank test as it is", () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const { before, after } = split(of);
      const doubled = before.map((score, index) => score + 2 * ((after[index] ?? 0) - score));
      const [once, twice] = [wilcoxonSignedRank(before, after), wilcoxonSignedRank(before, doubled)];
      expect(once.ok).toBe(twice.ok);
      if (once.ok && twice.ok) {
        expect(twice.value.p).toBeCloseTo(once.value.p, 12);
        expect(twice.value.rankBiserial).toBeCloseTo(once.value.rankBiserial, 12);
      }
    }),
  );
});

test("the Hodges-Lehmann estimate lies between the smallest and the largest change and moves with them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (changes) => {
      const centre = valueOf(hodgesLehmann(changes));
      expect(centre).toBeGreaterThanOrEqual(Math.min(...changes));
      expect(centre).toBeLessThanOrEqual(Math.max(...changes));
      expect(valueOf(hodgesLehmann(changes.map((change) => change + 7)))).toBeCloseTo(centre + 7, 12);
    }),
  );
});

test("up, same and down add up, whichever way is better", () => {
  fc.assert(
    fc.property(pairs, (of) => {
      const { before, after } = split(of);
      const up = valueOf(directionsOfChange(before, after));
      const down = valueOf(directionsOfChange(before, after, { higherIsBetter: false }));
      expect(up.improved + up.same + up.declined).toBe(of.length);
      expect([down.improved, down.declined]).toEqual([up.declined, up.improved]);
      expect(up.probabilityOfSuperiority + down.probabilityOfSuperiority).toBeCloseTo(1, 12);
    }),
  );
});
