import type { OrdinalResult } from "../../results/ordinal";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { isTeachersWord, ordinalCounts, ordinalStatement } from "../../words/ordinal";
import type { Canvas } from "../canvas";
import { levelBars } from "../charts/levelBars";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putLevelSchools } from "./levelSchools";
import { putMovementTable } from "./movementTable";

const LABEL = 1;
const FEWEST_COLUMNS = 6;
const PICTURE_WIDTH = 62;

/** "Levels": how pupils moved between the levels of each ordered measure, with its movement table and its schools. */
export function levelsSheet(source: ReportSource, results: readonly OrdinalResult[]): SheetDraft {
  const columns = Math.max(FEWEST_COLUMNS, ...results.map(({ levels }) => levels.length + 1));
  const { canvas, row: first } = startFrame(source, {
    id: "levels",
    name: "Levels",
    orientation: "landscape",
    widths: [2, 27, ...Array.from({ length: columns }, () => 10), PICTURE_WIDTH],
    title: "How did pupils move between levels?",
    subtitle: sentences([source.settings.title, source.settings.period, ...results.map(ordinalCounts)]),
    answer: results.length === 1 ? null : results.map((result) => ordinalStatement(result).sentences[0]).join(" "),
  });
  let row = first;
  for (const result of results) row = putMeasure(canvas, { source, result, row, picture: LABEL + columns + 1 });
  return canvas.draft({ lastRow: putNotes(canvas, row - 1, howToRead(results)) });
}

interface MeasureBlock {
  readonly source: ReportSource;
  readonly result: OrdinalResult;
  readonly row: number;
  /** Column of the chart and of what a row says. */
  readonly picture: number;
}

function putMeasure(canvas: Canvas, { source, result, row, picture }: MeasureBlock): number {
  canvas.put({ row, column: LABEL, toColumn: picture, value: result.label, style: styles.section });
  const said = ordinalStatement(result).sentences.join(" ");
  canvas.put({ row: row + 1, column: LABEL, toColumn: picture, value: said, style: styles.answer });
  canvas.atLeast(row + 2, 8);
  let next = row + 3;
  if (result.movement.length > 0) {
    const last = putMovementTable(canvas, next, result);
    putBars(canvas, { result, row: next, lastRow: last, picture });
    next = last + 2;
  } else if (result.shares !== null) {
    for (let blank = next; blank < next + 8; blank += 1) canvas.atLeast(blank, 20);
    putBars(canvas, { result, row: next, lastRow: next + 7, picture });
    next += 9;
  }
  return putLevelSchools(canvas, {
    result,
    row: next,
    says: picture,
    hasRows: source.disclosure?.schoolRows !== "none",
  });
}

function putBars(
  canvas: Canvas,
  {
    result,
    row,
    lastRow,
    picture,
  }: { readonly result: OrdinalResult; readonly row: number; readonly lastRow: number; readonly picture: number },
): void {
  const { shares, comparisonShares, levels } = result;
  if (shares === null) return;
  const project = comparisonShares === null ? "" : "Project, ";
  const capital = (text: string): string => (project === "" ? text.slice(0, 1).toUpperCase() + text.slice(1) : text);
  canvas.chart(
    levelBars(canvas, {
      id: `levels-${result.measure}`,
      altText: `Shares of pupils at each of ${countText(levels.length, "level")} of ${result.label} before and after, a bar each. The numbers are in the movement table.`,
      anchor: { row, column: picture, toRow: lastRow + 1, toColumn: picture + 1 },
      levels,
      bars: [
        { name: capital(`${project}before`), shares: shares.before },
        { name: capital(`${project}after`), shares: shares.after },
        ...(comparisonShares === null
          ? []
          : [
              { name: "Comparison, before", shares: comparisonShares.before },
              { name: "Comparison, after", shares: comparisonShares.after },
            ]),
      ],
    }),
  );
}

function howToRead(results: readonly OrdinalResult[]): readonly string[] {
  return [
    "How to read it: a row of the movement table is where pupils were before, a column where they were after. ▲ moved up, = stayed, ▼ moved down. Net is moved up less moved down, in every 100 pupils.",
    "From five schools up each school’s net is drawn towards the average, more so for small schools. Likely ranges and verdicts rest on that. Bars of comparison pupils are those of schools that had both.",
    "No average level is given: the steps between levels are not equally large. Pupils near a boundary move more easily than others.",
    ...(results.some(isTeachersWord)
      ? [
          "Own teachers: those who take part and judge their own pupils tend to see progress. Judgements agreed with other schools, or a test, would say more.",
        ]
      : []),
    "Likely range = 95% interval. Pupils of one school are not independent, so the average school’s range counts schools, not pupils.",
  ];
}
