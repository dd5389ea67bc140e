import type { FormEntry, Study } from "../../../../engine";
import { runCases } from "../../../../engine/analyses/initiatives/runCases";
import { runCommissioning } from "../../../../engine/analyses/initiatives/runCommissioning";
import { runEvidenceMatrix } from "../../../../engine/analyses/initiatives/runEvidenceMatrix";
import { plainText } from "../../../../engine/report/plainText";
import { layOut } from "../../../../engine/report/layOut";
import { casesAnswer, commissioningAnswer, initiativeText, matrixAnswer } from "../../../../engine/words/initiatives";
import { sourceFixture } from "../../report/fixtures/source";

function entries(form: string, records: readonly Readonly<Record<string, string | number | boolean>>[]): FormEntry[] {
  return records.flatMap((record, index) =>
    Object.entries(record).map(([field, value]) => ({
      form,
      field,
      school: null,
      cycle: null,
      record: index,
      value,
      place: { sheet: form, row: index + 3, column: 1 },
    })),
  );
}

const study = {
  entries: [
    ...entries("evidence-matrix", [
      { initiative: "Reading circles", level: "pupil", aspect: "impact", claim: "More join in", volunteered: true },
      { initiative: "Reading circles", level: "pupil", aspect: "impact", evidence: "Logs", checked: true },
      { initiative: "Reading circles", level: "professional", aspect: "process", claim: "Shared planning" },
      { initiative: "Reading circles", level: "system", aspect: "focus", source: "a visit" },
    ]),
    ...entries("initiatives", [{ initiative: "Reading circles", "study.done": "Twice a week" }]),
    ...entries("initiative-traits", [
      { initiative: "Reading circles", "trait.choice": "yes", "trait.risk": "no", "process.training": "partly" },
    ]),
    ...entries("cases", [
      { caseId: "K1", theme: "Talk", findings: "Fewer one-word answers" },
      { caseId: "K2", theme: "Talk" },
    ]),
    ...entries("commissioning", [
      { need: "Training", cost: 1200, evaluation: "A survey" },
      { need: "Visits", cost: 300 },
    ]),
  ],
} as unknown as Study;

describe("an evidence matrix", () => {
  const result = runEvidenceMatrix(study);
  const [circles] = result.initiatives;

  it("counts empty cells, and flags what volunteers sent in", () => {
    // Two of sixteen cells hold something; a row with a source alone is no evidence.
    expect(circles).toMatchObject({ emptyCells: 14, volunteered: 1, unchecked: 2 });
    expect(circles?.entries).toHaveLength(3);
    expect(circles?.traits).toEqual({ "trait.choice": "yes", "process.training": "partly" });
    expect(matrixAnswer(result)).toBe(
      "14 of 16 cells hold no evidence. 1 of 3 pieces of evidence came from volunteers: those with good news may have come forward.",
    );
    expect(circles === undefined ? "" : initiativeText(circles)).toBe(
      "14 empty cells. 1 entry from volunteers. 2 entries not checked with those described. 5 study questions without an answer. 2 traits and processes named.",
    );
  });
});

describe("cases and what was bought in", () => {
  it("say what is open", () => {
    expect(casesAnswer(runCases(study))).toBe("Two cases side by side. One without findings so far.");
    expect(runCommissioning(study).pounds).toBe(1500);
    expect(commissioningAnswer(runCommissioning(study))).toBe(
      "Two services bought in: £1,500 in all, where a cost is given. For one of them nobody says how they know what came of it.",
    );
  });

  it("stand on sheets of their own, with every word that was written", () => {
    const results = [runEvidenceMatrix(study), runCases(study), runCommissioning(study)];
    const sheets = layOut(sourceFixture({ results })).filter(({ id }) =>
      ["evidence-matrix", "cases", "commissioning"].includes(id),
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      "Evidence by initiative",
      "Cases side by side",
      "What we bought in",
    ]);
    const words = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(([, { value }]) => plainText(value))),
    );
    expect(words).toContain("More join in (volunteered)\nLogs");
    expect(words).toContain("Fewer one-word answers");
    expect(words.filter((word) => word === "○ empty")).toHaveLength(14);
  });
});
