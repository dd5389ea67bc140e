import fc from "fast-check";
import { ancova } from "../../../engine/stats/ancova";
import { ancovaOfSchools } from "../../../engine/stats/ancovaOfSchools";
import { ancovaOverSchools } from "../../../engine/stats/ancovaOverSchools";
import { brunnerMunzel } from "../../../engine/stats/brunnerMunzel";
import { cliffsDelta } from "../../../engine/stats/cliffsDelta";
import { differenceInDifferences } from "../../../engine/stats/differenceInDifferences";
import { hedgesGancova } from "../../../engine/stats/hedgesGancova";
import { mannWhitney } from "../../../engine/stats/mannWhitney";
import { moments } from "../../../engine/stats/moments";
import { standardisedDifference } from "../../../engine/stats/standardisedDifference";
import { welch } from "../../../engine/stats/welch";
import { valueOf } from "./valueOf";

const seeded = { seed: 20261122 };
const score = fc.integer({ min: 60, max: 140 });
const group = fc.array(score, { minLength: 2, maxLength: 20 });
const pupil = fc.record({
  before: score,
  gain: fc.integer({ min: -20, max: 30 }),
  school: fc.nat(3),
  arm: fc.boolean(),
});
const pupils = fc.array(pupil, { minLength: 10, maxLength: 40 });

function comparisonOf(rows: readonly { before: number; gain: number; school: number; arm: boolean }[]) {
  return {
    before: rows.map(({ before }) => before),
    after: rows.map(({ before, gain }) => before + gain),
    treated: rows.map(({ arm }) => arm),
    school: rows.map(({ school }) => school),
  };
}

describe("two groups", () => {
  test("the standardised difference does not depend on the unit, turns with the groups and lies in its range", () => {
    fc.assert(
      fc.property(group, group, fc.constantFrom(2, 10, 0.5), (first, second, unit) => {
        const [one, two] = [valueOf(moments(first)), valueOf(moments(second))];
        fc.pre(one.sumOfSquares + two.sumOfSquares > 0);
        const rescale = (values: number[]) => valueOf(moments(values.map((value) => value * unit - 7)));
        const effect = valueOf(standardisedDifference(one, two));
        const other = valueOf(standardisedDifference(rescale(first), rescale(second)));
        const turned = valueOf(standardisedDifference(two, one));
        expect(other.hedgesG).toBeCloseTo(effect.hedgesG, 9);
        expect(turned.hedgesGInterval.low).toBeCloseTo(-effect.hedgesGInterval.high, 7);
        expect(effect.cohensDInterval.low).toBeLessThan(effect.cohensD);
        expect(effect.cohensDInterval.high).toBeGreaterThan(effect.cohensD);
        expect(Math.abs(effect.hedgesG)).toBeLessThanOrEqual(Math.abs(effect.cohensD));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("ranks do not change under any rising transformation, and three ways to the same probability agree", () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const ranks = valueOf(mannWhitney(first, second));
        const bent = valueOf(mannWhitney(first.map(Math.exp), second.map(Math.exp)));
        expect(bent.u).toBe(ranks.u);
        expect(valueOf(mannWhitney(second, first)).u).toBe(first.length * second.length - ranks.u);
        expect(valueOf(cliffsDelta(first, second)).delta).toBeCloseTo(2 * ranks.probabilityOfSuperiority - 1, 12);
        expect(valueOf(brunnerMunzel(first, second)).probabilityOfSuperiority).toBeCloseTo(
          ranks.probabilityOfSuperiority,
          12,
        );
      }),
      seeded,
    );
  });

  test("Cliff's variance by sorting is the one by all pairs", () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const dominance = first.map((a) => second.map((b) => Math.sign(a - b)));
        const [n, m] = [first.length, second.length];
        const delta = dominance.flat().reduce((sum, value) => sum + value, 0) / (n * m);
        const rows = dominance.map((row) => row.reduce((sum, value) => sum + value, 0) / m);
        const columns = second.map((_, j) => dominance.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
        const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - delta) ** 2, 0);
        const variance =
          (m * m * squares(rows) + n * n * squares(columns) - squares(dominance.flat())) / (n * m * (n - 1) * (m - 1));
        expect(valueOf(valueOf(cliffsDelta(first, second)).variance)).toBeCloseTo(variance, 10);
      }),
      seeded,
    );
  });

  test("groups that do not overlap have a delta of 1 and no interval", () => {
    const apart = valueOf(cliffsDelta([5, 6, 7], [1, 2, 3]));
    expect(apart).toMatchObject({ delta: 1, interval: { ok: false, reason: "perfect-separation" } });
    expect(valueOf(brunnerMunzel([5, 6, 7], [1, 2, 3])).inference).toEqual({ ok: false, reason: "perfect-separation" });
    // 2 of the 20 ways to choose three of six ranks are as far apart
    expect(valueOf(mannWhitney([5, 6, 7], [1, 2, 3])).pExact).toEqual({ ok: true, value: 0.1 });
  });

  test("empty, single and constant groups have reasons", () => {
    expect(welch([], [1])).toEqual({ ok: false, reason: "one-group-empty" });
    expect(welch([1], [1, 2])).toMatchObject({ value: { inference: { reason: "too-few-values" } } });
    expect(welch([1, 1], [1, 1])).toMatchObject({ value: { difference: 0, inference: { reason: "no-variation" } } });
    expect(mannWhitney([2, 2], [2, 2])).toMatchObject({ value: { u: 2, p: { reason: "no-variation" } } });
    expect(mannWhitney([], [1])).toEqual({ ok: false, reason: "one-group-empty" });
    expect(cliffsDelta([1], [2, 3])).toMatchObject({ value: { variance: { reason: "too-few-values" } } });
  });
});

