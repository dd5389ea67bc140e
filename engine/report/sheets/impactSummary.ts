import type { LevelVerdict } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { deliveryWords } from "../../words/delivery";
import { answerCaveats, headlineLevels, plainAnswer } from "../../words/answer";
import { cannotSay } from "../../words/cannotSay";
import { levelHeadline, levelOf } from "../../words/levels";
import { levelVerdictText, sureText, weakestText } from "../../words/labels";
import { wholeText } from "../../words/numberText";
import { ordinalCounts } from "../../words/ordinal";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { columnPoints, heightOf } from "../look/rowHeight";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { headlineResult, knowsSchools, schoolsWithPupils, sentences } from "../studyFacts";
import { type LevelBlock, levelBlocks } from "./levelBlocks";

const INDENT = { horizontal: "left", indent: 1 } as const;
const widths = [2, 22, 48, 34] as const;
const at = { tag: 1, words: 2, picture: 3 } as const;

/** "Impact summary": one side of A4 for a governor. */
export function impactSummarySheet(source: ReportSource): SheetDraft {
  const headline = headlineResult(source);
  const caveats = answerCaveats(source).length;
  const said = plainAnswer(source);
  const { canvas, row } = startFrame(source, {
    id: "impact-summary",
    name: "Impact summary",
    orientation: "portrait",
    widths,
    title: "What changed, and how sure are we?",
    subtitle: subtitle(source),
    answer: null,
    onePage: true,
  });
  let next = putFacts(canvas, row, source);
  canvas.put({
    row: next,
    column: at.tag,
    toColumn: at.picture,
    value: said.slice(0, said.length - caveats).join(" "),
    style: restyled(styles.answer, {
      fill: palette.band,
      color: palette.after,
      horizontal: "left",
      indent: 1,
      vertical: "middle",
    }),
  });
  canvas.atLeast(next, canvas.heightOf(next) + 12);
  next += 1;
  canvas.atLeast(next, 8);
  next += 1;
  for (const block of levelBlocks(source)) {
    const put = block.level === "system" ? putShortBlock : putBlock;
    next = put(canvas, next, { block, level: levelOf(source.impact, block.level) });
  }
  next = putSection(canvas, next, { title: "What we cannot say", lines: cannotSay(source, headline) });
  next = putSection(canvas, next, { title: "Cost and decision", lines: costAndDecision(source) });
  const last = putNotes(canvas, next, [
    `How sure is the lowest of four: how pupils were compared, how wide the likely range is, how many are missing, and who was asked. Likely range = 95% interval. ${whereMore(source)}`,
  ]);
  return canvas.draft({ lastRow: last });
}

function whereMore({ disclosure, sums }: ReportSource): string {
  if (disclosure !== undefined) return "What is hidden and how numbers are rounded: About this copy.";
  return sums === undefined
    ? "Every number and formula: Method and audit."
    : "Where numbers come from: About these sums.";
}

function subtitle(source: ReportSource): string {
  const { settings } = source;
  const levels = headlineLevels(source);
  if (levels !== null) return sentences([settings.title, settings.cohort, settings.period, ordinalCounts(levels)]);
  const headline = headlineResult(source);
  const who =
    headline === null
      ? null
      : `${wholeText(headline.both)} ${headline.comparison === null ? "" : "project "}pupils with both scores` +
        (knowsSchools(headline)
          ? ` in ${wholeText(schoolsWithPupils(headline))} ${schoolsWithPupils(headline) === 1 ? "school" : "schools"}`
          : "");
  return sentences([settings.title, settings.cohort, settings.period, who]);
}

function putFacts(canvas: Canvas, row: number, { settings, results }: ReportSource): number {
  const facts: readonly (readonly [string, string])[] = [
    ["Our question", settings.question ?? "Not yet written on Setup."],
    ["What was tried", settings.strategy ?? "Not yet written on Setup."],
    ["How much was delivered", deliveryWords(results)],
  ];
  facts.forEach(([name, text], index) => {
    canvas.put({
      row: row + index,
      column: at.tag,
      value: name,
      style: restyled(styles.strongTop, { fontSize: 10, color: palette.slate }),
    });
    canvas.put({
      row: row + index,
      column: at.words,
      toColumn: at.picture,
      value: text,
      style: restyled(styles.bodyTop, { italic: index === 0 }),
    });
  });
  canvas.atLeast(row + facts.length, 6);
  return row + facts.length + 1;
}

interface JudgedBlock {
  readonly block: LevelBlock;
  readonly level: LevelVerdict | null;
}

