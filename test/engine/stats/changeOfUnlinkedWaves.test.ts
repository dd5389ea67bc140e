import fc from "fast-check";
import { changeOfUnlinkedWaves } from "../../../engine/stats/changeOfUnlinkedWaves";
import { groupMoments, type GroupMoments } from "../../../engine/stats/groupMoments";

const wave = (schools: readonly (readonly number[])[]): readonly GroupMoments[] =>
  groupMoments({
    values: schools.flat(),
    groups: schools.flatMap((answers, school) => answers.map(() => school)),
    groupCount: schools.length,
  });

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 8 });
const waves = fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 8 });

describe("the change between unlinked waves", () => {
  it("is Student's two-sample interval for one school", () => {
    // R 4.2.2: t.test(c(2, 3, 4, 5), c(1, 2, 2, 3), var.equal = TRUE)$conf.int
    const change = changeOfUnlinkedWaves(wave([[1, 2, 2, 3]]), wave([[2, 3, 4, 5]]));
    if (!change.ok || !change.value.interval.ok) throw new Error("an interval was expected");
    expect(change.value.change).toBeCloseTo(1.5, 12);
    expect(change.value.interval.value.low).toBeCloseTo(-0.3688597961, 9);
    expect(change.value.interval.value.high).toBeCloseTo(3.3688597961, 9);
  });

  it("changes sign with the waves and moves with the answers", () => {
    fc.assert(
      fc.property(waves, (schools) => {
        const [before, after] = [wave(schools.map(([first]) => first)), wave(schools.map(([, last]) => last))];
        const forward = changeOfUnlinkedWaves(before, after);
        const backward = changeOfUnlinkedWaves(after, before);
        if (!forward.ok || !backward.ok) throw new Error("every school has both waves");
        expect(forward.value.change).toBeCloseTo(-backward.value.change, 9);
        expect(forward.value.interval.ok).toBe(backward.value.interval.ok);
        if (!forward.value.interval.ok) return;
        expect(forward.value.interval.value.low).toBeLessThanOrEqual(forward.value.change);
        expect(forward.value.interval.value.high).toBeGreaterThanOrEqual(forward.value.change);
      }),
    );
  });

  it("leaves out schools asked once, and says so when none is left", () => {
    const change = changeOfUnlinkedWaves(wave([[1, 2], [5, 5], []]), wave([[2, 3], [], [1, 1]]));
    expect(change.ok && change.value.schools).toBe(1);
    expect(changeOfUnlinkedWaves(wave([[1], []]), wave([[], [1]]))).toEqual({ ok: false, reason: "no-values" });
  });
});
