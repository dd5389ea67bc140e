import { contributionsOf, contributionText, mergeSums } from "../../../engine";
import { readContribution } from "../../../engine/contributions/readContribution";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";

const pupils = Array.from({ length: 60 }, (_, index): Pupil => ({
  school: index < 30 ? "School A" : "School B",
  arm: null,
  class: "1",
  premium: index % 2 === 0 ? "Y" : "N",
  before: 80 + ((index * 7) % 40),
  after: 85 + ((index * 11) % 40),
}));

const [schoolA, schoolB] = contributionsOf(studyOf(pupils), { minimum: 6 });
if (schoolA === undefined || schoolB === undefined) throw new Error("two schools are needed");

/** The text of School A's file with something in it changed. */
function changed(change: (content: never) => void): string {
  const content: unknown = JSON.parse(contributionText(schoolA as never));
  change(content as never);
  return JSON.stringify(content);
}

const codeOf = (text: string) => {
  const outcome = readContribution({ file: "a.json", text });
  return outcome.ok ? "read" : outcome.issues.map(({ code }) => code).join();
};

type Loose = { [key: string]: Loose } & Loose[] & number & string;

describe("a file somebody sent as a school's sums", () => {
  test("is read as it was written", () => {
    expect(readContribution({ file: "a.json", text: contributionText(schoolA) })).toEqual({
      ok: true,
      value: schoolA,
      issues: [],
    });
  });

  test.each([
    ["is empty", "", "contribution-unreadable"],
    ["is cut short", contributionText(schoolA).slice(0, 400), "contribution-unreadable"],
    ["is other JSON", '{"schema":"enquiry-impact/1"}', "not-a-contribution"],
    ["is a list", "[]", "not-a-contribution"],
    ["is deeply nested", `${"[".repeat(5000)}${"]".repeat(5000)}`, "not-a-contribution"],
  ])("is refused where it %s", (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  const sumsOf = (content: Loose): Loose => content["measures"]?.[0]?.["cells"]?.[0]?.["sums"] as Loose;
  test.each<[string, (content: Loose) => void]>([
    ["a number of pupils below 0", (content) => Object.assign(sumsOf(content), { n: -30 })],
    ["a part of a pupil", (content) => Object.assign(sumsOf(content), { n: 30.5 })],
    ["a text for a number", (content) => Object.assign(sumsOf(content), { meanBefore: "90" })],
    ["squares below 0", (content) => Object.assign(sumsOf(content), { squaresBefore: -1 })],
    ["a correlation beyond 1", (content) => Object.assign(sumsOf(content), { products: 1e9 })],
    ["groups of other pupils", (content) => Object.assign(sumsOf(content), { meanAfter: 500 })],
    ["a school without a name", (content) => Object.assign(content, { school: "" })],
    ["nothing of what it should hold", (content) => Object.assign(content, { measures: null })],
    ["a prototype", (content) => Object.assign(content, { measures: { __proto__: [] } })],
  ])("is refused where it holds %s", (_, change) => {
    expect(codeOf(changed(change as never))).toBe("contribution-impossible");
  });

  test("is refused where a number is not finite once read", () => {
    const text = contributionText(schoolA).replace(/"meanBefore": [0-9.]+/, '"meanBefore": 1e999');
    expect(codeOf(text)).toBe("contribution-impossible");
  });

  test("is refused where it tells of fewer pupils than it says", () => {
    expect(codeOf(changed(((content: Loose) => Object.assign(content, { minimum: 40 })) as never))).toBe(
      "contribution-too-small",
    );
  });

  test("counts a school once, whatever its files are called, and says so", () => {
    const text = contributionText(schoolA);
    const { schools, issues } = mergeSums(
      [
        { file: "b.json", text },
        { file: "a.json", text },
        { file: "c.json", text: contributionText(schoolB) },
        { file: "d.json", text: "no" },
      ],
      { version: "0" },
    );
    expect(schools).toEqual(["School A", "School B"]);
    expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "contribution-unreadable",
      "school-contributed-twice",
    ]);
  });
});
