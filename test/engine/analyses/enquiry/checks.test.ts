import fc from "fast-check";
import { defaultSettings, runEnquiry, type Study } from "../../../../engine";
import { checkClaims } from "../../../../engine/analyses/enquiry/checks/claimChecks";
import { claimFlags } from "../../../../engine/analyses/enquiry/checks/claimFlags";
import { checkCriteria } from "../../../../engine/analyses/enquiry/checks/criteriaCheck";
import { checkEthics } from "../../../../engine/analyses/enquiry/checks/ethicsCheck";
import { openPoints } from "../../../../engine/analyses/enquiry/checks/openPoints";
import { checkQuestions } from "../../../../engine/analyses/enquiry/checks/questionCheck";
import { checkSynthesis } from "../../../../engine/analyses/enquiry/checks/synthesisCheck";
import { answers, rows, studyOf } from "./entries";

const codes = (study: Study) => runEnquiry(study).issues.map(({ code }) => code);
const six = (answer: string) =>
  Object.fromEntries(
    ["data", "oneIssue", "measurable", "plain", "quick", "improvement"].map((id) => [`test.${id}`, answer]),
  );
const precise = {
  "question.text": "Does talk about texts raise the reading scores of Year 4 by June?",
  "question.measure": "Reading",
  "question.dataSet": "Sheet Reading",
};

describe("the question's six tests", () => {
  const check = (values: Record<string, string>) => checkQuestions(studyOf(answers("question", {}, values)))[0];
  const missed = (values: Record<string, string>) =>
    check(values)
      ?.hints.filter(({ state }) => state !== "passes")
      .map(({ id }) => id);

  it("pass when all are answered yes and the workbook finds what it looks for", () => {
    expect(check({ ...precise, ...six("yes") })?.passes).toBe(true);
    expect(check({ ...precise, ...six("yes"), "test.data": "partly" })?.passes).toBe(false);
    expect(check(precise)?.tests.map(({ answer }) => answer)).toEqual([null, null, null, null, null, null]);
  });

  it("come with hints: data set, cohort, measure, at most 25 words, a question mark", () => {
    expect(missed({ "question.text": "Improve literacy" })).toEqual(["data-set", "cohort", "measure", "question-mark"]);
    expect(missed({ ...precise, "question.text": "Does it help our readers?" })).toEqual(["cohort"]);
    expect(missed({ ...precise, "question.text": "Does it help?", "question.cohort": "Our readers" })).toEqual([]);
    const words = (count: number) =>
      `${Array(count - 2)
        .fill("word")
        .join(" ")} Year 4?`;
    expect(missed({ ...precise, "question.text": words(25) })).toEqual([]);
    expect(missed({ ...precise, "question.text": words(26) })).toEqual(["length"]);
  });

  it("look for the measure among the scores of the workbook", () => {
    const column = { kind: "number", measure: "mrt sas", measureLabel: "MRT SAS", header: "MRT SAS before" };
    const study = (measure: string) =>
      ({
        ...studyOf(answers("question", {}, { ...precise, "question.measure": measure })),
        tables: [{ columns: [column] }],
      }) as unknown as Study;
    const state = (measure: string) =>
      checkQuestions(study(measure))[0]?.hints.find(({ id }) => id === "measure")?.state;
    expect(["MRT SAS", "mrt-sas", "The MRT SAS test"].map(state)).toEqual(["passes", "passes", "passes"]);
    expect(["Phonics", "SA"].map(state)).toEqual(["not-found", "not-found"]);
  });

  it("warn of the last wording only; an earlier one is worth knowing", () => {
    const vague = answers("question", { meeting: "2025-09-10" }, { "question.text": "Improve literacy", ...six("no") });
    const sharp = answers("question", { meeting: "2025-09-24" }, { ...precise, ...six("yes") });
    expect(codes(studyOf(vague))).toEqual(expect.arrayContaining(["question-tests-not-passed", "question-hints"]));
    expect(codes(studyOf(vague, sharp))).toContain("question-sharpened");
    expect(codes(studyOf(vague, sharp))).not.toContain("question-tests-not-passed");
  });
});

