import { analyse } from "../../../../engine/analyse";
import { detectableEffect } from "../../../../engine/analyses/planner/detectable";
import { runAnalyses } from "../../../../engine/analyses/run";
import type { PlanResult } from "../../../../engine/results/plan";
import type { Settings } from "../../../../engine/settings";
import { detectableInOneGroup, detectableWithSchools } from "../../../../engine/stats/smallestDetectableEffect";
import { couldNotHaveSeen, planAnswer, schoolsNeededSentences, sizeOfPlan } from "../../../../engine/words/plan";
import { pupilStudy, type SimulatedPupils } from "../../../../tools/coverage/enquiry";
import { bannedWords, longestSentence } from "../../words/reading";

function planOf(pupils: SimulatedPupils, settings: Partial<Settings> = {}): PlanResult {
  const plan = runAnalyses(pupilStudy(pupils, "age-standardised", settings)).results.find(
    (result): result is PlanResult => result.kind === "plan",
  );
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

/** `sizes[school]` pupils with a score before and none after. */
function beforeOnly(sizes: readonly number[]): SimulatedPupils {
  const school = sizes.flatMap((size, index) => Array.from({ length: size }, () => index));
  const before = school.map((_, pupil) => Math.sin(pupil));
  return { before, after: before.map(() => null), school };
}

describe("what a design could detect", () => {
  it("follows from its schools, the harmonic mean of their pupils and the assumptions named", () => {
    const plan = planOf(beforeOnly([10, 40, 40, 10]));
    // 4 / (1/10 + 1/40 + 1/40 + 1/10) = 16
    expect(plan.pupilsPerSchool).toBeCloseTo(16, 12);
    const stated = { schools: 4, pupilsPerSchool: 16, intraclassCorrelation: 0.1, correlation: 0.7 };
    const expected = detectableInOneGroup(stated);
    expect(plan.detectable).toBeCloseTo(expected.ok ? expected.value : NaN, 12);
    expect(plan.detectableInUnits).toBeCloseTo(15 * (plan.detectable ?? NaN), 9);
    expect([plan.stage, plan.correlation.origin]).toEqual(["before-only", "assumed"]);
  });

  it("is a difference where schools are the arms, and needs units on both sides", () => {
    const pupils = beforeOnly([20, 20, 20, 20, 20, 20, 20, 20]);
    const treated = pupils.school.map((school) => school % 2 === 0);
    const plan = planOf({ ...pupils, treated }, { allocation: { unit: "schools", method: "random" } });
    expect(plan.design).toBe("whole-schools");
    const expected = detectableWithSchools({
      schools: 8,
      pupilsPerSchool: 20,
      intraclassCorrelation: 0.1,
      pupilRSquared: 0.49,
      schoolRSquared: 0.49,
      schoolCovariates: 1,
    });
    expect(plan.detectable).toBeCloseTo(expected.ok ? expected.value : NaN, 12);
    const few = planOf({ ...beforeOnly([20, 20]), treated: pupils.school.slice(0, 40).map((school) => school === 0) });
    expect(few.design).toBe("one-school");
  });

  it("falls with schools, with pupils and with the correlation, and rises with likeness", () => {
    const size = {
      design: "one-group",
      schools: 8,
      pupilsPerSchool: 20,
      pupilsPerClass: 1,
      classesPerSchool: 1,
      treatedShare: 0.5,
      correlation: 0.7,
      intraclassCorrelation: 0.1,
    } as const;
    const of = (other: Partial<typeof size>): number => detectableEffect({ ...size, ...other }) ?? NaN;
    expect(of({ schools: 12 as 8 })).toBeLessThan(of({}));
    expect(of({ pupilsPerSchool: 40 as 20 })).toBeLessThan(of({}));
    expect(of({ correlation: 0.8 as 0.7 })).toBeLessThan(of({}));
    expect(of({ intraclassCorrelation: 0.2 as 0.1 })).toBeGreaterThan(of({}));
  });

  it("names the fewest schools that show an effect", () => {
    const plan = planOf(beforeOnly([25, 25, 25]));
    for (const { effect, schools } of plan.schoolsNeeded) {
      const at = (count: number): number => {
        const one = { pupilsPerSchool: 25, intraclassCorrelation: 0.1, correlation: 0.7, schools: count };
        const detectable = detectableInOneGroup(one);
        return detectable.ok ? detectable.value : NaN;
      };
      expect(at(schools ?? 0)).toBeLessThanOrEqual(effect);
      expect(at((schools ?? 0) - 1)).toBeGreaterThan(effect);
    }
  });

  it("is measured, not assumed, in how scores hang together once scores after are there", () => {
    const pupils = beforeOnly([20, 20, 20, 20]);
    const plan = planOf({ ...pupils, after: pupils.before.map((score, pupil) => score + Math.cos(pupil) / 4) });
    expect([plan.stage, plan.correlation.origin]).toEqual(["finished", "measured"]);
    expect(couldNotHaveSeen(plan)).toMatch(/^Small changes: with four schools a true change of less than about/);
  });

  it("has a sheet of its own and the first word while nobody has a score after", () => {
    const study = pupilStudy(beforeOnly([25, 25, 25, 25]), "age-standardised", {});
    const analysed = analyse(study, { issues: [], version: "0" });
    expect(analysed.drafts.map(({ id }) => id)).toContain("before-you-start");
    expect(analysed.answer[0]).toBe("Nobody has a score after yet.");
    expect(analysed.drafts.map(({ id }) => id)).not.toContain("does-it-hold");
  });

  it.each([[[25, 25, 25]], [[60]], [[12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12]]])(
    "is worded briefly and without a claim: %j",
    (sizes) => {
      const plan = planOf(beforeOnly(sizes));
      for (const text of [planAnswer(plan), sizeOfPlan(plan), ...schoolsNeededSentences(plan)]) {
        expect(text).not.toMatch(bannedWords);
        expect(longestSentence(text)).toBeLessThan(22);
      }
    },
  );
});
