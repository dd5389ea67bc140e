import type { DisclosedShares, QuestionnaireItem, QuestionnaireResult } from "../../results/questionnaire";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { isUsualAgreement, lowerName, middleName, upperName } from "../../words/answerNames";
import { type AnswerShares, answerShares, hidesShare } from "../../words/answerShares";
import { hasValue, likelyRange } from "../../words/figures";
import { countText, decimalText, rangeText } from "../../words/numberText";
import { itemSays, questionnaireStatement, respondentsSentence } from "../../words/questionnaire";
import { itemChange, scaleFigures } from "../../words/questionnaireFigures";
import type { Canvas } from "../canvas";
import { likertBars, type LikertRow, middleBars } from "../charts/likertBars";
import { changeFormat, COUNT_FORMAT, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 20, 9, 58, 20, 9, 10, 10, 12, 30];
const at = {
  when: 1,
  answers: 2,
  bars: 3,
  uncertain: 4,
  agree: 5,
  unsure: 6,
  disagree: 7,
  change: 8,
  says: 9,
} as const;
const FEW_ANSWERS = 10;
const ROW_HEIGHT = 20;

/** "Questionnaires": each statement before and after, with what can be said of the change. */
export function questionnairesSheet(source: ReportSource, results: readonly QuestionnaireResult[]): SheetDraft {
  const { canvas, row: first } = startFrame(source, {
    id: "questionnaires",
    name: "Questionnaires",
    orientation: "landscape",
    widths,
    title: "What did people tell us?",
    subtitle: sentences([source.settings.title, source.settings.period, results.map(({ title }) => title).join(", ")]),
    answer: [...new Set(results.map((result) => questionnaireStatement(result).sentences[0] ?? ""))].join(" "),
  });
  let row = first;
  for (const result of results) row = putQuestionnaire(canvas, row, result) + 1;
  const last = putNotes(canvas, row - 1, [
    howToRead(results),
    "These are the views of those who took part. People may answer more kindly at the end of a project they enjoyed. Shares of small groups jump: look at the number of answers.",
    "Statements marked “reversed” are shown as answered; in the scale they count the other way round.",
  ]);
  return canvas.draft({ lastRow: last });
}

function howToRead(results: readonly QuestionnaireResult[]): string {
  return results.every(({ answers }) => isUsualAgreement(answers))
    ? "How to read it: blue to the right of the middle line agrees (dark: strongly), orange to the left disagrees (dark: strongly). Uncertain stands apart because it is not half an agreement."
    : "How to read it: blue to the right of the middle line are the upper answers (darkest: the highest), orange to the left the lower ones (darkest: the lowest). What lies between stands apart. Setup says which answers count as upper.";
}

function putQuestionnaire(canvas: Canvas, row: number, result: QuestionnaireResult): number {
  canvas.put({ row, column: at.when, toColumn: at.says, value: result.title, style: styles.section });
  const said = questionnaireStatement(result).sentences.join(" ");
  canvas.put({
    row: row + 1,
    column: at.when,
    toColumn: at.says,
    value: said === "" ? respondentsSentence(result) : said,
    style: styles.body,
  });
  canvas.put({ row: row + 2, column: at.when, toColumn: at.says, value: scaleSentence(result), style: styles.note });
  const head = row + 3;
  putHead(canvas, head, result);
  const firstRow = head + 1;
  const rows: LikertRow[] = [];
  for (const [index, item] of result.items.entries()) {
    const heading = firstRow + rows.length;
    const text = `${index + 1}. ${item.text}${item.reversed ? " (reversed)" : ""}`;
    canvas.put({
      row: heading,
      column: at.when,
      toColumn: at.says,
      value: text,
      style: { ...styles.strong, wrap: false },
    });
    canvas.atLeast(heading, ROW_HEIGHT);
    canvas.key(heading, `item:${result.id}:${item.id}`);
    rows.push({ name: `${index + 1}`, shares: null });
    for (const [wave, { label }] of result.waves.entries()) {
      const shares = answerShares(item, { wave, answers: result.answers });
      const shown = shares !== null && shares.answered >= FEW_ANSWERS ? shares : null;
      const isLast = wave === result.waves.length - 1;
      putWave(canvas, {
        row: firstRow + rows.length,
        label,
        shares,
        shown,
        disclosed: item.waves[wave]?.disclosed,
        result,
        item,
        isLast,
        key: `${item.id}:${wave}`,
      });
      rows.push({ name: `${index + 1} ${label}`, shares: shown });
    }
  }
  const axisRow = firstRow + rows.length;
  canvas.atLeast(axisRow, 22);
  if (rows.some(({ shares }) => shares !== null)) putCharts(canvas, { result, rows, firstRow, axisRow });
  canvas.atLeast(axisRow + 1, 10);
  return axisRow + 2;
}

