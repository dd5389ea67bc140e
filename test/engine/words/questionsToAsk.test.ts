import fc from "fast-check";
import type { AttainmentResult, ChangeLabel, Design } from "../../../engine/result";
import { questionsToAsk } from "../../../engine/words/questionsToAsk";
import { thresholds } from "../../../engine/thresholds";
import { attainmentFixture } from "../report/fixtures/attainment";
import { sourceFixture } from "../report/fixtures/source";
import { bannedWords, longestSentence } from "./reading";

const designs: readonly Design["kind"][] = ["one-group", "chosen-comparison", "random-comparison"];
const labels: readonly ChangeLabel[] = ["clear-fall", "too-close-to-call", "clear-rise"];

function headlineWith(parts: {
  readonly kind: Design["kind"];
  readonly label: ChangeLabel;
  readonly missingShare: number;
}): AttainmentResult {
  const result = attainmentFixture();
  const [school] = result.schools;
  const judgement = { ...result.judgement, label: parts.label };
  return {
    ...result,
    design: { ...result.design, kind: parts.kind, missingShare: parts.missingShare },
    schoolJudgements: school === undefined ? {} : { [school.school]: judgement },
  };
}

describe("what to ask", () => {
  it("is a few plain questions whatever the results, none of which claims anything", () => {
    const law = fc.property(
      fc.constantFrom(...designs),
      fc.constantFrom(...labels),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      fc.option(fc.integer({ min: 0, max: 9000 })),
      (kind, label, missingShare, costHours) => {
        const source = sourceFixture();
        const settings = { ...source.settings, costHours, costPounds: null };
        const asked = questionsToAsk({ ...source, settings }, headlineWith({ kind, label, missingShare }));
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.length).toBeLessThanOrEqual(thresholds.questionsToAsk);
        expect(new Set(asked).size).toBe(asked.length);
        for (const question of asked) {
          expect(question).toMatch(/\?$/);
          expect(question).not.toMatch(bannedWords);
          expect(longestSentence(question)).toBeLessThanOrEqual(22);
        }
      },
    );
    fc.assert(law);
  });

  it("asks about falls before anything that rose", () => {
    const asked = questionsToAsk(
      sourceFixture(),
      headlineWith({ kind: "one-group", label: "clear-fall", missingShare: 0 }),
    );
    expect(asked.slice(0, 2)).toEqual([
      "Could pupils outside the project be tested too, to see what happens anyway?",
      "Scores fell in one school: what happened there?",
    ]);
  });
});
