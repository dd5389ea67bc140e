import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { type ListedQuestionnaire, listedQuestionnaires } from "../sheets/answerList";
import { auditAt as at, putHead, putLine } from "./auditLines";
import type { LiveFormula } from "./liveFormulas";
import { putSchoolMachine } from "./putSchoolMachine";
import { scaleFormulas, statementFormulas, waveColumns, type WaveColumns } from "./questionnaireFormulas";
import { questionnaireMachine } from "./questionnaireMachine";

/** Every questionnaire's numbers beside live formulas over the answer list; gives the first free row. */
export function putQuestionnaireAudit(canvas: Canvas, row: number, source: ReportSource): number {
  const listed = listedQuestionnaires(source);
  let next = row;
  for (const one of listed) {
    const columns = one.respondents.waves.map((_, wave) => waveColumns(one.number, wave));
    next = putBlock(canvas, next, `${one.result.title}: the scale`, scaleFormulas(one, columns));
    next = putMachine(canvas, next, one, columns);
    next = putBlock(canvas, next, `${one.result.title}: each statement`, statementFormulas(one, columns));
  }
  return next;
}

/** A heading with its lines; nothing where there are none. */
export function putBlock(canvas: Canvas, row: number, title: string, lines: readonly LiveFormula[]): number {
  if (lines.length === 0) return row;
  canvas.put({ row, column: at.name, toColumn: at.last, value: title, style: styles.section });
  putHead(canvas, row + 1, ["Number", "As calculated", "Excel’s formula", "Do they agree?"]);
  lines.forEach((line, index) => putLine(canvas, row + 2 + index, line));
  return row + 3 + lines.length;
}

function putMachine(canvas: Canvas, row: number, one: ListedQuestionnaire, columns: readonly WaveColumns[]): number {
  const made = questionnaireMachine(one, columns);
  if (made === null) return row;
  const { low, high } = made.average;
  return putSchoolMachine(canvas, row, {
    title: `${one.result.title}: the change of the average school, step by step`,
    key: `questionnaire:${one.result.id}`,
    meanHeading: "Mean change, m",
    variable: made.variable,
    machine: made.machine,
    average: made.average.value,
    limits: ({ mean, standardError, schools, names }) => {
      const half = `TINV(0.05,${schools - 1})*${standardError}`;
      const person = made.averagePerson;
      return [
        { name: "Likely range: from", value: low, formula: `${mean}-${half}` },
        { name: "Likely range: to", value: high, formula: `${mean}+${half}` },
        ...(person === null ? [] : [{ name: "Change, average person", value: person, formula: made.person(names) }]),
      ];
    },
  });
}
