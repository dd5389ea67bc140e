import type { Form, FormEntry } from "../../form";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { type RecordLine, recordLines } from "./recordLines";

const headings = ["Form", "Part", "Question", "When", "What was written"];
const widths = [2, 20, 17, 30, 17, 78];
/** One look for all cells: a long sheet is painted in one go. */
const said = restyled(styles.cellSays, { fontSize: 10, vertical: "top", color: palette.ink });
/** More lines than this nobody reads on paper: then the group's own are listed. */
export const MOST_LINES = 3000;

/** "Enquiry record": every answer of the forms on one sheet to filter and search, form by form. */
export function enquiryRecordSheet(
  source: ReportSource,
  { forms, entries }: { readonly forms: readonly Form[]; readonly entries: readonly FormEntry[] },
): SheetDraft {
  const all = recordLines(forms, entries);
  const shown = all.length <= MOST_LINES ? all : all.filter(({ isGroups }) => isGroups).slice(0, MOST_LINES);
  const { canvas, row: head } = startFrame(source, {
    id: "enquiry-record",
    name: "Enquiry record",
    orientation: "landscape",
    widths,
    title: "What did we write down, form by form?",
    subtitle: sentences([
      source.settings.title,
      `${countText(all.length, "line")} from ${countText(formsOf(all), "form")}`,
    ]),
    answer:
      shown.length === all.length
        ? "Every answer of the forms, to filter by form, part or meeting."
        : `The group’s own answers. ${countText(all.length - shown.length, "more line", "more lines")} of schools stand on the forms themselves.`,
  });
  headings.forEach((value, index) =>
    canvas.put({ row: head, column: 1 + index, value, style: index === 0 ? styles.headLeft : styles.headSays }),
  );
  shown.forEach((line, index) => {
    const row = head + 1 + index;
    canvas.key(row, `record:${line.key}`);
    [line.form, line.part, line.question, line.when, line.text].forEach((value, column) =>
      canvas.put({
        row,
        column: 1 + column,
        value,
        style: said,
      }),
    );
  });
  if (shown.length > 0)
    canvas.table({
      name: "EnquiryRecord",
      range: { row: head, column: 1, toRow: head + shown.length, toColumn: headings.length },
      columns: headings,
      style: "none",
      filter: true,
    });
  const last = putNotes(canvas, head + 1 + shown.length, [
    "To change an answer, change the form. The facilitator’s own notes and codes of single people are not here. This sheet enters no share copy.",
  ]);
  return canvas.draft({ lastRow: last, repeatRows: [head, head], freeze: { row: head + 1, column: 0 } });
}

function formsOf(lines: readonly RecordLine[]): number {
  return new Set(lines.map(({ form }) => form)).size;
}