/** Two lines, without figure or picture: the page has one side. */
function putShortBlock(canvas: Canvas, row: number, { block, level }: JudgedBlock): number {
  const top = { style: "medium", color: block.color } as const;
  const tag = restyled(styles.strong, { color: palette.paper, fill: block.color, horizontal: "left", indent: 1, top });
  canvas.put({ row, column: at.tag, value: block.title, style: tag });
  canvas.put({
    row,
    column: at.words,
    toColumn: at.picture,
    value: level === null ? "Nothing was collected yet." : levelHeadline(level),
    style: restyled(styles.strong, { fontSize: 12, top, ...INDENT }),
  });
  canvas.atLeast(row, 24);
  const verdict = level === null ? "" : levelVerdictText(level);
  canvas.put({ row: row + 1, column: at.tag, value: verdict, style: styles.strong });
  canvas.put({
    row: row + 1,
    column: at.words,
    toColumn: at.picture,
    value: sureRuns(level),
    style: restyled(styles.body, { fontSize: 10, ...INDENT }),
  });
  canvas.atLeast(row + 2, 8);
  return row + 3;
}

function putBlock(canvas: Canvas, row: number, { block, level }: JudgedBlock): number {
  const top = { style: "medium", color: block.color } as const;
  const tag = restyled(styles.strong, { color: palette.paper, fill: block.color, horizontal: "left", indent: 1, top });
  canvas.put({ row, column: at.tag, value: block.title, style: tag });
  canvas.put({
    row,
    column: at.words,
    value: block.headline ?? (level === null ? "Nothing was collected yet." : levelHeadline(level)),
    style: restyled(styles.strong, { fontSize: 12, top, ...INDENT }),
  });
  canvas.put({
    row,
    column: at.picture,
    value: block.pictureTitle,
    style: restyled(styles.strong, { fontSize: 10, color: palette.slate, top }),
  });
  canvas.atLeast(row, 24);
  const number = restyled(styles.strongTop, { fontSize: block.figure.length > 12 ? 15 : 20, color: block.color });
  canvas.put({ row: row + 1, column: at.tag, value: block.figure, style: number });
  canvas.put({
    row: row + 1,
    column: at.words,
    toRow: row + 2,
    toColumn: block.chart === null ? at.picture : at.words,
    value: block.words.join(" "),
    style: restyled(styles.bodyTop, INDENT),
  });
  canvas.put({ row: row + 2, column: at.tag, value: block.figureNote, style: styles.note });
  canvas.atLeast(row + 1, 32);
  const wordsWidth = columnPoints(widths[at.words]) + (block.chart === null ? columnPoints(widths[at.picture]) : 0);
  const words = heightOf(block.words.join(" "), wordsWidth - 8, { size: 11, bold: false });
  canvas.atLeast(row + 2, Math.max(block.chart === null ? 28 : 72, words - canvas.heightOf(row + 1)));
  canvas.put({
    row: row + 3,
    column: at.tag,
    value: level === null ? "" : levelVerdictText(level),
    style: styles.strong,
  });
  canvas.put({
    row: row + 3,
    column: at.words,
    value: sureRuns(level),
    style: restyled(styles.body, { fontSize: 10, ...INDENT }),
  });
  canvas.put({ row: row + 3, column: at.picture, value: block.pictureNote, style: styles.note });
  if (block.chart !== null)
    canvas.chart(block.chart(canvas, { row: row + 1, column: at.picture, toRow: row + 3, toColumn: at.picture + 1 }));
  canvas.atLeast(row + 4, 8);
  return row + 5;
}

function sureRuns(level: LevelVerdict | null): readonly { readonly text: string; readonly bold?: boolean }[] {
  const weakest = level === null ? null : weakestText(level);
  return [
    { text: "How sure: " },
    { text: sureText(level?.sure ?? null), bold: true },
    ...(weakest === null ? [] : [{ text: `. Weakest part: ${weakest}.` }]),
  ];
}

function putSection(
  canvas: Canvas,
  row: number,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): number {
  canvas.put({ row, column: at.tag, toColumn: at.picture, value: title, style: styles.section });
  canvas.atLeast(row, 20);
  lines.forEach((line, index) =>
    canvas.put({ row: row + 1 + index, column: at.tag, toColumn: at.picture, value: `•  ${line}`, style: styles.body }),
  );
  canvas.atLeast(row + 1 + lines.length, 8);
  return row + 2 + lines.length;
}

function costAndDecision({ settings }: ReportSource): readonly string[] {
  const parts = [
    settings.costHours === null ? null : `${wholeText(settings.costHours)} hours`,
    settings.costPounds === null ? null : `£${wholeText(settings.costPounds)}`,
  ].filter((part) => part !== null);
  return [
    `Cost: ${parts.length === 0 ? "not yet written on Setup" : parts.join(" and ")}.`,
    `Decision asked for: ${settings.decision ?? "not yet written on Setup"}${/[.!?]$/.test(settings.decision ?? "") ? "" : "."}`,
  ];
}
