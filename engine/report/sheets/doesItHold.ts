import type { AttainmentResult } from "../../result";
import type { RegressionToTheMeanResult } from "../../results/regressionToTheMean";
import type { RobustnessResult, RobustnessRow, RobustnessSection } from "../../results/robustness";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { changeFigures, likelyRange } from "../../words/figures";
import { rangeText } from "../../words/numberText";
import { choiceName, choiceWords, holdsSentences, rowText, sameText, tippingSentence } from "../../words/robustness";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { forestChart, type ForestRow } from "../charts/forest";
import { changeFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { whoAndWhen } from "../studyFacts";
import { putChance } from "./expectedByChance";

const widths = [2, 30, 9, 17, 30, 25, 18, 50];
const at = { name: 1, value: 2, range: 3, picture: 4, says: 5, same: 6, asks: 7 } as const;
const ROW = 18;

/** "Does it hold": the headline under other reasonable choices, then what chance alone brings to chosen groups. */
export function doesItHoldSheet(
  source: ReportSource,
  result: AttainmentResult,
  found: { readonly robustness: RobustnessResult | null; readonly regression: RegressionToTheMeanResult | null },
): SheetDraft {
  const sections = found.robustness?.sections ?? [];
  const first = sections[0];
  const { canvas, row: head } = startFrame(source, {
    id: "does-it-hold",
    name: "Does it hold",
    orientation: "landscape",
    widths,
    title: "Does the answer hold if we calculate it another way?",
    subtitle: whoAndWhen(source, result),
    answer: first === undefined ? null : holdsSentences(first).join(" "),
  });
  let row = head;
  for (const section of sections) row = putSection(canvas, row, { section, result, isFirst: section === first });
  if (found.regression !== null) row = putChance(canvas, row, { result, regression: found.regression });
  return canvas.draft({ lastRow: putNotes(canvas, row, howToRead(result)) });
}

interface SectionShown {
  readonly section: RobustnessSection;
  readonly result: AttainmentResult;
  readonly isFirst: boolean;
}

const titles: Readonly<Record<RobustnessSection["contrast"], string>> = {
  "after-before": "The change of the project’s pupils",
  "project-comparison": "The difference between project and comparison pupils",
};

function putSection(canvas: Canvas, row: number, { section, result, isFirst }: SectionShown): number {
  const title =
    section.contrast === "after-before" && result.comparison === null ? "The change" : titles[section.contrast];
  canvas.put({ row, column: at.name, toColumn: at.asks, value: title, style: styles.section });
  let next = row + 1;
  if (!isFirst) {
    const value = holdsSentences(section).join(" ");
    canvas.put({ row: next, column: at.name, toColumn: at.asks, value, style: styles.strong });
    next += 1;
  }
  next = putTable(canvas, next, { section, result });
  const tipping = tippingSentence(section, result);
  if (tipping !== null) {
    canvas.put({ row: next, column: at.name, toColumn: at.asks, value: tipping, style: styles.body });
    next += 1;
  }
  canvas.atLeast(next, 10);
  return next + 1;
}

const isInDeviations = ({ estimate }: RobustnessRow): boolean => estimate.unit === "sd";

/** Answers in the measure's units with their picture, then those in SDs, which have no common axis with them. */
function putTable(
  canvas: Canvas,
  head: number,
  { section, result }: { readonly section: RobustnessSection; readonly result: AttainmentResult },
): number {
  const unit = unitWord(result.scale);
  putHeads(canvas, head, unit);
  const drawn = section.rows.filter((of) => !isInDeviations(of));
  const marks = drawn.map((of, index): ForestRow => {
    const row = head + 1 + index;
    putRow(canvas, row, { of, digits: changeFigures(result).digits, contrast: section.contrast });
    return { row, own: null, steadied: of.estimate };
  });
  const isReported = (_: ForestRow, index: number): boolean => drawn[index]?.choice === "as-reported";
  const axisRow = head + drawn.length + 1;
  canvas.atLeast(axisRow, 34);
  canvas.chart(
    forestChart(canvas, {
      id: `holds-${section.contrast}`,
      altText: `The answer with its likely range under ${drawn.length} ways to calculate it, in ${unit}, beside the table's rows.`,
      rows: marks.filter((mark, index) => !isReported(mark, index)),
      average: marks.find(isReported) ?? null,
      averagePupil: null,
      smallestChange: drawn[0]?.smallest ?? null,
      place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
      axisTitle: `◀ less     ${unit}     more ▶`,
    }),
  );
  const inDeviations = section.rows.filter(isInDeviations);
  inDeviations.forEach((of, index) =>
    putRow(canvas, axisRow + 1 + index, { of, digits: 2, contrast: section.contrast }),
  );
  return axisRow + 1 + inDeviations.length;
}

function putHeads(canvas: Canvas, head: number, unit: string): void {
  const headings = [
    "Calculated another way",
    "Answer",
    "Likely range",
    `Picture in ${unit}`,
    "What it says by itself",
    "Same answer?",
    "What it asks",
  ];
  headings.forEach((value, index) => {
    const column = at.name + index;
    const right = column === at.value || column === at.range;
    const style = column === at.name ? styles.headLeft : right ? styles.headRight : styles.headSays;
    canvas.put({ row: head, column, value, style });
  });
}

function putRow(
  canvas: Canvas,
  row: number,
  {
    of,
    digits,
    contrast,
  }: { readonly of: RobustnessRow; readonly digits: number; readonly contrast: RobustnessSection["contrast"] },
): void {
  const isReported = of.choice === "as-reported";
  const range = likelyRange(of.estimate);
  const inDeviations = isInDeviations(of);
  const numberFormat = changeFormat(digits).replace(/(?<=0)(?=;|$)/g, inDeviations ? '" SD"' : "");
  const number = isReported ? styles.numberStrong : styles.number;
  canvas.atLeast(row, ROW);
  canvas.key(row, `${contrast}:${of.choice}`);
  canvas.put({ row, column: at.name, value: choiceName(of), style: isReported ? styles.cellStrong : styles.cell });
  canvas.put({ row, column: at.value, value: of.estimate.value, style: { ...number, numberFormat } });
  canvas.put({
    row,
    column: at.range,
    value: range === null ? "–" : `${rangeText(range, digits)}${inDeviations ? " SD" : ""}`,
    style: number,
  });
  canvas.put({ row, column: at.picture, value: null, style: styles.cell });
  canvas.put({ row, column: at.says, value: rowText(of), style: styles.cellSays });
  canvas.put({ row, column: at.same, value: sameText(of), style: styles.cellSays });
  canvas.put({ row, column: at.asks, value: choiceWords(of.choice).asks, style: styles.cellSays });
}

function howToRead(result: AttainmentResult): readonly string[] {
  const noted = result.smallestChange;
  const { digits } = changeFigures(result);
  const dashed =
    noted === null
      ? ""
      : ` Dashed lines mark the smallest change worth noticing (${rangeText({ low: -noted.value, high: noted.value }, digits)} ${unitWord(result.scale)}; in SDs as Setup says).`;
  return [
    `How to read it: the diamond is the answer as reported. The dots are the same question calculated another way. Lines are likely ranges.${dashed}`,
    "Same answer? asks whether the verdict would be the same, under the same limits of how pupils were compared. Many ways that agree do not make a weak comparison stronger.",
    "Extreme changes lie more than three scaled median absolute deviations from the middle one (Leys and others 2013). Ranks: Hodges and Lehmann’s centre in each school, then the average of schools.",
  ];
}
