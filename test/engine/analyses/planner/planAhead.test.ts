import { planAhead } from "../../../../engine";
import { detectableInOneGroup, detectableWithSchools } from "../../../../engine/stats/smallestDetectableEffect";
import { bannedWords, longestSentence } from "../../words/reading";

const design = { comparison: "none", schools: 8, pupilsPerSchool: 50, spread: 15 } as const;

describe("what an enquiry nobody has begun could show", () => {
  it("is what the formulas say of its schools and pupils", () => {
    const { plan } = planAhead(design);
    const expected = detectableInOneGroup({
      schools: 8,
      pupilsPerSchool: 50,
      intraclassCorrelation: plan.intraclassCorrelation.value,
      correlation: plan.correlation.value,
    });
    expect(plan.detectable).toBe(expected.ok ? expected.value : NaN);
    expect(plan.detectableInUnits).toBe(15 * (plan.detectable ?? NaN));
  });

  it("counts the waiting schools beside those of the project", () => {
    const { plan } = planAhead({ ...design, comparison: "schools" });
    const expected = detectableWithSchools({
      schools: 16,
      pupilsPerSchool: 50,
      intraclassCorrelation: plan.intraclassCorrelation.value,
      treatedShare: 0.5,
      pupilRSquared: plan.correlation.value ** 2,
      schoolRSquared: plan.correlation.value ** 2,
      schoolCovariates: 1,
    });
    expect(plan.detectable).toBe(expected.ok ? expected.value : NaN);
  });

  it("shows smaller changes with more schools, and says when there are too few", () => {
    const sizes = [4, 8, 16, 64].map((schools) => planAhead({ ...design, schools }).plan.detectable ?? NaN);
    expect([...sizes].sort((one, other) => other - one)).toEqual(sizes);
    expect(planAhead({ ...design, comparison: "schools", schools: 1 }).answer).toMatch(/too few schools/);
  });

  it("says it in plain words", () => {
    for (const comparison of ["none", "classes", "schools"] as const) {
      const { answer, size, scenarios, needed } = planAhead({ ...design, comparison });
      const words = [answer, size, ...scenarios.map(({ remark }) => remark), ...needed].join(" ");
      expect(words).not.toMatch(bannedWords);
      expect(longestSentence(words)).toBeLessThan(22);
    }
  });

  it("refuses what is no design", () => {
    expect(() => planAhead({ ...design, schools: 0 })).toThrow(RangeError);
    expect(() => planAhead({ ...design, pupilsPerSchool: 2.5 })).toThrow(RangeError);
    expect(() => planAhead({ ...design, spread: 0 })).toThrow(RangeError);
  });
});
