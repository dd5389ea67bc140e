import type { GridResult, Placement } from "../../result";
import { columnLetters } from "../../workbook/cellRange";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { gridAnswer, type GridPair, gridPairs, movementText, placementText, ratersText } from "../../words/grid";
import { countText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import { type QuadrantMark, quadrantPlot } from "../charts/quadrantPlot";
import { palette } from "../look/palette";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 58, 2, 7, 30, 21, 21, 36, 15];
const at = { picture: 1, letter: 3, name: 4, aimed: 5, achieved: 6, movement: 7, raters: 8 } as const;
const headings = ["Mark", "School or group", "Aimed for", "Achieved", "Movement", "Raters, each time"];
const LEAST_ROWS = 12;
/** Raters who agree on one axis still give a ring, not a line. */
const LEAST_RING = 0.12;

/** "Innovation grid": how far from practice and how large each change was meant to be, and what came of it. */
export function innovationGridSheet(source: ReportSource, result: GridResult): SheetDraft {
  const pairs = gridPairs(result);
  const strategies = new Set(pairs.map(({ strategy }) => strategy));
  const { canvas, row: head } = startFrame(source, {
    id: "innovation-grid",
    name: "Innovation grid",
    orientation: "landscape",
    widths,
    title: "How new and how large was each change?",
    subtitle: sentences([
      source.settings.title,
      source.settings.period,
      `${countText(pairs.length, "placement")} on a grid of two axes, 1 to 5`,
    ]),
    answer: gridAnswer(pairs),
  });
  headings.forEach((value, index) =>
    canvas.put({ row: head, column: at.letter + index, value, style: index === 0 ? styles.headLeft : styles.headSays }),
  );
  pairs.forEach((pair, index) =>
    putPair(canvas, { pair, row: head + 1 + index, letter: columnLetters(index), named: strategies.size > 1 }),
  );
  if (pairs.length > 0)
    canvas.table({
      name: "EnquiryInnovationGrid",
      range: { row: head, column: at.letter, toRow: head + pairs.length, toColumn: at.raters },
      columns: headings,
      style: "none",
    });
  const rows = Math.max(LEAST_ROWS, pairs.length);
  for (let row = head + 1; row <= head + rows; row += 1) canvas.atLeast(row, 28);
  canvas.chart(
    quadrantPlot(canvas, {
      id: "innovation-grid",
      altText: `Grid of distance from existing practice by extent of change with ${countText(pairs.length, "placement")}; arrows run from aimed for to achieved.`,
      anchor: { row: head, column: at.picture, toRow: head + 1 + LEAST_ROWS, toColumn: at.picture + 1 },
      marks: pairs.map((pair, index) => markOf(pair, columnLetters(index))),
      quadrants: ["incremental", "unfocused", "replicable", "radical"],
      xTitle: "near ◀  distance from existing practice  ▶ far",
      yTitle: "minor ◀  extent of change  ▶ major",
    }),
  );
  const last = putNotes(canvas, head + rows + 1, [
    "How to read it: a lettered dark dot is what was achieved, a grey dot what was aimed for, an arrow the movement between. A pale ring is the spread of several ratings. Marks on the same spot are set side by side.",
    "Near and minor is incremental, near and major replicable, far and minor unfocused, far and major radical. No quadrant is the right one: incremental change can be an honest first step.",
    "These are judgements of those who took part, not measurements. Each axis is cut at 3; within 0.25 of the cut both quadrants are named.",
  ]);
  return canvas.draft({ lastRow: last });
}

interface PairRow {
  readonly pair: GridPair;
  readonly row: number;
  readonly letter: string;
  /** Several strategies: each is named. */
  readonly named: boolean;
}

function putPair(canvas: Canvas, { pair, row, letter, named }: PairRow): void {
  const name = pair.school ?? "The group as a whole";
  canvas.key(row, `placement:${pair.school ?? ""}:${pair.strategy}`);
  canvas.put({
    row,
    column: at.letter,
    value: letter,
    style: { ...styles.cellStrong, color: palette.paper, fill: palette.after, horizontal: "center" },
  });
  canvas.put({
    row,
    column: at.name,
    value: named ? `${name}: ${pair.strategy}` : name,
    style: { ...styles.cellStrong, horizontal: "left", indent: 1 },
  });
  const cells: readonly (readonly [number, string])[] = [
    [at.aimed, placementText(pair.aimed)],
    [at.achieved, placementText(pair.achieved)],
    [at.movement, movementText(pair)],
    [at.raters, ratersText(pair)],
  ];
  cells.forEach(([column, value]) =>
    canvas.put({ row, column, value, style: { ...styles.cell, fontSize: 10, horizontal: "left", indent: 1 } }),
  );
}

function markOf({ aimed, achieved }: GridPair, letter: string): QuadrantMark {
  const spread = achieved?.spread ?? null;
  return {
    letter,
    from: spot(aimed),
    to: spot(achieved),
    spread:
      spread === null || (spread.distance === 0 && spread.extent === 0)
        ? null
        : [Math.max(LEAST_RING, spread.distance), Math.max(LEAST_RING, spread.extent)],
  };
}

function spot(placement: Placement | null): readonly [number, number] | null {
  if (placement === null || placement.distance === null || placement.extent === null) return null;
  return [placement.distance, placement.extent];
}
