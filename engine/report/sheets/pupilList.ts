import type { AttainmentResult } from "../../result";
import type { Table } from "../../study";
import { cellAddress } from "../../workbook/cellRange";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { changeFigures } from "../../words/figures";
import { countText } from "../../words/numberText";
import { beforeByAfter } from "../charts/beforeByAfter";
import { pairsOnScale } from "../charts/pairsOnScale";
import { palette } from "../look/palette";
import { changeFormat, plainFormat, styles } from "../look/styles";
import type { Canvas } from "../canvas";
import { auditNames, groupName } from "../audit/auditNames";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { whoAndWhen } from "../studyFacts";

const widths = [2, 30, 10, 28, 11, 11, 11, 3, 62];
const at = { sheet: 1, row: 2, school: 3, before: 4, after: 5, change: 6, picture: 8 } as const;
const headings = ["Sheet", "Row", "School", "Before", "After", "Change"];

/** More pupils than this are not listed. */
export const MOST_PUPILS_LISTED = 5000;

/** True where the pupils may and can be listed: in the working copy, from a table at hand, not too many. */
export function listsPupils(source: ReportSource, result: AttainmentResult): boolean {
  const count = result.pairs.before.length;
  return source.settings.mode === "working" && pupilTable(source) !== null && count >= 2 && count <= MOST_PUPILS_LISTED;
}

/** The table the pupils come from, where the report has it. */
export function pupilTable({ study }: ReportSource): Table | null {
  return study === null ? null : study.pupils;
}

/** "Pupil list": each pupil with both scores, by row of the source and never by name, with a link there. */
export function pupilListSheet(source: ReportSource, result: AttainmentResult, table: Table): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "pupil-list",
    name: "Pupil list",
    orientation: "landscape",
    widths,
    title: "Which scores are behind the numbers?",
    subtitle: whoAndWhen(source, result),
    answer:
      "Confidential: pupil data, one row a pupil. No names: each row number links to the pupil’s row in your sheet.",
    tabColor: palette.slate,
  });
  const { pairs } = result;
  const { digits } = changeFigures(result);
  const count = pairs.before.length;
  headings.forEach((value, index) =>
    canvas.put({
      row: head,
      column: index + 1,
      value,
      style: index === 0 || index === 2 ? styles.headLeft : styles.headRight,
    }),
  );
  const plain = { ...styles.number, numberFormat: plainFormat(0), fontSize: 10 };
  for (let pair = 0; pair < count; pair += 1) {
    const row = head + 1 + pair;
    const { sheet, file, rowNumber } = sourceOf(table, pairs.row[pair] ?? 0);
    const [before, after] = [pairs.before[pair] ?? 0, pairs.after[pair] ?? 0];
    canvas.key(row, `pupil:${file ?? ""}:${sheet}:${rowNumber}`);
    const link = file === null ? { link: { sheet, address: cellAddress(rowNumber - 1, 0) } } : {};
    const text = { ...styles.cell, fontSize: 10, wrap: false };
    canvas.put({ row, column: at.sheet, value: file === null ? sheet : `${file}, ${sheet}`, style: text });
    canvas.put({
      row,
      column: at.row,
      value: rowNumber,
      style: file === null ? { ...styles.link, fontSize: 10, horizontal: "right" } : plain,
      ...link,
    });
    canvas.put({
      row,
      column: at.school,
      value: result.schools[pairs.school[pair] ?? -1]?.school ?? "–",
      style: { ...text, horizontal: "left", indent: 1 },
    });
    canvas.put({ row, column: at.before, value: before, style: { ...plain, numberFormat: "General" } });
    canvas.put({ row, column: at.after, value: after, style: { ...plain, numberFormat: "General" } });
    canvas.put({
      row,
      column: at.change,
      value: after - before,
      style: { ...plain, numberFormat: changeFormat(Number.isInteger(after - before) ? 0 : digits) },
    });
  }
  canvas.table({
    name: "EnquiryPupils",
    range: { row: head, column: at.sheet, toRow: head + count, toColumn: at.change },
    columns: headings,
    style: "none",
    filter: true,
  });
  canvas.chart(
    beforeByAfter(canvas, {
      id: "before-by-after",
      altText: `Scores after by scores before of ${countText(count, "pupil")}, with the line on which nothing changed.`,
      anchor: { row: head + 1, column: at.picture, toRow: head + 25, toColumn: at.picture + 1 },
      before: { row: head + 1, column: at.before, toRow: head + count, toColumn: at.before },
      after: { row: head + 1, column: at.after, toRow: head + count, toColumn: at.after },
      pairs,
      drawn: pairsOnScale(result),
      label: result.label,
    }),
  );
  const last = putNotes(canvas, head + Math.max(count, 24) + 1, [
    "How to read the picture: a dot is a pupil; above the line the score went up. Scores the test cannot give are listed but not drawn. One pupil’s change is mostly measurement error unless it is large: no band can be drawn without the test’s own reliability.",
  ]);
  const hidden = [...groupColumns(canvas, result), ...armColumns(canvas, result)];
  const column = (index: number) => ({ row: head + 1, column: index, toRow: head + count, toColumn: index });
  return canvas.draft({
    lastRow: last,
    repeatRows: [head, head],
    freeze: { row: head + 1, column: 0 },
    names: [
      { name: auditNames.school, range: column(at.school) },
      { name: auditNames.before, range: column(at.before) },
      { name: auditNames.after, range: column(at.after) },
      { name: auditNames.change, range: column(at.change) },
      ...hidden,
    ],
  });
}

type NamedCells = NonNullable<SheetDraft["names"]>;

/** Who is in which group, right of what is printed: what the audit's gaps are worked out from. */
function groupColumns(canvas: Canvas, { groups }: AttainmentResult): NamedCells {
  return groups.flatMap(({ memberOf, id }, index) => {
    if (memberOf === undefined) return [];
    const values = Array.from(memberOf, (member) => (member === 1 ? "in" : member === 0 ? "out" : "?"));
    return [{ name: groupName(index), range: canvas.helperCells(`In: ${id}`, values).range }];
  });
}

/** Both arms of a comparison, right of what is printed: the list above holds the project's pupils only. */
function armColumns(canvas: Canvas, { comparison }: AttainmentResult): NamedCells {
  const pupils = comparison?.pupils;
  if (pupils === undefined || pupils.before.length === 0) return [];
  const columns = [
    [auditNames.armSchool, "Arms: school", pupils.school],
    [auditNames.armTreated, "Arms: project", pupils.treated],
    [auditNames.armBefore, "Arms: before", pupils.before],
    [auditNames.armAfter, "Arms: after", pupils.after],
  ] as const;
  return columns.map(([name, heading, values]) => ({
    name,
    range: canvas.helperCells(heading, Array.from<number>(values)).range,
  }));
}

function sourceOf(
  table: Table,
  row: number,
): { readonly sheet: string; readonly file: string | null; readonly rowNumber: number } {
  const source = table.sources?.[table.sourceOf?.[row] ?? -1] ?? { sheet: table.sheet, file: table.file };
  return { ...source, rowNumber: table.rowNumbers[row] ?? 1 };
}
