import fc from "fast-check";
import { againstRange } from "../../../../engine/analyses/claims/againstRange";
import { checkClaim } from "../../../../engine/analyses/claims/checkClaim";
import { parseClaim } from "../../../../engine/analyses/claims/parseClaim";
import type { Result } from "../../../../engine/result";
import type { BenchmarkComparison, BenchmarkResult } from "../../../../engine/results/benchmark";
import { defaultSettings } from "../../../../engine/settings";
import { claimWords } from "../../../../engine/words/claims";
import { attainmentFixture } from "../../report/fixtures/attainment";
import { comparedFixture } from "../../report/fixtures/compared";
import { bannedWords, longestSentence } from "../../words/reading";

const comparison: BenchmarkComparison = {
  measure: "Reading",
  school: null,
  comparedWith: null,
  yearBefore: null,
  yearAfter: null,
  source: null,
  basis: "entered",
  ownMeasure: null,
  sameChildren: true,
  people: [400, 400],
  ours: [62, 71],
  elsewhere: [70, 73],
  change: 9,
  elsewhereChange: 3,
  excess: 6,
  excessRange: { low: 4.5, high: 7.5 },
  reason: null,
  ratio: 3,
  ratioRange: { low: 2.5, high: 3.5 },
  startedLower: true,
  isTeachersWord: false,
  judgement: { label: "clear-rise", verdict: "some-sign-of-gain", reasons: ["benchmark-only"] },
  place: { sheet: "Benchmark", row: 4 },
};
const benchmark = (parts: Partial<BenchmarkComparison> = {}): BenchmarkResult => ({
  kind: "benchmark",
  standards: [],
  comparisons: [{ ...comparison, ...parts }],
  claims: [],
  estimates: [],
});
const check = (claim: string, ...results: readonly Result[]) =>
  checkClaim(claim, { results, settings: defaultSettings });

describe("reading a claim", () => {
  it.each([
    ["three times the national rate", "times-elsewhere", 3],
    ["Twice as fast as the country", "times-elsewhere", 2],
    ["Our pupils doubled the local authority’s rise", "times-elsewhere", 2],
    ["2.5x national", "times-elsewhere", 2.5],
    ["five months", "months", 5],
    ["5 additional months’ progress", "months", 5],
    ["Six points more than nationally", "points-more-than-elsewhere", 6],
    ["71% reached the expected standard", "share-at-standard", 71],
    ["80 per cent of pupils improved", "share-improved", 80],
    ["We closed the gap", "gap-narrowed", null],
    ["The project raised attainment", "cause", null],
    ["Results rose because of the talk", "cause", null],
    ["They gained more than the comparison classes", "more-than-comparison", null],
    ["Reading improved", "rose", null],
    ["Everybody loved it", "unknown", null],
  ] as const)("%s", (claim, kind, claimed) => {
    expect(parseClaim(claim)).toEqual({ kind, claimed });
  });

  it("takes any text without failing", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseClaim(text).kind).toBeDefined()));
  });
});

describe("a number against its likely range", () => {
  const range = fc
    .tuple(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([low, width, at]) => ({ low, high: low + width, value: low + at * width }));

  it("is never supported beyond the range, and claiming more never helps", () => {
    const rank = { "not-supported": 0, "cannot-tell": 1, supported: 2 };
    fc.assert(
      fc.property(
        range,
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (found, claimed, more) => {
          const said = againstRange(claimed, found, { decimals: 0 }).verdict;
          if (claimed > found.high) expect(said).toBe("not-supported");
          if (claimed <= found.low) expect(said).toBe("supported");
          if (found.high - found.low > claimed + more) {
            const higher = againstRange(claimed + more, found, { decimals: 0 }).verdict;
            expect(rank[higher]).toBeLessThanOrEqual(rank[said]);
          }
        },
      ),
    );
  });

  it("cannot tell without a range", () => {
    expect(againstRange(3, { value: 3, low: null, high: null }, { decimals: 0 }).verdict).toBe("cannot-tell");
  });
});

describe("three times the national rate", () => {
  const claim = "three times the national rate";
  it("is supported where the ratio is 3 and its range narrow", () => {
    expect(check(claim, benchmark())).toMatchObject({ verdict: "supported", found: { value: 3 } });
  });

  it("cannot be told where the range is wide: the points are what can be defended", () => {
    const wide = check(claim, benchmark({ ratioRange: { low: 0.8, high: 5.5 }, excessRange: { low: -1, high: 14 } }));
    expect(wide.verdict).toBe("cannot-tell");
    expect(claimWords(wide).sentence).toContain("rose 6 points more than elsewhere");
  });

  it("is not supported without a ratio, with other children, or beyond the range", () => {
    expect(check(claim, benchmark({ ratio: null, ratioRange: null }))).toMatchObject({
      verdict: "not-supported",
      reason: "no-ratio",
    });
    expect(check(claim, benchmark({ sameChildren: false }))).toMatchObject({
      verdict: "not-supported",
      reason: "other-children",
    });
    expect(check("four times the national rate", benchmark())).toMatchObject({
      verdict: "not-supported",
      reason: "beyond-range",
    });
    expect(check(claim)).toMatchObject({ verdict: "cannot-tell", reason: "no-benchmark" });
  });
});

describe("other claims", () => {
  it("months need a comparison group", () => {
    expect(check("five months", attainmentFixture())).toMatchObject({
      verdict: "not-supported",
      reason: "no-comparison",
    });
    expect(check("twelve months", comparedFixture()).verdict).toBe("not-supported");
  });

  it("no reason is given where nobody was drawn by chance", () => {
    for (const result of [attainmentFixture(), comparedFixture()])
      expect(check("The project improved reading", result)).toMatchObject({
        verdict: "not-supported",
        reason: "not-drawn-by-chance",
      });
  });

  it("words for every answer are short, claim no reason and give a sentence", () => {
    const said = [
      "three times the national rate",
      "two points more than nationally",
      "five months",
      "90% improved",
      "We closed the gap",
      "The project raised reading",
      "more than the comparison classes",
      "Reading rose",
      "Everybody loved it",
    ];
    const worlds: readonly (readonly Result[])[] = [
      [],
      [attainmentFixture()],
      [comparedFixture()],
      [benchmark()],
      [comparedFixture(), benchmark({ excessRange: { low: -2, high: 14 } })],
    ];
    for (const world of worlds)
      for (const claim of said) {
        const { verdict, sentence } = claimWords(check(claim, ...world));
        expect(verdict).toMatch(/Supported|Not supported|Cannot tell/);
        expect(sentence.length).toBeGreaterThan(10);
        expect(sentence).not.toMatch(bannedWords);
        expect(longestSentence(sentence)).toBeLessThanOrEqual(25);
      }
  });
});