describe("focus, method and impact checks", () => {
  const fit = {
    "method.why": "Visits",
    "method.everySchool": "yes",
    "method.clear": "yes",
    "method.concise": "yes",
    "method.practical": "yes",
  };

  it("let a method pass only when everything is a yes: not sure fails", () => {
    expect(openPoints(answers("method-fit", {}, fit))).toEqual([]);
    const unsure = answers("method-fit", {}, { ...fit, "method.clear": "not sure" });
    expect(openPoints(unsure).map(({ field, state }) => [field, state])).toEqual([["method.clear", "not sure"]]);
    expect(codes(studyOf(unsure))).toContain("method-fit-not-sure");
  });

  it("ask to think again after one unclear answer about impact", () => {
    const all = Object.fromEntries(
      ["recognise", "data", "available", "more", "appropriate"].flatMap((id) => [
        [`impact.${id}`, "Something"],
        [`impact.${id}.clear`, "clear"],
      ]),
    );
    expect(openPoints(answers("impact-check", {}, all))).toEqual([]);
    const one = answers("impact-check", {}, { ...all, "impact.more.clear": "unclear" });
    expect(codes(studyOf(one))).toContain("impact-check-unclear");
  });

  it("count a focus question as answered when anybody has answered it", () => {
    const group = answers("focus", {}, { "focus.findOut": "How", "focus.why": "Because", "focus.analysis": "Tests" });
    const school = answers("focus", { school: "Ash" }, { "focus.reasonable": "Yes", "focus.benefit": "Yes" });
    expect(openPoints([...group, ...school]).map(({ field }) => field)).toEqual(["focus.ethics"]);
    expect(openPoints([])).toEqual([]);
  });

  it("see criteria that were agreed on after the data of their level", () => {
    const evidence = rows("evidence", { claim: "C", level: "pupil", date: "2026-03-01" });
    const agreed = (agreedOn: string, level = "pupil") =>
      checkCriteria([...rows("criteria", { criterion: "Scores", level, agreedOn }), ...evidence])?.afterTheData;
    expect([
      agreed("2025-09-01"),
      agreed("2026-03-01"),
      agreed("2026-03-02"),
      agreed("2026-03-02", "professional"),
    ]).toEqual([0, 0, 1, 0]);
    expect(checkCriteria(rows("criteria", { criterion: "Scores" }))?.undated).toBe(1);
  });
});

describe("validity, triangulation and reliability of a claim", () => {
  const claim = (...records: Readonly<Record<string, string>>[]) =>
    checkClaims(
      rows(
        "evidence",
        ...records.map((record) => ({
          claim: "Pupils discuss more",
          level: "pupil",
          direction: "supports",
          ...record,
        })),
      ),
    )[0];

  it("joins rows of one claim however they are spelt, but not across levels", () => {
    const checks = checkClaims(
      rows(
        "evidence",
        { claim: "Pupils discuss more.", level: "pupil", direction: "supports" },
        { claim: "pupils  discuss more", level: "pupil", direction: "contradicts" },
        { claim: "Pupils discuss more", level: "professional", direction: "supports" },
      ),
    );
    expect(checks.map(({ level, supports, contradicts }) => [level, supports, contradicts])).toEqual([
      ["pupil", 1, 1],
      ["professional", 1, 0],
    ]);
  });

  it("passes triangulation with two methods or two groups of people; three are not required", () => {
    expect(claim({ method: "observation" }, { method: "interview" })?.triangulation).toBe("passes");
    expect(claim({ respondents: "pupils" }, { respondents: "parents" })?.triangulation).toBe("passes");
    expect(claim({ method: "observation", respondents: "pupils" }, { method: "observation" })?.triangulation).toBe(
      "one-perspective",
    );
    expect(claim({})?.triangulation).toBe("open");
  });

  it("takes the best answer of the evidence that supports it; not sure is no support", () => {
    expect(claim({ valid: "no", reliable: "not sure" }, { valid: "yes", reliable: "partly" })).toMatchObject({
      validity: "passes",
      reliability: "in-doubt",
    });
    expect(claim({ valid: "not sure", reliable: "no" })).toMatchObject({ validity: "fails", reliability: "fails" });
    expect(claim({ valid: "yes", direction: "contradicts" }, { valid: "no" })?.validity).toBe("fails");
    expect(claim({})).toMatchObject({ validity: "open", reliability: "open" });
  });

  it("names methods that cannot show what is claimed: interaction by questionnaire alone", () => {
    expect(claim({ method: "questionnaire" })?.misfit).toBe("interaction");
    expect(claim({ method: "questionnaire" }, { method: "observation" })?.misfit).toBeNull();
    expect(claim({ claim: "Pupils enjoy discussing", method: "questionnaire" })?.misfit).toBeNull();
    expect(claim({ claim: "Pupils enjoy reading", method: "test" })?.misfit).toBe("attitude");
    expect(claim({ claim: "Scores rose", method: "interview" })?.misfit).toBeNull();
    expect(claim({ claim: "Reading scores rose", method: "interview" })?.misfit).toBeNull();
    expect(claim({ claim: "They score more", method: "interview" })?.misfit).toBe("attainment");
  });

  it("adding evidence never takes a perspective away", () => {
    const record = fc.record({
      method: fc.constantFrom("interview", "test", "observation"),
      respondents: fc.constantFrom("pupils", "teachers"),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), record, (records, more) => {
        const before = claim(...records);
        const after = claim(...records, more);
        return before?.triangulation !== "passes" || after?.triangulation === "passes";
      }),
    );
  });
});

