import { type Canvas, type CanvasOptions, startCanvas } from "./canvas";
import { palette } from "./look/palette";
import { styles } from "./look/styles";
import type { ReportSource } from "./report";

export interface FrameOptions {
  readonly id: string;
  readonly name: string;
  readonly orientation: CanvasOptions["orientation"];
  readonly widths: readonly number[];
  /** The sheet's one question. */
  readonly title: string;
  /** Who, when, how many. */
  readonly subtitle: string;
  /** The answer in plain sentences; null where another block leads. */
  readonly answer: string | null;
  readonly onePage?: boolean;
  readonly tabColor?: string;
}

/** A sheet with its banner, question, who and when, and answer; `row` is the first free row. */
export interface Frame {
  readonly canvas: Canvas;
  readonly row: number;
}

const WORKING_FOOTER = "Contains pupil data. Share only a share copy.";

const SHARE_FOOTER = "small numbers hidden, figures rounded.";

/** Starts a result sheet as all of them start. */
export function startFrame(source: ReportSource, options: FrameOptions): Frame {
  const canvas = startCanvas({
    id: options.id,
    name: options.name,
    orientation: options.orientation,
    widths: options.widths,
    tabColor: options.tabColor ?? palette.after,
    footerLeft: footerText(source),
    onePage: options.onePage ?? false,
  });
  const across = { column: 1, toColumn: canvas.lastColumn };
  let row = 0;
  canvas.put({ row, ...across, value: options.title, style: styles.title });
  canvas.atLeast(row, 32);
  row += 1;
  if (source.settings.fictional) {
    canvas.put({
      row,
      ...across,
      value: "Fictional: every school, pupil and number here is invented.",
      style: styles.banner,
    });
    row += 1;
  }
  canvas.put({ row, ...across, value: options.subtitle, style: styles.subtitle });
  row += 1;
  if (options.answer !== null) {
    canvas.put({ row, ...across, value: options.answer, style: styles.answer });
    row += 1;
  }
  canvas.atLeast(row, 8);
  return { canvas, row: row + 1 };
}

function footerText({ settings, disclosure, sums }: ReportSource): string {
  if (disclosure !== undefined) return `${settings.title ?? "Enquiry Impact"} · Share copy: ${SHARE_FOOTER}`;
  const title = settings.title ?? "Enquiry Impact";
  if (sums !== undefined) return `${title} · Made from schools’ sums. For the alliance: numbers of schools are exact.`;
  return settings.mode === "working" ? `${title} · ${WORKING_FOOTER}` : title;
}

/** Notes in small type over the whole width, one a row; gives the first free row. */
export function putNotes(canvas: Canvas, row: number, notes: readonly string[]): number {
  canvas.atLeast(row, 8);
  notes.forEach((note, index) =>
    canvas.put({ row: row + 1 + index, column: 1, toColumn: canvas.lastColumn, value: note, style: styles.note }),
  );
  canvas.keepTogether(row + 1, row + notes.length);
  return row + 1 + notes.length;
}
