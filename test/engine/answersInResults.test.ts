import {
  analyse,
  analysisDocument,
  recognise,
  setupSections,
  shareCopy,
  type CellValue,
  type Sheet,
  type SheetDraft,
  type Study,
} from "../../engine";
import { memorySheet } from "../../engine/workbook/memorySheet";
import { setupSheet } from "./tables/setupSheet";

const often = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const sure = ["Not at all confident", "Not very confident", "Fairly confident", "Very confident"];
const statements = ["I read at home", "I talk about what I read", "I ask myself questions while reading"];
const PEOPLE = 48;

/** Answers of 48 people in three schools; `shift` moves every other answer up by one. */
function wave(name: string, words: readonly string[], shift: number): Sheet {
  const answer = (row: number, item: number): string => {
    const place = (row * 7 + item * 3) % words.length;
    return words[Math.min(words.length - 1, place + (row % 2 === 0 ? shift : 0))] ?? "";
  };
  return memorySheet(name, [
    ["Timestamp", "School", "Your own code", ...statements],
    ...Array.from({ length: PEOPLE }, (_, row): CellValue[] => [
      45200 + (shift > 0 ? 200 : 0),
      ["Ash", "Beech", "Cedar"][row % 3] ?? null,
      `AB${100 + row * 7}`,
      ...statements.map((__, item) => answer(row, item)),
    ]),
  ]);
}

function studyOf(words: readonly string[], ...more: readonly Sheet[]): Study {
  const sheets = [wave("Pupil survey October", words, 0), wave("Pupil survey June", words, 1), ...more];
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("not recognised");
  return outcome.value;
}

function textsOf({ rows, charts }: SheetDraft): string {
  const cells = rows.flatMap((row) => row.cells.map(([, { value }]) => (typeof value === "string" ? value : "")));
  return [...cells, ...charts.map(({ altText }) => altText)].filter((text) => text !== "").join("\n");
}

const sheetOf = (drafts: readonly SheetDraft[], id: string): string => {
  const draft = drafts.find((one) => one.id === id);
  if (draft === undefined) throw new Error(`no sheet ${id}`);
  return textsOf(draft);
};

const analysed = (study: Study) => analyse(study, { issues: study.issues, version: "0" });
const AGREE = /\bagree|agreement|uncertain\b/i;

describe("answers other than agreement in the results", () => {
  it("stand on the sheet, its chart and the summary in the words people answered in", () => {
    const { drafts } = analysed(studyOf(often));
    const sheet = sheetOf(drafts, "questionnaires");
    expect(sheet).toContain("Often or always");
    expect(sheet).toContain("Never or rarely");
    expect(sheet).toContain("◀ never or rarely     |     often or always ▶");
    expect(sheet).toContain("say often or always to");
    expect(sheet).not.toMatch(AGREE);
    expect(sheetOf(drafts, "impact-summary")).not.toMatch(AGREE);
    const chart = drafts.flatMap(({ charts }) => charts).find(({ id }) => id.startsWith("likert-"));
    expect(chart?.kind === "stacked-bar" ? chart.series.map(({ name }) => name) : []).toEqual([
      "rarely",
      "never",
      "often",
      "always",
    ]);
  });

  it("have no middle where there is none, and are said as what people are", () => {
    const { drafts } = analysed(studyOf(sure));
    const sheet = sheetOf(drafts, "questionnaires");
    expect(sheet).toContain("are fairly or very confident on");
    expect(sheet).toContain("◀ not at all or not very confident     |     fairly or very confident ▶");
    expect(sheet).not.toMatch(AGREE);
    expect(drafts.flatMap(({ charts }) => charts).filter(({ id }) => id.startsWith("uncertain-"))).toEqual([]);
  });

  it("keep their words in a share copy and in the JSON", () => {
    const study = studyOf(often);
    const copy = shareCopy(study, { mode: "alliance", version: "0", fingerprint: "" });
    const sheet = sheetOf(copy.drafts, "questionnaires");
    expect(sheet).toContain("Often or always");
    expect(sheet).not.toMatch(AGREE);
    const { questionnaires } = analysisDocument(analysed(study), [], []);
    expect(questionnaires).toEqual([
      { id: "pupil-survey", title: "Pupil survey", level: "pupil", answers: often, counted: ["Often", "Always"] },
    ]);
  });

  it("are counted as Setup says, and a value that is no such answer is an issue", () => {
    const agree = (study: Study) =>
      analysed(study)
        .results.flatMap((result) => (result.kind === "questionnaire" ? result.estimates : []))
        .find(({ statistic, group }) => statistic === "percent-agree" && group === "wave1")?.value;
    // Of 48 answers in turn over five words: the last two words are 19, the last alone 9.
    const counts = (from: number) =>
      Array.from({ length: PEOPLE }, (_, row) => (row * 7) % 5).filter((place) => place >= from).length;
    expect(agree(studyOf(often))).toBeCloseTo((100 * counts(3)) / PEOPLE, 9);
    const top = studyOf(often, setupSheet([["counted-answers", "pupil-survey", "Always"]]));
    expect(agree(top)).toBeCloseTo((100 * counts(4)) / PEOPLE, 9);
    expect(sheetOf(analysed(top).drafts, "questionnaires")).toContain("In between");
    const wrong = studyOf(often, setupSheet([["counted-answers", "pupil-survey", "Rarely; Always"]]));
    expect(wrong.issues.map(({ code }) => code)).toContain("setup-value");
    expect(agree(wrong)).toBeCloseTo((100 * counts(3)) / PEOPLE, 9);
  });

  it("are asked of, statement by statement, until Setup says whether the highest is a good sign", () => {
    const open = studyOf(often);
    const asked = (study: Study) => study.issues.filter(({ code }) => code === "answers-sign-unknown");
    expect(asked(open).map(({ place }) => [place?.sheet, place?.column, place?.toColumn])).toEqual([
      ["Pupil survey October", 3, 5],
    ]);
    const asksOf = (study: Study) =>
      setupSections(study).flatMap(({ rows }) => rows.filter(({ id, value }) => id === "reversed" && value === null));
    expect(asksOf(open).map(({ appliesTo }) => appliesTo)).toEqual(
      statements.map((statement) => `Pupil survey October!${statement}`),
    );
    const rows = statements.map(
      (statement, index) => ["reversed", `Pupil survey October!${statement}`, index === 0 ? "yes" : "no"] as const,
    );
    const said = studyOf(often, setupSheet(rows));
    expect(asked(said)).toEqual([]);
    expect(asksOf(said)).toEqual([]);
    // What is said of the first wave holds for all.
    for (const { table } of said.questionnaires[0]?.waves ?? []) {
      const items = table.columns.flatMap((column) =>
        column.kind === "number" && column.role === "item" ? [column.reversed] : [],
      );
      expect(items).toEqual([true, false, false]);
    }
  });
});
