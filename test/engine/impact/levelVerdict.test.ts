import fc from "fast-check";
import {
  defaultSettings,
  type EvidenceItem,
  type EvidenceResult,
  type Judgement,
  type Sureness,
  type Verdict,
} from "../../../engine";
import { levelVerdict, type Witness } from "../../../engine/impact/levelVerdict";
import { summarise } from "../../../engine/impact/summarise";
import { surenessOf, weakestPart } from "../../../engine/impact/sureness";
import { levelHeadline } from "../../../engine/words/levels";

const sureness: Sureness = { design: 1, precision: 3, missing: 3, independence: 3 };
const judged = (verdict: Verdict): Judgement => ({ label: null, verdict, reasons: [] });
const measured = (verdict: Verdict): Witness => ({ judgement: judged(verdict), sureness, basis: "measured" });
const selfReport = (verdict: Verdict): Witness => ({ judgement: judged(verdict), sureness, basis: "self-report" });

function item(overrides: Partial<EvidenceItem>): EvidenceItem {
  return {
    school: "Ash",
    level: "organisation",
    claim: "the policy changed",
    kindOfData: "change of policy",
    method: "policy document",
    respondents: "heads",
    gatheredBy: null,
    date: null,
    strategy: null,
    supports: "supports",
    source: null,
    place: { sheet: "Evidence", row: 5 },
    ...overrides,
  };
}

const gains = ["clear-gain", "some-sign-of-gain"];
const verdicts: readonly Verdict[] = [
  "clear-gain",
  "some-sign-of-gain",
  "mixed",
  "no-clear-change",
  "decline",
  "cannot-tell",
];

describe("the verdict of a level", () => {
  it("never calls self-report a gain, whatever its numbers and the register say", () => {
    fc.assert(
      fc.property(fc.constantFrom(...verdicts), fc.nat(4), (verdict, supporting) => {
        const register = Array.from({ length: supporting }, () => item({ level: "professional" }));
        expect(gains).not.toContain(levelVerdict("professional", [selfReport(verdict)], register).verdict);
      }),
    );
  });

  it("lets a test outrank what people say of themselves", () => {
    const verdict = levelVerdict("pupil", [measured("no-clear-change"), selfReport("clear-gain")], []);
    expect(verdict).toMatchObject({ verdict: "no-clear-change", basis: "measured" });
  });

  it("hears teachers' judgements after tests and before questionnaires, and never as a gain", () => {
    const judgement = { ...selfReport("clear-gain"), basis: "judged" } as const;
    expect(levelVerdict("pupil", [selfReport("decline"), judgement], [])).toMatchObject({
      verdict: "cannot-tell",
      basis: "judged",
    });
    expect(levelVerdict("pupil", [judgement, measured("no-clear-change")], [])).toMatchObject({
      verdict: "no-clear-change",
      basis: "measured",
    });
  });

  it("gives the declared measure's verdict, and says where a test goes the other way", () => {
    const declared = (verdict: Verdict) => ({ ...selfReport(verdict), basis: "judged", isDeclared: true }) as const;
    const beside = (verdict: Verdict) => levelVerdict("pupil", [measured("some-sign-of-gain"), declared(verdict)], []);
    expect(beside("no-clear-change")).toMatchObject({ verdict: "no-clear-change", basis: "judged" });
    expect(beside("decline")).toMatchObject({ verdict: "mixed" });
    expect(beside("decline").because).toContain("measures-disagree");
  });

  it("calls measures that go opposite ways mixed, and says so", () => {
    const verdict = levelVerdict("pupil", [measured("some-sign-of-gain"), measured("decline")], []);
    expect(verdict.verdict).toBe("mixed");
    expect(verdict.because).toContain("measures-disagree");
  });

  it("never shows a pupil gain from the register alone", () => {
    const register = [item({ level: "pupil" }), item({ level: "pupil", method: "test", respondents: "pupils" })];
    expect(levelVerdict("pupil", [], register)).toMatchObject({
      verdict: "cannot-tell",
      basis: "register",
      because: ["register-only", "no-measured-pupil-results"],
    });
  });

  it("needs two perspectives, one of them independent, for some sign at another level", () => {
    expect(levelVerdict("organisation", [], [item({})]).verdict).toBe("cannot-tell");
    expect(levelVerdict("organisation", [], [item({}), item({ method: "survey", respondents: "staff" })]).verdict).toBe(
      "some-sign-of-gain",
    );
    const participants = { method: "survey", kindOfData: "staff survey", respondents: "staff" };
    expect(
      levelVerdict("organisation", [], [item(participants), item({ ...participants, method: "log" })]).because,
    ).toContain("participants-only");
  });

  it("lets the register disagree with people's own word, but never raise it", () => {
    const supporting = [item({}), item({ method: "survey", respondents: "staff" })];
    expect(levelVerdict("organisation", [selfReport("no-clear-change")], supporting).verdict).toBe("mixed");
    expect(levelVerdict("organisation", [selfReport("cannot-tell")], supporting).verdict).toBe("cannot-tell");
    const both = [...supporting, item({ supports: "contradicts" })];
    expect(levelVerdict("organisation", [selfReport("cannot-tell")], both).verdict).toBe("mixed");
  });

  it("calls a register with entries on both sides mixed", () => {
    const register = [item({}), item({ supports: "contradicts" })];
    expect(levelVerdict("organisation", [], register).verdict).toBe("mixed");
  });

  it("says that nothing was collected where nothing was", () => {
    expect(levelVerdict("professional", [], [])).toMatchObject({
      verdict: "cannot-tell",
      basis: "not-collected",
      sure: null,
    });
  });
});

