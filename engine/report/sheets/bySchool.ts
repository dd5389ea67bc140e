import { estimateOf, type Estimate } from "../../estimate";
import type { AttainmentResult, SchoolCounts } from "../../result";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { besideChange } from "../../words/arms";
import { changeStatement } from "../../words/attainment";
import { changeFigures, hasValue, likelyRange } from "../../words/figures";
import { judgementText } from "../../words/labels";
import { rangeText, signedText } from "../../words/numberText";
import { averagesDifferSentence, schoolCountSentence, schoolsDifferSentence } from "../../words/schools";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { forestChart, type ForestRow } from "../charts/forest";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import type { ReportSource } from "../report";
import { bySchoolAt as at, putAverages } from "./bySchoolAverages";
import { putNotes, startFrame } from "../sheetFrame";
import { isDisclosed, knowsSchools, whoAndWhen } from "../studyFacts";

const widths = [2, 27, 8, 9, 9, 9, 44, 10, 18, 27];
const MINIMUM_PUPILS = 10;

/** "By school": each school's change and its steadied estimate, with a forest plot over the rows; ordered by name. */
export function bySchoolSheet(source: ReportSource, result: AttainmentResult): SheetDraft {
  const unit = unitWord(result.scale);
  const { canvas, row: head } = startFrame(source, {
    id: "by-school",
    name: "By school",
    orientation: "landscape",
    widths,
    title: "How did each school change?",
    subtitle: whoAndWhen(source, result),
    answer: answer(result),
  });
  putHead(canvas, head, unit);
  const listed = knowsSchools(result) ? result.schools : [];
  const rows = listed.map((school, index) => putSchool(canvas, { result, school, row: head + 1 + index }));
  const lastSchool = head + listed.length;
  if (listed.length > 0)
    canvas.table({
      name: "EnquiryBySchool",
      range: { row: head, column: at.school, toRow: lastSchool, toColumn: at.says },
      columns: headings(unit),
      style: "none",
    });
  const several = changeFigures(result).change?.average === "school";
  const averages = putAverages(canvas, { result, row: lastSchool + 1, several });
  const axisRow = lastSchool + averages.rows + 1;
  canvas.atLeast(axisRow, 34);
  canvas.chart(
    forestChart(canvas, {
      id: "forest",
      altText: altText(result),
      rows,
      average: averages.school,
      averagePupil: averages.pupil,
      smallestChange: result.smallestChange?.value ?? null,
      place: { firstRow: head + 1, lastRow: axisRow - 1, axisRow, column: at.picture, toColumn: at.picture },
      axisTitle: `◀ fell     change in ${unit}     rose ▶`,
    }),
  );
  const last = putNotes(canvas, axisRow + 1, howToRead(result, unit));
  return canvas.draft({
    lastRow: last,
    repeatRows: [head, head],
    ...(result.schools.length > 20 ? { freeze: { row: head + 1, column: 2 } } : {}),
  });
}

function headings(unit: string): readonly string[] {
  return [
    "School",
    "Pupils",
    "Before",
    "After",
    "Change",
    `Picture of the change in ${unit}`,
    "Steadied change",
    "Likely range",
    "What this says",
  ];
}

function putHead(canvas: Canvas, row: number, unit: string): void {
  headings(unit).forEach((value, index) => {
    const column = index + 1;
    const says = column === at.picture || column === at.says;
    const style = says ? styles.headSays : column === at.school ? styles.headLeft : styles.headRight;
    canvas.put({ row, column, value, style });
  });
}

interface SchoolRow {
  readonly result: AttainmentResult;
  readonly school: SchoolCounts;
  readonly row: number;
}

