import type { Settings } from "../../settings";
import { deliveryWords } from "../../words/delivery";
import { wholeText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { summaryColumns as at } from "./summaryColumns";

interface TitledLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Two lists side by side, each over half of the page. */
export function putTwoLists(canvas: Canvas, row: number, left: TitledLines, right: TitledLines): number {
  const lines = Math.max(left.lines.length, right.lines.length);
  for (let line = 0; line < lines; line += 1) canvas.key(row + 2 + line, `lists:${line}`);
  const halves = [
    { ...left, column: at.tag, toColumn: at.words, indent: 0 },
    { ...right, column: at.half, toColumn: at.picture, indent: 1 },
  ];
  for (const { title, lines, column, toColumn, indent } of halves) {
    const look = { horizontal: "left", indent } as const;
    canvas.put({ row, column, toColumn, value: title, style: restyled(styles.section, look) });
    lines.forEach((line, index) =>
      canvas.put({
        row: row + 2 + index,
        column,
        toColumn,
        value: `•  ${line}`,
        style: restyled(styles.bodyTop, look),
      }),
    );
  }
  canvas.atLeast(row, 20);
  canvas.atLeast(row + 1, 4);
  const next = row + 2 + lines;
  canvas.atLeast(next, 8);
  return next + 1;
}

/** What it took, and what is asked of the readers: a name and a line each. */
export function putEffortAndDecision(canvas: Canvas, row: number, source: ReportSource): number {
  const { settings } = source;
  canvas.put({
    row,
    column: at.tag,
    toColumn: at.picture,
    value: "What it took, and what to decide",
    style: styles.section,
  });
  canvas.atLeast(row, 20);
  const lines = [
    ["What was tried", written(source, settings.strategy)] as const,
    ["How much was delivered", deliveryWords(source.results)] as const,
    ["Cost", written(source, costWords(settings))] as const,
    ["Decision asked for", written(source, settings.decision)] as const,
  ].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  canvas.atLeast(row + 1, 4);
  lines.forEach(([name, text], index) => putNamedLine(canvas, row + 2 + index, { name, text }));
  return row + 2 + lines.length;
}

/** A small grey name, and its words beside it. */
export function putNamedLine(
  canvas: Canvas,
  row: number,
  { name, text, italic = false }: { readonly name: string; readonly text: string; readonly italic?: boolean },
): void {
  canvas.key(row, `line:${name}`);
  const nameStyle = restyled(styles.strongTop, { fontSize: 10, color: palette.slate });
  canvas.put({ row, column: at.tag, value: name, style: nameStyle });
  canvas.put({
    row,
    column: at.words,
    toColumn: at.picture,
    value: text,
    style: restyled(styles.bodyTop, { italic, horizontal: "left", indent: 1 }),
  });
}

/** What somebody wrote; a share copy, which holds no Setup to write it on, leaves the line out. */
export function written({ disclosure }: ReportSource, text: string | null): string | null {
  return text ?? (disclosure === undefined ? "Not yet written on Setup." : null);
}

function costWords({ costHours, costPounds }: Settings): string | null {
  const parts = [
    costHours === null ? null : `${wholeText(costHours)} hours`,
    costPounds === null ? null : `£${wholeText(costPounds)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join(" and ")}.`;
}
