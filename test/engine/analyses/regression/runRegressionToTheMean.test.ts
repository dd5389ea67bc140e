import { runAnalyses } from "../../../../engine/analyses/run";
import type { AttainmentResult } from "../../../../engine/result";
import type { RegressionToTheMeanResult } from "../../../../engine/results/regressionToTheMean";
import { chosenWords, expectedWords } from "../../../../engine/words/regression";
import { pupilStudy, type SimulatedPupils } from "../../../../tools/coverage/enquiry";
import { bannedWords } from "../../words/reading";

function foundIn(pupils: SimulatedPupils, chosenForLowScores: boolean | null) {
  const { results } = runAnalyses(pupilStudy(pupils, "age-standardised", { sameTestSeries: true, chosenForLowScores }));
  const attainment = results.find((result): result is AttainmentResult => result.kind === "attainment");
  const regression = results.find(
    (result): result is RegressionToTheMeanResult => result.kind === "regression-to-the-mean",
  );
  return { attainment, regression: regression ?? null };
}

const spread = Array.from({ length: 41 }, (_, index) => -2 + index / 10);
const again = (score: number, pupil: number): number => 0.8 * score + ((pupil % 3) - 1) / 10;

/** Four schools alike; in the last only the twelve lowest starters are tested again. */
const retested: SimulatedPupils = {
  before: [0, 1, 2, 3].flatMap(() => spread),
  after: [0, 1, 2, 3].flatMap((school) =>
    spread.map((score, pupil) => (school === 3 && pupil >= 12 ? null : again(score, pupil))),
  ),
  school: [0, 1, 2, 3].flatMap((school) => spread.map(() => school)),
};

describe("what chance alone brings", () => {
  it("is shown for a school that tested only its lowest starters again, from its own pupils and the other schools", () => {
    const { attainment, regression } = foundIn(retested, false);
    const [group, ...others] = regression?.groups ?? [];
    expect(others).toEqual([]);
    expect(group?.school).toBe(attainment?.schools[3]?.school);
    expect([group?.n, group?.unselected.n]).toEqual([12, 41]);
    // Means of the scores as stored, 100 + 15 z: all 41 lie evenly about 100; the twelve lowest from -2 to -0.9.
    expect(group?.unselected.mean).toBeCloseTo(100, 0);
    expect(group?.meanBefore).toBeCloseTo(100 - 15 * 1.45, 0);
    // (1 - r s2/s1)(mean - mean of the chosen), Davis 1976, with s2/s1 of the other schools.
    const usual = group?.expected.find(({ origin }) => origin === "other-schools");
    const apart = (group?.unselected.mean ?? NaN) - (group?.meanBefore ?? NaN);
    // after = 0.8 before + noise: r s2/s1 is the slope, 0.8, up to the rounding of scores to whole points.
    expect((usual?.gain ?? NaN) / apart).toBeCloseTo(0.2, 1);
    expect(group?.expected.map(({ correlation }) => correlation)).toEqual(
      [...(group?.expected ?? [])].map(({ correlation }) => correlation).sort((a, b) => b - a),
    );
  });

  it("is shown for all pupils, from the test's norm, where Setup says they were chosen", () => {
    const low: SimulatedPupils = {
      before: spread.map((score) => score / 4 - 1.5),
      after: spread.map((score, pupil) => score / 4 - 1.2 + ((pupil % 3) - 1) / 10),
      school: spread.map(() => 0),
    };
    const [group] = foundIn(low, true).regression?.groups ?? [];
    expect(group?.reason).toBe("declared");
    // (1 - .85)(100 - 77.5) and (1 - .7)(100 - 77.5); chosen pupils start at 100 - 15 x 1.5.
    expect(group?.expected.map(({ gain }) => gain)).toEqual([expect.closeTo(3.4, 1), expect.closeTo(6.75, 1)]);
    expect(foundIn(low, false).regression).toBeNull();
  });

  it("is not asked where schools tested everyone again, nor of fewer than ten", () => {
    const everyone = { ...retested, after: retested.before.map(again) };
    expect(foundIn(everyone, false).regression).toBeNull();
    const nine = { ...retested, after: retested.after.map((score, pupil) => (pupil >= 123 + 9 ? null : score)) };
    expect(foundIn(nine, false).regression).toBeNull();
  });

  it("is worded without a claim", () => {
    const { attainment, regression } = foundIn(retested, false);
    const group = regression?.groups[0];
    if (attainment === undefined || group === undefined) throw new Error("no group");
    const most = Math.max(...group.expected.map(({ gain }) => gain));
    for (const seen of [-3, 1, 4, 9, 15]) {
      for (const low of [seen - 6, seen - 1]) {
        const observed = { ...group.observed, value: seen, low, high: seen + 1 };
        const text = [chosenWords(group, attainment), ...expectedWords({ ...group, observed }, attainment)].join(" ");
        expect(text).not.toMatch(bannedWords);
        expect(/chance (alone may|may still) account for all of it/.test(text)).toBe(low <= most);
      }
    }
  });
});
