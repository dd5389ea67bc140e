import fc from "fast-check";
import { ancovaOverSchools } from "../../../engine/stats/ancovaOverSchools";
import { clusterRobust } from "../../../engine/stats/clusterRobust";
import { differenceInDifferences } from "../../../engine/stats/differenceInDifferences";
import { differenceInGainsInsideSchools, differenceInGainsOfSchools } from "../../../engine/stats/differenceInGains";
import { valueOf } from "./valueOf";

const score = fc.integer({ min: 70, max: 130 });

describe("the difference in gains", () => {
  it("inside one school is the difference of mean gains", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 6, maxLength: 40 }), (pairs) => {
        const before = pairs.map(([first]) => first);
        const after = pairs.map(([, second]) => second);
        const treated = pairs.map((_, row) => row % 2 === 0);
        const school = pairs.map(() => "A");
        const { difference } = valueOf(
          differenceInGainsInsideSchools({ before, after, treated, school, cluster: pairs.map((_, row) => row) }),
        );
        expect(difference).toBeCloseTo(valueOf(differenceInDifferences({ before, after, treated })).difference, 9);
      }),
    );
  });

  it("does not change when pupils of both arms start higher and stay as much higher", () => {
    const before = [90, 100, 104, 95, 99, 110, 88, 101];
    const after = [97, 103, 110, 99, 104, 112, 96, 103];
    const treated = before.map((_, row) => row % 2 === 0);
    const school = ["A", "A", "A", "A", "B", "B", "B", "B"];
    const lifted = (column: readonly number[]) => column.map((value, row) => value + (treated[row] === true ? 7 : 0));
    const plain = valueOf(differenceInGainsInsideSchools({ before, after, treated, school }));
    const moved = valueOf(
      differenceInGainsInsideSchools({ before: lifted(before), after: lifted(after), treated, school }),
    );
    expect(moved.difference).toBeCloseTo(plain.difference, 12);
    // The adjusted difference does: the lift counts as far as the slope on before falls short of 1.
    const adjusted = [
      valueOf(ancovaOverSchools({ before, after, treated, school })).coefficient,
      valueOf(ancovaOverSchools({ before: lifted(before), after: lifted(after), treated, school })).coefficient,
    ];
    expect(adjusted[1]).not.toBeCloseTo(adjusted[0] ?? NaN, 3);
  });

  it("is the coefficient of the arm on gains, with that coefficient's own inference", () => {
    const before = [90, 100, 104, 95, 99, 110, 88, 101];
    const after = [97, 103, 110, 99, 104, 112, 96, 103];
    const treated = before.map((_, row) => row % 2 === 0);
    const school = ["A", "A", "A", "A", "B", "B", "B", "B"];
    const fitted = valueOf(
      clusterRobust({
        response: after.map((value, row) => value - (before[row] ?? NaN)),
        predictors: [treated.map(Number)],
        cluster: school,
        school,
        coefficient: 0,
      }),
    );
    const { inference } = valueOf(differenceInGainsInsideSchools({ before, after, treated, school }));
    expect(inference).toEqual(fitted.inference);
  });

  it("of whole schools of one size is the difference of the arms' mean school gains, with schools - 2 degrees", () => {
    const gains = { A: [4, 6], B: [1, 3], C: [8, 6], D: [2, 2] };
    const rows = Object.entries(gains).flatMap(([school, of]) => of.map((gain) => ({ school, gain })));
    const result = valueOf(
      differenceInGainsOfSchools({
        before: rows.map(() => 100),
        after: rows.map(({ gain }) => 100 + gain),
        treated: rows.map(({ school }) => school === "A" || school === "C"),
        school: rows.map(({ school }) => school),
      }),
    );
    // (5 + 7)/2 - (2 + 2)/2
    expect(result.difference).toBeCloseTo(4, 12);
    expect(valueOf(result.inference).degreesOfFreedom).toBe(2);
  });

  it("is refused where there is nothing to compare", () => {
    const one = { before: [1, 2], after: [2, 3], treated: [1, 1], school: ["A", "B"] };
    expect(differenceInGainsInsideSchools(one)).toEqual({ ok: false, reason: "one-group-empty" });
    expect(differenceInGainsOfSchools(one)).toEqual({ ok: false, reason: "one-group-empty" });
    expect(differenceInGainsInsideSchools({ ...one, treated: [1, 0] })).toEqual({ ok: false, reason: "singular" });
  });
});
