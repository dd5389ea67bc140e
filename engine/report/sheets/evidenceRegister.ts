import type { EvidenceItem, EvidenceResult } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { levelOf } from "../../words/levels";
import { countText } from "../../words/numberText";
import {
  basisSays,
  claimsOf,
  directionText,
  levelName,
  levelSays,
  registerAnswer,
  registerLevels,
  viewsText,
} from "../../words/register";
import type { Canvas } from "../canvas";
import { COUNT_FORMAT, restyled, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 13, 31, 12, 15, 15, 13, 12, 10, 9, 9, 8, 13, 20];
const headings = [
  "Level",
  "Claim",
  "Direction",
  "School",
  "Kind of evidence",
  "Method",
  "From whom",
  "When",
  "Baseline?",
  "Suits the claim?",
  "Same for others?",
  "Views on the claim",
  "Where it is",
];
const at = { level: 1, claim: 2, last: headings.length } as const;
const levelHeadings = ["Level", "What the entries say", "For", "Against", "Unclear", "Methods", "Groups asked"];
const levelColumns = [1, 2, 3, 4, 5, 6, 7] as const;
const ON_SUMMARY = 8;

/** "Evidence register": what stands behind each claim, level by level, with how many views agree. */
export function evidenceRegisterSheet(source: ReportSource, result: EvidenceResult): SheetDraft {
  const claims = claimsOf(result);
  const { canvas, row: head } = startFrame(source, {
    id: "evidence-register",
    name: "Evidence register",
    orientation: "landscape",
    widths,
    title: "What stands behind each claim?",
    subtitle: sentences([
      source.settings.title,
      source.settings.period,
      `${countText(result.items.length, "entry", "entries")} on ${countText(claims.length, "claim")}`,
    ]),
    answer: registerAnswer(result),
  });
  const itemsHead = putLevels(canvas, head, { source, result }) + 1;
  headings.forEach((value, index) =>
    canvas.put({ row: itemsHead, column: at.level + index, value, style: styles.headLeft }),
  );
  let row = itemsHead + 1;
  for (const claim of claims)
    for (const item of claim.items) {
      canvas.key(row, `evidence:${item.level}:${item.claim}:${item.place.sheet}:${item.place.row ?? ""}`);
      putItem(canvas, row, { item, views: viewsText(claim) });
      row += 1;
    }
  if (row > itemsHead + 1)
    canvas.table({
      name: "EnquiryEvidence",
      range: { row: itemsHead, column: at.level, toRow: row - 1, toColumn: at.last },
      columns: headings,
      style: "none",
    });
  const last = putNotes(canvas, row, [
    "How to read it: a view is a way of asking together with the people asked. Two views that agree make a claim stronger; three are not needed. ●● two or more, ●○ one.",
    "Entries are what people chose to write down, so they may miss what speaks against. Agreement is said in words and never makes the summary surer. At the pupil level the register alone never shows a gain.",
  ]);
  return canvas.draft({ lastRow: last, repeatRows: [itemsHead, itemsHead] });
}

function putLevels(
  canvas: Canvas,
  head: number,
  { source, result }: { readonly source: ReportSource; readonly result: EvidenceResult },
): number {
  levelHeadings.forEach((value, index) => {
    const column = levelColumns[index] ?? 1;
    canvas.put({ row: head, column, value, style: column > 2 ? styles.headRight : styles.headLeft });
  });
  canvas.put({
    row: head,
    column: ON_SUMMARY,
    toColumn: at.last,
    value: "On the Impact summary",
    style: styles.headSays,
  });
  const held = registerLevels.filter((level) => result.items.some((item) => item.level === level));
  held.forEach((level, index) => {
    const row = head + 1 + index;
    const items = result.items.filter((item) => item.level === level);
    const count = (direction: EvidenceItem["supports"]): number =>
      items.filter(({ supports }) => supports === direction).length;
    const perspectives = result.perspectives[level] ?? { methods: 0, respondents: 0 };
    const verdict = level === "system" ? null : levelOf(source.impact, level);
    const number = restyled(styles.number, { numberFormat: COUNT_FORMAT });
    canvas.atLeast(row, 22);
    canvas.key(row, `level:${level}`);
    canvas.put({ row, column: 1, value: levelName(level), style: styles.cellStrong });
    canvas.put({ row, column: 2, value: levelSays(items), style: styles.cell });
    [count("supports"), count("contradicts"), count("unclear"), perspectives.methods, perspectives.respondents].forEach(
      (value, column) => canvas.put({ row, column: 3 + column, value, style: number }),
    );
    canvas.put({ row, column: ON_SUMMARY, toColumn: at.last, value: basisSays(verdict), style: styles.cellSays });
  });
  canvas.table({
    name: "EnquiryEvidenceLevels",
    range: { row: head, column: 1, toRow: head + Math.max(1, held.length), toColumn: levelHeadings.length },
    columns: levelHeadings,
    style: "none",
  });
  canvas.atLeast(head + held.length + 1, 10);
  return head + held.length + 1;
}

function putItem(
  canvas: Canvas,
  row: number,
  { item, views }: { readonly item: EvidenceItem; readonly views: string },
): void {
  const small = restyled(styles.cell, { fontSize: 10 });
  const values: readonly string[] = [
    levelName(item.level),
    item.claim,
    directionText(item.supports),
    item.school ?? "The group",
    item.kindOfData ?? "–",
    item.method ?? "–",
    item.respondents ?? "–",
    item.date ?? "–",
    item.baseline === true ? "Yes" : item.baseline === false ? "No" : "–",
    item.valid ?? "–",
    item.reliable ?? "–",
    views,
    item.source ?? "–",
  ];
  values.forEach((value, index) => {
    const column = at.level + index;
    const strong = column === at.claim;
    canvas.put({ row, column, value, style: strong ? restyled(styles.cellStrong, { fontSize: 10 }) : small });
  });
  canvas.atLeast(row, 20);
}
