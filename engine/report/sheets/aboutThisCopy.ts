import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { palette } from "../look/palette";
import type { DisclosureNotes, ReportSource } from "../report";
import { startFrame } from "../sheetFrame";
import { methodLines } from "./methodLines";
import { type Line, putLines } from "./putLines";

const widths = [2, 24, 84];
/** "About this copy": what is hidden and how, the key of the symbols, what is left out, how the numbers were made. */
export function aboutThisCopySheet(source: ReportSource, disclosure: DisclosureNotes): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "about-this-copy",
    name: "About this copy",
    orientation: "portrait",
    widths,
    title: "What is hidden in this copy, and how?",
    subtitle: `Made by Enquiry Impact ${source.version} ${disclosure.mode === "alliance" ? "for the alliance" : "for everybody"}.`,
    answer: null,
    tabColor: palette.slate,
  });
  const { minimum } = disclosure;
  let next = putLines(canvas, row, {
    title: "How people are protected",
    lines: [
      ["Small numbers", `Numbers of fewer than ${minimum} people, and what would give them away, are hidden.`],
      [
        "Totals",
        "They leave out what is hidden. Each stands for at least three schools, or for schools shown one by one. So nobody can take away their own school and be left with another’s.",
      ],
      ...(disclosure.comparedWith === 0
        ? []
        : [
            [
              "Earlier copies",
              `Compared with ${countText(disclosure.comparedWith, "copy", "copies")} sent before. What would show somebody in the difference is left out.`,
            ] as const,
          ]),
      ["Groups", "A pair of groups is shown whole or hidden whole. Each side needs pupils of three schools."],
      [
        "Shares",
        "A share of very few people, or of nearly all, is hidden, and the others with it. So is one from which a school could tell a small number of all the others.",
      ],
      [
        "Rounding",
        "People to the nearest 5, shares to whole per cent, averages to 1 decimal, effect sizes and other numbers to 2. Sums of rounded numbers may differ a little from their totals. No finer number is stored in this file.",
      ],
    ],
  });
  next = putLines(canvas, next, { title: "Symbols", lines: symbolLines });
  next = putLines(canvas, next, {
    title: "Left out",
    lines: disclosure.leftOut.map((text, index): Line => [`${index + 1}`, text]),
  });
  next = putLines(canvas, next, { title: "Methods", lines: methodLines(source) });
  return canvas.draft({ lastRow: next - 2 });
}

const symbolLines: readonly Line[] = [
  ["c", "Confidential: hidden to protect people."],
  ["x", "Not available: it could not be calculated."],
  ["z", "Not applicable."],
  ["low", "More than none, but under half a per cent."],
  ["u", "Unreliable: fewer than 10 people, so the number alone would mislead."],
];