function putSchool(canvas: Canvas, { result, school, row }: SchoolRow): ForestRow {
  const { digits } = changeFigures(result);
  const find = (statistic: Estimate["statistic"]): Estimate | null =>
    school.both < MINIMUM_PUPILS || school.hidden === true
      ? null
      : estimateOf(result.estimates, { statistic, school: school.school, group: null });
  const own = find("mean-change");
  const steadied = find("shrunken-change");
  const range = likelyRange(steadied ?? own);
  const judgement = result.schoolJudgements[school.school];
  canvas.atLeast(row, result.schools.length > 20 ? 20 : 26);
  canvas.key(row, `school:${school.school}`);
  canvas.put({ row, column: at.school, value: school.school, style: styles.cellStrong });
  const symbol = symbolOf(school);
  canvas.put({
    row,
    column: at.pupils,
    value: school.hidden === true ? symbol : school.both,
    style: { ...styles.number, numberFormat: COUNT_FORMAT },
  });
  const plain = { ...styles.number, numberFormat: plainFormat(digits) };
  const signed = { ...styles.number, numberFormat: changeFormat(digits) };
  canvas.put({ row, column: at.before, value: find("mean-before")?.value ?? symbol, style: plain });
  canvas.put({ row, column: at.after, value: find("mean-after")?.value ?? symbol, style: plain });
  canvas.put({ row, column: at.change, value: own?.value ?? symbol, style: signed });
  canvas.put({ row, column: at.picture, value: null, style: styles.cell });
  canvas.put({ row, column: at.steadied, value: steadied?.value ?? noneOf(school), style: { ...signed, bold: true } });
  canvas.put({
    row,
    column: at.range,
    value: range === null ? (noneOf(school) ?? "–") : rangeText(range, digits),
    style: styles.number,
  });
  canvas.put({ row, column: at.says, value: saysOf(school, judgement), style: styles.cellSays });
  return steadied === null ? { row, own: null, steadied: own } : { row, own, steadied };
}

/** What stands where a share copy has no number; null in the working copy. */
function symbolOf({ hidden }: SchoolCounts): string | null {
  return hidden === undefined ? null : hidden ? "c" : "u";
}

/** The same for numbers that may not exist for large schools either. */
function noneOf(school: SchoolCounts): string | null {
  const symbol = symbolOf(school);
  return symbol === "u" && school.both >= MINIMUM_PUPILS ? "x" : symbol;
}

function saysOf(school: SchoolCounts, judgement: AttainmentResult["judgement"] | undefined): string {
  if (school.hidden === true) return "Hidden to protect people";
  if (school.both === 0) return "No pupil with both scores";
  if (school.both < MINIMUM_PUPILS) return "Fewer than 10 pupils: counts only";
  return judgement === undefined ? "Cannot tell" : judgementText(judgement);
}

function answer(result: AttainmentResult): string {
  const said = changeStatement(result).sentences;
  if (!knowsSchools(result)) return `${said.join(" ")} No column of schools was found, so all pupils stand in one row.`;
  return [...said, schoolsDifferSentence(result), besideChange(result)]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function howToRead(result: AttainmentResult, unit: string): readonly string[] {
  const noted = result.smallestChange;
  const { change, digits } = changeFigures(result);
  const steadied = result.estimates.some(({ statistic }) => statistic === "shrunken-change");
  const letters = isDisclosed(result) && result.schools.every(({ school }) => /^School [A-Z]+$/.test(school));
  const marks = steadied
    ? "the small upper dot is the school’s own change, the thin line its likely range. The large dot and line are the steadied change: drawn towards the average, more so for small schools. The verdict rests on it."
    : "the dot is the school’s own change and the line its likely range. With fewer than five schools no steadied change can be given.";
  const dashed =
    noted === null
      ? ""
      : ` Dashed lines mark the smallest change worth noticing (${rangeText({ low: -noted.value, high: noted.value }, digits)} ${unit}).`;
  const averages =
    change?.average === "school"
      ? `The diamond is the average school with its likely range, the square all pupils together.${dashed}`
      : `The square is the average pupil.${dashed}`;
  return [
    ...(knowsSchools(result)
      ? [schoolCountSentence(result), averagesDifferSentence(result), `How to read it: ${marks}`]
      : []),
    `${averages} Schools stand by ${letters ? "a letter drawn by lot" : "name"}: lines that overlap cannot be ranked.`,
    "Likely range = 95% interval: ranges made this way hold the true value about 95 times in 100. Pupils of one school are not independent, so the average school’s range counts schools, not pupils.",
  ].filter((note) => note !== null);
}

function altText(result: AttainmentResult): string {
  const { change, digits } = changeFigures(result);
  const range = likelyRange(change);
  const likely = range === null ? "" : `, likely range ${rangeText(range, digits)}`;
  const all = hasValue(change) ? ` All schools: ${signedText(change.value, digits)}${likely}.` : "";
  return `Forest plot of the change in each of ${result.schools.length} schools with likely ranges, beside the table's rows.${all}`;
}
