import fc from "fast-check";
import { confirmed } from "../../../../engine/analyses/judgement/secondAnswer";
import type { Judgement, Verdict } from "../../../../engine/result";

const judged = (verdict: Verdict): Judgement => ({ label: null, verdict, reasons: ["no-comparison"] });
const answer = (low: number, high: number) => ({ range: { low, high }, smallest: 1, reason: "depends-on-missing" });

describe("a second answer to the same question", () => {
  it("lets a gain stand where it says the same, and a decline", () => {
    expect(confirmed(judged("clear-gain"), answer(0.5, 2))).toEqual(judged("clear-gain"));
    expect(confirmed(judged("decline"), answer(-3, -1))).toEqual(judged("decline"));
  });

  it("leaves nothing but cannot tell where it does not, naming why first", () => {
    for (const [low, high] of [
      [-0.5, 2],
      [0.1, 0.9],
      [-3, -1],
    ] as const) {
      expect(confirmed(judged("some-sign-of-gain"), answer(low, high))).toEqual({
        label: null,
        verdict: "cannot-tell",
        reasons: ["depends-on-missing", "no-comparison"],
      });
    }
    const silent = { range: null, smallest: 1, reason: "depends-on-missing" };
    expect(confirmed(judged("decline"), silent).verdict).toBe("cannot-tell");
  });

  it("never makes a verdict stronger", () => {
    const verdicts: Verdict[] = ["clear-gain", "some-sign-of-gain", "no-clear-change", "decline", "cannot-tell"];
    fc.assert(
      fc.property(
        fc.constantFrom(...verdicts),
        fc.integer({ min: -30, max: 30 }),
        fc.nat(40),
        (verdict, low, width) => {
          const { verdict: after } = confirmed(judged(verdict), answer(low / 10, (low + width) / 10));
          expect([verdict, "cannot-tell"]).toContain(after);
        },
      ),
    );
  });
});