describe("how sure", () => {
  it("is the lowest of four, named", () => {
    // DOMAIN 4: one group 1, range to .6 SD 2, missing to 10 % 3, a test 3.
    const parts = surenessOf({ design: "one-group", width: 0.5, missingShare: 0.1, independent: true });
    expect(parts).toEqual({ design: 1, precision: 2, missing: 3, independence: 3 });
    expect(weakestPart(parts)).toEqual({ sure: 1, weakest: "design" });
    expect(
      weakestPart(surenessOf({ design: "random-comparison", width: 0.61, missingShare: 0.21, independent: true })),
    ).toEqual({ sure: 1, weakest: "precision" });
  });
});

describe("the fourth level, between schools", () => {
  const settings = defaultSettings;
  const register = (level: EvidenceItem["level"], more: Partial<EvidenceItem> = {}): EvidenceResult => ({
    kind: "evidence",
    items: [{ ...item({}), level, ...more }],
    perspectives: {},
  });

  it("stands only where the register holds evidence of it, and last", () => {
    expect(summarise([register("organisation")], settings).levels.map(({ level }) => level)).toEqual([
      "pupil",
      "professional",
      "organisation",
    ]);
    const levels = summarise([register("system")], settings).levels;
    expect(levels.at(-1)?.level).toBe("system");
    // One entry is one perspective, whoever gathered it.
    expect(levels.at(-1)?.verdict).toBe("cannot-tell");
  });

  it("needs two perspectives that agree, one of them independent, for some sign of a change", () => {
    const both: EvidenceResult = {
      kind: "evidence",
      items: [
        { ...item({}), level: "system", method: "school records", gatheredBy: "others" },
        { ...item({}), level: "system", method: "questionnaire", gatheredBy: "people in the enquiry" },
      ],
      perspectives: {},
    };
    const system = summarise([both], settings).levels.at(-1);
    expect([system?.verdict, system?.basis]).toEqual(["some-sign-of-gain", "register"]);
    expect(system && levelHeadline(system)).toBe(
      "There is some sign of change between schools. The register holds 2 for and 0 against.",
    );
  });
});
