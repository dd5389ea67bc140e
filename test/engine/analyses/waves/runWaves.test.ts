import fc from "fast-check";
import { analyse } from "../../../../engine/analyse";
import { comparisonDesign, oneGroupDesign } from "../../../../engine/analyses/attainment/design";
import { judge } from "../../../../engine/analyses/judgement/judge";
import { runAnalyses } from "../../../../engine/analyses/run";
import { priorBands } from "../../../../engine/analyses/waves/priorBands";
import { shareCopy } from "../../../../engine/disclosure/shareCopy";
import type { WavesResult } from "../../../../engine/results/waves";
import { defaultSettings, noMeasureSettings } from "../../../../engine/settings";
import type { Study } from "../../../../engine/study";
import { scaleCatalogue } from "../../../../engine/tables/scales/scaleCatalogue";
import { wavesAnswer } from "../../../../engine/words/waves";
import { study as readStudy } from "../../tables/reading";
import { bannedWords, longestSentence } from "../../words/reading";

const schools = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Holly"];
const head = ["UPN", "School", "Reading SAS Autumn 2024", "Reading SAS Spring 2025", "Reading SAS Summer 2025"];

/** Scores that stray without any growth; the wanted pupils miss the wave in between. */
function tracker(misses: (index: number) => boolean = () => false): Study {
  const rows = schools.flatMap((school, place) =>
    Array.from({ length: 12 }, (_, index) => {
      const ability = 80 + ((index * 7 + place * 3) % 41);
      const stray = (wave: number) => ((index * 5 + wave * 11 + place) % 13) - 6;
      const score = (wave: number) => Math.max(69, Math.min(141, ability + stray(wave)));
      const id = `P${String(place * 100 + index).padStart(4, "0")}`;
      return [id, school, score(0), misses(index) ? "Abs" : score(1), score(2)];
    }),
  );
  return readStudy([head, ...rows], "Tracker");
}

function wavesOf(of: Study): WavesResult {
  const result = runAnalyses(of).results.find(({ kind }) => kind === "waves");
  if (result?.kind !== "waves") throw new Error("no waves");
  return result;
}

describe("a measure over three waves", () => {
  it("keeps their order and names, and counts the same pupils each time beside all pupils", () => {
    const result = wavesOf(tracker((index) => index % 4 === 0));
    expect(result.all.map(({ label }) => label)).toEqual(["Autumn 2024", "Spring 2025", "Summer 2025"]);
    expect(result.all.map(({ pupils }) => pupils)).toEqual([72, 54, 72]);
    expect(result.throughout.map(({ pupils }) => pupils)).toEqual([54, 54, 54]);
  });

  it("compares the two waves Setup names, here and in the measure's own analysis", () => {
    const read = tracker();
    const measures = {
      "reading sas": { ...noMeasureSettings, better: "higher", contrast: "Autumn 2024 to Spring 2025" } as const,
    };
    const declared = { ...read, settings: { ...read.settings, measures } };
    const result = wavesOf(declared);
    expect(result.contrast).toEqual([0, 1]);
    const [from, to] = [result.throughout[0]?.mean ?? NaN, result.throughout[1]?.mean ?? NaN];
    const own = runAnalyses(declared).results.find(({ kind }) => kind === "attainment");
    if (own?.kind !== "attainment") throw new Error("no attainment");
    const pupilChange = own.estimates.find((one) => one.statistic === "mean-change" && one.average === "pupil");
    expect(pupilChange?.value).toBeCloseTo(to - from, 9);
    expect(wavesOf(read).contrast).toEqual([0, 2]);
  });

  it("takes the change of thirds from the second wave on: strays alone make no low band rise", () => {
    const { bands } = wavesOf(tracker());
    expect(bands.map(({ pupils }) => pupils).reduce((sum, one) => sum + one, 0)).toBe(72);
    for (const { means, change } of bands) expect(change ?? NaN).toBeCloseTo((means[2] ?? 0) - (means[1] ?? 0), 0);
    expect(priorBands([0, 1, 2], [90, 100, 110])).toEqual([]);
  });

  it("is said in short sentences without a reason, and adds no verdict of its own", () => {
    const read = tracker();
    const said = wavesAnswer(wavesOf(read));
    expect(said).not.toMatch(bannedWords);
    expect(longestSentence(said)).toBeLessThanOrEqual(22);
    const sheets = analyse(read, { issues: [], version: "0" }).drafts.map(({ id }) => id);
    expect(sheets).toContain("trend");
  });

  it("leaves a share copy with the same pupils over all schools only", () => {
    const copy = shareCopy(tracker(), { mode: "alliance", fingerprint: "1", version: "0" });
    const shown = copy.results.find(({ kind }) => kind === "waves");
    if (shown?.kind !== "waves") throw new Error("the copy should show the waves");
    expect(shown).toMatchObject({ schools: [], bands: [] });
    expect(shown.all.every(({ mean }) => mean === null)).toBe(true);
    expect(copy.drafts.map(({ id }) => id)).toContain("trend");
  });
});

describe("which way is better", () => {
  const counts = (heading: string) =>
    readStudy([
      ["UPN", "School", `${heading} Autumn`, `${heading} Summer`],
      ...schools.flatMap((school, place) =>
        Array.from({ length: 10 }, (_, index) => [`P${place}${index}`, school, (index % 4) + 2, index % 3]),
      ),
    ]);

  it.each([
    ["Suspensions", "lower"],
    ["Merits", "higher"],
    ["Behaviour points", null],
  ])("%s: %s", (heading, better) => {
    const settings = Object.values(counts(heading).settings.measures);
    expect(settings.map((one) => one.better)).toEqual([better]);
  });

  it("turns improved and declined round: fewer suspensions improve", () => {
    const result = runAnalyses(counts("Suspensions")).results.find(({ kind }) => kind === "attainment");
    if (result?.kind !== "attainment") throw new Error("no attainment");
    const share = (statistic: string) =>
      result.estimates.find((one) => one.statistic === statistic && one.average === "pupil" && one.school === null)
        ?.value ?? NaN;
    expect(share("percent-improved")).toBeGreaterThan(share("percent-declined"));
  });

  it("mirrors verdicts: a rise of absences is never a gain, and of what may be either nothing is said", () => {
    const ceiling = { most: "clear-gain", reasons: [] } as const;
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (low, width) => {
          const range = { low, high: low + width };
          const turned = { low: -range.high, high: -range.low };
          const verdict = (one: typeof range, better: "higher" | "lower" | null) =>
            judge({ range: one, smallest: 0.5, people: 100, ceiling, better }).verdict;
          expect(verdict(range, "lower")).toBe(verdict(turned, "higher"));
          expect(["clear-gain", "some-sign-of-gain", "decline"]).not.toContain(verdict(range, null));
        },
      ),
    );
  });
});

describe("earlier pupils as the comparison", () => {
  it("are never taken as drawn by chance", () => {
    const counts = {
      supplied: 100,
      both: 100,
      beforeOnly: 0,
      afterOnly: 0,
      neither: 0,
      bySchool: [],
      baselineOfLost: null,
    };
    const allocation = { unit: "pupils", method: "random" } as const;
    const kindOf = (earlierCohorts: boolean) => {
      const settings = { ...defaultSettings, allocation, earlierCohorts };
      const base = oneGroupDesign(scaleCatalogue["age-standardised"], settings, counts);
      return comparisonDesign(base, settings, { unitsPerArm: [50, 50], baselineDifference: 0 }).kind;
    };
    expect(kindOf(false)).toBe("random-comparison");
    expect(kindOf(true)).toBe("chosen-comparison");
  });
});
