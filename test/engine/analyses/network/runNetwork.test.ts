import type { FormEntry, Study } from "../../../../engine";
import { estimateOf } from "../../../../engine";
import { runNetwork } from "../../../../engine/analyses/network/runNetwork";
import { discloseNetwork } from "../../../../engine/disclosure/discloseNetwork";
import { disclosureRules } from "../../../../engine/disclosure/disclosureRules";
import { networkAnswer } from "../../../../engine/words/network";

type Value = string | number | boolean;

function rows(form: string, records: readonly Readonly<Record<string, Value>>[]): readonly FormEntry[] {
  return records.flatMap((record, index) =>
    Object.entries(record).map(([field, value]): FormEntry => ({
      form,
      field,
      school: typeof record["school"] === "string" ? record["school"] : null,
      cycle: null,
      record: index,
      value,
      place: { sheet: form, row: index + 3, column: 1 },
    })),
  );
}

const person = (code: string, school: string, wave: number, answered = true) => ({
  person: code,
  school,
  wave,
  answered,
});
const tie = (from: string, to: string, wave: number) => ({ from, to, wave });
const study = (entries: readonly FormEntry[]) => ({ entries }) as unknown as Study;

/** Worked by hand: four people of two schools; A-B returned, B to C across; then C to D within and C back to B. */
const waves = [
  ...rows(
    "network-roster",
    [1, 2].flatMap((wave) => [
      person("A", "Ash", wave),
      person("B", "Ash", wave),
      person("C", "Birch", wave),
      person("D", "Birch", wave, wave === 1),
    ]),
  ),
  ...rows("network-ties", [
    tie("A", "B", 1),
    tie("B", "A", 1),
    tie("B", "C", 1),
    tie("B", "C", 2),
    tie("C", "B", 2),
    tie("C", "D", 2),
    tie("C", "C", 2),
    tie("C", "Z", 2),
    { ...tie("C", "B", 2), content: "support" },
  ]),
];

describe("a network in two waves", () => {
  const outcome = runNetwork(study(waves));
  const result = outcome.ok ? outcome.value : null;
  if (result === null) throw new Error("no network");
  const value = (
    statistic: "density" | "reciprocity" | "external-internal-index" | "response-rate",
    contrast: string,
  ) => estimateOf(result.estimates, { statistic, contrast })?.value;

  it("has each tie once, and the measures of a calculation by hand", () => {
    // 3 of 4 x 3 ties each time; 2 of 3 returned each time.
    expect([value("density", "wave1"), value("density", "wave2")]).toEqual([0.25, 0.25]);
    expect([value("reciprocity", "wave1"), value("reciprocity", "wave2")]).toEqual([2 / 3, 2 / 3]);
    // (1 - 2) / 3, then (2 - 1) / 3.
    expect(value("external-internal-index", "wave1")).toBeCloseTo(-1 / 3, 12);
    expect(value("external-internal-index", "wave2-wave1")).toBeCloseTo(2 / 3, 12);
    expect([value("response-rate", "wave1"), value("response-rate", "wave2")]).toEqual([100, 75]);
    expect(result.turnover).toEqual({ kept: 1, ended: 2, begun: 2 });
    expect(result.waves.map(({ isolates }) => isolates)).toEqual([1, 1]);
  });

  it("lists ties that join nobody, and quotes no code", () => {
    expect(outcome.issues.map(({ code, count }) => [code, count])).toEqual([
      ["network-tie-to-itself", 1],
      ["network-code-unknown", 1],
    ]);
    expect(JSON.stringify(outcome.issues.map(({ message, suggestion }) => [message, suggestion]))).not.toMatch(/"Z"/);
  });

  it("warns under 70 answers in 100, on the sheet first", () => {
    const half = waves.map((entry) =>
      entry.field === "answered" && (entry.record ?? 0) > 5 ? { ...entry, value: false } : entry,
    );
    const low = runNetwork(study(half));
    expect(low.issues.map(({ code }) => code)).toContain("network-low-response");
    expect(low.ok && low.value !== null ? networkAnswer(low.value) : "").toMatch(/^Too few people answered/);
  });

  it("does without a roster, and says what is missing then", () => {
    const outcome = runNetwork(study(rows("network-ties", [tie("A", "B", 1)])));
    expect(outcome.issues.map(({ code }) => code)).toEqual(["network-without-roster"]);
    expect(outcome.ok && outcome.value?.waves[0]?.answered).toBeNull();
  });

  it("is hidden from copies for others where people are few", () => {
    expect(discloseNetwork(result, disclosureRules("alliance"))).toBeNull();
  });
});

describe("a copy for others of a larger network", () => {
  const codes = Array.from({ length: 24 }, (_, index) => `K${index}`);
  const larger = runNetwork(
    study([
      ...rows(
        "network-roster",
        codes.map((code, index) => person(code, `School ${index % 4}`, 1, index !== 7)),
      ),
      ...rows(
        "network-ties",
        codes.slice(1).map((code, index) => tie(codes[index] ?? "", code, 1)),
      ),
    ]),
  );
  const result = larger.ok ? larger.value : null;
  const shared = result === null ? null : discloseNetwork(result, disclosureRules("public"));

  it("holds neither people nor ties nor schools, and hides few people", () => {
    const text = JSON.stringify(shared);
    expect(shared).not.toBeNull();
    expect(codes.filter((code) => text.includes(code))).toEqual([]);
    expect(text).not.toMatch(/School \d/);
    expect(shared?.waves[0]).toMatchObject({ members: 25, isolates: null, places: [], drawn: [] });
    // 23 of 24 would tell that one did not answer.
    expect(estimateOf(shared?.estimates ?? [], { statistic: "response-rate" })?.value).toBe(95);
    expect(estimateOf(shared?.estimates ?? [], { statistic: "isolates" })?.reason).toBe("confidential");
  });
});
