import { runBenchmark } from "../../../../engine/analyses/benchmark/runBenchmark";
import { shareCopy } from "../../../../engine/disclosure/shareCopy";
import { estimateOf } from "../../../../engine/estimate";
import type { FormEntry } from "../../../../engine/form";
import { draftedSheet, recognise } from "../../../../engine";
import { noMeasureSettings } from "../../../../engine/settings";
import { newcombeInterval } from "../../../../engine/stats/newcombeInterval";
import {
  benchmarkAnswer,
  comparisonSays,
  comparisonSentences,
  standardBesideElsewhere,
  standardSays,
} from "../../../../engine/words/benchmark";
import { forms, sampleDrafts } from "../../../../templates";
import { type LevelPupil, levelsStudy } from "../ordinal/levelsStudy";
import { bannedWords, longestSentence } from "../../words/reading";

function entries(
  values: Readonly<Record<string, string | number>>,
  school: string | null = null,
): readonly FormEntry[] {
  return Object.entries({ measure: "Maths", ...values }).map(([field, value]) => ({
    form: "benchmark",
    field,
    school,
    cycle: null,
    record: 0,
    value,
    place: { sheet: "Benchmark", row: 4 },
  }));
}

const alone = { ...levelsStudy([0, 1, 2, 3].map((one) => ({ school: "Ash", before: one, after: one }))), pupils: null };
const national = { nationalBefore: 70, nationalAfter: 73 };
const ours = { oursBefore: 62, oursAfter: 71, oursBeforePupils: 400, oursAfterPupils: 400 };

function compared(values: Readonly<Record<string, string | number>>, school: string | null = null) {
  const outcome = runBenchmark({ ...alone, entries: entries(values, school) }, []);
  if (!outcome.ok) throw new Error("a benchmark always gives a result");
  return { issues: outcome.issues, comparison: outcome.value.comparisons[0] };
}

describe("our change beside the change elsewhere", () => {
  it("gives the excess in points first: (71 − 62) − (73 − 70) = 6, and 9 / 3 = 3 times", () => {
    const { comparison } = compared({ ...ours, ...national, children: "the same children" }, "Ash");
    expect(comparison?.excess).toBeCloseTo(6, 9);
    expect(comparison?.ratio).toBeCloseTo(3, 9);
    // Newcombe's interval itself is checked in stats/sharesAndMovement.test.ts; the excess shifts it by the 3 points.
    const change = newcombeInterval({ count: 284, of: 400 }, { count: 248, of: 400 });
    expect(comparison?.excessRange?.low).toBeCloseTo(change.ok ? 100 * change.value.low - 3 : NaN, 9);
    expect(comparison?.excessRange?.high).toBeCloseTo(change.ok ? 100 * change.value.high - 3 : NaN, 9);
  });

  it("is wider over eight schools than in one, and has no range where nobody says how many", () => {
    const width = (school: string | null, more = {}) => {
      const range = compared({ ...ours, ...national, ...more }, school).comparison?.excessRange;
      return range === null || range === undefined ? null : range.high - range.low;
    };
    expect(width(null, { oursSchools: 8 }) ?? 0).toBeGreaterThan(width("Ash") ?? Infinity);
    expect(width(null)).toBeNull();
    expect(compared({ ...ours, ...national }).comparison?.reason).toBe("schools-not-known");
  });

  it("gives no ratio where the change elsewhere is under 2 points, none or a fall", () => {
    for (const nationalAfter of [71.9, 70, 65]) {
      const { comparison } = compared({ ...ours, nationalBefore: 70, nationalAfter }, "Ash");
      expect(comparison).toMatchObject({ ratio: null, ratioRange: null });
    }
  });

  it("never calls other children's shares a gain, and says that they are others", () => {
    const { comparison } = compared({ ...ours, oursAfter: 95, ...national, children: "other children" }, "Ash");
    if (comparison === undefined) throw new Error("two shares on both sides are compared");
    expect(comparison.judgement.verdict).toBe("cannot-tell");
    expect(comparisonSentences(comparison).join(" ")).toContain("These are other children");
    expect(comparisonSays(comparison)).toBe("Other children: cannot tell");
  });

  it("says which row lacks a share", () => {
    expect(compared({ ...ours, nationalBefore: 70 }).issues.map(({ code }) => code)).toEqual(["benchmark-incomplete"]);
  });
});

describe("pupils at the standard", () => {
  const list = Array.from({ length: 60 }, (_, index): LevelPupil => {
    const before = index % 4;
    return { school: "Ash", before, after: index % 5 === 0 ? Math.min(3, before + 1) : before };
  });

  it("are the same pupils both times, with Newcombe's paired range in one school", () => {
    const study = levelsStudy(list);
    const outcome = runBenchmark(study, []);
    const result = outcome.ok ? outcome.value : null;
    // "Secure" is the standard of these words; levels 2 and 3 are at it: half before.
    expect(result?.standards[0]).toMatchObject({ standard: "Secure", before: 50, people: 60 });
    const up = list.filter(({ before, after }) => Number(before) < 2 && Number(after) >= 2).length;
    expect(result?.standards[0]?.change).toBeCloseTo((100 * up) / 60, 9);
    expect(
      estimateOf(result?.estimates ?? [], { statistic: "percent-at-standard", contrast: "after-before" })?.method,
    ).toBe("newcombe-paired");
  });

  it("need a standard that is a level of the scale", () => {
    const measures = { writing: { ...noMeasureSettings, standard: "Splendid" } };
    const outcome = runBenchmark(levelsStudy(list, { measures }), []);
    expect(outcome.issues.map(({ code }) => code)).toEqual(["standard-not-on-scale"]);
  });
});

describe("the sample's benchmark", () => {
  const read = recognise(
    sampleDrafts("small").map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!read.ok) throw new Error("the sample should be recognised");
  const outcome = runBenchmark(read.value, []);
  if (!outcome.ok) throw new Error("a benchmark always gives a result");
  const result = outcome.value;

  it("counts 62 and 71 in 100 from the pupils' rows beside 70 and 73 (DOMAIN 15)", () => {
    const [comparison] = result.comparisons;
    expect(comparison).toMatchObject({ basis: "pupils", elsewhere: [70, 73], startedLower: true });
    expect(comparison?.ours.map(Math.round)).toEqual([62, 71]);
  });

  it("is said in short sentences, the points before any ratio", () => {
    const said = benchmarkAnswer(result);
    expect(said).not.toMatch(bannedWords);
    expect(said).not.toContain("times");
    expect(longestSentence(said)).toBeLessThanOrEqual(22);
    expect(standardBesideElsewhere(result)).toBe(
      "At the standard in Teacher judgement (teachers’ word): 62% before, 71% after; the country 70% and 73%.",
    );
    for (const standard of result.standards) expect(standardSays(standard)).toContain("teachers’ word");
  });

  it("leaves a share copy without the sentences people wrote, rounded to whole points", () => {
    const copy = shareCopy(read.value, { mode: "alliance", fingerprint: "1", version: "0" });
    const shown = copy.results.find(({ kind }) => kind === "benchmark");
    if (shown?.kind !== "benchmark") throw new Error("the copy should show the benchmark");
    expect(shown.claims).toEqual([]);
    expect(shown.comparisons[0]?.excess).toBe(Math.round(shown.comparisons[0]?.excess ?? NaN));
    expect(shown.comparisons[0]?.measure).toBe("at the standard");
  });
});
