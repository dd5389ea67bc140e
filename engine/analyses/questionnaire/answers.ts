import type { AnswerSet } from "../../answerSet";
import { reverseAnswer } from "../../stats/scaleScore";
import type { NumberColumn, QuestionnaireTables, Table, TextColumn } from "../../study";
import { byCodeUnit } from "../attainment/pupilRows";

/** One statement's answers in one wave, the highest = strongly agree whatever the sheet's direction; null is missing. */
export interface ItemAnswers {
  readonly id: string;
  readonly text: string;
  readonly reversed: boolean;
  /** As answered. */
  readonly agreement: readonly (number | null)[];
  /** Turned so that more is better: what the scale adds up. */
  readonly turned: readonly (number | null)[];
}

/** All answers of one wave. */
export interface WaveAnswers {
  readonly label: string;
  readonly table: Table;
  readonly respondents: number;
  readonly items: readonly ItemAnswers[];
  /** School of each respondent: index into the questionnaire's schools; -1 not known. */
  readonly school: Int32Array;
  /** What links a respondent to the other wave; null where nothing does. */
  readonly link: readonly (string | null)[] | null;
}

export interface QuestionnaireAnswers {
  readonly answers: AnswerSet;
  /** By name; one entry where no wave has a column of schools. */
  readonly schools: readonly string[];
  readonly hasSchools: boolean;
  readonly waves: readonly WaveAnswers[];
}

const LOWEST = 1;

export function questionnaireAnswers(questionnaire: QuestionnaireTables): QuestionnaireAnswers {
  const points = questionnaire.answers.answers.length;
  const schoolColumns = questionnaire.waves.map(({ table }) => textColumn(table, "school"));
  const hasSchools = schoolColumns.every((column) => column !== undefined);
  const schools = hasSchools
    ? [...new Set(schoolColumns.flatMap((column) => column?.levels ?? []))].sort(byCodeUnit)
    : ["All schools"];
  const waves = questionnaire.waves.map(({ label, table }, wave): WaveAnswers => {
    const respondents = table.rowNumbers.length;
    return {
      label,
      table,
      respondents,
      items: itemsOf(table).map((column) => itemAnswers(column, points)),
      school: hasSchools ? schoolCodes(schoolColumns[wave], schools) : new Int32Array(respondents),
      link: linkOf(table, questionnaire.linkedBy?.[wave] ?? null),
    };
  });
  return { answers: questionnaire.answers, schools, hasSchools, waves };
}

function itemsOf(table: Table): readonly NumberColumn[] {
  return table.columns.filter((column): column is NumberColumn => column.kind === "number" && column.role === "item");
}

function textColumn(table: Table, role: TextColumn["role"]): TextColumn | undefined {
  return table.columns.find((column): column is TextColumn => column.kind === "text" && column.role === role);
}

function itemAnswers(column: NumberColumn, points: number): ItemAnswers {
  const bounds = { low: LOWEST, high: points };
  const agreement = Array.from(column.values, (value, row) => {
    if (column.missing[row] !== 0) return null;
    return column.direction === "lower-is-better" ? reverseAnswer(value, bounds) : value;
  });
  const turned = agreement.map((answer) =>
    answer === null || !column.reversed ? answer : reverseAnswer(answer, bounds),
  );
  return { id: column.id, text: column.header, reversed: column.reversed, agreement, turned };
}

function schoolCodes(column: TextColumn | undefined, schools: readonly string[]): Int32Array {
  const position = (column?.levels ?? []).map((level) => schools.indexOf(level));
  return Int32Array.from(column?.codes ?? [], (code) => position[code] ?? -1);
}

function linkOf(table: Table, columnId: string | null): readonly (string | null)[] | null {
  const column = table.columns.find(({ id }) => id === columnId);
  if (column?.kind !== "text") return null;
  return Array.from(column.codes, (code) => column.levels[code] ?? null);
}
