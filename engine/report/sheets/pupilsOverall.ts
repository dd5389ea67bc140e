import type { AttainmentResult } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { besideChange } from "../../words/arms";
import { changeStatement } from "../../words/attainment";
import { allAttainmentCaveats } from "../../words/caveats";
import { changeFigures, hasValue, likelyRange } from "../../words/figures";
import { judgementText } from "../../words/labels";
import { countText, decimalText, rangeText, signedText } from "../../words/numberText";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { estimationPlot, MOST_PUPILS_DRAWN } from "../charts/estimationPlot";
import { pairsOnScale } from "../charts/pairsOnScale";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { attainmentResults, whoAndWhen } from "../studyFacts";
import { overallNumbers } from "./overallNumbers";

const widths = [2, 66, 3, 31, 12, 42];
/** Without a picture: the left column holds only other measures. */
const widthsWithoutPicture = [2, 36, 3, 36, 12, 52];
const at = { picture: 1, name: 3, value: 4, words: 5 } as const;

/** "Pupils overall": numbers beside words, every pupil in the picture, and what to bear in mind. */
export function pupilsOverallSheet(source: ReportSource, result: AttainmentResult): SheetDraft {
  const hasPicture = source.disclosure === undefined && source.sums === undefined;
  const { canvas, row: head } = startFrame(source, {
    id: "pupils-overall",
    name: "Pupils overall",
    orientation: "landscape",
    onePage: !hasPicture,
    widths: hasPicture ? widths : widthsWithoutPicture,
    title: "Did pupils’ scores change?",
    subtitle: whoAndWhen(source, result),
    answer: [...changeStatement(result).sentences, besideChange(result) ?? ""].join(" ").trim(),
  });
  const numbers = overallNumbers(result);
  canvas.put({ row: head, column: at.name, value: "In numbers", style: styles.headLeft });
  canvas.put({ row: head, column: at.value, value: "Value", style: styles.headRight });
  canvas.put({ row: head, column: at.words, value: "In words", style: styles.headSays });
  numbers.forEach(({ name, value, format, words }, index) => {
    const row = head + 1 + index;
    canvas.atLeast(row, 22);
    canvas.key(row, `number:${name}`);
    canvas.put({ row, column: at.name, value: name, style: styles.cell });
    canvas.put({ row, column: at.value, value, style: { ...styles.number, numberFormat: format } });
    canvas.put({ row, column: at.words, value: words, style: styles.cellSays });
  });
  canvas.table({
    name: "EnquiryPupilsOverall",
    range: { row: head, column: at.name, toRow: head + numbers.length, toColumn: at.words },
    columns: ["In numbers", "Value", "In words"],
    style: "none",
  });
  const caution = putCaution(canvas, head + numbers.length + 2, allAttainmentCaveats(result, source.settings));
  const lastBeside = putPicture(canvas, { result, head, rowAfter: caution });
  const next = putOtherMeasures(canvas, lastBeside + 1, { source, result });
  const last = putNotes(canvas, next, howToRead(result));
  return canvas.draft({ lastRow: last });
}

function putCaution(canvas: Canvas, row: number, caveats: readonly string[]): number {
  canvas.put({ row, column: at.name, toColumn: at.words, value: "Before you rely on this", style: styles.section });
  const texts = caveats.length > 0 ? caveats : ["Nothing stands out beyond what the answer says."];
  texts.forEach((value, index) =>
    canvas.put({ row: row + 1 + index, column: at.name, toColumn: at.words, value, style: styles.body }),
  );
  return row + 1 + texts.length;
}

function putPicture(
  canvas: Canvas,
  { result, head, rowAfter }: { readonly result: AttainmentResult; readonly head: number; readonly rowAfter: number },
): number {
  const { before, after, change, digits } = changeFigures(result);
  const drawn = pairsOnScale(result);
  if (before === null || after === null || !hasValue(change) || drawn.before.length < 10) return rowAfter;
  const range = likelyRange(change);
  const likely = range === null ? "" : `, likely range ${rangeText(range, digits)}`;
  canvas.chart(
    estimationPlot(canvas, {
      id: "estimation-plot",
      altText: `Each pupil’s score before and after, joined by a line; averages ${decimalText(before, digits)} and ${decimalText(after, digits)}. Change ${signedText(change.value, digits)}${likely}.`,
      anchor: { row: head, column: at.picture, toRow: rowAfter, toColumn: at.picture + 1 },
      before: drawn.before,
      after: drawn.after,
      meanBefore: before,
      meanAfter: after,
      change,
      digits,
      axisTitle: `${result.label} (${unitWord(result.scale)})`,
    }),
  );
  return rowAfter;
}

function putOtherMeasures(
  canvas: Canvas,
  row: number,
  { source, result }: { readonly source: ReportSource; readonly result: AttainmentResult },
): number {
  const others = attainmentResults(source).filter(({ measure }) => measure !== result.measure);
  if (others.length === 0) return row;
  canvas.put({
    row,
    column: at.picture,
    toColumn: at.words,
    value: "Other measures of the same pupils, for comparison only",
    style: styles.section,
  });
  others.forEach((other, index) => {
    const here = row + 1 + index;
    const { change, digits } = changeFigures(other);
    const range = likelyRange(change);
    canvas.key(here, `measure:${other.measure}`);
    canvas.put({
      row: here,
      column: at.picture,
      value: `${other.label} (${other.scale.label}), ${countText(other.both, "pupil")}`,
      style: styles.cell,
    });
    canvas.put({
      row: here,
      column: at.name,
      toColumn: at.value,
      value: hasValue(change)
        ? `${signedText(change.value, digits)} ${unitWord(other.scale)}${range === null ? "" : ` (${rangeText(range, digits)})`}`
        : "–",
      style: styles.number,
    });
    canvas.put({ row: here, column: at.words, value: judgementText(other.changeJudgement), style: styles.cellSays });
  });
  return row + 1 + others.length;
}

function howToRead(result: AttainmentResult): readonly string[] {
  const drawn = pairsOnScale(result).before.length;
  const off = result.pairs.before.length - drawn;
  const sampled =
    drawn > MOST_PUPILS_DRAWN
      ? ` The picture shows ${MOST_PUPILS_DRAWN} of ${countText(result.pairs.before.length, "pupil")}, taken evenly from the lowest to the highest; the numbers use all.`
      : "";
  const offScale =
    off > 0
      ? ` ${countText(off, "pupil")} with a score the test cannot give ${off === 1 ? "is" : "are"} not drawn, but counted: see Data check.`
      : "";
  const likely =
    "Likely range = 95% interval: ranges made this way hold the true value about 95 times in 100. With no change at all, about half of the pupils would still go up by chance.";
  if (result.pairs.before.length === 0) return [likely];
  return [
    `How to read it: each thin line is a pupil (solid blue went up, dashed orange went down). The thick line joins the averages of all pupils. At the right the dot is the average change and the bar its likely range, on a larger scale of its own.${sampled}${offScale}`,
    likely,
  ];
}
