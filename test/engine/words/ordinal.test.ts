import { ordinalFixture } from "../report/fixtures/ordinal";
import type { Estimate } from "../../../engine/estimate";
import type { OrdinalResult } from "../../../engine/results/ordinal";
import { levelHeadline } from "../../../engine/words/levels";
import { movementSentences, ordinalStatement } from "../../../engine/words/ordinal";
import { levelVerdictText } from "../../../engine/words/labels";
import { impactFixture } from "../report/fixtures/source";
import { bannedWords, longestSentence, readingGrade } from "./reading";

const fixture = ordinalFixture();

function withNumbers(result: OrdinalResult, change: (estimate: Estimate) => Estimate): OrdinalResult {
  return { ...result, estimates: result.estimates.map(change) };
}

const moved = (value: number, low: number | null, high: number | null): OrdinalResult =>
  withNumbers(fixture, (estimate) =>
    estimate.statistic === "net-movement" || estimate.statistic === "difference-in-differences"
      ? { ...estimate, value, low, high }
      : estimate,
  );

const alone: OrdinalResult = { ...fixture, design: { ...fixture.design, kind: "one-group" }, comparison: null };
const cases: readonly OrdinalResult[] = [
  fixture,
  alone,
  { ...alone, both: 8 },
  ...[moved(12, 4, 20), moved(-12, -20, -4), moved(2, -9, 13), moved(0.2, -1, 1), moved(5, null, null)].flatMap(
    (one) => [one, { ...one, design: alone.design }, { ...one, judgedBy: "test" as const }],
  ),
];

describe("words on movement between levels", () => {
  it("never claim a reason, never a gain on teachers' word, in short sentences", () => {
    for (const result of cases) {
      const { sentences } = ordinalStatement(result);
      for (const sentence of [...sentences, ...movementSentences(result)]) {
        expect(sentence).not.toMatch(bannedWords);
        expect(longestSentence(sentence)).toBeLessThanOrEqual(22);
      }
      expect(readingGrade(sentences.join(" "))).toBeLessThan(9);
      if (result.judgedBy === "own-teachers" && result.both >= 10) expect(sentences.join(" ")).toContain("their word");
    }
  });

  it("say which way more pupils moved before any number", () => {
    expect(movementSentences(moved(12, 4, 20))[0]).toMatch(/^More pupils moved up than down in Writing\./);
    expect(movementSentences(moved(-12, -20, -4))[0]).toMatch(/^More pupils moved down than up in Writing\./);
    expect(movementSentences(moved(2, -9, 13))[1]).toContain("could be chance");
  });

  it("name a level's basis as teachers' word", () => {
    const [pupil] = impactFixture.levels;
    if (pupil === undefined) throw new Error("the fixture has a pupil level");
    const level = { ...pupil, basis: "judged", verdict: "cannot-tell" } as const;
    expect(levelHeadline(level)).toBe("Teachers’ judgements alone cannot tell whether pupils gained.");
    expect(levelVerdictText(level)).toBe("Judged: teachers’ word only");
  });
});
