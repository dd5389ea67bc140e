import type { QuestionnaireResult } from "../../results/questionnaire";
import type { QuestionnaireRespondents, WaveRespondents } from "../../results/questionnaireRespondents";
import { cellAddress } from "../../workbook/cellRange";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { answersName, variancesName } from "../audit/auditNames";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { changeFormat, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { startFrame } from "../sheetFrame";
import { questionnaireResults } from "../studyFacts";

const at = { row: 1, school: 2, score: 3, change: 4, firstAnswer: 5 } as const;

/** Columns of a wave's block as its name holds them, from 1: school, score, change, then the answers. */
export const answerColumns = { school: 1, score: 2, change: 3, firstAnswer: 4 } as const;

/** A questionnaire with more people than this at one time is not listed: Excel would be sent more than it takes well. */
export const MOST_PEOPLE_LISTED = 50;

/** A questionnaire whose respondents may and can be listed, with its number on the sheet. */
export interface ListedQuestionnaire {
  readonly number: number;
  readonly result: QuestionnaireResult;
  readonly respondents: QuestionnaireRespondents;
}

/** The questionnaires of the answer list: in the working copy, those of not too many people. */
export function listedQuestionnaires(source: ReportSource): readonly ListedQuestionnaire[] {
  if (source.settings.mode !== "working" || source.study === null) return [];
  return questionnaireResults(source).flatMap((result, index) => {
    const { respondents } = result;
    const people = Math.max(0, ...(respondents?.waves ?? []).map(({ places }) => places.length));
    return respondents === undefined || people === 0 || people > MOST_PEOPLE_LISTED
      ? []
      : [{ number: index + 1, result, respondents }];
  });
}

/** "Answer list": every answer by row of the source and never by name, with each person's score worked out live. */
export function answerListSheet(source: ReportSource, listed: readonly ListedQuestionnaire[]): SheetDraft {
  const statements = listed.flatMap(({ respondents }) => respondents.waves.map((wave) => wave.statements.length));
  const most = Math.max(1, ...statements);
  const { canvas, row } = startFrame(source, {
    id: "answer-list",
    name: "Answer list",
    orientation: most > 12 ? "landscape" : "portrait",
    widths: [2, 7, 28, 8, 9, ...Array<number>(most).fill(5)],
    title: "Which answers are behind the numbers?",
    subtitle: listed.map(({ result }) => result.title).join(" · "),
    answer: "Confidential: answers, one row a person. No names: each row number is the person’s row in your sheet.",
    tabColor: palette.slate,
  });
  const names: NonNullable<SheetDraft["names"]>[number][] = [];
  let next = row;
  for (const one of listed) {
    const firstRows = firstRowsOf(one.respondents.waves, next);
    one.respondents.waves.forEach((wave, index) => {
      const first = firstRows[index] ?? next;
      putWaveHead(canvas, first - ROWS_ABOVE, { listed: one, wave });
      putPeople(canvas, {
        ...one,
        wave,
        first,
        firstOfLast: firstRows.at(-1) ?? first,
      });
      putVariances(canvas, first, wave);
      const below = first + wave.places.length;
      const across = { column: at.school, toColumn: at.firstAnswer + most - 1 };
      names.push(
        { name: answersName(one.number, index), range: { row: first, ...across, toRow: Math.max(first, below - 1) } },
        { name: variancesName(one.number, index), range: { row: below, ...across, toRow: below } },
      );
      next = below + ROWS_BELOW;
    });
  }
  return canvas.draft({ lastRow: next, names });
}

/** Above the people of a wave: its title, its statements, the headings. */
const ROWS_ABOVE = 3;
/** Below them: the variances and an empty row. */
const ROWS_BELOW = 2;

function firstRowsOf(waves: readonly WaveRespondents[], start: number): readonly number[] {
  let next = start;
  return waves.map(({ places }) => {
    const first = next + ROWS_ABOVE;
    next = first + places.length + ROWS_BELOW;
    return first;
  });
}

function putWaveHead(
  canvas: Canvas,
  row: number,
  { listed: { result }, wave }: { readonly listed: ListedQuestionnaire; readonly wave: WaveRespondents },
): void {
  const sheets = [...new Set(wave.places.map(({ file, sheet }) => (file === null ? sheet : `${file}, ${sheet}`)))];
  canvas.put({
    row,
    column: at.row,
    toColumn: canvas.lastColumn,
    value: `${result.title}, ${wave.label}: ${countText(wave.places.length, "person", "people")}, from ${sheets.join(", ")}`,
    style: styles.section,
  });
  const words = result.answers.answers;
  const statements = wave.statements.map(({ id, reversed }, index) => {
    const text = result.items.find((item) => item.id === id)?.text ?? id;
    return `${index + 1}: ${text}${reversed ? " (turned for the score)" : ""}`;
  });
  canvas.put({
    row: row + 1,
    column: at.row,
    toColumn: canvas.lastColumn,
    value: `Answers 1 (${words[0] ?? ""}) to ${words.length} (${words.at(-1) ?? ""}). ${statements.join("; ")}.`,
    style: styles.note,
  });
  const head = row + 2;
  const headings: readonly (readonly [column: number, text: string])[] = [
    [at.row, "Row"],
    [at.score, "Score"],
    [at.change, "Change"],
    ...wave.statements.map((_, index) => [at.firstAnswer + index, String(index + 1)] as const),
  ];
  canvas.put({ row: head, column: at.school, value: "School", style: { ...styles.headLeft, indent: 1 } });
  for (const [column, value] of headings) canvas.put({ row: head, column, value, style: styles.headRight });
}

interface People extends ListedQuestionnaire {
  readonly wave: WaveRespondents;
  /** Rows of the first person of this wave and of the last wave. */
  readonly first: number;
  readonly firstOfLast: number;
}

function putPeople(canvas: Canvas, { result, respondents, wave, first, firstOfLast }: People): void {
  const plain = { ...styles.number, numberFormat: "General", fontSize: 10 };
  const decimals = { ...plain, numberFormat: plainFormat(2) };
  const signed = { ...plain, numberFormat: changeFormat(2) };
  const last = respondents.waves.at(-1);
  // The change stands in the first wave: there is the school it counts for.
  const later = new Map(wave === respondents.waves[0] ? respondents.pairs : []);
  wave.places.forEach(({ file, sheet, rowNumber }, person) => {
    const row = first + person;
    canvas.key(row, `answers:${file ?? ""}:${sheet}:${rowNumber}:${result.id}`);
    const school = wave.school[person] ?? -1;
    canvas.put({ row, column: at.row, value: rowNumber, style: plain });
    canvas.put({
      row,
      column: at.school,
      value: respondents.schools[school] ?? null,
      style: { ...styles.cell, fontSize: 10, wrap: false, horizontal: "left", indent: 1 },
    });
    wave.statements.forEach(({ answers }, index) =>
      canvas.put({ row, column: at.firstAnswer + index, value: answers[person] ?? null, style: plain }),
    );
    const score = wave.scores[person] ?? null;
    const to = later.get(person);
    const after = to === undefined ? null : (last?.scores[to] ?? null);
    const changed = score !== null && to !== undefined && after !== null && school >= 0;
    canvas.put({
      row,
      column: at.score,
      value: score === null ? null : { formula: scoreFormula(row, wave, result.answers.answers.length), value: score },
      style: decimals,
    });
    canvas.put({
      row,
      column: at.change,
      value: changed
        ? {
            formula: `${cellAddress(firstOfLast + to, at.score)}-${cellAddress(row, at.score)}`,
            value: after - score,
          }
        : null,
      style: signed,
    });
  });
}

function answeredAll({ statements }: WaveRespondents, person: number): boolean {
  return statements.every(({ answers }) => (answers[person] ?? null) !== null);
}

/** The variances among those who answered everything, below the people: what alpha is made of. */
function putVariances(canvas: Canvas, first: number, wave: WaveRespondents): void {
  const row = first + wave.places.length;
  const complete = [...wave.places.keys()].filter((person) => answeredAll(wave, person));
  const small = { ...styles.note, horizontal: "right", numberFormat: plainFormat(2) } as const;
  const label = "Who answered all: variances, how many";
  canvas.put({ row, column: at.row, toColumn: at.school, value: label, style: styles.note });
  if (complete.length < 2) return;
  const over = (column: number): string => `${cellAddress(first, column)}:${cellAddress(row - 1, column)}`;
  const count = wave.statements.length;
  const answers = `${cellAddress(first, at.firstAnswer)}:${cellAddress(row - 1, at.firstAnswer + count - 1)}`;
  const all = `--(MMULT(--ISNUMBER(${answers}),{${Array<number>(count).fill(1).join(";")}})=${count})`;
  const people = cellAddress(row, at.change);
  canvas.put({
    row,
    column: at.change,
    value: { formula: `SUMPRODUCT(${all})`, value: complete.length },
    style: { ...small, numberFormat: "General" },
  });
  const columns = [
    [at.score, wave.scores],
    ...wave.statements.map(({ answers }, index) => [at.firstAnswer + index, answers] as const),
  ] as const;
  for (const [column, values] of columns) {
    const of = over(column);
    canvas.put({
      row,
      column,
      value: {
        formula: `(SUMPRODUCT(${all},${of},${of})-SUMPRODUCT(${all},${of})^2/${people})/(${people}-1)`,
        value: varianceOf(complete.map((person) => values[person] ?? 0)),
      },
      style: small,
    });
  }
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** The mean of a row's answers, those to reversed statements turned: Σ − 2Σ(reversed) + (points + 1) n(reversed), over n. */
function scoreFormula(row: number, { statements }: WaveRespondents, points: number): string {
  const cell = (index: number): string => cellAddress(row, at.firstAnswer + index);
  const all = `${cell(0)}:${cell(statements.length - 1)}`;
  const reversed = statements.flatMap((statement, index) => (statement.reversed ? [cell(index)] : [])).join(",");
  return reversed === ""
    ? `AVERAGE(${all})`
    : `(SUM(${all})+${points + 1}*COUNT(${reversed})-2*SUM(${reversed}))/COUNT(${all})`;
}
