import type { Estimate } from "../../estimate";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { reasonText, warningText } from "../../words/reasonWords";
import { wholeText } from "../../words/numberText";
import { originsOf, sourceLabel, usedColumns } from "../audit/origins";
import { auditNames } from "../audit/auditNames";
import { putAudit } from "../audit/putAudit";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { attainmentResults } from "../studyFacts";
import { changeCheck, unchangedText } from "./hasItChanged";
import { methodLines } from "./methodLines";

const widths = [2, 19, 14, 27, 18, 18, 18, 7, 30, 14];
const at = { first: 1, last: 9 } as const;

/** "Method and audit": settings, sources, what was left out, and every number at full precision with how it was made. */
export function methodAndAuditSheet(source: ReportSource): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "method-and-audit",
    name: "Method and audit",
    orientation: "landscape",
    widths,
    title: "How was every number made?",
    subtitle: `Enquiry Impact ${source.version}. The same data give the same numbers and the same fingerprint: ${source.fingerprint}.`,
    answer: null,
    tabColor: palette.slate,
  });
  let next = putPairs(canvas, putChanged(canvas, row, source), {
    title: "Settings used",
    pairs: settingsPairs(source),
  });
  next = putPairs(canvas, next, { title: "Sources", pairs: sourcePairs(source) });
  next = putPairs(canvas, next, { title: "Who was left out", pairs: exclusionPairs(source) });
  next = putPairs(canvas, next, { title: "Methods", pairs: methodLines(source) });
  next = putAudit(canvas, next, source);
  next = putEstimates(canvas, next, source);
  const last = putNotes(canvas, next, [
    "From: S1 and so on are the tables under Sources, with the columns of the measure; Pupil list links each pupil to the row.",
    "Numbers stand here unrounded, exactly as calculated. Average “school”: the mean over schools with its 95% interval; “pupil”: all pupils equal, without an interval where there are several schools.",
  ]);
  return canvas.draft({ lastRow: last });
}

/** The live answer of "Has it changed", where there is one. */
function putChanged(canvas: Canvas, row: number, source: ReportSource): number {
  if (changeCheck(source).length === 0) return row;
  canvas.put({
    row,
    column: at.first,
    toColumn: at.last,
    value: { formula: auditNames.changed, value: unchangedText },
    style: styles.strong,
  });
  canvas.atLeast(row + 1, 10);
  return row + 2;
}

type Pair = readonly [name: string, text: string];

function putPairs(
  canvas: Canvas,
  row: number,
  { title, pairs }: { readonly title: string; readonly pairs: readonly Pair[] },
): number {
  canvas.put({ row, column: at.first, toColumn: at.last, value: title, style: styles.section });
  pairs.forEach(([name, text], index) => {
    const here = row + 1 + index;
    canvas.key(here, `${title}:${name}`);
    canvas.put({
      row: here,
      column: at.first,
      toColumn: at.first + 1,
      value: name,
      style: { ...styles.cellStrong, fontSize: 10 },
    });
    canvas.put({
      row: here,
      column: at.first + 2,
      toColumn: at.last,
      value: text,
      style: { ...styles.cell, fontSize: 10 },
    });
  });
  canvas.atLeast(row + 1 + pairs.length, 10);
  return row + 2 + pairs.length;
}

function settingsPairs({ settings, impact }: ReportSource): readonly Pair[] {
  const { declared, allocation, smallestChange } = settings;
  const known = (value: boolean | null): string => (value === null ? "not known" : value ? "yes" : "no");
  return [
    ["Measure judged by", impact.headlineMeasure ?? "none"],
    [
      "Declared beforehand",
      declared.measure === null
        ? "no measure declared"
        : `${declared.measure}${declared.declaredOn === null ? "" : `, on ${declared.declaredOn}`}`,
    ],
    ["After-scores known when declared", known(declared.resultsWereIn)],
    [
      "Allocation",
      `${allocation.method ?? "not declared"}${allocation.unit === null ? "" : `, by ${allocation.unit}`}`,
    ],
    ["Chosen for low scores", known(settings.chosenForLowScores)],
    ["Same test series", known(settings.sameTestSeries)],
    [
      "Smallest change worth noticing",
      `${smallestChange.standardDeviations} SD; ${smallestChange.percentagePoints} percentage points for shares`,
    ],
    ["Disclosure", settings.mode],
    ["Repairs accepted", settings.acceptedRepairs.length === 0 ? "none" : settings.acceptedRepairs.join(", ")],
  ];
}

