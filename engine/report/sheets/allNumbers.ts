import type { SheetDraft } from "../../workbook/sheetDraft";
import type { CopyFigure } from "../../results/copyFigure";
import { copyFigureColumns } from "../../results/copyFigureColumns";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { DisclosureNotes, ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";

const widths = [2, 13, 14, 16, 14, 19, 8, 13, 18, 8, 7, 7, 10, 8];
const text = restyled(styles.cell, { fontSize: 9, horizontal: "left", indent: 1, wrap: true });
const number = restyled(styles.number, { fontSize: 9 });
const isNumber = (of: keyof CopyFigure): boolean => of === "value" || of === "low" || of === "high" || of === "people";

/** "All numbers": every number of the copy, one a row under the names of the JSON, for whoever checks or charts them. */
export function allNumbersSheet(source: ReportSource, { figures, comparedWith }: DisclosureNotes): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "all-numbers",
    name: "All numbers",
    orientation: "landscape",
    widths,
    title: "Which numbers are in this copy?",
    subtitle: "Every number of the sheets before this one, one a row: to check, filter or chart.",
    answer: null,
    tabColor: palette.slate,
  });
  const headings = copyFigureColumns.map(({ heading }) => heading);
  copyFigureColumns.forEach(({ heading, of }, index) =>
    canvas.put({
      row: head,
      column: 1 + index,
      value: heading,
      style: isNumber(of) ? styles.headRight : styles.headSays,
    }),
  );
  figures.forEach((figure, index) => {
    const row = head + 1 + index;
    copyFigureColumns.forEach(({ of }, column) => {
      const value = cellOf(figure, of);
      canvas.put({ row, column: 1 + column, value, style: isNumber(of) ? number : text });
    });
  });
  if (figures.length > 0)
    canvas.table({
      name: "AllNumbers",
      range: { row: head, column: 1, toRow: head + figures.length, toColumn: headings.length },
      columns: headings,
      style: "none",
      filter: true,
    });
  const last = putNotes(canvas, head + 1 + figures.length, [
    "Names are those of the JSON. c: hidden to protect people. x: not available. z: not applicable. Average: “school”, every school counts the same; “pupil”, every pupil does.",
    `${COMPARED} ${comparedWith}.`,
  ]);
  return canvas.draft({ lastRow: last, repeatRows: [head, head], freeze: { row: head + 1, column: 0 } });
}

/** The sentence that says with how many earlier copies this one was compared; read again when the next one is made. */
export const COMPARED = "Copies made before, with which this one was compared:";

/** Never a blank: a symbol says why there is no number. */
function cellOf(figure: CopyFigure, of: keyof CopyFigure): string | number {
  const value = figure[of];
  if (value !== null) return value;
  if (of !== "value") return "z";
  return figure.reason === "confidential" ? "c" : "x";
}
