import fc from "fast-check";
import { runAnalyses } from "../../../../engine/analyses/run";
import { estimateOf } from "../../../../engine/estimate";
import type { AttainmentResult } from "../../../../engine/result";
import type { RobustnessChoice, RobustnessResult, RobustnessSection } from "../../../../engine/results/robustness";
import type { Settings } from "../../../../engine/settings";
import { holdsSentences, tippingSentence } from "../../../../engine/words/robustness";
import { pupilStudy, type SimulatedPupils } from "../../../../tools/coverage/enquiry";
import { bannedWords, longestSentence } from "../../words/reading";

const settings: Partial<Settings> = { sameTestSeries: true, chosenForLowScores: false };

function answersOf(pupils: SimulatedPupils, more: Partial<Settings> = {}) {
  const { results } = runAnalyses(pupilStudy(pupils, "age-standardised", { ...settings, ...more }));
  const attainment = results.find((result): result is AttainmentResult => result.kind === "attainment");
  const robustness = results.find((result): result is RobustnessResult => result.kind === "robustness");
  if (attainment === undefined || robustness === undefined) throw new Error("nothing was analysed");
  return { attainment, robustness };
}

function rowOf(section: RobustnessSection | undefined, choice: RobustnessChoice) {
  const row = section?.rows.find((one) => one.choice === choice);
  if (row === undefined) throw new Error(`no row ${choice}`);
  return row;
}

/** Scores that wobble without chance: the same numbers every time. */
const wobble = (seed: number, pupil: number): number => Math.sin(12.9898 * (pupil + 1) + 78.233 * seed);

function inSchools(schools: number, each: number, gain: (pupil: number) => number): SimulatedPupils {
  const pupils = Array.from({ length: schools * each }, (_, pupil) => pupil);
  return {
    before: pupils.map((pupil) => wobble(1, pupil)),
    after: pupils.map((pupil) => wobble(1, pupil) + gain(pupil) + 0.3 * wobble(2, pupil)),
    school: pupils.map((pupil) => Math.floor(pupil / each)),
  };
}

describe("the headline under other choices", () => {
  it("starts from the very numbers that are reported, in every layout", () => {
    const schools = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(schools, fc.integer({ min: 11, max: 20 }), fc.boolean(), (count, each, compared) => {
        const pupils = inSchools(count, each, (pupil) => 0.2 * wobble(3, pupil));
        const arms = compared ? { treated: pupils.before.map((_, pupil) => pupil % 2 === 0) } : {};
        const { attainment, robustness } = answersOf(
          { ...pupils, ...arms },
          { allocation: { unit: "pupils", method: "chosen" } },
        );
        for (const { contrast, rows } of robustness.sections) {
          const statistic = contrast === "after-before" ? "mean-change" : "ancova-difference";
          const whole = { statistic, school: null, group: null } as const;
          const reported =
            estimateOf(attainment.estimates, { ...whole, average: "school" }) ??
            estimateOf(attainment.estimates, whole);
          const first = rows[0]?.estimate;
          expect(first?.method).toBe("as-reported");
          expect(first?.value).toBeCloseTo(reported?.value ?? NaN, 9);
          expect(first?.low).toBeCloseTo(reported?.low ?? NaN, 9);
          expect(first?.high).toBeCloseTo(reported?.high ?? NaN, 9);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("turns round with the scores: swapping before and after changes every sign", () => {
    const pupils = inSchools(6, 12, (pupil) => 0.4 + 0.2 * wobble(3, pupil));
    const turned = { ...pupils, before: pupils.after.map((score) => score ?? 0), after: pupils.before };
    const [one] = answersOf(pupils).robustness.sections;
    const [other] = answersOf(turned).robustness.sections;
    for (const choice of ["as-reported", "schools-equal", "ranks", "without-extremes", "hattie-sd"] as const)
      expect(rowOf(other, choice).estimate.value).toBeCloseTo(-(rowOf(one, choice).estimate.value ?? NaN), 9);
    expect(rowOf(other, "lowest-without-one-school").estimate.value).toBeCloseTo(
      -(rowOf(one, "highest-without-one-school").estimate.value ?? NaN),
      9,
    );
  });

  it("says that a gain carried by one pupil of a school is not held up by ranks or without extremes", () => {
    // Twelve pupils a point up, a point down or the same, and one who gains 120 points.
    const before = Array.from({ length: 13 }, (_, pupil) => wobble(1, pupil));
    const after = before.map((score, pupil) => score + (pupil === 12 ? 8 : ((pupil % 3) - 1) / 15));
    const [section] = answersOf({ before, after, school: before.map(() => 0) }).robustness.sections;
    expect(rowOf(section, "as-reported").estimate.value).toBeCloseTo(120 / 13, 0);
    expect(Math.abs(rowOf(section, "without-extremes").estimate.value ?? NaN)).toBeLessThan(1);
    expect(rowOf(section, "without-extremes").estimate.n).toBe(12);
    expect(Math.abs(rowOf(section, "ranks").estimate.value ?? NaN)).toBeLessThan(1);
  });

  it("leaves each school out once: the lowest answer is without the school that gained most", () => {
    const gains = [0.1, 0.2, 0.3, 2];
    const pupils = inSchools(4, 15, (pupil) => gains[Math.floor(pupil / 15)] ?? 0);
    const { attainment, robustness } = answersOf(pupils);
    const means = attainment.schools.map(
      ({ school }) => estimateOf(attainment.estimates, { school, statistic: "mean-change" })?.value ?? NaN,
    );
    // Under five schools: the plain mean of school means.
    const without = (left: number): number =>
      means.filter((_, index) => index !== left).reduce((sum, mean) => sum + mean, 0) / 3;
    expect(rowOf(robustness.sections[0], "lowest-without-one-school").estimate.value).toBeCloseTo(without(3), 9);
    expect(rowOf(robustness.sections[0], "highest-without-one-school").estimate.value).toBeCloseTo(without(0), 9);
  });

  it("counts how far missing pupils would have to fall behind", () => {
    const pupils = inSchools(6, 20, () => 0.5);
    const lost = { ...pupils, after: pupils.after.map((score, pupil) => (pupil % 10 === 0 ? null : score)) };
    const { attainment, robustness } = answersOf(lost);
    const [section] = robustness.sections;
    // (lower end - 0) / share missing; 12 of 120 are.
    const low = section?.rows[0]?.estimate.low ?? NaN;
    expect(section?.tippingPoint?.value).toBeCloseTo(low / 0.1, 9);
    if (section === undefined) throw new Error("no section");
    expect(tippingSentence(section, attainment)).toMatch(/^Pupils without a later score would have to have changed/);
  });

  it("words: no claim, no long sentence, whatever agrees", () => {
    const pupils = inSchools(6, 12, (pupil) => 0.4 + 0.2 * wobble(3, pupil));
    const [section] = answersOf(pupils).robustness.sections;
    if (section === undefined) throw new Error("no section");
    for (let pattern = 0; pattern < 2 ** section.rows.length; pattern += 7) {
      const rows = section.rows.map((row, index) => ({ ...row, same: ((pattern >> index) & 1) === 1 }));
      const text = holdsSentences({ ...section, rows }).join(" ");
      expect(text).not.toMatch(bannedWords);
      expect(text).toMatch(/^The answer (holds|mostly holds|depends)/);
    }
    expect(longestSentence(holdsSentences(section)[0] ?? "")).toBeLessThan(22);
  });
});