function putCharts(
  canvas: Canvas,
  {
    result,
    rows,
    firstRow,
    axisRow,
  }: {
    readonly result: QuestionnaireResult;
    readonly rows: readonly LikertRow[];
    readonly firstRow: number;
    readonly axisRow: number;
  },
): void {
  const place = (column: number, inset: number) => ({
    firstRow,
    lastRow: axisRow - 1,
    axisRow,
    column,
    toColumn: column,
    inset,
  });
  const altText = `Shares of answers to ${countText(result.items.length, "statement")} of ${result.title}, each wave a bar beside its row: ${sidesOf(result)}.`;
  canvas.chart(
    likertBars(canvas, {
      id: `likert-${result.id}`,
      altText,
      rows,
      answers: result.answers,
      place: place(at.bars, 0.04),
    }),
  );
  const middle = middleName(result.answers);
  if (middle === null) return;
  const uncertain = `Share of ${middle.toLowerCase()} answers to each statement of ${result.title}, beside its row.`;
  canvas.chart(
    middleBars(canvas, {
      id: `uncertain-${result.id}`,
      altText: uncertain,
      rows,
      answers: result.answers,
      place: place(at.uncertain, 0.12),
    }),
  );
}

function putHead(canvas: Canvas, row: number, result: QuestionnaireResult): void {
  const { answers } = result;
  const [lower, middle, upper] = [lowerName(answers), middleName(answers) ?? "", upperName(answers)];
  const heads: readonly (readonly [number, string, boolean])[] = [
    [at.when, "When", true],
    [at.answers, "Answers", false],
    [at.bars, `◀ ${lower.toLowerCase()}     |     ${upper.toLowerCase()} ▶`, true],
    [at.uncertain, middle, true],
    [at.agree, upper, false],
    [at.unsure, middle, false],
    [at.disagree, lower, false],
    [at.change, isUsualAgreement(answers) ? "Change in agree (points)" : "Change in upper (points)", false],
    [at.says, "What this says", true],
  ];
  heads.forEach(([column, value, left]) =>
    canvas.put({
      row,
      column,
      value,
      style:
        column === at.when
          ? styles.headLeft
          : column === at.bars
            ? { ...styles.headLeft, horizontal: "center" }
            : left
              ? styles.headSays
              : styles.headRight,
    }),
  );
}

function sidesOf({ answers }: QuestionnaireResult): string {
  if (isUsualAgreement(answers)) return "disagreeing left, agreeing right";
  return `${lowerName(answers).toLowerCase()} left, ${upperName(answers).toLowerCase()} right`;
}

interface WaveRow {
  readonly row: number;
  readonly label: string;
  readonly shares: AnswerShares | null;
  readonly shown: AnswerShares | null;
  /** What a share copy says instead. */
  readonly disclosed: DisclosedShares | undefined;
  readonly result: QuestionnaireResult;
  readonly item: QuestionnaireItem;
  readonly isLast: boolean;
  readonly key: string;
}

function putWave(canvas: Canvas, { row, label, shares, shown, disclosed, result, item, isLast, key }: WaveRow): void {
  const rule = isLast ? styles.cell : styles.body;
  const number = isLast ? styles.number : { ...styles.body, horizontal: "right" as const };
  const change = isLast ? itemChange(result, item) : null;
  const hidden = disclosed !== undefined;
  const said = disclosed ?? shown;
  const noChange = hidden && isLast ? (hidesShare(item) ? "c" : "x") : null;
  const values: readonly (readonly [number, number | string | null, string])[] = [
    [at.answers, hidden ? (disclosed.answered ?? "c") : (shares?.answered ?? 0), COUNT_FORMAT],
    [at.agree, percent(said?.agree), "0%"],
    [at.unsure, middleName(result.answers) !== null ? percent(said?.uncertain) : hidden ? "z" : null, "0%"],
    [at.disagree, percent(said?.disagree), "0%"],
    [at.change, hasValue(change) ? change.value : noChange, changeFormat(0)],
  ];
  canvas.atLeast(row, ROW_HEIGHT);
  canvas.key(row, `wave:${result.id}:${key}`);
  canvas.put({ row, column: at.when, value: label, style: { ...rule, wrap: false, horizontal: "left", indent: 1 } });
  canvas.put({ row, column: at.bars, value: null, style: rule });
  canvas.put({ row, column: at.uncertain, value: null, style: rule });
  values.forEach(([column, value, numberFormat]) =>
    canvas.put({ row, column, value, style: { ...number, numberFormat } }),
  );
  const says = isLast ? saysOf(result, item) : "";
  canvas.put({
    row,
    column: at.says,
    value: says,
    style: { ...(isLast ? styles.cellSays : styles.small), wrap: false },
  });
}

function percent(share: number | string | undefined): number | string | null {
  return share === undefined ? null : typeof share === "string" ? share : share / 100;
}

function saysOf(result: QuestionnaireResult, item: QuestionnaireItem): string {
  const range = likelyRange(itemChange(result, item));
  const says = itemSays(result, item);
  return range === null ? says : `${says} (${rangeText(range, 0)})`;
}

/** Reliability of the scale and the scores of its waves, where there are any. */
function scaleSentence(result: QuestionnaireResult): string {
  const [alpha] = scaleFigures(result, "cronbach-alpha");
  if (alpha === undefined || alpha.value === null)
    return "No reliability is given for this scale: too few answers or statements.";
  const range = likelyRange(alpha);
  const between = range === null ? "" : ` (likely ${decimalText(range.low, 2)} to ${decimalText(range.high, 2)})`;
  const answers = alpha.n === null ? "" : `, from ${countText(alpha.n, "person", "people")}`;
  return `Reliability of the scale, Cronbach’s alpha: ${decimalText(alpha.value, 2)}${between}${answers}.`;
}
