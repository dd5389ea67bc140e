import { runAnalyses } from "../../../../engine/analyses/run";
import type { AttainmentResult } from "../../../../engine/result";
import type { Study } from "../../../../engine/study";
import { pupilStudy, type SimulatedPupils } from "../../../../tools/coverage/enquiry";

const settings = { sameTestSeries: true, chosenForLowScores: false } as const;

function attainmentOf(study: Study): AttainmentResult {
  const [result] = runAnalyses(study).results;
  if (result?.kind !== "attainment") throw new Error("no attainment result");
  return result;
}

/** Pupils spread evenly from -2 to 2 SD who go back a quarter of the way to 0, as tests that correlate .75 make them. */
const starts = Array.from({ length: 81 }, (_, index) => -2 + index / 20);
const wobble = (row: number) => (row % 3) / 10 - 0.1;
const regressing = (score: number, row: number) => 0.75 * score + wobble(row);
const oneSchool = (before: readonly number[]) => before.map(() => 0);

describe("pupils who are missing after", () => {
  const lose = (lost: (before: number) => boolean): SimulatedPupils => ({
    before: starts,
    after: starts.map((score, row) => (lost(score) ? null : regressing(score, row))),
    school: oneSchool(starts),
  });

  it("cannot make a gain by being the ones who started high", () => {
    const { judgement } = attainmentOf(
      pupilStudy(
        lose((score) => score > 0.6),
        "age-standardised",
        settings,
      ),
    );
    expect(judgement.label).toBe("clear-rise");
    expect(judgement.verdict).toBe("cannot-tell");
    expect(judgement.reasons[0]).toBe("depends-on-missing");
  });

  it("cannot make a decline by being the ones who started low", () => {
    const { judgement } = attainmentOf(
      pupilStudy(
        lose((score) => score < -0.6),
        "age-standardised",
        settings,
      ),
    );
    expect(judgement.label).toBe("clear-fall");
    expect(judgement.verdict).toBe("cannot-tell");
  });

  it("are not asked about where hardly any are missing, nor where a gain stays one", () => {
    const rising = (lost: (row: number) => boolean): SimulatedPupils => ({
      before: starts,
      after: starts.map((score, row) => (lost(row) ? null : regressing(score, row) + 0.5)),
      school: oneSchool(starts),
    });
    for (const lost of [() => false, (row: number) => row % 8 === 0]) {
      const { judgement } = attainmentOf(pupilStudy(rising(lost), "age-standardised", settings));
      expect(judgement.verdict).toBe("some-sign-of-gain");
    }
  });
});

describe("pupils who started low", () => {
  const low = starts.filter((score) => score < -0.5);
  const pupils = (gain: number): SimulatedPupils => ({
    before: low,
    after: low.map((score, row) => regressing(score, row) + gain),
    school: oneSchool(low),
  });
  const judgedWith = (chosenForLowScores: boolean | null, gain = 0) =>
    attainmentOf(pupilStudy(pupils(gain), "age-standardised", { ...settings, chosenForLowScores })).judgement;

  it("show no gain by what chance brings while Setup does not say how they were chosen", () => {
    expect(judgedWith(null)).toMatchObject({ verdict: "cannot-tell", label: "clear-rise" });
    expect(judgedWith(null).reasons[0]).toBe("may-be-chosen-for-low-scores");
    expect(judgedWith(true).reasons).toContain("chosen-for-low-scores");
  });

  it("show one where Setup says they were not chosen for it, or where it goes beyond chance", () => {
    expect(judgedWith(false).verdict).toBe("some-sign-of-gain");
    expect(judgedWith(null, 0.5).verdict).toBe("some-sign-of-gain");
  });
});

describe("a chosen comparison", () => {
  /** Six schools an arm; the project's start `ahead`, and all keep what they had, give or take. */
  const compared = (ahead: number, effect: number, method: "chosen" | "random") => {
    const rows = Array.from({ length: 12 }, (_, school) =>
      starts.map((score, row) => {
        const treated = school % 2 === 0;
        const lift = treated ? ahead : 0;
        return {
          before: score + lift,
          after: regressing(score, row) + lift + (treated ? effect : 0) + (school % 5) / 100,
          school,
          treated,
        };
      }),
    ).flat();
    const study = pupilStudy(
      {
        before: rows.map(({ before }) => before),
        after: rows.map(({ after }) => after),
        school: rows.map(({ school }) => school),
        treated: rows.map(({ treated }) => treated),
      },
      "age-standardised",
      { ...settings, allocation: { unit: "schools", method } },
    );
    return attainmentOf(study);
  };

  it("is no gain where only the adjustment for the start says so", () => {
    const { judgement, estimates } = compared(0.24, 0.03, "chosen");
    expect(judgement.label).toBe("rise-may-be-tiny");
    expect(judgement.verdict).toBe("cannot-tell");
    expect(judgement.reasons[0]).toBe("depends-on-adjustment");
    const gains = estimates.find(
      ({ statistic, average }) => statistic === "difference-in-differences" && average === "school",
    );
    // The effect put in, in points of SD 15; scores are whole.
    expect(Math.abs((gains?.value ?? NaN) - 0.03 * 15)).toBeLessThan(0.3);
  });

  it("is one where both ways say so; where chance drew the arms the adjustment alone counts", () => {
    expect(compared(0.2, 0.4, "chosen").judgement.verdict).toBe("some-sign-of-gain");
    expect(compared(0.2, 0.4, "random").judgement.reasons).not.toContain("depends-on-adjustment");
  });
});
