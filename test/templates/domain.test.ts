import type { Field } from "../../engine";
import { forms } from "../../templates";
import { evidenceKinds } from "../../templates/forms/evidence";
import { researchClaims } from "../../templates/forms/claims";

/**
 * The practice's own counts, row by row: what a facilitator of the practice would look for and must find as a field.
 * The numbers are those of the product's description of the practice (phases by five Ds, overviews, checks, grids,
 * progress, ethics, methods, claims, communities); more fields than these are allowed, fewer are not.
 */
function fieldsOf(form: string): readonly Field[] {
  const found = forms.find((candidate) => candidate.id === form);
  if (!found) throw new Error(`no form ${form}`);
  return found.fields;
}

const idsMatching = (form: string, pattern: RegExp) => fieldsOf(form).filter((field) => pattern.test(field.id)).length;

describe("the guide's fifteen cells", () => {
  it.each([
    ["phase-1", "P1.Diagnosis", 3],
    ["phase-1", "P1.Data", 4],
    ["phase-1", "P1.Development", 2],
    ["phase-1", "P1.Leadership", 2],
    ["phase-1", "P1.Drive", 3],
    ["phase-2", "P2.Diagnosis", 2],
    ["phase-2", "P2.Data", 1],
    ["phase-2", "P2.Development", 2],
    ["phase-2", "P2.Leadership", 3],
    ["phase-2", "P2.Drive", 2],
    ["phase-3", "P3.Diagnosis", 3],
    ["phase-3", "P3.Data", 2],
    ["phase-3", "P3.Development", 2],
    ["phase-3", "P3.Leadership", 3],
    ["phase-3", "P3.Drive", 4],
  ])("%s asks all prompts of %s", (form, cell, prompts) => {
    expect(idsMatching(form, new RegExp(`^${cell}\\.q[0-9]+$`))).toBe(prompts);
  });

  it.each(
    ["P1", "P2", "P3"].flatMap((phase) =>
      ["Diagnosis", "Data", "Development", "Leadership", "Drive"].map((d) => `${phase}.${d}`),
    ),
  )("%s is judged and recorded somewhere", (cell) => {
    const ids = forms.flatMap((form) => form.fields.map((field) => field.id));
    expect(ids.some((id) => id.startsWith(`${cell}.j`))).toBe(true);
    expect(ids.some((id) => id.startsWith(`${cell}.r`))).toBe(true);
  });

  it("leaves to the facilitator what is the facilitator's alone", () => {
    const shared = forms.filter((form) => form.id !== "facilitator-notes").flatMap((form) => form.fields);
    for (const prefix of ["P1.Development.j", "P2.Leadership.j", "P2.Drive.j", "P2.Drive.r"])
      expect(shared.some((field) => field.id.startsWith(prefix))).toBe(false);
  });

  it("asks how ready a school is to work with others in three words", () => {
    expect(fieldsOf("phase-1").find((field) => field.id === "P1.Diagnosis.j5")?.type).toEqual({
      kind: "choice",
      choices: ["low", "medium", "high"],
    });
  });

  it("reflects at each of the three levels and decides to stop, scale or repeat", () => {
    expect(idsMatching("phase-3", /^P3\.Data\.r[345]$/)).toBe(3);
    expect(fieldsOf("phase-3").find((field) => field.id === "P3.Drive.r1")?.type).toEqual({
      kind: "choice",
      choices: ["stop", "scale", "repeat"],
    });
  });
});

