import type { AttainmentResult } from "../../result";
import type { ChosenGroup, RegressionToTheMeanResult } from "../../results/regressionToTheMean";
import { changeFigures, likelyRange } from "../../words/figures";
import { rangeText } from "../../words/numberText";
import { chosenWords, correlationWords, expectedWords } from "../../words/regression";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { forestChart, type ForestRow } from "../charts/forest";
import { changeFormat, styles } from "../look/styles";

const at = { name: 1, value: 2, range: 3, picture: 4, says: 5, asks: 7 } as const;
const ROW = 18;

/** Per chosen group: what was seen, and what chance alone brings, over a range of correlations; words and picture. */
export function putChance(
  canvas: Canvas,
  row: number,
  { result, regression }: { readonly result: AttainmentResult; readonly regression: RegressionToTheMeanResult },
): number {
  const title = "Low scores tend to rise by themselves: how much of a rise is chance?";
  canvas.put({ row, column: at.name, toColumn: at.asks, value: title, style: styles.section });
  let next = row + 1;
  for (const group of regression.groups) next = putGroup(canvas, next, { result, group });
  return next;
}

function putGroup(
  canvas: Canvas,
  row: number,
  { result, group }: { readonly result: AttainmentResult; readonly group: ChosenGroup },
): number {
  const { digits } = changeFigures(result);
  const unit = unitWord(result.scale);
  const words = [chosenWords(group, result), ...expectedWords(group, result)].join(" ");
  canvas.put({ row, column: at.name, toColumn: at.asks, value: words, style: styles.strong });
  const head = row + 1;
  const heads = [
    [at.name, group.school ?? "All project pupils", styles.headLeft],
    [at.value, `In ${unit}`, styles.headRight],
    [at.range, "Likely range", styles.headRight],
    [at.picture, `Picture in ${unit}`, styles.headSays],
  ] as const;
  for (const [column, value, style] of heads) canvas.put({ row: head, column, value, style });
  canvas.put({ row: head, column: at.says, toColumn: at.asks, value: "What it is", style: styles.headSays });
  const lines = [
    {
      name: "Change that was seen",
      interval: group.observed,
      says: `${group.n} pupils with both scores`,
      seen: true,
    },
    ...group.expected.map((expected) => ({
      name: "Expected by chance alone",
      interval: { value: expected.gain, low: null, high: null },
      says: correlationWords(expected),
      seen: false,
    })),
  ];
  const marks = lines.map(({ name, interval, says, seen }, index): ForestRow => {
    const here = head + 1 + index;
    const range = interval.low === null ? null : likelyRange(group.observed);
    canvas.atLeast(here, ROW);
    canvas.key(here, `chance:${group.school ?? ""}:${index}`);
    canvas.put({ row: here, column: at.name, value: name, style: seen ? styles.cellStrong : styles.cell });
    canvas.put({
      row: here,
      column: at.value,
      value: interval.value,
      style: { ...styles.number, numberFormat: changeFormat(digits) },
    });
    const text = range === null ? "–" : rangeText(range, digits);
    canvas.put({ row: here, column: at.range, value: text, style: styles.number });
    canvas.put({ row: here, column: at.picture, value: null, style: styles.cell });
    canvas.put({ row: here, column: at.says, toColumn: at.asks, value: says, style: styles.cellSays });
    return seen ? { row: here, own: null, steadied: interval } : { row: here, own: interval, steadied: null };
  });
  const axisRow = head + lines.length + 1;
  canvas.atLeast(axisRow, 34);
  canvas.chart(
    forestChart(canvas, {
      id: `chance-${group.school ?? "all"}`,
      altText: `The change that was seen with its likely range, above the rise chance alone brings under ${group.expected.length} correlations.`,
      rows: marks,
      average: null,
      averagePupil: null,
      smallestChange: null,
      place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
      axisTitle: `◀ fell     change in ${unit}     rose ▶`,
    }),
  );
  return axisRow + 1;
}
