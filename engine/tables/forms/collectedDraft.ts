import type { Field, Form, FormEntry } from "../../form";
import { placeText } from "../../workbook/place";
import type { CellDraft, LinkDraft, RowDraft, SheetDraft } from "../../workbook/sheetDraft";
import { answerCell } from "./answer";
import type { AnswerDifference, AnswerVersion, Collected } from "./collect";
import { formStyle, tabColor } from "./formStyle";
import { rowHeight } from "./textHeight";

/** The margin first, then seven columns. */
const WIDTHS = [2, 27, 28, 28, 8, 33, 33, 33] as const;
const FIRST_LINE = 2;
/** Other versions of one answer beside the one in use; more of them go on in the row below. */
const OTHERS_IN_ROW = 2;

/** A line of the sheet: the title of a block, the headings of its columns, or one row of it. */
interface Line {
  readonly kind: "title" | "headings" | "row" | "advice";
  readonly cells: readonly string[];
  /** Where the answer in use stands. */
  readonly inUse?: CellLink;
}

/** Where in the merged workbook the answer of a difference stands, by the difference's key. */
export type AnswerPlaces = ReadonlyMap<string, CellLink>;

/** A link to a cell of the workbook itself. */
type CellLink = Extract<LinkDraft, { readonly sheet: string }>;

const title = (text: string): Line => ({ kind: "title", cells: [text] });
const headings = (...cells: readonly string[]): Line => ({ kind: "headings", cells });
const row = (...cells: readonly string[]): Line => ({ kind: "row", cells });

/**
 * What came back, as a sheet: who has returned, which answers differ, side by side, and what fitted nowhere. Beside
 * the answer in use stands its cell, where `places` knows it, so that another can be written over it.
 */
export function collectedDraft(
  collected: Collected,
  forms: readonly Form[],
  places: AnswerPlaces = new Map(),
): SheetDraft {
  const lines = [
    ...returnedLines(collected),
    ...differenceLines(collected, { forms, places }),
    ...unplacedLines(collected),
  ];
  return {
    id: "collected",
    name: "Collected",
    tabColor,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    rows: [
      { row: 0, height: 30, cells: [[1, { value: "What came back", style: formStyle.title }]] },
      ...lines.map((line, index) => lineDraft(line, FIRST_LINE + index)),
    ],
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: FIRST_LINE + lines.length - 1, toColumn: WIDTHS.length - 1 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "What came back. Please write no pupil's name.",
    },
    gridlines: false,
  };
}

function returnedLines({ schools, missing }: Collected): readonly Line[] {
  return [
    title(`${schools.length - missing.length} of ${schools.length} schools have sent theirs back`),
    headings("School", "Returned?", "File"),
    ...schools.map(({ school, files }) => row(school, files.length > 0 ? "yes" : "not yet", files.join(", "))),
  ];
}

function differenceLines({ differences }: Collected, known: Known): readonly Line[] {
  if (differences.length === 0) return [title("No answers differ")];
  const advice = "To take another answer, go to the cell and write it over the one in use.";
  return [
    title("Answers that differ: one is in use, the others are kept here"),
    ...(known.places.size > 0 ? [{ kind: "advice", cells: [advice] } as const] : []),
    headings("Form and Ref", "Question", "Whose", "Cell", "In use", "Another answer", "Another answer"),
    ...[...differences.filter(isConflict), ...differences.filter((difference) => !isConflict(difference))].flatMap(
      (difference) => linesOfDifference(difference, known),
    ),
  ];
}

/** Workbooks that contradict each other come before answers a school has changed. */
function isConflict({ kind }: AnswerDifference): boolean {
  return kind === "conflict";
}

interface Known {
  readonly forms: readonly Form[];
  readonly places: AnswerPlaces;
}

function linesOfDifference({ key, taken, answers }: AnswerDifference, { forms, places }: Known): readonly Line[] {
  const form = forms.find(({ id }) => id === taken.form);
  const field = form?.fields.find(({ id }) => id === taken.field);
  const say = ({ file, entry }: AnswerVersion) => `${shownAnswer(field, entry)} (${file ?? "the alliance's workbook"})`;
  const whose = [taken.school ?? "the group", taken.cycle && `cycle ${taken.cycle}`, taken.meeting];
  const first = [
    `${form?.sheetName ?? taken.form}: ${taken.field}`,
    field?.label ?? "",
    whose.filter((part) => typeof part === "string" && part !== "").join(", "),
    places.get(key)?.address ?? "",
    ...answers.filter(({ entry }) => entry === taken).map(say),
  ];
  const others = answers.filter(({ entry }) => entry !== taken).map(say);
  const rows = Array.from({ length: Math.ceil(others.length / OTHERS_IN_ROW) }, (_, index) =>
    others.slice(index * OTHERS_IN_ROW, (index + 1) * OTHERS_IN_ROW),
  );
  const inUse = places.get(key);
  return rows.map((shown, index) =>
    index === 0 ? { ...row(...first, ...shown), ...(inUse && { inUse }) } : row("", "", "and also", "", "", ...shown),
  );
}

function shownAnswer(field: Field | undefined, { value }: FormEntry): string {
  return String(field && field.type.kind !== "date" ? answerCell(field.type, value) : value);
}

function unplacedLines({ unplaced }: Collected): readonly Line[] {
  if (unplaced.length === 0) return [];
  return [
    title("Written outside the forms' own cells, and kept"),
    headings("Form", "Where", "What"),
    ...unplaced.map(({ form, place, value }) =>
      row(form, placeText(place), value === null || typeof value === "object" ? "" : String(value)),
    ),
  ];
}

/** Which of a difference's cells names the cell of the answer in use. */
const CELL = 3;

function lineDraft({ kind, cells, inUse }: Line, at: number): RowDraft {
  const style = {
    title: formStyle.section,
    headings: formStyle.heading,
    row: formStyle.question,
    advice: formStyle.advice,
  }[kind];
  const texts = cells.map((text, index) => ({ text, width: WIDTHS[index + 1] ?? 0 }));
  return {
    row: at,
    height: kind === "title" ? 28 : rowHeight(texts),
    cells: cells.map((value, index): readonly [number, CellDraft] =>
      inUse && index === CELL
        ? [index + 1, { value, style: formStyle.link, link: inUse }]
        : [index + 1, { value, style }],
    ),
  };
}
