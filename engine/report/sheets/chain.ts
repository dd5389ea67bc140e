import type { ChainResult } from "../../results/chain";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { chainAnswer, chainNotes, chainText } from "../../words/chain";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putPlainTable } from "./plainTable";

/** "Chain of evidence": across schools, does staff change or delivery go with pupil change? */
export function chainSheet(source: ReportSource, result: ChainResult): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "chain",
    name: "Chain of evidence",
    orientation: "landscape",
    widths: [2, 44, 12, 76],
    title: "Do staff change and delivery go with pupil change?",
    subtitle: sentences([source.settings.title, source.settings.period, `Pupil change: ${result.label}`]),
    answer: chainAnswer(result),
  });
  const end = putPlainTable(canvas, {
    row,
    column: 1,
    headings: [
      { text: "Set against pupil change", side: "left" },
      { text: "Schools", side: "right" },
      { text: "What can be said", side: "left" },
    ],
    rows: result.links.map(({ of, title, schools }, index) => ({
      key: `chain:${of}:${title ?? ""}`,
      cells: [
        of === "delivery" ? "Share of planned sessions done" : `Change of staff: ${title ?? ""}`,
        schools.length,
        chainText(result, index),
      ],
    })),
  });
  return canvas.draft({ lastRow: putNotes(canvas, end, chainNotes) });
}
