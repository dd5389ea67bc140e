import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText } from "../../words/numberText";
import { palette } from "../look/palette";
import type { ReportSource, SumsNotes } from "../report";
import { startFrame } from "../sheetFrame";
import { methodLines } from "./methodLines";
import { type Line, putLines } from "./putLines";

const widths = [2, 24, 84];

/** "About these sums": what schools sent, what that holds and does not hold, and how the numbers were made. */
export function aboutTheseSumsSheet(source: ReportSource, sums: SumsNotes): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "about-these-sums",
    name: "About these sums",
    orientation: "portrait",
    widths,
    title: "What was sent, and what follows from it?",
    subtitle: `Made by Enquiry Impact ${source.version} from the sums of ${countText(sums.schools.length, "school")}.`,
    answer: null,
    tabColor: palette.slate,
  });
  let next = putLines(canvas, row, {
    title: "What schools sent",
    lines: [
      ["Sums", "Numbers of pupils, averages, and squares and products about them: by test, arm, class and group."],
      ["No pupil", "No name, code, date or single score was sent, so none is in this workbook."],
      [
        "Small numbers",
        `No sum stands for fewer than ${sums.minimum} pupils. A characteristic is sent whole or not at all.`,
      ],
      [
        "Missing pupils",
        "A few missing pupils of a school count as the most they can be, so numbers supplied may be a little high.",
      ],
      ["Schools", sums.schools.join(", ")],
    ],
  });
  next = putLines(canvas, next, {
    title: "What follows from sums",
    lines: [
      [
        "Exactly",
        "Averages, changes, spreads, effect sizes, gaps, comparisons of arms, and all averages over schools.",
      ],
      [
        "Not at all",
        "Shares that went up, ranks, medians and pictures of pupils. Each school has them in its working copy.",
      ],
    ],
  });
  const noticed = source.issues.map(({ message, suggestion }, index): Line => [
    `${index + 1}`,
    suggestion === undefined ? message : `${message} ${suggestion}`,
  ]);
  next = putLines(canvas, next, { title: "What we noticed", lines: noticed });
  next = putLines(canvas, next, { title: "Methods", lines: methodLines(source) });
  return canvas.draft({ lastRow: next - 2 });
}
