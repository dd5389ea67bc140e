import { estimate } from "../report/fixtures/estimates";
import { attainmentFixture } from "../report/fixtures/attainment";
import { gridFixture } from "../report/fixtures/grid";
import { questionnaireFixture } from "../report/fixtures/questionnaire";
import { impactFixture, sourceFixture } from "../report/fixtures/source";
import type { Impact, LevelVerdict, Verdict } from "../../../engine/result";
import type { QuestionnaireResult } from "../../../engine/results/questionnaire";
import { gapMovement, gapSentence, gapsAnswer } from "../../../engine/words/gaps";
import { gridAnswer, gridPairs, movementText, placementText } from "../../../engine/words/grid";
import { judgementText, levelVerdictText, sureText } from "../../../engine/words/labels";
import { levelHeadline, otherLevelsSentence } from "../../../engine/words/levels";
import { placeInHundred } from "../../../engine/words/placesInHundred";
import { questionnaireStatement } from "../../../engine/words/questionnaire";
import { plainAnswer } from "../../../engine/words/answer";
import { cannotSay } from "../../../engine/words/cannotSay";
import { standardised } from "../report/fixtures/attainment";
import { bannedWords, longestSentence } from "./reading";

const verdicts: readonly Verdict[] = [
  "clear-gain",
  "some-sign-of-gain",
  "mixed",
  "no-clear-change",
  "decline",
  "cannot-tell",
];
const bases: readonly LevelVerdict["basis"][] = ["measured", "self-report", "register", "not-collected"];

function impactOf(change: (level: LevelVerdict) => LevelVerdict): Impact {
  return { ...impactFixture, levels: impactFixture.levels.map(change) };
}

describe("words on gaps", () => {
  const change = (low: number, high: number) =>
    estimate({ statistic: "gap-change", value: (low + high) / 2, low, high });
  const figures = (before: number, low: number, high: number) => ({
    before,
    after: before + (low + high) / 2,
    change: change(low, high),
    pupilChange: null,
  });

  it("say narrowed or widened only where the likely range leaves out zero", () => {
    expect(gapMovement(figures(-6, 0.5, 3))).toBe("narrowed");
    expect(gapMovement(figures(-6, -3, -0.5))).toBe("widened");
    expect(gapMovement(figures(6, 0.5, 3))).toBe("widened");
    expect(gapMovement(figures(-6, -0.5, 3))).toBe("could-be-chance");
    expect(gapMovement(figures(2, -6, -3))).toBe("turned-round");
    expect(gapMovement({ ...figures(-6, 0.5, 3), after: -8 })).toBe("averages-disagree");
  });

  it("describe a gap before its change, and count only small groups", () => {
    const result = attainmentFixture();
    const [disadvantaged, , eal] = result.groups;
    expect(disadvantaged && gapSentence(result, disadvantaged)).toBe(
      "6.9 behind before, 7.4 behind after (points): no clear change.",
    );
    expect(eal && gapSentence(result, eal)).toBe("Fewer than 10 pupils in a group: counts only.");
    expect(gapsAnswer(result)).toBe("We cannot tell whether any gap changed: both changes could be chance.");
  });
});

describe("words on the grid", () => {
  const pairs = gridPairs(gridFixture);

  it("describe movement and never rank it", () => {
    expect(pairs.map(movementText)).toEqual([
      "Closer to practice than planned",
      "Smaller than planned",
      // Distance −0.3 with spreads of 0.35 over 3 and 2 raters is within its standard error, 0.35·√(1/3 + 1/2) = 0.32.
      "Smaller than planned",
      "About as planned",
      "Smaller and closer to practice than planned",
      "Smaller than planned",
      "Larger than planned",
      "Too few answers to compare",
    ]);
  });

  it("name both quadrants near a line and say what is not placed", () => {
    expect(placementText(pairs[6]?.achieved ?? null)).toBe("Replicable, close to incremental");
    expect(placementText(pairs[7]?.achieved ?? null)).toBe("Not placed: too few answers");
    expect(gridAnswer(pairs)).toBe(
      "Of 7 placements rated both times, three came out in the quadrant aimed for. One has no full pair of ratings yet.",
    );
  });
});

describe("words on questionnaires", () => {
  const labels = ["clear-rise", "leans-down", "about-the-same", "too-close-to-call", "fall-may-be-tiny", null] as const;
  const results = labels.flatMap((label): QuestionnaireResult[] => {
    const base = questionnaireFixture();
    const judged = { ...base, judgement: { label, verdict: "some-sign-of-gain" as const, reasons: [] } };
    return [
      judged,
      { ...judged, linked: null, level: "organisation" },
      { ...judged, estimates: [] },
      { ...judged, waves: judged.waves.slice(0, 1) },
    ];
  });

  it("never call what people report a gain", () => {
    const said = results.flatMap((result) => questionnaireStatement(result).sentences).join(" ");
    expect(said).not.toMatch(/\bgain/i);
    expect(said).not.toMatch(bannedWords);
    expect(longestSentence(said)).toBeLessThan(22);
  });
});

describe("words on the three levels", () => {
  it("say no pupil change is missing before any staff change, whatever staff report", () => {
    for (const verdict of verdicts) {
      const impact = impactOf((level) => (level.level === "pupil" ? { ...level, verdict } : level));
      const said = plainAnswer({ ...sourceFixture(), impact }).join(" ");
      expect(said.indexOf("Pupils")).toBe(0);
      expect(said.indexOf("Staff")).toBeGreaterThan(said.indexOf("Pupils"));
    }
  });

  it("call nothing but a measure a gain", () => {
    for (const basis of bases.filter((one) => one !== "measured"))
      for (const verdict of verdicts)
        for (const level of impactFixture.levels) {
          const texts = [levelVerdictText({ ...level, basis, verdict }), levelHeadline({ ...level, basis, verdict })];
          expect(texts.join(" ")).not.toMatch(/sign of gain|clear gain|gained/i);
        }
  });

  it("let staff's reports stand in for no pupil evidence", () => {
    const impact = impactOf((level) => (level.level === "pupil" ? { ...level, basis: "not-collected" } : level));
    expect(otherLevelsSentence({ ...sourceFixture(), impact })).toMatch(/cannot stand in for pupils’ results/);
  });

  it("keep sentences short and claims within the evidence", () => {
    for (const verdict of verdicts)
      for (const basis of bases) {
        const source = { ...sourceFixture(), impact: impactOf((level) => ({ ...level, verdict, basis })) };
        const text = [...plainAnswer(source), ...cannotSay(source, attainmentFixture())].join(" ");
        expect(text).not.toMatch(bannedWords);
        expect(longestSentence(text)).toBeLessThan(22);
      }
  });
});

describe("small words", () => {
  it("say of a rise any year brings that any year brings it", () => {
    expect(
      judgementText({ label: "clear-rise", verdict: "cannot-tell", reasons: ["no-comparison-rising-measure"] }),
    ).toBe("Rose, as in any year");
  });

  it("say how sure in shapes and words", () => {
    expect([sureText(null), sureText(1), sureText(2), sureText(3)]).toEqual([
      "○○○ Nothing collected",
      "●○○ Not sure",
      "●●○ Fairly sure",
      "●●● Quite sure",
    ]);
  });

  it("give a standardised average as a place among 100 pupils", () => {
    // Φ(0) = 0.5; Φ((85 − 100)/15) = Φ(−1) = 0.1587 (Abramowitz & Stegun 1964, table 26.1).
    expect([
      placeInHundred(100, standardised),
      placeInHundred(85, standardised),
      placeInHundred(10, standardised),
    ]).toEqual([50, 16, 1]);
  });
});
