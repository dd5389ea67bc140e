import type { SheetDraft } from "../../workbook/sheetDraft";
import { answerCaveats, headlineLevels, plainAnswer } from "../../words/answer";
import { cannotSay } from "../../words/cannotSay";
import { levelOf } from "../../words/levels";
import { wholeText } from "../../words/numberText";
import { ordinalCounts } from "../../words/ordinal";
import { questionsToAsk } from "../../words/questionsToAsk";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { headlineResult, knowsSchools, schoolsWithPupils, sentences } from "../studyFacts";
import { levelBlocks } from "./levelBlocks";
import { putBlock, putShortBlock } from "./summaryBlocks";
import { summaryColumns as at, summaryWidths } from "./summaryColumns";
import { putEffortAndDecision, putNamedLine, putTwoLists, written } from "./summaryFoot";

/** "Impact summary": one side of A4 for a governor. */
export function impactSummarySheet(source: ReportSource): SheetDraft {
  const headline = headlineResult(source);
  const caveats = answerCaveats(source).length;
  const said = plainAnswer(source);
  const { canvas, row } = startFrame(source, {
    id: "impact-summary",
    name: "Impact summary",
    orientation: "portrait",
    widths: summaryWidths,
    title: "What changed, and how sure are we?",
    subtitle: subtitle(source),
    answer: null,
    onePage: true,
  });
  const question = written(source, source.settings.question);
  if (question !== null) putNamedLine(canvas, row, { name: "Our question", text: question, italic: true });
  canvas.atLeast(row + 1, 6);
  let next = row + 2;
  canvas.key(next, "answer");
  canvas.put({
    row: next,
    column: at.tag,
    toColumn: at.picture,
    value: said.slice(0, said.length - caveats).join(" "),
    style: restyled(styles.answer, {
      fill: palette.band,
      color: palette.after,
      horizontal: "left",
      indent: 1,
      vertical: "middle",
    }),
  });
  canvas.atLeast(next, canvas.heightOf(next) + 12);
  canvas.atLeast(next + 1, 10);
  next += 2;
  for (const block of levelBlocks(source)) {
    const put = block.level === "system" ? putShortBlock : putBlock;
    next = put(canvas, next, { block, level: levelOf(source.impact, block.level) });
  }
  next = putTwoLists(
    canvas,
    next,
    { title: "What we cannot say", lines: cannotSay(source, headline) },
    { title: "What to ask", lines: questionsToAsk(source, headline) },
  );
  next = putEffortAndDecision(canvas, next, source);
  const last = putNotes(canvas, next, [
    `How sure is the weakest of four: the comparison, the width of the likely range, missing pupils, and who was asked. Likely range = 95% interval. ${whereMore(source)}`,
  ]);
  return canvas.draft({ lastRow: last });
}

function whereMore({ disclosure, sums }: ReportSource): string {
  if (disclosure !== undefined) return "What is hidden and how numbers are rounded: About this copy.";
  return sums === undefined
    ? "Every number and formula: Method and audit."
    : "Where numbers come from: About these sums.";
}

function subtitle(source: ReportSource): string {
  const { settings } = source;
  const levels = headlineLevels(source);
  if (levels !== null) return sentences([settings.title, settings.cohort, settings.period, ordinalCounts(levels)]);
  const headline = headlineResult(source);
  const who =
    headline === null
      ? null
      : `${wholeText(headline.both)} ${headline.comparison === null ? "" : "project "}pupils with both scores` +
        (knowsSchools(headline)
          ? ` in ${wholeText(schoolsWithPupils(headline))} ${schoolsWithPupils(headline) === 1 ? "school" : "schools"}`
          : "");
  return sentences([settings.title, settings.cohort, settings.period, who]);
}
