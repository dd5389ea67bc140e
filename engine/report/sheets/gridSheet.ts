import type { RaterAgreement } from "../../results/grid";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { agreementSentence } from "../../words/grid";
import { isCounted } from "../charts/quadrantPlot";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { type GridTableOptions, gridWidths, putGridTable } from "./gridTable";

export interface GridSheetOptions extends Pick<GridTableOptions, "tableName" | "rows" | "plot"> {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** "8 schools" */
  readonly counted: string;
  readonly answer: string;
  /** Right of the letter. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** What dots and arrows stand for: "what was achieved", "what was aimed for", "the movement between". */
  readonly dot: string;
  readonly from: string;
  readonly arrow: string;
  /** What the four fields mean. */
  readonly fields: string;
  /** "quadrants" or "fields" */
  readonly fieldsWord: string;
  readonly agreement: RaterAgreement;
}

/** A grid of two rated axes: the picture with its lettered table, and how to read both. */
export function gridSheet(source: ReportSource, options: GridSheetOptions): SheetDraft {
  const { id, name, title, counted, answer, columns, rows, tableName, plot } = options;
  const { settings } = source;
  const { canvas, row: head } = startFrame(source, {
    id,
    name,
    orientation: "landscape",
    widths: [...gridWidths, ...columns.map(({ width }) => width)],
    title,
    subtitle: sentences([settings.title, settings.period, `${counted} on a grid of two axes, 1 to 5`]),
    answer,
  });
  const headings = ["Mark", ...columns.map(({ heading }) => heading)];
  const last = putGridTable(canvas, { head, tableName, headings, rows, plot });
  const agreement = agreementSentence(options.agreement);
  const end = putNotes(canvas, last + 1, [
    howToRead(options),
    options.fields,
    `These are judgements of those who took part, not measurements. Each axis is cut at 3; within 0.25 of the cut both ${options.fieldsWord} are named. A difference within the raters’ own spread is called none.`,
    ...(agreement === null ? [] : [agreement]),
  ]);
  return canvas.draft({ lastRow: end, repeatRows: [head, head], freeze: { row: head + 1, column: 0 } });
}

function howToRead({ rows, dot, from, arrow }: GridSheetOptions): string {
  return isCounted(rows)
    ? `How to read it: a dot is ${dot}, for all near that spot together; the number says how many. The table has each.`
    : `How to read it: a lettered dark dot is ${dot}, a grey dot ${from}. An arrow is ${arrow}. A pale ring is the spread of several ratings. Marks on the same spot are set side by side.`;
}
