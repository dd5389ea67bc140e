import type { LevelVerdict } from "../../result";
import { levelVerdictText, sureText, weakestText } from "../../words/labels";
import { levelHeadline } from "../../words/levels";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { columnPoints, heightOf } from "../look/rowHeight";
import { restyled, styles } from "../look/styles";
import type { LevelBlock } from "./levelBlocks";
import { summaryColumns as at, summaryWidths } from "./summaryColumns";

const INDENT = { horizontal: "left", indent: 1 } as const;

export interface JudgedBlock {
  readonly block: LevelBlock;
  readonly level: LevelVerdict | null;
}

/** One level: figure and verdict on the left, words and how sure in the middle, a small picture where there is one. */
export function putBlock(canvas: Canvas, row: number, judged: JudgedBlock): number {
  const { block, level } = judged;
  for (let line = 0; line < 4; line += 1) canvas.key(row + line, `${block.level}:${line}`);
  const wide = block.chart === null;
  const toColumn = wide ? at.picture : at.half;
  putHeading(canvas, row, judged);
  const number = restyled(styles.strongTop, { fontSize: block.figure.length > 12 ? 15 : 20, color: block.color });
  canvas.put({ row: row + 1, column: at.tag, value: block.figure, style: number });
  canvas.atLeast(row + 1, 30);
  canvas.put({ row: row + 2, column: at.tag, value: block.figureNote, style: styles.note });
  const words = block.words.join(" ");
  const area = { row: row + 1, column: at.words, toRow: row + 2, toColumn };
  canvas.put({ ...area, value: words, style: restyled(styles.bodyTop, INDENT) });
  const tall = heightOf(words, widthOf(at.words, toColumn) - 8, { size: 11, bold: false });
  canvas.atLeast(row + 2, Math.max(wide ? 0 : LEAST_PICTURE, tall) - canvas.heightOf(row + 1));
  putVerdict(canvas, row + 3, { level, toColumn });
  if (block.chart !== null) {
    canvas.put({ row: row + 3, column: at.picture, value: block.pictureNote, style: restyled(styles.note, INDENT) });
    canvas.chart(block.chart(canvas, { row: row + 1, column: at.picture, toRow: row + 3, toColumn: at.picture + 1 }));
  }
  canvas.atLeast(row + 4, 8);
  return row + 5;
}

/** Points a small picture needs. */
const LEAST_PICTURE = 96;

/** Two lines, without figure or picture: the page has one side. */
export function putShortBlock(canvas: Canvas, row: number, judged: JudgedBlock): number {
  for (let line = 0; line < 2; line += 1) canvas.key(row + line, `${judged.block.level}:${line}`);
  putHeading(canvas, row, { ...judged, block: { ...judged.block, headline: null, chart: null } });
  putVerdict(canvas, row + 1, { level: judged.level, toColumn: at.picture });
  canvas.atLeast(row + 2, 8);
  return row + 3;
}

function putHeading(canvas: Canvas, row: number, { block, level }: JudgedBlock): void {
  const top = { style: "medium", color: block.color } as const;
  const tag = restyled(styles.strong, { color: palette.paper, fill: block.color, horizontal: "left", indent: 1, top });
  canvas.put({ row, column: at.tag, value: block.title, style: tag });
  canvas.put({
    row,
    column: at.words,
    toColumn: block.chart === null ? at.picture : at.half,
    value: block.headline ?? (level === null ? "Nothing was collected yet." : levelHeadline(level)),
    style: restyled(styles.strong, { fontSize: 12, top, ...INDENT }),
  });
  if (block.chart !== null) {
    const title = restyled(styles.strong, { fontSize: 10, color: palette.slate, top, ...INDENT });
    canvas.put({ row, column: at.picture, value: block.pictureTitle, style: title });
  }
  canvas.atLeast(row, 24);
}

function putVerdict(
  canvas: Canvas,
  row: number,
  { level, toColumn }: { readonly level: LevelVerdict | null; readonly toColumn: number },
): void {
  const verdict = level === null ? "" : levelVerdictText(level);
  canvas.put({ row, column: at.tag, value: verdict, style: styles.strong });
  const sure = restyled(styles.body, { fontSize: 10, ...INDENT });
  canvas.put({ row, column: at.words, toColumn, value: sureRuns(level), style: sure });
}

function sureRuns(level: LevelVerdict | null): readonly { readonly text: string; readonly bold?: boolean }[] {
  const weakest = level === null ? null : weakestText(level);
  return [
    { text: "How sure: " },
    { text: sureText(level?.sure ?? null), bold: true },
    ...(weakest === null ? [] : [{ text: `. Weakest part: ${weakest}.` }]),
  ];
}

function widthOf(from: number, to: number): number {
  return summaryWidths.slice(from, to + 1).reduce((points, width) => points + columnPoints(width), 0);
}