describe("adjusted differences", () => {
  test("a multiple of the before score added to after changes the slope, not the adjusted difference", () => {
    fc.assert(
      fc.property(pupils, fc.constantFrom(-1, 0.5, 3), (rows, multiple) => {
        const comparison = comparisonOf(rows);
        const adjusted = ancova(comparison);
        fc.pre(adjusted.ok);
        const after = comparison.after.map((value, row) => value + multiple * (comparison.before[row] ?? 0));
        const other = valueOf(ancova({ ...comparison, after }));
        expect(other.difference).toBeCloseTo(valueOf(adjusted).difference, 7);
        expect(other.beforeSlope).toBeCloseTo(valueOf(adjusted).beforeSlope + multiple, 7);
      }),
      seeded,
    );
  });

  test("an effect planted without noise is found exactly, by both models and by the gains", () => {
    fc.assert(
      fc.property(pupils, fc.integer({ min: -9, max: 9 }), (rows, effect) => {
        const planted = rows.map((row) => ({ ...row, gain: row.school + (row.arm ? effect : 0) }));
        const inside = ancovaOverSchools(comparisonOf(planted));
        fc.pre(inside.ok);
        expect(valueOf(inside).coefficient).toBeCloseTo(effect, 8);
        const oneSchool = comparisonOf(planted.map((row) => ({ ...row, gain: row.gain - row.school })));
        expect(valueOf(differenceInDifferences(oneSchool)).difference).toBeCloseTo(effect, 9);
        const plain = ancova(oneSchool);
        if (plain.ok) expect(plain.value.difference).toBeCloseTo(effect, 8);
      }),
      seeded,
    );
  });

  test("what a whole school gains does not enter the comparison inside schools", () => {
    fc.assert(
      fc.property(pupils, (rows) => {
        const plain = ancovaOverSchools(comparisonOf(rows));
        fc.pre(plain.ok);
        const lifted = ancovaOverSchools(
          comparisonOf(rows.map((row) => ({ ...row, gain: row.gain + 50 * row.school }))),
        );
        expect(valueOf(lifted).coefficient).toBeCloseTo(valueOf(plain).coefficient, 7);
        expect(valueOf(lifted).standardErrors.cr2).toBeCloseTo(valueOf(plain).standardErrors.cr2, 6);
      }),
      seeded,
    );
  });

  test("the effect size lies in both its ranges", () => {
    fc.assert(
      fc.property(pupils, (rows) => {
        const adjusted = ancova(comparisonOf(rows));
        fc.pre(adjusted.ok);
        const effect = hedgesGancova(valueOf(adjusted));
        fc.pre(effect.ok);
        const { hedgesG, interval, whatWorks } = valueOf(effect);
        for (const range of [
          interval,
          whatWorks.ok ? { ok: true as const, value: whatWorks.value.interval } : interval,
        ]) {
          if (!range.ok) continue;
          expect(range.value.low).toBeLessThanOrEqual(hedgesG);
          expect(range.value.high).toBeGreaterThanOrEqual(hedgesG);
        }
      }),
      seeded,
    );
  });

  test("one arm only, schools in both arms and too few schools have reasons", () => {
    const base = { before: [1, 2, 3, 5], after: [2, 4, 3, 6], school: ["A", "A", "B", "B"] };
    expect(ancova({ ...base, treated: [1, 1, 1, 1] })).toEqual({ ok: false, reason: "one-group-empty" });
    expect(ancovaOverSchools({ ...base, treated: [1, 1, 0, 0] })).toEqual({ ok: false, reason: "singular" });
    expect(ancovaOfSchools({ ...base, treated: [1, 0, 1, 0] })).toEqual({ ok: false, reason: "not-applicable" });
    expect(ancovaOfSchools({ ...base, after: [2, 4, 3, 7], treated: [1, 1, 0, 0] })).toMatchObject({
      value: { inference: { reason: "too-few-groups" } },
    });
    expect(ancova({ before: [4, 4, 4], after: [1, 2, 3], treated: [1, 0, 1] })).toEqual({
      ok: false,
      reason: "singular",
    });
  });
});
