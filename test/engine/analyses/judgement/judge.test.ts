import fc from "fast-check";
import { ceilingByDesign } from "../../../../engine/analyses/judgement/ceiling";
import { changeLabel, verdictOf } from "../../../../engine/analyses/judgement/changeLabel";
import { judge } from "../../../../engine/analyses/judgement/judge";
import type { Design } from "../../../../engine";

// Every row of CONTRACT "Which verdict", with s = 1.
const rows = [
  [1, 2, "clear-rise", "clear-gain"],
  [0.5, 1, "rise-may-be-tiny", "some-sign-of-gain"],
  [0.2, 0.9, "very-slight-rise", "no-clear-change"],
  [-0.5, 0.9, "about-the-same", "no-clear-change"],
  [0, 0.9, "about-the-same", "no-clear-change"],
  [-0.5, 1, "leans-up", "no-clear-change"],
  [-1, 1, "too-close-to-call", "cannot-tell"],
  [-2, -1, "clear-fall", "decline"],
  [-1, -0.5, "fall-may-be-tiny", "decline"],
  [-0.9, -0.2, "very-slight-fall", "no-clear-change"],
  [-1, 0.5, "leans-down", "no-clear-change"],
] as const;

const mirror: Record<string, string> = {
  "clear-rise": "clear-fall",
  "rise-may-be-tiny": "fall-may-be-tiny",
  "very-slight-rise": "very-slight-fall",
  "leans-up": "leans-down",
  "about-the-same": "about-the-same",
  "too-close-to-call": "too-close-to-call",
};

const design: Design = {
  kind: "one-group",
  growth: "age-standardised",
  sameTestSeries: true,
  chosenForLowScores: false,
  unitsPerArm: null,
  baselineDifference: null,
  missingShare: 0.05,
};
const free = { clearsExpectedRegression: null };

describe("the label of a likely range", () => {
  it.each(rows)("%p to %p is %s: %s", (low, high, label, verdict) => {
    expect(changeLabel({ low, high }, 1)).toBe(label);
    expect(verdictOf(label)).toBe(verdict);
  });

  it("mirrors: turning the scale round turns the label round", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.nat(40), (tenths, width) => {
        const range = { low: tenths / 10, high: (tenths + width) / 10 };
        const label = changeLabel(range, 1);
        const turned = changeLabel({ low: -range.high, high: -range.low }, 1);
        const pairs = new Set([`${label}/${turned}`, `${turned}/${label}`]);
        expect(Object.entries(mirror).some(([up, down]) => pairs.has(`${up}/${down}`))).toBe(true);
      }),
    );
  });
});

describe("the ceiling by design", () => {
  it("lets one group on a rising or unknown measure tell nothing", () => {
    for (const growth of ["rises-with-age", "unknown"] as const) {
      expect(ceilingByDesign({ ...design, growth }, free).most).toBe("cannot-tell");
    }
  });

  it("lets one group on an age-standardised test show some sign at most", () => {
    expect(ceilingByDesign(design, free).most).toBe("some-sign-of-gain");
  });

  it("closes the verdict for pupils chosen for low scores unless the range clears the expected regression", () => {
    const chosen = { ...design, chosenForLowScores: true };
    expect(ceilingByDesign(chosen, free).most).toBe("cannot-tell");
    expect(ceilingByDesign(chosen, { clearsExpectedRegression: true }).most).toBe("some-sign-of-gain");
  });

  it("opens a clear gain only to random allocation of eight or more units an arm with under 20 % missing", () => {
    const random: Design = { ...design, kind: "random-comparison", unitsPerArm: [8, 8], baselineDifference: 0.1 };
    expect(ceilingByDesign(random, free).most).toBe("clear-gain");
    expect(ceilingByDesign({ ...random, unitsPerArm: [8, 7] }, free).most).toBe("some-sign-of-gain");
    expect(ceilingByDesign({ ...random, missingShare: 0.2 }, free).most).toBe("some-sign-of-gain");
    expect(ceilingByDesign({ ...random, baselineDifference: -0.26 }, free).most).toBe("cannot-tell");
    expect(ceilingByDesign({ ...random, kind: "chosen-comparison" }, free).most).toBe("some-sign-of-gain");
  });
});

describe("a judgement", () => {
  const ceiling = { most: "clear-gain", reasons: [] } as const;
  it("gives nothing for under ten people and at most leans for under thirty", () => {
    const evidence = { range: { low: 1, high: 2 }, smallest: 1, ceiling };
    expect(judge({ ...evidence, people: 9 })).toEqual({ label: null, verdict: "cannot-tell", reasons: ["under-ten"] });
    expect(judge({ ...evidence, people: 29 })).toEqual({
      label: "leans-up",
      verdict: "no-clear-change",
      reasons: ["small-group"],
    });
    expect(judge({ ...evidence, people: 30 }).verdict).toBe("clear-gain");
  });

  it("never rises above the ceiling", () => {
    const order = ["cannot-tell", "some-sign-of-gain", "clear-gain"];
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.nat(100),
        fc.constantFrom(0, 1, 2),
        (low, width, people, most) => {
          const top = { most: order[most] as "cannot-tell", reasons: ["because"] };
          const { verdict } = judge({ range: { low, high: low + width }, smallest: 1, people, ceiling: top });
          if (order.includes(verdict)) expect(order.indexOf(verdict)).toBeLessThanOrEqual(most);
          if (most === 0) expect(verdict).toBe("cannot-tell");
        },
      ),
    );
  });
});