function sourcePairs({ tables, study }: ReportSource): readonly Pair[] {
  if (tables.length === 0) return [["Tables", "none"]];
  return tables.map((table, index) => {
    const read = study?.tables[index];
    const columns =
      read === undefined
        ? table.columns.map(({ header, role }) => `${header} (${role})`).join(", ")
        : usedColumns(read);
    return [
      `${sourceLabel(index)}: ${table.file === null ? "" : `${table.file}, `}${table.sheet}`,
      `${table.range}; ${wholeText(table.rowsUsed)} of ${wholeText(table.rowsSupplied)} rows used; ${columns}`,
    ];
  });
}

function exclusionPairs(source: ReportSource): readonly Pair[] {
  const results = attainmentResults(source);
  if (results.length === 0) return [["Pupils", "no before and after scores were found"]];
  return results.map((result) => [
    result.label,
    `${wholeText(result.supplied)} supplied: ${wholeText(result.both)} with both scores, ${wholeText(result.beforeOnly)} before only, ${wholeText(result.afterOnly)} after only, ${wholeText(result.neither)} neither`,
  ]);
}

const headings = ["Statistic", "Measure", "Of whom", "Value", "Low", "High", "n", "Method and remarks", "From"];

function putEstimates(canvas: Canvas, row: number, source: ReportSource): number {
  const estimates = source.results.flatMap((result) => ("estimates" in result ? result.estimates : []));
  const originOf = originsOf(source);
  canvas.put({ row, column: at.first, toColumn: at.last, value: "Every number", style: styles.section });
  if (estimates.length === 0) {
    canvas.put({
      row: row + 1,
      column: at.first,
      toColumn: at.last,
      value: "No numbers were calculated.",
      style: styles.cell,
    });
    return row + 2;
  }
  const head = row + 1;
  headings.forEach((value, index) =>
    canvas.put({
      row: head,
      column: at.first + index,
      value,
      style: index >= 3 && index <= 6 ? styles.headRight : index >= 7 ? styles.headSays : styles.headLeft,
    }),
  );
  estimates.forEach((estimate, index) =>
    putEstimate(canvas, head + 1 + index, { estimate, origin: originOf(estimate) }),
  );
  canvas.table({
    name: "EnquiryEstimates",
    range: { row: head, column: at.first, toRow: head + estimates.length, toColumn: at.last },
    columns: headings,
    style: "none",
    filter: true,
  });
  return head + estimates.length + 1;
}

function putEstimate(
  canvas: Canvas,
  row: number,
  { estimate, origin }: { readonly estimate: Estimate; readonly origin: string },
): void {
  const small = { ...styles.cell, fontSize: 9 };
  const number = { ...styles.number, fontSize: 9, numberFormat: "General" };
  const ofWhom = [
    estimate.school,
    estimate.group,
    estimate.contrast,
    estimate.average === null ? null : `average ${estimate.average}`,
  ].filter((part) => part !== null);
  const remarks = [
    estimate.method.replace(/-/g, " ").replace("effective n", "n it is worth"),
    estimate.unit === "none" ? null : estimate.unit,
    estimate.reason === null ? null : reasonText(estimate.reason),
    ...estimate.warnings.map(warningText),
  ].filter((part) => part !== null);
  canvas.key(row, ["estimate", estimate.statistic, estimate.measure, ...ofWhom, estimate.unit].join(":"));
  canvas.put({ row, column: 1, value: estimate.statistic, style: small });
  canvas.put({ row, column: 2, value: estimate.measure, style: small });
  canvas.put({ row, column: 3, value: ofWhom.join("; "), style: small });
  [estimate.value, estimate.low, estimate.high, estimate.n].forEach((value, index) =>
    canvas.put({ row, column: 4 + index, value, style: number }),
  );
  canvas.put({ row, column: 8, value: remarks.join("; "), style: { ...small, horizontal: "left", indent: 1 } });
  canvas.put({ row, column: 9, value: origin, style: { ...small, horizontal: "left", indent: 1 } });
}
