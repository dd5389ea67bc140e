import { draftedSheet, readForms, type FormEntry } from "../../../engine";
import { forms, sampleDrafts } from "../../../templates";
import { placements, type Quadrant } from "../../../templates/samples/small/forms/innovation";

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
  for (const [placement, quadrant] of [["aimed", aimed] as const, ["generated", generated] as const]) {
    const own = records("innovation-ratings").filter(
      (record) => record.get("school") === school && record.get("placement") === placement,
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
