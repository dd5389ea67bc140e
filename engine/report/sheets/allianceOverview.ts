import type { OverviewResult, OverviewWords } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { attainmentStatement } from "../../words/attainment";
import { levelVerdictText } from "../../words/labels";
import { levelHeadline, levelOf } from "../../words/levels";
import { countText } from "../../words/numberText";
import { levelName } from "../../words/register";
import { missingText, overviewAnswer, scoresSay, wordsOf } from "../../words/overview";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { headlineResult, sentences } from "../studyFacts";
import { levelBlocks } from "./levelBlocks";

const widths = [2, 18, 19, 18, 21, 20, 20, 18, 18, 13];
const headings = [
  "School",
  "Priority",
  "Working together",
  "Feedback on strategies",
  "Pupils: what it says",
  "Pupils: what scores show",
  "Staff",
  "School as a whole",
  "Overviews",
];
const at = { name: 1, words: 2, last: headings.length } as const;

/** "Alliance overview": the final overview, built from the first three and from the analyses, never retyped. */
export function allianceOverviewSheet(source: ReportSource, result: OverviewResult): SheetDraft {
  const { canvas, row: head } = startFrame(source, {
    id: "alliance-overview",
    name: "Alliance overview",
    orientation: "landscape",
    widths,
    title: "What did we set out to do, and what came of it?",
    subtitle: sentences([
      source.settings.title,
      source.settings.cohort,
      source.settings.period,
      `${countText(result.schools.length, "school")} in the overviews`,
    ]),
    answer: overviewAnswer(result),
  });
  const afterGroup = putLines(canvas, head, { title: "The group", lines: groupLines(source, result.group) });
  const tableHead = putLines(canvas, afterGroup, {
    title: "What the evidence shows, level by level",
    lines: levelLines(source),
  });
  headings.forEach((value, index) =>
    canvas.put({
      row: tableHead,
      column: at.name + index,
      value,
      style: index === 0 ? styles.headLeft : styles.headSays,
    }),
  );
  const headline = headlineResult(source);
  result.schools.forEach((school, index) => {
    const row = tableHead + 1 + index;
    canvas.key(row, `school:${school.school ?? ""}`);
    schoolCells(school, scoresSay(headline, school.school ?? "")).forEach((value, column) =>
      canvas.put({
        row,
        column: at.name + column,
        value,
        style: restyled(column === 0 ? styles.cellStrong : styles.cellSays, {
          fontSize: 10,
          vertical: "top",
          color: palette.ink,
        }),
      }),
    );
    canvas.atLeast(row, 22);
  });
  if (result.schools.length > 0)
    canvas.table({
      name: "EnquiryAllianceOverview",
      range: { row: tableHead, column: at.name, toRow: tableHead + result.schools.length, toColumn: at.last },
      columns: headings,
      style: "none",
    });
  const last = putNotes(canvas, tableHead + 1 + result.schools.length, [
    "How to read it: words are the latest of each school and of the group in overviews 1 to 3. To change them, change those sheets. What scores show comes from By school, and only ranges apart can be told apart.",
    "Schools stand by name. What schools say and what scores show are set side by side and may differ.",
  ]);
  return canvas.draft({ lastRow: last, repeatRows: [tableHead, tableHead] });
}

type Line = readonly [name: string, text: string];

function groupLines({ settings }: ReportSource, group: OverviewWords): readonly Line[] {
  const lines: readonly Line[] = [
    ["Focus", wordsOf(group, "O1.focus")],
    ["Question", wordsOf(group, "O1.question") === "–" ? (settings.question ?? "–") : wordsOf(group, "O1.question")],
    ["Strategy to try", wordsOf(group, "O2.strategy")],
    ["What goes well", wordsOf(group, "O2.worksWell")],
    ["To look at again", wordsOf(group, "O2.revisit")],
    ["We recommend", wordsOf(group, "O3.recommendations")],
    ["How we will share it", wordsOf(group, "O3.dissemination")],
    [
      "Next steps",
      wordsOf(group, "O3.nextSteps") === "–" ? wordsOf(group, "O2.nextSteps") : wordsOf(group, "O3.nextSteps"),
    ],
  ];
  return lines;
}

/** In the words of the Impact summary, so that both sheets say the same. */
function levelLines(source: ReportSource): readonly Line[] {
  const headline = headlineResult(source);
  return levelBlocks(source).flatMap((block): readonly Line[] => {
    const verdict = levelOf(source.impact, block.level);
    if (verdict === null) return [];
    const said =
      block.level === "pupil" && headline !== null
        ? attainmentStatement(headline).sentences.join(" ")
        : (block.headline ?? levelHeadline(verdict));
    return [[levelName(block.level), `${levelVerdictText(verdict)}. ${said}`]];
  });
}

function putLines(
  canvas: Canvas,
  row: number,
  { title, lines }: { readonly title: string; readonly lines: readonly Line[] },
): number {
  canvas.put({ row, column: at.name, toColumn: at.last, value: title, style: styles.section });
  lines.forEach(([name, text], index) => {
    const here = row + 1 + index;
    canvas.key(here, `line:${name}`);
    canvas.put({ row: here, column: at.name, value: name, style: styles.cellStrong });
    canvas.put({ row: here, column: at.words, toColumn: at.last, value: text, style: styles.cell });
    canvas.atLeast(here, 20);
  });
  canvas.atLeast(row + 1 + lines.length, 10);
  return row + 2 + lines.length;
}

function schoolCells(school: OverviewWords, scores: string): readonly string[] {
  return [
    school.school ?? "",
    wordsOf(school, "O1.ownPriority", "O1.agreedPriority"),
    wordsOf(school, "O1.workingTogether", "O2.approaches"),
    wordsOf(school, "O1.strategies", "O2.strategies"),
    wordsOf(school, "O3.pupil"),
    scores,
    wordsOf(school, "O3.professional"),
    wordsOf(school, "O3.organisation"),
    missingText(school),
  ];
}
