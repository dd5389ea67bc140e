import fc from "fast-check";
import { type Contribution, contributionsOf } from "../../../engine";
import "../../fastCheckSeed";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";

const minimum = 6;

const pupils: fc.Arbitrary<readonly Pupil[]> = fc.array(
  fc.record({
    school: fc.constantFrom("School A", "School B", "School C"),
    arm: fc.constantFrom<Pupil["arm"]>("intervention", "intervention", "control"),
    class: fc.constantFrom("1", "2", "3"),
    premium: fc.constantFrom("Y", "N", "N", "N", null),
    before: fc.integer({ min: 60, max: 140 }),
    after: fc.option(fc.integer({ min: 60, max: 140 }), { freq: 8, nil: null }),
  }),
  { minLength: 20, maxLength: 120 },
);

/** Every set of people a reader can come to: each number of pupils given, and what is left of one less others. */
function peopleTold({ measures }: Contribution): readonly number[] {
  return measures.flatMap(({ cells, untested, groups }) => {
    const project = cells.filter(({ arm }) => arm === "project").map(({ sums }) => sums.n);
    const total = project.reduce((sum, n) => sum + n, 0);
    const leftOver = groups.flatMap(({ kinds }) => {
      const all = kinds.map(({ sums }) => sums.n);
      return subsets(all).map((part) => total - part.reduce((sum, n) => sum + n, 0));
    });
    const lost = untested.flatMap(({ beforeOnly: { sums } }) => (sums === null ? [] : [sums.n]));
    return [...cells.map(({ sums }) => sums.n), ...leftOver.filter((n) => n !== 0), ...lost];
  });
}

function subsets(numbers: readonly number[]): readonly (readonly number[])[] {
  return numbers.reduce<readonly (readonly number[])[]>(
    (before, one) => [...before, ...before.map((part) => [...part, one])],
    [[]],
  );
}

describe("a school's sums", () => {
  test("stand for no fewer pupils than the minimum, nor does what is left of a total less its parts", () => {
    fc.assert(
      fc.property(pupils, (people) => {
        const contributions = contributionsOf(studyOf(people), { minimum });
        for (const one of contributions) for (const n of peopleTold(one)) expect(n).toBeGreaterThanOrEqual(minimum);
      }),
      { endOnFailure: true },
    );
  });

  test("do not tell a score that everybody in a group has", () => {
    const same = Array.from({ length: 12 }, (_, index): Pupil => ({
      school: "School A",
      arm: null,
      class: "1",
      premium: index < 6 ? "Y" : "N",
      before: index < 6 ? 90 : 90 + index,
      after: 100 + index,
    }));
    const [contribution] = contributionsOf(studyOf(same), { minimum });
    expect(contribution?.measures[0]?.groups).toEqual([]);
    expect(contribution?.measures[0]?.withheld).toEqual(["pupil-premium"]);
    expect(contribution?.measures[0]?.cells).toHaveLength(1);
  });

  test("tell of a few missing pupils only that they are fewer than the minimum", () => {
    const people = (missing: number) =>
      Array.from({ length: 20 }, (_, index): Pupil => ({
        school: "School A",
        arm: null,
        class: "1",
        premium: null,
        before: 80 + index,
        after: index < missing ? null : 90 + 2 * index,
      }));
    const told = (missing: number) => contributionsOf(studyOf(people(missing)), { minimum })[0]?.measures[0]?.untested;
    expect(told(1)).toEqual([{ arm: "project", atMost: 5, beforeOnly: { atMost: 5, sums: null } }]);
    expect(told(4)).toEqual(told(1));
    expect(told(0)).toEqual([{ arm: "project", atMost: 0, beforeOnly: { atMost: 0, sums: null } }]);
    // Scores 80 to 86: their mean is 83, the squares about it 2 (1 + 4 + 9).
    expect(told(7)).toEqual([
      { arm: "project", atMost: 7, beforeOnly: { atMost: 7, sums: { n: 7, mean: 83, squares: 28 } } },
    ]);
  });

  test("are nothing at all where too few pupils have both scores", () => {
    const five = Array.from({ length: 5 }, (_, index): Pupil => ({
      school: "School A",
      arm: null,
      class: "1",
      premium: "N",
      before: 80 + index,
      after: 90 + index * 2,
    }));
    expect(contributionsOf(studyOf(five), { minimum })[0]?.measures).toEqual([]);
  });
});
