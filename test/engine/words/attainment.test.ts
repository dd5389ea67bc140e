import type { AttainmentResult, ChangeLabel, Design, Verdict } from "../../../engine/result";
import { attainmentStatement } from "../../../engine/words/attainment";
import { allAttainmentCaveats, attainmentCaveats } from "../../../engine/words/caveats";
import { defaultSettings } from "../../../engine/settings";
import { attainmentFixture, standardised } from "../report/fixtures/attainment";
import { estimate } from "../report/fixtures/estimates";
import { bannedWords, longestSentence, readingGrade } from "./reading";

const labels: readonly (ChangeLabel | null)[] = [
  "clear-rise",
  "rise-may-be-tiny",
  "very-slight-rise",
  "about-the-same",
  "leans-up",
  "too-close-to-call",
  "leans-down",
  "very-slight-fall",
  "fall-may-be-tiny",
  "clear-fall",
  null,
];
const verdicts: readonly Verdict[] = ["clear-gain", "some-sign-of-gain", "no-clear-change", "decline", "cannot-tell"];
const reasons: readonly (readonly string[])[] = [
  [],
  ["no-comparison"],
  ["no-comparison-rising-measure"],
  ["no-comparison-unknown-scale"],
  ["different-tests"],
  ["chosen-for-low-scores"],
  ["small-group", "no-comparison"],
  ["under-ten"],
  ["no-range"],
  ["groups-not-comparable"],
  ["depends-on-adjustment", "chosen-comparison"],
  ["depends-on-missing", "no-comparison"],
  ["may-be-chosen-for-low-scores", "no-comparison"],
];
const designs: readonly Design["kind"][] = ["one-group", "chosen-comparison", "random-comparison"];

function generated(): readonly AttainmentResult[] {
  return designs.flatMap((kind) =>
    labels.flatMap((label) =>
      verdicts.flatMap((verdict) =>
        reasons.flatMap((why) =>
          [1, 8].flatMap((schools) => {
            const base = attainmentFixture({ judgement: { label, verdict, reasons: why }, schools });
            return [withComparison(base, kind), withCaveats(withComparison(base, kind))];
          }),
        ),
      ),
    ),
  );
}

function withComparison(result: AttainmentResult, kind: Design["kind"]): AttainmentResult {
  if (kind === "one-group") return result;
  return {
    ...result,
    design: { ...result.design, kind, unitsPerArm: [9, 9], baselineDifference: 0.1 },
    comparison: {
      treatmentLabel: "project",
      comparisonLabel: "waiting list",
      method: "arms-inside-schools",
      treatmentPupils: 300,
      comparisonPupils: 150,
      treatmentSchools: 8,
      comparisonSchools: 3,
    },
    estimates: [
      ...result.estimates,
      estimate({ statistic: "ancova-difference", contrast: "project-comparison", value: 2.4, low: 0.6, high: 4.2 }),
    ],
  };
}

function withCaveats(result: AttainmentResult): AttainmentResult {
  return {
    ...result,
    atCeiling: { before: 0.1, after: 0.31 },
    design: { ...result.design, missingShare: 0.24, chosenForLowScores: true, sameTestSeries: null },
  };
}

/** A few of the texts at fault, enough to see why. */
function first(texts: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(texts.map(({ text }) => text))].slice(0, 3);
}

const afterwards = {
  ...defaultSettings,
  declared: { measure: "mrt sas", declaredOn: "2026-07-01", resultsWereIn: true },
};

describe("sentences on attainment", () => {
  const texts = generated().map((result) => ({
    result,
    text: [...attainmentStatement(result).sentences, ...allAttainmentCaveats(result, afterwards)].join(" "),
  }));

  it("never uses a word that claims more than the evidence", () => {
    expect(first(texts.filter(({ text }) => bannedWords.test(text)))).toEqual([]);
  });

  it("keeps every sentence under 22 words", () => {
    expect(first(texts.filter(({ text }) => longestSentence(text) >= 22))).toEqual([]);
  });

  it("reads at grade 7 or below (age 12 to 13)", () => {
    expect(first(texts.filter(({ text }) => readingGrade(text) > 7))).toEqual([]);
  });

  it("names a size only where the verdict is open", () => {
    const closed = texts.filter(({ result }) => result.judgement.verdict === "cannot-tell");
    expect(closed.filter(({ text }) => /(small|moderate|large) amount/.test(text))).toEqual([]);
  });

  it("says no gain and no reason of a measure that rises with age in one group", () => {
    const rising = attainmentFixture({
      scale: { ...standardised, growth: "rises-with-age" },
      judgement: { label: "clear-rise", verdict: "cannot-tell", reasons: ["no-comparison-rising-measure"] },
    });
    expect(attainmentStatement(rising).sentences).toEqual([
      "Pupils’ MRT SAS scores rose by 2.8 points (likely between 0.9 and 4.6).",
      "They rise in any year, so this says nothing yet about the enquiry.",
    ]);
  });

  it("gives at most two caveats, the missing before the rest", () => {
    const caveats = attainmentCaveats(withCaveats(attainmentFixture()), afterwards);
    expect(caveats).toHaveLength(2);
    expect(caveats[0]).toMatch(/are not counted/);
  });
});
