import fc from "fast-check";
import { gapAt, gapChange, gapChangeStandardised } from "../../../engine/stats/gap";

const pupils = fc.array(
  fc.record({
    before: fc.integer({ min: 60, max: 140 }),
    gain: fc.integer({ min: -20, max: 20 }),
    member: fc.boolean(),
  }),
  { minLength: 6, maxLength: 40 },
);

test("the gap's change is the gap after less the gap before", () => {
  fc.assert(
    fc.property(pupils, (rows) => {
      const member = rows.map((row) => row.member);
      fc.pre(member.includes(true) && member.includes(false));
      const before = rows.map((row) => row.before);
      const after = rows.map((row) => row.before + row.gain);
      const [first, second, change] = [
        gapAt(before, member),
        gapAt(after, member),
        gapChange({ before, after, member }),
      ];
      if (!first.ok || !second.ok || !change.ok) throw new Error("defined with both groups");
      expect(change.value.gap).toBeCloseTo(second.value.gap - first.value.gap, 9);
      if (change.value.inference.ok) {
        const { low, high } = change.value.inference.value.interval;
        expect(low).toBeLessThanOrEqual(change.value.gap);
        expect(high).toBeGreaterThanOrEqual(change.value.gap);
      }
    }),
    { seed: 20261122 },
  );
});

test("naming the other group turns the sign and nothing else", () => {
  const scores = [90, 95, 101, 104, 110, 99];
  const member = [true, false, true, false, false, true];
  const others = member.map((value) => !value);
  const [gap, turned] = [gapAt(scores, member), gapAt(scores, others)];
  if (!gap.ok || !turned.ok || !gap.value.hedgesG.ok || !turned.value.hedgesG.ok) throw new Error("defined");
  expect(turned.value.gap).toBeCloseTo(-gap.value.gap, 12);
  expect(turned.value.hedgesG.value).toBeCloseTo(-gap.value.hedgesG.value, 12);
});

test("points and standard deviations may disagree when the spread changes", () => {
  // gap in points 2 before and 3 after; but the spread trebles, so in standard deviations the gap falls
  const options = { before: [1, 3, 3, 5], after: [0, 6, 3, 9], member: [0, 0, 1, 1] };
  expect(gapChange(options)).toMatchObject({ ok: true, value: { gap: 1 } });
  const standardised = gapChangeStandardised(options);
  expect(standardised.ok && standardised.value.gap).toBeLessThan(0);
});

describe("what has no value gives its reason", () => {
  test.each([
    ["nobody in the group", [1, 2, 3], [0, 0, 0], "one-group-empty"],
    ["everybody in the group", [1, 2, 3], [1, 1, 1], "one-group-empty"],
    ["no pupils", [], [], "one-group-empty"],
    ["not a number", [1, Infinity, 3], [0, 1, 1], "not-finite"],
  ])("%s", (_, scores, member, reason) => {
    expect(gapAt(scores, member)).toEqual({ ok: false, reason });
  });

  test("one pupil in the group: a gap without inference", () => {
    expect(gapAt([1, 2, 3], [1, 0, 0])).toMatchObject({
      value: { gap: -1.5, inference: { ok: false, reason: "too-few-values" } },
    });
  });

  test("all alike: no inference and no effect size", () => {
    expect(gapAt([5, 5, 5, 5], [1, 1, 0, 0])).toMatchObject({
      value: { gap: 0, inference: { reason: "no-variation" }, hedgesG: { reason: "no-variation" } },
    });
  });

  test("all alike at one time: no standardised change", () => {
    expect(gapChangeStandardised({ before: [1, 1, 1], after: [1, 2, 3], member: [1, 0, 0] })).toEqual({
      ok: false,
      reason: "no-variation",
    });
  });
});