describe("around the cells", () => {
  it.each([
    ["working agreement", "working-agreement", /^agreement\./, 9],
    ["tasks of a guide", "facilitator-review", /^task\./, 9],
    ["skills", "facilitator-review", /^skill\./, 9],
    ["contexts of support", "facilitator-review", /^context\./, 6],
    ["reminders", "facilitator-review", /^reminder\./, 4],
    ["openers", "focus", /^opener\./, 3],
    ["a teacher's questions", "focus", /^teacher\./, 4],
    ["focus", "focus", /^focus\.(?!theme)/, 6],
    ["question prompts", "question", /^prompt\./, 6],
    ["tests of a good question", "question", /^test\.[a-zA-Z]+\.reason$/, 6],
    ["impact", "impact-check", /^impact\.[a-z]+$/, 5],
    ["clearness of each", "impact-check", /\.clear$/, 5],
    ["synthesis, reports", "synthesis", /^report\./, 4],
    ["synthesis, together", "synthesis", /^synthesis\.(patterns|themes|contradictions)$/, 3],
    ["synthesis, prompts", "synthesis", /^synthesis\.(strategies|adjust|surprise|sharedView|wayForward)$/, 5],
    ["reporting", "reporting", /^reporting\./, 6],
    ["overview 1, schools and group", "overview-1", /^O1\./, 6],
    ["overview 2, schools and group", "overview-2", /^O2\./, 6],
    ["overview 3, schools and group", "overview-3", /^O3\./, 6],
    ["distance", "innovation-items", /^distance\./, 5],
    ["extent", "innovation-items", /^extent\./, 5],
    ["progress, implementation", "progress-implementation", /^implementation\./, 5 + 2],
    ["progress, innovation", "progress-innovation", /^innovation\./, 5 + 2],
    ["progress, impact", "progress-impact", /^impact\./, 5 + 3],
    ["ethics triggers", "ethics", /^ethics\.(published|noAgreement|ownPupils)$/, 3],
    ["study questions", "initiatives", /^study\./, 6],
    ["traits", "initiative-traits", /^trait\./, 9],
    ["processes", "initiative-traits", /^process\./, 8],
    ["community themes", "community-themes", /^community\./, 3],
    [
      "delivery",
      "delivery",
      /^(plannedPerWeek|deliveredPerWeek|pupilsReached|teachersUsing|changesMade|comparisonHad)$/,
      6,
    ],
  ])("%s", (_, form, pattern, count) => {
    expect(idsMatching(form, pattern)).toBe(count);
  });

  it("prints eight steps of the time frame, six methods, eight approaches and 26 research claims", () => {
    const printed = (id: string) => forms.find((form) => form.id === id)?.printedRows?.length;
    expect(["time-frame", "method-choice", "approaches", "claims"].map(printed)).toEqual([8, 6, 8, 26]);
    expect(Object.values(researchClaims).map((list) => list.length)).toEqual([9, 9, 8]);
  });

  it("offers the kinds of evidence of each level", () => {
    // Trend and comparison are shared by the pupil and the organisation level, and so are listed once.
    expect(Object.values(evidenceKinds).map((kinds) => kinds.length)).toEqual([8, 6, 9 - 2, 4]);
  });

  it("has each of the ways of enquiring with its own fields", () => {
    const ids = (form: string) => fieldsOf(form).map((field) => field.id);
    expect(ids("learning-walk")).toEqual(
      expect.arrayContaining(["purpose", "focus", "criteria", "people", "visits", "visitMinutes", "debriefMinutes"]),
    );
    expect(ids("instructional-rounds")).toEqual(
      expect.arrayContaining([
        "problem",
        "owner",
        "groups",
        "evidence",
        "patterns",
        "nextWeek",
        "nextMonth",
        "yearEnd",
      ]),
    );
    expect(ids("peer-triad")).toEqual(
      expect.arrayContaining(["goals", "strengths", "protocol", "coach", "client", "observer"]),
    );
    expect(ids("lesson-study")).toEqual(
      expect.arrayContaining(["need", "studied", "plan", "predicted", "actual", "taughtBy", "discussion"]),
    );
  });
});

describe("the words", () => {
  it("are plain: sentences of at most 26 words, and no label without a meaning", () => {
    for (const form of forms) {
      for (const text of [form.help, ...form.fields.flatMap((field) => [field.label, field.help ?? "x"])]) {
        for (const sentence of text.split(/[.?!:;](?:\s|$)/))
          expect([sentence, sentence.split(/\s+/).filter((word) => word !== "").length <= 26]).toEqual([
            sentence,
            true,
          ]);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe("");
      }
    }
  });
});
