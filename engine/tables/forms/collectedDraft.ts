import type { Field, Form, FormEntry } from "../../form";
import { placeText } from "../../workbook/place";
import type { CellDraft, RowDraft, SheetDraft } from "../../workbook/sheetDraft";
import { answerCell } from "./answer";
import type { AnswerDifference, AnswerVersion, Collected } from "./collect";
import { formStyle, tabColor } from "./formStyle";
import { rowHeight } from "./textHeight";

/** The margin first, then six columns. */
const WIDTHS = [2, 28, 30, 26, 34, 34, 34] as const;
const FIRST_LINE = 2;
/** Other versions of one answer beside the one in use; more of them go on in the row below. */
const OTHERS_IN_ROW = 2;

/** A line of the sheet: the title of a block, the headings of its columns, or one row of it. */
interface Line {
  readonly kind: "title" | "headings" | "row";
  readonly cells: readonly string[];
}

const title = (text: string): Line => ({ kind: "title", cells: [text] });
const headings = (...cells: readonly string[]): Line => ({ kind: "headings", cells });
const row = (...cells: readonly string[]): Line => ({ kind: "row", cells });

/** What came back, as a sheet: who has returned, which answers differ, side by side, and what fitted nowhere. */
export function collectedDraft(collected: Collected, forms: readonly Form[]): SheetDraft {
  const lines = [...returnedLines(collected), ...differenceLines(collected, forms), ...unplacedLines(collected)];
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

function differenceLines({ differences }: Collected, forms: readonly Form[]): readonly Line[] {
  if (differences.length === 0) return [title("No answers differ")];
  return [
    title("Answers that differ: one is in use, the others are kept here"),
    headings("Form and Ref", "Question", "Whose", "In use", "Another answer", "Another answer"),
    ...[...differences.filter(isConflict), ...differences.filter((difference) => !isConflict(difference))].flatMap(
      (difference) => linesOfDifference(difference, forms),
    ),
  ];
}

/** Workbooks that contradict each other come before answers a school has changed. */
function isConflict({ kind }: AnswerDifference): boolean {
  return kind === "conflict";
}

function linesOfDifference({ taken, answers }: AnswerDifference, forms: readonly Form[]): readonly Line[] {
  const form = forms.find(({ id }) => id === taken.form);
  const field = form?.fields.find(({ id }) => id === taken.field);
  const say = ({ file, entry }: AnswerVersion) => `${shownAnswer(field, entry)} (${file ?? "the alliance's workbook"})`;
  const whose = [taken.school ?? "the group", taken.cycle && `cycle ${taken.cycle}`, taken.meeting];
  const first = [
    `${form?.sheetName ?? taken.form}: ${taken.field}`,
    field?.label ?? "",
    whose.filter((part) => typeof part === "string" && part !== "").join(", "),
    ...answers.filter(({ entry }) => entry === taken).map(say),
  ];
  const others = answers.filter(({ entry }) => entry !== taken).map(say);
  const rows = Array.from({ length: Math.ceil(others.length / OTHERS_IN_ROW) }, (_, index) =>
    others.slice(index * OTHERS_IN_ROW, (index + 1) * OTHERS_IN_ROW),
  );
  return rows.map((shown, index) => row(...(index === 0 ? first : ["", "", "and also", ""]), ...shown));
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

function lineDraft({ kind, cells }: Line, at: number): RowDraft {
  const style = { title: formStyle.section, headings: formStyle.heading, row: formStyle.question }[kind];
  const texts = cells.map((text, index) => ({ text, width: WIDTHS[index + 1] ?? 0 }));
  return {
    row: at,
    height: kind === "title" ? 28 : rowHeight(texts),
    cells: cells.map((value, index): readonly [number, CellDraft] => [index + 1, { value, style }]),
  };
}