describe("claim against evidence", () => {
  const pupils = (before: readonly number[], after: readonly (number | null)[], school: readonly number[]) => {
    const column = (id: string, role: string, values: readonly (number | null)[]) => ({
      id,
      header: `Reading ${role}`,
      role,
      kind: "number",
      measure: "reading",
      direction: null,
      scale: null,
      values: Float64Array.from(values, (value) => value ?? 0),
      missing: Uint8Array.from(values, (value) => (value === null ? 1 : 0)),
    });
    return {
      rowNumbers: new Uint32Array(before.length),
      columns: [
        {
          id: "school",
          role: "school",
          kind: "text",
          codes: Int32Array.from(school),
          levels: ["Ash", "Birch", "Cedar", "Dogwood"],
        },
        column("b", "before", before),
        column("a", "after", after),
      ],
    };
  };
  const says = (school: string, agreement: number, more: Record<string, string> = {}) => ({
    school,
    date: "2026-06-01",
    "impact.pupils": agreement,
    ...more,
  });
  const flags = (...records: Parameters<typeof rows>[1][]) => {
    // Of ten pupils each Ash rises by 1 and Birch falls by 1; Cedar has no score after, Dogwood two pupils who rise.
    const school = [...Array<number>(10).fill(0), ...Array<number>(10).fill(1), 2, 3, 3];
    const after = school.map((index) => [51, 49, null, 55][index] ?? null);
    const table = pupils(
      school.map(() => 50),
      after,
      school,
    );
    const study = {
      ...studyOf(rows("progress-impact", ...records)),
      pupils: table,
      settings: defaultSettings,
    };
    return claimFlags(study as unknown as Study).map(({ school, kind, matched }) => [school, kind, matched]);
  };

  it("flags who agrees without matched scores, or with scores that fell", () => {
    expect(flags(says("Ash", 5), says("Birch", 4), says("Cedar", 4))).toEqual([
      ["Birch", "scores-fell", 10],
      ["Cedar", "no-matched-scores", 0],
    ]);
    expect(flags(says("Dogwood", 4))).toEqual([["Dogwood", "under-ten", 2]]);
    expect(flags(says("Birch", 3), says("Cedar", 2))).toEqual([]);
  });

  it("listens to the latest answer, to either of two people, and to the alliance as a whole", () => {
    expect(flags(says("Cedar", 5, { date: "2026-01-01" }), says("Cedar", 3))).toEqual([]);
    expect(flags(says("Cedar", 2), says("Cedar", 4))).toEqual([["Cedar", "no-matched-scores", 0]]);
    // Ten rise by 1, ten fall by 1, two rise by 5: no fall over all.
    expect(flags(says("Birch", 5, { unit: "alliance" }))).toEqual([]);
  });

  it("flags every claim where the workbook has no scores at all", () => {
    const study = { ...studyOf(rows("progress-impact", says("Ash", 4))), settings: { declared: { measure: null } } };
    expect(claimFlags(study as unknown as Study).map(({ kind }) => kind)).toEqual(["no-matched-scores"]);
  });
});

