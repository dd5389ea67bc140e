import { draftedSheet, readForms, type FormEntry } from "../../../engine";
import { forms, sampleDrafts } from "../../../templates";
import { afterFirstCycle, placements, type Quadrant } from "../../../templates/samples/small/forms/innovation";

const sheets = sampleDrafts("small").map((draft) => ({ file: null, sheet: draftedSheet(draft) }));
const read = readForms(sheets, forms);
const records = (form: string) => {
  const byRecord = new Map<number, Map<string, FormEntry["value"]>>();
  for (const entry of read.entries.filter((each) => each.form === form)) {
    const record = byRecord.get(entry.record ?? -1) ?? new Map<string, FormEntry["value"]>();
    byRecord.set(entry.record ?? -1, record.set(entry.field, entry.value));
  }
  return [...byRecord.values()];
};

test("the forms read back without a single remark", () => {
  expect(read.issues).toEqual([]);
});

test("the schools' own lists are not taken for forms", () => {
  const claimed = [...read.claimed].map((sheet) => sheet.name);
  for (const [school] of placements) expect(claimed).not.toContain(school);
});

const quadrants: Readonly<Record<Quadrant, readonly [distance: string, extent: string]>> = {
  incremental: ["near", "minor"],
  replicable: ["near", "major"],
  unfocused: ["far", "minor"],
  radical: ["far", "major"],
};

test.each(placements)("%s is rated as it aimed (%s) and as it came out (%s)", (school, aimed, generated) => {
  const moments = [
    ["aimed", "1", aimed],
    ["generated", "1", afterFirstCycle[school] ?? generated],
    ["generated", "2", generated],
  ] as const;
  for (const [placement, cycle, quadrant] of moments) {
    const own = records("innovation-ratings").filter(
      (record) =>
        record.get("school") === school && record.get("placement") === placement && record.get("cycle") === cycle,
    );
    expect(own).toHaveLength(3);
    // Most raters see the planted half of each axis.
    quadrants[quadrant].forEach((half, axis) => {
      const agreeing = own.filter((record) => record.get(axis === 0 ? "distance" : "extent") === half);
      expect(agreeing.length).toBeGreaterThanOrEqual(2);
    });
  }
});

test("progress: 44 of 48 answers, and Mistlebrook strongly agrees that it has evidence from pupils", () => {
  const answers = ["implementation", "innovation", "impact"].flatMap((phase) => records(`progress-${phase}`));
  expect(answers).toHaveLength(44);
  const own = records("progress-impact").filter((record) => record.get("school") === "Mistlebrook Primary");
  expect(own.map((record) => record.get("impact.pupils"))).toEqual([5, 5]);
});

test("the register holds evidence for and against at the pupil and the organisation level, and three policies", () => {
  const items = records("evidence");
  const of = (level: string, direction: string) =>
    items.filter((item) => item.get("level") === level && item.get("direction") === direction);
  for (const level of ["pupil", "organisation"]) {
    expect(of(level, "supports").length).toBeGreaterThan(0);
    expect(of(level, "contradicts").length).toBeGreaterThan(0);
  }
  expect(items.filter((item) => item.get("kind") === "change of policy")).toHaveLength(3);
});

test("roles: 1 lead, 4 advocates, 17 practitioners, 12 assistants, in both waves", () => {
  for (const wave of [1, 2]) {
    const own = records("community-members").filter((record) => record.get("wave") === wave);
    const count = (role: string) => own.filter((record) => record.get("role") === role).length;
    expect(new Set(own.map((record) => record.get("person"))).size).toBe(34);
    expect(["lead inquirer", "inquiry advocate", "practitioner inquirer", "inquiry assistant"].map(count)).toEqual([
      1, 4, 17, 12,
    ]);
  }
});

test("benchmark: 62 to 71 beside 70 to 73", () => {
  const row = records("benchmark")[0];
  const columns = ["oursBefore", "oursAfter", "nationalBefore", "nationalAfter"];
  expect(columns.map((column) => row?.get(column))).toEqual([62, 71, 70, 73]);
});

test("the question fails its tests first and passes them two weeks later, in at most 25 words", () => {
  const answer = (meeting: string, field: string) =>
    read.entries.find((entry) => entry.form === "question" && entry.meeting === meeting && entry.field === field)
      ?.value;
  expect(answer("2024-09-12", "test.measurable")).toBe("no");
  expect(answer("2024-09-26", "test.measurable")).toBe("yes");
  const question = String(answer("2024-09-26", "question.text"));
  expect(question).toMatch(/\?$/);
  expect(question.split(/\s+/).length).toBeLessThanOrEqual(25);
});

test("delivery is known for every school", () => {
  expect(records("delivery").map((record) => record.get("school"))).toEqual(placements.map(([school]) => school));
});
