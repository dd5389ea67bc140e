import { estimateOf, estimatesOf } from "../../estimate";
import type { AttainmentResult } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { disadvantageNote } from "../../words/disadvantage";
import { changeFigures } from "../../words/figures";
import { gapsAnswer, gapSentence, isShown } from "../../words/gaps";
import { groupLabels } from "../../words/groupWords";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { dumbbellChart } from "../charts/dumbbells";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { isDisclosed, whoAndWhen } from "../studyFacts";

const widths = [2, 36, 8, 9, 9, 9, 46, 40];
const at = { group: 1, pupils: 2, before: 3, after: 4, change: 5, picture: 6, gap: 7 } as const;

interface GroupLine {
  readonly key: string;
  readonly name: string;
  readonly pupils: number | string;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly gap: string | null;
  /** What stands where there is no number: nothing, or a symbol in a share copy. */
  readonly symbol: string | null;
}

/** "By group": pairs of groups before and after, with the gap between them in a sentence. */
export function byGroupSheet(source: ReportSource, result: AttainmentResult): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "by-group",
    name: "By group",
    orientation: "landscape",
    widths,
    title: "Did gaps between groups change?",
    subtitle: whoAndWhen(source, result),
    answer: gapsAnswer(result),
  });
  putHead(canvas, head);
  const blocks: readonly (readonly GroupLine[])[] = [
    [everyone(result)],
    ...result.groups.map((pair) => pairLines(result, pair)),
  ];
  let row = head + 1;
  const marks: { row: number; before: number; after: number }[] = [];
  blocks.forEach((block, index) => {
    if (index > 0) {
      canvas.atLeast(row, 9);
      row += 1;
    }
    for (const line of block) {
      putLine(canvas, { row, line, result });
      if (line.before !== null && line.after !== null) marks.push({ row, before: line.before, after: line.after });
      row += 1;
    }
  });
  const axisRow = row;
  canvas.atLeast(axisRow, 34);
  if (marks.length > 0)
    canvas.chart(
      dumbbellChart(canvas, {
        id: "gaps",
        altText: `Average score before and after of all pupils and of ${marks.length - 1} groups, beside the table's rows.`,
        rows: marks,
        place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
        axisTitle: `average score (${unitWord(result.scale)})`,
        reference: result.scale.normMean,
      }),
    );
  return canvas.draft({ lastRow: putNotes(canvas, axisRow + 1, howToRead(result)), repeatRows: [head, head] });
}

function putHead(canvas: Canvas, row: number): void {
  canvas.put({ row, column: at.group, value: "Group", style: styles.headLeft });
  ["Pupils", "Before", "After", "Change"].forEach((value, index) =>
    canvas.put({ row, column: at.pupils + index, value, style: styles.headRight }),
  );
  canvas.put({
    row,
    column: at.picture,
    value: "Average score: grey dot = before, dark dot = after",
    style: styles.headSays,
  });
  canvas.put({ row, column: at.gap, value: "Gap between the two groups", style: styles.headSays });
}

function putLine(
  canvas: Canvas,
  { row, line, result }: { readonly row: number; readonly line: GroupLine; readonly result: AttainmentResult },
): void {
  const { digits } = changeFigures(result);
  const plain = { ...styles.number, numberFormat: plainFormat(digits) };
  canvas.atLeast(row, 24);
  canvas.key(row, line.key);
  canvas.put({ row, column: at.group, value: line.name, style: styles.cellStrong });
  canvas.put({ row, column: at.pupils, value: line.pupils, style: { ...styles.number, numberFormat: COUNT_FORMAT } });
  canvas.put({ row, column: at.before, value: line.before ?? line.symbol, style: plain });
  canvas.put({ row, column: at.after, value: line.after ?? line.symbol, style: plain });
  canvas.put({
    row,
    column: at.change,
    value: line.change ?? line.symbol,
    style: { ...styles.number, numberFormat: changeFormat(digits) },
  });
  canvas.put({ row, column: at.picture, value: null, style: styles.cell });
  canvas.put({ row, column: at.gap, value: line.gap, style: styles.cellSays });
}

function everyone(result: AttainmentResult): GroupLine {
  const { before, after, pupilChange } = changeFigures(result);
  const shown = result.both >= 10;
  return {
    key: "group:everyone",
    name: "All pupils",
    pupils: result.both,
    before: shown ? before : null,
    after: shown ? after : null,
    change: shown ? (pupilChange?.value ?? null) : null,
    gap: null,
    symbol: isDisclosed(result) ? "u" : null,
  };
}

function pairLines(result: AttainmentResult, pair: AttainmentResult["groups"][number]): readonly GroupLine[] {
  const labels = groupLabels(pair);
  const shown = isShown(pair);
  const side = (group: string, name: string, pupils: number): GroupLine => {
    const find = (statistic: "mean-before" | "mean-after" | "mean-change"): number | null =>
      shown
        ? (estimateOf(result.estimates, { statistic, group, average: "pupil", school: null })?.value ?? null)
        : null;
    return {
      key: `group:${group}`,
      name,
      pupils: pair.hidden === true ? "c" : pupils,
      before: find("mean-before"),
      after: find("mean-after"),
      change: find("mean-change"),
      gap: null,
      symbol: pair.hidden === undefined ? null : pair.hidden ? "c" : "u",
    };
  };
  const members = { ...side(pair.id, labels.members, pair.members), gap: gapSentence(result, pair) };
  return [members, side(`${pair.id}:others`, labels.others, pair.others)];
}

function howToRead(result: AttainmentResult): readonly string[] {
  const unknown = result.groups.filter((pair) => pair.unknown > 0);
  const several = estimatesOf(result.estimates, { statistic: "gap-change", average: "school" }).length > 0;
  return [
    ...(result.disadvantage === undefined ? [] : [disadvantageNote(result.disadvantage)]),
    ...(unknown.length > 0
      ? [
          `Blank is not the same as no: ${unknown.map((pair) => `${pair.header} is not known for ${pair.unknown}`).join(", ")}. They are in neither group.`,
        ]
      : []),
    `${result.scale.normMean === null ? "" : `Dashed line = national average (${result.scale.normMean}). `}Both groups can go up while the gap stays the same. A gap is said to narrow or widen only when the likely range of its change leaves out zero.`,
    `Changes are those of the average pupil.${several ? " Whether a gap changed is judged within schools: pupils are set against others of their own school." : ""} Groups of fewer than 10 pupils: counts only.`,
  ];
}
