import type { GridResult } from "../../results/grid";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
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
import { gridSheet } from "./gridSheet";
import type { GridRow } from "./gridTable";

/** "Innovation grid": how far from practice and how large each change was meant to be, and what came of it. */
export function innovationGridSheet(source: ReportSource, result: GridResult): SheetDraft {
  const pairs = gridPairs(result);
  const named = new Set(pairs.map(({ strategy }) => strategy)).size > 1;
  const cycles = pairs.some((pair) => betweenCyclesText(pair) !== null);
  return gridSheet(source, {
    id: "innovation-grid",
    name: "Innovation grid",
    tableName: "EnquiryInnovationGrid",
    title: "How new and how large was each change?",
    counted: countText(pairs.length, "placement"),
    answer: gridAnswer(pairs),
    columns: [
      { heading: "School or group", width: 25 },
      { heading: "Aimed for", width: 15 },
      { heading: "Achieved", width: 15 },
      { heading: "Movement", width: 21 },
      ...(cycles ? [{ heading: "From cycle to cycle", width: 20 }] : []),
      { heading: "Raters, each time", width: 14 },
    ],
    rows: pairs.map((pair) => rowOf(pair, { named, cycles })),
    plot: {
      id: "innovation-grid",
      altText: `Grid of distance from existing practice by extent of change with ${countText(pairs.length, "placement")}; arrows run from aimed for to achieved.`,
      quadrants: ["incremental", "unfocused", "replicable", "radical"],
      xTitle: "near ◀  distance from existing practice  ▶ far",
      yTitle: "minor ◀  extent of change  ▶ major",
    },
    dot: "what was achieved",
    from: "what was aimed for",
    arrow: "the movement between",
    fields:
      "Near and minor is incremental, near and major replicable, far and minor unfocused, far and major radical. No quadrant is the right one: incremental change can be an honest first step.",
    fieldsWord: "quadrants",
    agreement: result.agreement,
  });
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
