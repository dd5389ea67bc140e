import { analyse, draftedSheet, recognise } from "../../engine";
import { gridPairs } from "../../engine/words/grid";
import { collaborationPaths } from "../../engine/words/collaboration";
import { forms, sampleDrafts } from "../../templates";
import { collaborationPlacements } from "../../templates/samples/small/forms/collaboration";

/** The story the sample was made to tell (the invented alliance's phases 1 to 3), read off what is computed from it. */
describe("the story of Thistlewick Vale", () => {
  const recognised = recognise(
    sampleDrafts("small").map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    { forms },
  );
  if (!recognised.ok) throw new Error("the sample is not recognised");
  const analysed = analyse(recognised.value, { issues: recognised.issues, version: "0" });
  const textsOf = (id: string): string =>
    JSON.stringify(
      analysed.drafts
        .find((draft) => draft.id === id)
        ?.rows.flatMap(({ cells }) => cells.map(([, { value }]) => value)),
    );
  const level = (name: string) => analysed.impact?.levels.find((one) => one.level === name);

  it("phase 1: a vague aim fails the tests and becomes a precise question", () => {
    expect(analysed.enquiry?.checks.questions.map(({ passes }) => passes)).toEqual([false, true]);
    expect(textsOf("enquiry-progress")).toContain("One earlier wording did not.");
  });

  it("phase 2: two cycles, logs against observation, Owlhurst drifts to unfocused", () => {
    const grid = analysed.results.find((result) => result.kind === "innovation-grid");
    if (grid?.kind !== "innovation-grid") throw new Error("the grid was rated");
    const owlhurst = gridPairs(grid).find(({ school }) => school === "Owlhurst Primary");
    expect([owlhurst?.aimed, ...(owlhurst?.earlier ?? []), owlhurst?.achieved].map((one) => one?.quadrant)).toEqual([
      "radical",
      "radical",
      "unfocused",
    ]);
    expect(textsOf("innovation-grid")).toContain("Cycle 1 radical, then cycle 2 unfocused");
    expect(analysed.issues.map(({ code }) => code)).toContain("claim-contradicted");
  });

  it("working together: every school is placed where it was planted, at the start and at the end", () => {
    const grid = analysed.results.find((result) => result.kind === "collaboration-grid");
    if (grid?.kind !== "collaboration-grid") throw new Error("the grid was rated");
    const paths = collaborationPaths(grid);
    expect(paths.map(({ school, start, now }) => [school, start?.quadrant, now.quadrant])).toEqual(
      collaborationPlacements,
    );
    expect(paths.every(({ agreedSteps }) => agreedSteps.length === 1)).toBe(true);
  });

  it("phase 3: some sign for pupils at most, staff report more, schools are mixed, between schools nobody can tell", () => {
    expect(["some-sign-of-gain", "no-clear-change", "cannot-tell"]).toContain(level("pupil")?.verdict);
    expect([level("professional")?.basis, level("professional")?.verdict]).toEqual(["self-report", "cannot-tell"]);
    expect(level("organisation")?.verdict).toBe("mixed");
    expect(level("system")?.verdict).toBe("cannot-tell");
    expect(textsOf("impact-summary")).toContain("Staff report more agreement than before");
  });

  it("says the smallest change the design could have seen, about .27 SD", () => {
    const [, said] =
      /less than about [0-9.]+ points \((0\.\d+) SD\) may well be missed/.exec(textsOf("impact-summary")) ?? [];
    expect(Math.abs(Number(said) - 0.27)).toBeLessThanOrEqual(0.02);
  });

  it("Mistlebrook's claim is flagged in words, beside its answers and among the checks", () => {
    expect(textsOf("where-are-we-now")).toContain("The school’s matched scores fell on average.");
    expect(textsOf("enquiry-progress")).toContain("do not bear it out: Mistlebrook Primary.");
  });

  it("asks for the decision: repeat, narrower", () => {
    expect(textsOf("impact-summary")).toContain('"Decision asked for","Repeat, narrower');
  });
});
