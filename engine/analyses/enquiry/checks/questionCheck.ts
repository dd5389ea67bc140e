import { type QuestionCheck, type QuestionHint, questionTests } from "../../../enquiry";
import type { Study } from "../../../study";
import { foldHeader, foldText } from "../../../tables/cells/foldText";
import { groupSheets, oneOf, type SheetAnswers } from "./sheetAnswers";

/** The longest question that is still quick to say (ours). */
export const QUESTION_WORDS_AT_MOST = 25;

const answers = ["yes", "partly", "no"] as const;

/**
 * Every wording of the question with its six tests as the group answered them, and what the workbook itself can tell: a
 * data set, a cohort and a measure are named, at most 25 words, a question mark at the end.
 */
export function checkQuestions(study: Pick<Study, "entries" | "tables">): readonly QuestionCheck[] {
  return groupSheets(study.entries, "question").map((sheet) => {
    const tests = questionTests.map((id) => ({
      id,
      answer: oneOf(sheet.text(`test.${id}`), answers),
      reason: sheet.text(`test.${id}.reason`),
    }));
    const hints = hintsOf(sheet, study);
    return {
      cycle: sheet.cycle,
      meeting: sheet.meeting,
      text: sheet.text("question.text"),
      place: sheet.placeOf("question.text"),
      tests,
      hints,
      manageable: oneOf(sheet.text("test.manageable"), answers),
      passes: tests.every(({ answer }) => answer === "yes") && hints.every(({ state }) => state === "passes"),
    };
  });
}

function hintsOf(sheet: SheetAnswers, study: Pick<Study, "tables">): readonly QuestionHint[] {
  const text = sheet.text("question.text") ?? "";
  const words = text.split(/\s+/).filter((word) => word !== "").length;
  const measure = sheet.text("question.measure");
  return [
    { id: "data-set", state: sheet.text("question.dataSet") === null ? "missing" : "passes" },
    { id: "cohort", state: sheet.text("question.cohort") !== null || namesCohort(text) ? "passes" : "missing" },
    { id: "measure", state: measure === null ? "missing" : isAmongScores(measure, study) ? "passes" : "not-found" },
    { id: "length", state: words > 0 && words <= QUESTION_WORDS_AT_MOST ? "passes" : "missing" },
    { id: "question-mark", state: text.endsWith("?") ? "passes" : "missing" },
  ];
}

/** A year, a key stage or a class named in the question's own words. */
function namesCohort(text: string): boolean {
  return (
    /\b(years?|y|key stages?|ks|class|classes|form)\s*\d/i.test(text) ||
    /\b(nursery|reception|sixth form)\b/i.test(text)
  );
}

/** Whether the measure is a heading of scores or a questionnaire here; with no data yet nothing can be missed. */
function isAmongScores(measure: string, { tables }: Pick<Study, "tables">): boolean {
  const columns = tables
    .flatMap((table) => table.columns)
    .filter(({ kind, measure: stem }) => kind === "number" && stem !== null);
  if (columns.length === 0) return true;
  const wanted = foldText(measure);
  return columns.some((column) =>
    [column.measure ?? "", column.measureLabel ?? "", column.header]
      .map((name) => foldHeader(name))
      .some((name) => name !== "" && (` ${wanted} `.includes(` ${name} `) || ` ${name} `.includes(` ${wanted} `))),
  );
}
