import type { QuestionnaireRespondents, WaveRespondents } from "../../results/questionnaireRespondents";
import type { Table } from "../../study";
import type { QuestionnaireAnswers, WaveAnswers } from "./answers";
import { scaleScoreOf } from "./questionnaireEstimates";
import { linkedPairs, waveChange } from "./waveChange";

/** The answers row by row, as the numbers were made of them. */
export function respondentsOf(answers: QuestionnaireAnswers): QuestionnaireRespondents {
  const change = answers.waves.length < 2 ? null : waveChange(answers, scaleScoreOf);
  return {
    schools: answers.schools,
    waves: answers.waves.map(waveRespondents),
    pairs: linkedPairs(answers),
    tauSquared: change?.ok === true ? change.value.tauSquared : null,
  };
}

function waveRespondents(wave: WaveAnswers): WaveRespondents {
  const rows = [...Array(wave.respondents).keys()];
  return {
    label: wave.label,
    places: rows.map((row) => placeOf(wave.table, row)),
    school: wave.school,
    statements: wave.items.map(({ id, reversed, agreement }) => ({ id, reversed, answers: agreement })),
    scores: rows.map((row) => scaleScoreOf(wave, row)),
  };
}

function placeOf(table: Table, row: number): WaveRespondents["places"][number] {
  const { file, sheet } = table.sources?.[table.sourceOf?.[row] ?? -1] ?? table;
  return { file, sheet, rowNumber: table.rowNumbers[row] ?? 1 };
}
