import { comparedFixture, tooFewFixture } from "../report/fixtures/compared";
import { sourceFixture } from "../report/fixtures/source";
import type { AttainmentResult, ComparisonFacts } from "../../../engine/result";
import { besideChange, comparedPupils, comparisonAnswer, comparisonLines } from "../../../engine/words/arms";
import { bannedWords, longestSentence } from "./reading";

function factsOf({ comparison }: AttainmentResult): ComparisonFacts {
  if (comparison === null) throw new RangeError("the fixture has a comparison");
  return comparison;
}

const { settings, results } = sourceFixture();
const lineOf = (result: AttainmentResult, name: string, facts: Partial<ComparisonFacts> = {}) =>
  comparisonLines(result, { ...factsOf(result), ...facts }, { settings, results }).find((line) => line.name === name);

describe("words on two groups", () => {
  const compared = comparedFixture();
  const tooFew = tooFewFixture();

  it("give the difference with its range where enough units entered", () => {
    const answer = comparisonAnswer(compared, factsOf(compared));
    expect(answer).toContain("2.8 points more than comparison pupils");
    expect(answer).toContain("between 1.6 and 3.9");
    expect(answer).toContain("the groups may differ");
  });

  it("give no difference where too few units entered, and say how many there were", () => {
    const answer = comparisonAnswer(tooFew, factsOf(tooFew));
    expect(answer).toContain("too few classes to compare: two in the project and three beside it");
    expect(answer).not.toContain("gained");
    expect(lineOf(tooFew, "Size in SDs (Hedges’ g)")).toBeUndefined();
  });

  // Bands: What Works Clearinghouse Standards 4.1 (2020), baseline equivalence: .05 and .25 SD.
  it.each([
    [0.03, "Alike for practical purposes."],
    [-0.1, "Not quite alike: the adjusted difference allows for it."],
    [0.3, "Too far apart to compare (more than 0.25 SD)."],
  ])("judge a start %s SD apart", (baselineDifference, meaning) => {
    expect(lineOf(compared, "Where they started", { baselineDifference })?.meaning).toBe(meaning);
  });

  it("say beside the change where the comparison was made, and nothing where none could be", () => {
    expect(besideChange(compared)).toMatch(
      /^In the 3 schools with comparison pupils: project pupils gained about 2.8 /,
    );
    expect(besideChange(tooFew)).toBeNull();
  });

  it("name uneven loss", () => {
    expect(lineOf(compared, "Without both scores")).toMatchObject({ fact: "8% and 6%" });
    expect(lineOf(compared, "Without both scores", { suppliedPerArm: [200, 155] })?.meaning).toContain("no longer be");
  });

  it("keep to plain words", () => {
    const said = [compared, tooFew].flatMap((result) => [
      comparedPupils(factsOf(result)),
      comparisonAnswer(result, factsOf(result)),
      ...comparisonLines(result, factsOf(result), { settings, results }).map(({ meaning }) => meaning),
    ]);
    expect(said.filter((text) => bannedWords.test(text))).toEqual([]);
    expect(said.filter((text) => longestSentence(text) > 22)).toEqual([]);
  });
});
