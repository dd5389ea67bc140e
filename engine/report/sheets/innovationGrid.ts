import type { GridResult } from "../../results/grid";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  agreementSentence,
  agreementText,
  betweenCyclesText,
  gridAnswer,
  type GridPair,
  gridPairs,
  movementText,
  placementText,
  ratersText,
} from "../../words/grid";
import { countText } from "../../words/numberText";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { type GridRow, gridWidths, putGridTable } from "./gridTable";

/** "Innovation grid": how far from practice and how large each change was meant to be, and what came of it. */
export function innovationGridSheet(source: ReportSource, result: GridResult): SheetDraft {
  const pairs = gridPairs(result);
  const named = new Set(pairs.map(({ strategy }) => strategy)).size > 1;
  const cycles = pairs.some((pair) => betweenCyclesText(pair) !== null);
  const { canvas, row: head } = startFrame(source, {
    id: "innovation-grid",
    name: "Innovation grid",
    orientation: "landscape",
    widths: [...gridWidths, 30, 20, 20, 30, ...(cycles ? [26] : []), 18],
    title: "How new and how large was each change?",
    subtitle: sentences([
      source.settings.title,
      source.settings.period,
      `${countText(pairs.length, "placement")} on a grid of two axes, 1 to 5`,
    ]),
    answer: gridAnswer(pairs),
  });
  const last = putGridTable(canvas, {
    head,
    tableName: "EnquiryInnovationGrid",
    headings: [
      "Mark",
      "School or group",
      "Aimed for",
      "Achieved",
      "Movement",
      ...(cycles ? ["From cycle to cycle"] : []),
      "Raters, each time",
    ],
    rows: pairs.map((pair) => rowOf(pair, { named, cycles })),
    plot: {
      id: "innovation-grid",
      altText: `Grid of distance from existing practice by extent of change with ${countText(pairs.length, "placement")}; arrows run from aimed for to achieved.`,
      quadrants: ["incremental", "unfocused", "replicable", "radical"],
      xTitle: "near ◀  distance from existing practice  ▶ far",
      yTitle: "minor ◀  extent of change  ▶ major",
    },
  });
  const agreement = agreementSentence(result.agreement);
  const end = putNotes(canvas, last + 1, [
    "How to read it: a lettered dark dot is what was achieved, a grey dot what was aimed for, an arrow the movement between. A pale ring is the spread of several ratings. Marks on the same spot are set side by side.",
    "Near and minor is incremental, near and major replicable, far and minor unfocused, far and major radical. No quadrant is the right one: incremental change can be an honest first step.",
    "These are judgements of those who took part, not measurements. Each axis is cut at 3; within 0.25 of the cut both quadrants are named. A difference within the raters’ own spread is called none.",
    ...(agreement === null ? [] : [agreement]),
  ]);
  return canvas.draft({ lastRow: end });
}

interface RowOptions {
  /** Several strategies: each is named. */
  readonly named: boolean;
  readonly cycles: boolean;
}

function rowOf(pair: GridPair, { named, cycles }: RowOptions): GridRow {
  const name = pair.school ?? "The group as a whole";
  return {
    key: `placement:${pair.school ?? ""}:${pair.strategy}`,
    name: named ? `${name}: ${pair.strategy}` : name,
    words: [
      placementText(pair.aimed),
      placementText(pair.achieved),
      movementText(pair),
      ...(cycles ? [betweenCyclesText(pair) ?? "One cycle rated"] : []),
      [ratersText(pair), agreementText(pair.achieved)].filter((text) => text !== "").join("; "),
    ],
    from: pair.aimed,
    to: pair.achieved,
  };
}
