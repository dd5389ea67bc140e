import type { PlanResult } from "../../results/plan";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { countText, decimalText, wholeText } from "../../words/numberText";
import {
  assumptionLines,
  designText,
  planAnswer,
  scenarioText,
  schoolsNeededSentences,
  sizeOfPlan,
} from "../../words/plan";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { planCurve } from "../charts/planCurve";
import { plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";

const widths = [2, 40, 11, 13, 13, 13, 3, 52];
const at = { name: 1, first: 2, says: 5, picture: 7 } as const;

/** "Before you start": what this design could detect, what would make it finer, and what that takes for granted. */
export function beforeYouStartSheet(source: ReportSource, plan: PlanResult): SheetDraft {
  const { canvas, row } = startFrame(source, {
    id: "before-you-start",
    name: "Before you start",
    orientation: "landscape",
    onePage: true,
    widths,
    title: "What could this enquiry show?",
    subtitle: sentences([
      `${plan.label} (${plan.scale.label})`,
      source.settings.cohort,
      `${countText(plan.pupils, "pupil has", "pupils have")} a score before, in ${countText(plan.schools, "school")}`,
      designText(plan.design),
    ]),
    answer: `${planAnswer(plan)} ${sizeOfPlan(plan)}`,
  });
  const afterScenarios = putScenarios(canvas, row, plan);
  const afterSensitivity = putSensitivity(canvas, afterScenarios + 1, plan);
  const afterAssumptions = putAssumptions(canvas, afterSensitivity + 1, plan);
  if (plan.detectable !== null && plan.bySchools.length > 1)
    canvas.chart(
      planCurve(canvas, {
        id: "plan-curve",
        altText: `The smallest change that shows, by number of schools; this plan stands at ${plan.schools} schools and ${decimalText(plan.detectable, 2)} SD.`,
        anchor: { row, column: at.picture, toRow: afterSensitivity, toColumn: at.picture + 1 },
        bySchools: plan.bySchools,
        here: { schools: plan.schools, detectable: plan.detectable },
      }),
    );
  const last = putNotes(canvas, afterAssumptions, [
    ...schoolsNeededSentences(plan),
    "A change that shows is not yet a reason: without comparison pupils it includes whatever any year brings.",
    "Smallest change that shows: the true size that ends with a likely range clear of 0 in four of five such enquiries (Dong and Maynard 2013). The formula: METHODS, planning.",
  ]);
  return canvas.draft({ lastRow: last });
}

function putScenarios(canvas: Canvas, head: number, plan: PlanResult): number {
  const perDeviation =
    plan.detectable === null || plan.detectableInUnits === null ? null : plan.detectableInUnits / plan.detectable;
  const headings = ["If you had", "Schools", "Pupils in each", "In SDs", `In ${unitWord(plan.scale)}`];
  putHeads(canvas, head, headings);
  plan.scenarios.forEach((scenario, index) => {
    const row = head + 1 + index;
    const { name, remark } = scenarioText(scenario);
    canvas.key(row, `plan:${scenario.change}`);
    canvas.put({
      row,
      column: at.name,
      value: [{ text: name, bold: true }, { text: `. ${remark}` }],
      style: styles.cell,
    });
    const { detectable } = scenario;
    const points = detectable === null || perDeviation === null ? null : detectable * perDeviation;
    const numbers = [
      [scenario.schools, "#,##0"],
      [Math.round(scenario.pupilsPerSchool), "#,##0"],
      [detectable ?? "too few", plainFormat(2)],
      [points ?? "–", plainFormat(1)],
    ] as const;
    numbers.forEach(([value, numberFormat], offset) =>
      canvas.put({ row, column: at.first + offset, value, style: { ...styles.number, numberFormat } }),
    );
  });
  canvas.table({
    name: "EnquiryPlan",
    range: { row: head, column: at.name, toRow: head + plan.scenarios.length, toColumn: at.says },
    columns: headings,
    style: "none",
  });
  return head + plan.scenarios.length + 1;
}

function putHeads(canvas: Canvas, row: number, names: readonly string[]): void {
  names.forEach((value, index) =>
    canvas.put({ row, column: at.name + index, value, style: index === 0 ? styles.headLeft : styles.headRight }),
  );
}

function putSensitivity(canvas: Canvas, head: number, { sensitivity }: PlanResult): number {
  const names = sensitivity.intraclassCorrelations.map((icc) => `${decimalText(icc, 2)} alike`);
  putHeads(canvas, head, ["The same in SDs if scores hang together by …", ...names]);
  sensitivity.correlations.forEach((correlation, index) => {
    const row = head + 1 + index;
    canvas.put({ row, column: at.name, value: `correlation ${decimalText(correlation, 2)}`, style: styles.cell });
    (sensitivity.detectable[index] ?? []).forEach((value, offset) =>
      canvas.put({
        row,
        column: at.first + offset,
        value: value ?? "too few",
        style: { ...styles.number, numberFormat: plainFormat(2) },
      }),
    );
  });
  return head + sensitivity.correlations.length + 1;
}

function putAssumptions(canvas: Canvas, head: number, plan: PlanResult): number {
  canvas.put({ row: head, column: at.name, toColumn: at.picture, value: "Taken for granted", style: styles.section });
  const lines = [
    ...assumptionLines(plan),
    [
      "Pupils in each school",
      wholeText(Math.round(plan.pupilsPerSchool)),
      "Harmonic mean: small schools weigh more",
    ] as const,
  ];
  lines.forEach(([name, value, origin], index) => {
    const row = head + 1 + index;
    canvas.key(row, `assumed:${index}`);
    canvas.put({ row, column: at.name, value: name, style: styles.cell });
    canvas.put({ row, column: at.first, value, style: styles.number });
    canvas.put({ row, column: at.first + 1, toColumn: at.picture, value: origin, style: styles.cellSays });
  });
  return head + 1 + lines.length;
}
