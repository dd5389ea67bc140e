import fc from "fast-check";
import { analyse } from "../../../../engine/analyse";
import { shareCopy } from "../../../../engine/disclosure/shareCopy";
import { estimateOf, type EstimateQuery } from "../../../../engine/estimate";
import type { OrdinalResult } from "../../../../engine/results/ordinal";
import { draftedSheet, recognise } from "../../../../engine";
import { forms, sampleDrafts } from "../../../../templates";
import { judgedBy, type LevelPupil, levelsStudy, ordinalOf } from "./levelsStudy";

const level = fc.integer({ min: 0, max: 3 });
const pupil = fc.record({
  school: fc.constantFrom("Ash", "Birch", "Cedar", "Elm", "Fir", "Holly"),
  before: level,
  after: level,
});
/** Every word is used, so that the order is recognised. */
const everyWord: readonly LevelPupil[] = [0, 1, 2, 3].map((one) => ({ school: "Ash", before: one, after: one }));
const pupils = fc.array(pupil, { minLength: 12, maxLength: 80 }).map((drawn) => [...everyWord, ...drawn]);

const value = (result: OrdinalResult, query: EstimateQuery) =>
  estimateOf(result.estimates, { school: null, group: null, ...query })?.value ?? NaN;
const pupilValue = (result: OrdinalResult, statistic: NonNullable<EstimateQuery["statistic"]>) =>
  value(result, { statistic, average: "pupil" });

describe("movement between levels", () => {
  it("counts everybody once: table, directions and net agree", () => {
    fc.assert(
      fc.property(pupils, (drawn) => {
        const result = ordinalOf(levelsStudy(drawn));
        const cells = result.movement.flat();
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(drawn.length);
        const up = drawn.filter(({ before, after }) => Number(after) > Number(before)).length;
        const down = drawn.filter(({ before, after }) => Number(after) < Number(before)).length;
        expect(pupilValue(result, "percent-improved")).toBeCloseTo((100 * up) / drawn.length, 9);
        expect(pupilValue(result, "percent-declined")).toBeCloseTo((100 * down) / drawn.length, 9);
        expect(pupilValue(result, "net-movement")).toBeCloseTo((100 * (up - down)) / drawn.length, 9);
      }),
      { numRuns: 25 },
    );
  });

  it("turns round with time: net changes its sign, range and all", () => {
    fc.assert(
      fc.property(pupils, (drawn) => {
        const forth = ordinalOf(levelsStudy(drawn));
        const back = ordinalOf(levelsStudy(drawn.map((one) => ({ ...one, before: one.after, after: one.before }))));
        const net = (result: OrdinalResult) =>
          estimateOf(result.estimates, { school: null, group: null, statistic: "net-movement" });
        const close = (one: number | null | undefined, other: number | null | undefined) =>
          typeof one === "number" && typeof other === "number"
            ? expect(one).toBeCloseTo(-other, 6)
            : expect(one).toBe(other);
        close(net(forth)?.value, net(back)?.value);
        close(net(forth)?.low, net(back)?.high);
      }),
      { numRuns: 15 },
    );
  });

  it("is never called a gain on the word of teachers who take part, whoever stands beside", () => {
    const armed = fc.array(
      fc.record({ school: fc.constantFrom("Ash", "Birch", "Cedar", "Elm", "Fir"), before: level, gain: level }),
      { minLength: 40, maxLength: 80 },
    );
    fc.assert(
      fc.property(armed, (drawn) => {
        const list = drawn.flatMap(({ school, before, gain }): LevelPupil[] => [
          { school, before, after: Math.min(3, before + gain), arm: "project" },
          { school, before, after: before, arm: "comparison" },
        ]);
        const settings = { ...judgedBy("own-teachers"), allocation: { unit: "pupils", method: "random" } } as const;
        const result = ordinalOf(levelsStudy(list, settings));
        expect(["clear-gain", "some-sign-of-gain"]).not.toContain(result.judgement.verdict);
        expect(result.judgement.reasons).toContain("judged-by-own-teachers");
        const impact = analyse(levelsStudy(list, settings), { issues: [], version: "0" }).impact;
        expect(impact?.levels[0]).toMatchObject({ basis: "judged" });
      }),
      { numRuns: 10 },
    );
  });

  it("may be some sign where others judged, beside chosen pupils who did not move", () => {
    const list = Array.from({ length: 120 }, (_, index): LevelPupil => {
      const before = index % 3;
      const isProject = index % 2 === 0;
      const moves = isProject && index % 5 !== 0;
      return {
        school: ["Ash", "Birch", "Cedar", "Elm", "Fir", "Holly"][Math.floor(index / 20)] ?? "",
        before,
        after: moves ? before + 1 : before,
        arm: isProject ? "project" : "comparison",
      };
    });
    const result = ordinalOf(levelsStudy([...list], judgedBy("others")));
    expect(result.judgement).toMatchObject({ verdict: "some-sign-of-gain", reasons: ["chosen-comparison"] });
    // 4 of 5 project pupils moved up (all but every fifth), no comparison pupil did.
    expect(value(result, { statistic: "difference-in-differences", average: "school" })).toBeCloseTo(80, 9);
  });

  it("tests the table only where pupils are independent of schools", () => {
    const drawn = Array.from({ length: 40 }, (_, index) => ({
      school: "Ash",
      before: index % 4,
      after: (index * 3) % 4,
    }));
    expect(pupilValue(ordinalOf(levelsStudy(drawn)), "bowker-p")).toBeGreaterThan(0);
    const two = ordinalOf(
      levelsStudy(drawn.map((one, index) => ({ ...one, school: index % 2 === 0 ? "Ash" : "Birch" }))),
    );
    expect(estimateOf(two.estimates, { statistic: "bowker-p" })).toMatchObject({
      value: null,
      reason: "pupils-not-independent",
    });
  });
});

describe("the sample's teacher judgements", () => {
  const read = recognise(
    sampleDrafts("small").map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!read.ok) throw new Error("the sample should be recognised");
  const result = ordinalOf(read.value);

  it("rise from 62 to 71 in 100 at the standard (planted: DOMAIN 15)", () => {
    const { levels, shares } = result;
    const at = (moment: "before" | "after") =>
      levels.reduce(
        (sum, name, index) => sum + (["EXS", "GDS"].includes(name) ? (shares?.[moment][index] ?? 0) : 0),
        0,
      );
    expect(100 * at("before")).toBeCloseTo(62, 0);
    expect(100 * at("after")).toBeCloseTo(71, 0);
  });

  it("leave a share copy without a movement table, and without any row of few pupils", () => {
    for (const mode of ["alliance", "public"] as const) {
      const copy = shareCopy(read.value, { mode, fingerprint: "1", version: "0" });
      const shown = copy.results.find(({ kind }) => kind === "ordinal");
      if (shown?.kind !== "ordinal") throw new Error("the copy should show the levels");
      expect(shown.movement).toEqual([]);
      const minimum = mode === "alliance" ? 6 : 10;
      expect(shown.estimates.filter(({ n }) => n !== null && n < minimum)).toEqual([]);
    }
  });
});
