import { cellAddress } from "../../workbook/cellRange";
import { notByFormula } from "../../words/audit";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { listedQuestionnaires } from "../sheets/answerList";
import { listsPupils } from "../sheets/pupilList";
import { headlineResult, questionnaireResults } from "../studyFacts";
import { auditAt as at } from "./auditLines";
import { putPupilAudit } from "./putPupilAudit";
import { putQuestionnaireAudit } from "./putQuestionnaireAudit";

/** All live formulas of a report with one cell that says whether every one agrees, and what no formula can check. */
export function putAudit(canvas: Canvas, row: number, source: ReportSource): number {
  const headline = headlineResult(source);
  const pupils = headline !== null && listsPupils(source, headline) ? headline : null;
  const listed = listedQuestionnaires(source).map(({ result }) => result.id);
  const questionnaires = listed.length > 0;
  const notListed = questionnaireResults(source).filter(({ id }) => !listed.includes(id));
  if (pupils === null && !questionnaires) return row;
  const first = row + 2;
  const tally = tallied(canvas);
  const afterPupils = pupils === null ? first : putPupilAudit(tally.canvas, first, pupils);
  const last = putQuestionnaireAudit(tally.canvas, afterPupils, source);
  const verdicts = `${cellAddress(first, at.agrees)}:${cellAddress(last, at.agrees)}`;
  const [agreeing, differing] = ["agrees", "DIFFERS"].map((verdict) => `COUNTIF(${verdicts},"${verdict}")`);
  canvas.put({
    row,
    column: at.name,
    toColumn: at.last,
    value: {
      formula: `IF(${differing ?? ""}=0,"All "&${agreeing ?? ""}&" live formulas below agree.",${differing ?? ""}&" of the live formulas below DIFFER.")`,
      value: `All ${tally.agreeing()} live formulas below agree.`,
    },
    style: styles.strong,
  });
  canvas.atLeast(row + 1, 8);
  const notes = notByFormula({
    pupils: pupils !== null,
    questionnaires,
    notListed: notListed.map(({ title }) => title),
  });
  notes.forEach((value, index) =>
    canvas.put({ row: last + index, column: at.name, toColumn: at.last, value, style: styles.note }),
  );
  canvas.atLeast(last + notes.length, 10);
  return last + notes.length + 1;
}

/** The same canvas, counting the verdicts put on it. */
function tallied(canvas: Canvas): { readonly canvas: Canvas; readonly agreeing: () => number } {
  let count = 0;
  const put: Canvas["put"] = (cell) => {
    const { value } = cell;
    const isFormula = typeof value === "object" && value !== null && "formula" in value;
    if (cell.column === at.agrees && isFormula && value.value === "agrees") count += 1;
    canvas.put(cell);
  };
  return { canvas: { ...canvas, put }, agreeing: () => count };
}
