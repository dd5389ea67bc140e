import { attainmentFixture } from "../report/fixtures/attainment";
import { evidenceFixture } from "../report/fixtures/evidence";
import { manySchoolsProgress, overviewFixture, progressFixture } from "../report/fixtures/story";
import type { EvidenceItem, ProgressAnswers } from "../../../engine/result";
import { missingText, overviewAnswer, scoresSay, wordsOf } from "../../../engine/words/overview";
import { agreeing, answersText, progressAnswer, stanceOf } from "../../../engine/words/progress";
import { claimsOf, levelSays, registerAnswer, viewsOf, viewsText } from "../../../engine/words/register";
import { bannedWords, longestSentence } from "./reading";

const given = (...values: readonly number[]): ProgressAnswers => ({
  school: "Ash",
  answers: values.map((value) => ({ respondent: null, value })),
});

describe("answers on progress", () => {
  it.each([
    [[], ""],
    [[4], "A ◕"],
    [[5, 5], "SA ●"],
    [[3, 5], "≠ SA ●  U ◑"],
    [[1, 3, 5], "≠ SA ● to SD ○"],
  ] as const)("%j are shown as %j", (values, text) => {
    expect(answersText(given(...values))).toBe(text);
  });

  it.each([
    [[], null],
    [[5, 5], "strongly-agree"],
    [[4, 5], "agree"],
    [[1, 2], "disagree"],
    [[2, 4], "uncertain"],
  ] as const)("%j are filled as %j", (values, stance) => {
    expect(stanceOf(given(...values))).toBe(stance);
  });

  it("count as agreeing only where everybody of a school agrees", () => {
    expect(progressFixture.statements.map(agreeing)).toEqual([
      { agree: 4, answered: 4 },
      { agree: 0, answered: 4 },
      { agree: 1, answered: 3 },
    ]);
  });
});

describe("views on a claim", () => {
  const item = (parts: Partial<EvidenceItem>): EvidenceItem => {
    const [first] = evidenceFixture.items;
    if (first === undefined) throw new RangeError("the fixture has entries");
    return { ...first, ...parts };
  };
  const claim = (...items: readonly EvidenceItem[]) => ({ level: "pupil", claim: "More talk", items }) as const;

  it("are ways of asking with the people asked", () => {
    expect(viewsOf([item({}), item({})])).toBe(1);
    expect(viewsOf([item({}), item({ respondents: "parents" }), item({ method: "test" })])).toBe(3);
  });

  it("agree, disagree or stand alone", () => {
    expect(viewsText(claim(item({})))).toBe("●○ One view only");
    expect(viewsText(claim(item({}), item({ method: "test" })))).toBe("●● 2 views agree");
    expect(viewsText(claim(item({}), item({ method: "test", supports: "contradicts" })))).toContain("which disagree");
  });

  it("that all contradict never speak for a change", () => {
    const against = [item({ supports: "contradicts" }), item({ supports: "contradicts", method: "test" })];
    expect(levelSays(against)).toBe("All entries speak against the claims.");
  });

  it("are found for every entry once", () => {
    expect(claimsOf(evidenceFixture).flatMap(({ items }) => items)).toHaveLength(evidenceFixture.items.length);
  });
});

describe("what a school says beside its scores", () => {
  const scores = attainmentFixture();

  it("never gives a number for fewer than ten pupils", () => {
    expect(scoresSay(scores, "Tinder Ford School")).toBe("Fewer than 10 pupils: counts only");
    expect(scoresSay(scores, "Nowhere School")).toBe("No scores in this workbook");
    expect(scoresSay(null, "Saddlemoor High")).toBe("No scores in this workbook");
  });

  it("gives the steadied change with its range", () => {
    expect(scoresSay(scores, "saddlemoor high")).toMatch(/: \+\d\.\d \([+−]\d+\.\d to [+−]\d+\.\d\) points$/);
  });

  it("shows who has not written", () => {
    expect(overviewFixture.schools.map(missingText)).toEqual([
      "Complete",
      "Missing: Overview 3",
      "Complete",
      "Has left",
    ]);
    expect(overviewAnswer(overviewFixture)).toContain("Fennimarsh Primary");
    expect(wordsOf(overviewFixture.group, "O1.question")).toBe("–");
  });
});

it("answers keep to plain words", () => {
  const said = [
    progressAnswer(progressFixture),
    progressAnswer(manySchoolsProgress),
    registerAnswer(evidenceFixture),
    overviewAnswer(overviewFixture),
  ];
  expect(said.filter((text) => bannedWords.test(text))).toEqual([]);
  expect(said.filter((text) => longestSentence(text) > 22)).toEqual([]);
});