describe("the synthesis as gate to the next cycle", () => {
  const together = Object.fromEntries(
    ["patterns", "themes", "contradictions", "strategies", "adjust", "surprise", "sharedView", "wayForward"].map(
      (id) => [`synthesis.${id}`, "Said"],
    ),
  );
  const reports = { "report.done": "a", "report.experienced": "b", "report.reflected": "c", "report.recommended": "d" };

  it("has no open step when all have reported and everything is answered", () => {
    const whole = [
      ...answers("synthesis", {}, { ...together, "synthesis.gate": "yes" }),
      ...answers("synthesis", { school: "Ash" }, reports),
    ];
    expect(checkSynthesis(whole)).toMatchObject({ gate: "yes", open: [], wentOn: false });
  });

  it("warns of open steps behind an open gate, and of a gate that was passed by", () => {
    const hasty = answers("synthesis", {}, { "synthesis.gate": "yes", "synthesis.patterns": "Some" });
    expect(codes(studyOf(hasty))).toContain("synthesis-gate-open-steps");
    const passedBy = [
      ...answers("synthesis", {}, { "synthesis.gate": "not yet" }),
      ...answers("phase-2", { school: "Ash", cycle: "2" }, { "P2.Data.q1": "x" }),
    ];
    expect(codes(studyOf(passedBy))).toContain("synthesis-gate-passed-by");
    expect(checkSynthesis([])).toBeNull();
  });
});

describe("the ethics check", () => {
  const ethics = (values: Record<string, string | boolean>) => studyOf(answers("ethics", {}, values));

  it("is in proportion: a line for routine data, each question for more", () => {
    expect(checkEthics(ethics({ "ethics.kind": "routine school data" }))?.openQuestions).toEqual([]);
    expect(checkEthics(ethics({ "ethics.kind": "new data", "ethics.access": "Us" }))?.openQuestions).toHaveLength(11);
    expect(codes(ethics({ "ethics.kind": "routine school data" }))).toEqual([]);
  });

  it("asks for a second look where a reason for one is ticked", () => {
    const ticked = { "ethics.kind": "routine school data", "ethics.published": true };
    expect(codes(ethics(ticked))).toEqual(["ethics-second-look"]);
    expect(codes(ethics({ ...ticked, "ethics.secondLook": "Head of another school agrees" }))).toEqual([]);
  });

  it("reminds an enquiry that has none, and asks nothing of a list of pupils", () => {
    expect(codes(studyOf(rows("evidence", { claim: "C" })))).toContain("ethics-reminder");
    expect(runEnquiry(studyOf([])).enquiry).toBeNull();
  });
});

it("never says anything that stops an analysis, nor quotes what people wrote", () => {
  const marker = "Somebody's own words";
  const study = studyOf(
    answers(
      "question",
      {},
      { "question.text": marker, ...six("no"), "test.manageable": "no", "test.data.reason": marker },
    ),
    answers("method-fit", {}, { "method.why": marker, "method.clear": "no" }),
    answers("impact-check", {}, { "impact.data": marker, "impact.data.clear": "unclear" }),
    answers("synthesis", {}, { "synthesis.gate": "yes", "synthesis.patterns": marker }),
    answers("ethics", {}, { "ethics.kind": "new data", "ethics.published": true, "ethics.access": marker }),
    rows("evidence", {
      claim: marker,
      level: "pupil",
      direction: "supports",
      valid: "no",
      reliable: "no",
      source: marker,
    }),
    rows("criteria", { criterion: marker }),
    rows("progress-impact", { school: "Ash", "impact.pupils": 5, "impact.findings": marker }),
  );
  const { issues } = runEnquiry({ ...study, settings: { declared: { measure: null } } } as unknown as Study);
  expect(issues.length).toBeGreaterThan(9);
  for (const issue of issues) {
    expect(issue.severity).not.toBe("error");
    expect(JSON.stringify(issue)).not.toContain(marker);
  }
});
