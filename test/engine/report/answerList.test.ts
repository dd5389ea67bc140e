import { analyse } from "../../../engine/analyse";
import { runAnalyses } from "../../../engine/analyses/run";
import { discloseQuestionnaire } from "../../../engine/disclosure/discloseQuestionnaire";
import { disclosureRules } from "../../../engine/disclosure/disclosureRules";
import type { Study } from "../../../engine/study";
import type { CellDraft } from "../../../engine/workbook/sheetDraft";
import { questionnaireStudy } from "../../../tools/coverage/enquiry";

/** Twelve people of two schools, three statements; scores before 1 to 5 by turns, after one more for every third. */
const people = Array.from({ length: 12 }, (_, person) => {
  const before = [1 + (person % 5), 1 + ((person + 2) % 5), 1 + ((person + 3) % 5)];
  return {
    school: person % 2,
    before,
    after: before.map((answer) => Math.min(5, answer + (person % 3 === 0 ? 1 : 0))),
  };
});
const study = questionnaireStudy(people, "professional");
const settled = (mode: Study["settings"]["mode"]): Study => ({ ...study, settings: { ...study.settings, mode } });
const draftsOf = (of: Study) => analyse(of, { issues: [], version: "0" }).drafts;

function cellsOf(mode: Study["settings"]["mode"]): readonly CellDraft[] {
  const sheet = draftsOf(settled(mode)).find(({ id }) => id === "answer-list");
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(([, cell]) => cell));
}

describe("the answer list", () => {
  it("works out each person’s score and change, live", () => {
    const formulas = cellsOf("working").flatMap(({ value }) =>
      typeof value === "object" && value !== null && "formula" in value ? [value] : [],
    );
    const valuesOf = (of: RegExp) => formulas.filter(({ formula }) => of.test(formula)).map(({ value }) => value);
    const meanOf = (answers: readonly number[]) => answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    const [before, after] = [people.map((one) => meanOf(one.before)), people.map((one) => meanOf(one.after))];
    expect(valuesOf(/^AVERAGE/)).toEqual([...before, ...after]);
    expect(valuesOf(/^D[0-9]+-D[0-9]+$/)).toEqual(after.map((score, person) => score - (before[person] ?? 0)));
  });

  it("names nobody", () => {
    const codes = new Set(people.map((_, person) => `R${person + 1}`));
    expect(cellsOf("working").filter(({ value }) => typeof value === "string" && codes.has(value))).toEqual([]);
  });

  it("stays in the working copy, answers and all", () => {
    expect(cellsOf("alliance")).toEqual([]);
    const [result] = runAnalyses(study).results;
    if (result?.kind !== "questionnaire") throw new Error("no questionnaire");
    expect(result.respondents?.waves).toHaveLength(2);
    const disclosed = discloseQuestionnaire(result, { rules: disclosureRules("alliance"), answersOf: () => [] });
    expect(disclosed).not.toHaveProperty("respondents");
  });
});
