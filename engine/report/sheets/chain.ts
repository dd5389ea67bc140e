import type { ChainLink, ChainResult } from "../../results/chain";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { chainAcross, chainAltText, chainAnswer, chainLabel, chainNotes, chainText } from "../../words/chain";
import { decimalText, signedText } from "../../words/numberText";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { chainPlot } from "../charts/chainPlot";
import { styles } from "../look/styles";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { putPlainTable } from "./plainTable";

/** Margin; letter; school; pupil change; a column a link; the words. */
const MARK = 1;
const SCHOOL = 2;
const PUPILS = 3;
const FIRST_LINK = 4;
const WHOLE = 166;
const PICTURE_ROWS = 11;
const LETTERS = 26;

/** "Chain of evidence": across schools, does staff change or delivery go with pupil change? */
export function chainSheet(source: ReportSource, result: ChainResult): SheetDraft {
  const narrow = [8, 30, 18, ...result.links.map(() => 20)];
  const rest = Math.max(30, WHOLE - narrow.reduce((sum, width) => sum + width, 0));
  const { canvas, row } = startFrame(source, {
    id: "chain",
    name: "Chain of evidence",
    orientation: "landscape",
    widths: [2, ...narrow, rest],
    title: "Do staff change and delivery go with pupil change?",
    subtitle: sentences([source.settings.title, source.settings.period, `Pupil change: ${result.label}`]),
    answer: chainAnswer(result),
  });
  const afterLinks = putLinks(canvas, row, result);
  const told = toldLinks(result);
  const afterPictures = told.reduce(
    (at, _, place) => (place % 2 === 0 ? putPictures(canvas, at, { result, links: told.slice(place, place + 2) }) : at),
    afterLinks,
  );
  const end = told.length === 0 ? afterPictures - 1 : putSchools(canvas, afterPictures, result);
  return canvas.draft({ lastRow: putNotes(canvas, end, told.length === 0 ? chainNotes.slice(1) : chainNotes) });
}

/** Over how many schools each link is known, and what can be said of it. */
function putLinks(canvas: Canvas, row: number, result: ChainResult): number {
  const cells = [
    { column: MARK, toColumn: SCHOOL, head: styles.headLeft, style: styles.cell },
    { column: PUPILS, toColumn: PUPILS, head: styles.headRight, style: styles.number },
    { column: FIRST_LINK, toColumn: canvas.lastColumn, head: styles.headSays, style: styles.cellSays },
  ];
  const put = (at: number, values: readonly (string | number)[], isHead: boolean): void =>
    cells.forEach(({ head, style, ...place }, index) =>
      canvas.put({ row: at, ...place, value: values[index] ?? null, style: isHead ? head : style }),
    );
  put(row, ["Set against pupil change", "Schools", "What can be said"], true);
  result.links.forEach((link, index) => {
    const here = row + 1 + index;
    canvas.key(here, `chain:${link.of}:${link.title ?? ""}`);
    put(here, [chainLabel(link), link.schools.length, chainText(result, index)], false);
  });
  return row + 2 + result.links.length;
}

/** Of too few schools there is no picture: an eye sees a line in any three dots. */
function toldLinks({ links, estimates }: ChainResult): readonly number[] {
  return [...links.keys()].filter((index) => (estimates[index]?.value ?? null) !== null);
}

/** Pictures of two links side by side. */
function putPictures(
  canvas: Canvas,
  row: number,
  { result, links }: { readonly result: ChainResult; readonly links: readonly number[] },
): number {
  for (let at = row; at < row + PICTURE_ROWS; at += 1) canvas.atLeast(at, 20);
  const letters = lettersOf(result);
  const unit = unitWord(result.scale);
  links.forEach((index, half) => {
    const link = result.links[index];
    if (link === undefined) return;
    const share = link.of === "delivery";
    const columns = half === 0 ? [MARK, FIRST_LINK + 1] : [FIRST_LINK + 1, canvas.lastColumn + 1];
    canvas.chart(
      chainPlot(canvas, {
        id: `chain-${index + 1}`,
        title: chainLabel(link),
        altText: chainAltText(result, index),
        anchor: { row, column: columns[0] ?? MARK, toRow: row + PICTURE_ROWS, toColumn: columns[1] ?? FIRST_LINK },
        dots: link.schools.map(({ school, number, pupilChange }) => ({
          mark: letters.get(school) ?? null,
          across: share ? 100 * number : number,
          up: pupilChange,
        })),
        across: { title: chainAcross(link), zeroLine: !share, digits: 1 },
        up: { title: `change of pupils, ${unit}` },
      }),
    );
  });
  return row + PICTURE_ROWS + 1;
}

function putSchools(canvas: Canvas, row: number, result: ChainResult): number {
  const letters = lettersOf(result);
  const schools = schoolsOf(result);
  return putPlainTable(canvas, {
    row,
    column: MARK,
    headings: [
      { text: letters.size === 0 ? "No." : "Mark", side: "left" },
      { text: "School", side: "left" },
      { text: `Pupils, ${unitWord(result.scale)}`, side: "right" },
      ...result.links.map((link) => ({
        text: link.of === "delivery" ? "Sessions done" : (link.title ?? ""),
        side: "right" as const,
      })),
    ],
    rows: schools.map((school, index) => ({
      key: `chain-school:${school}`,
      cells: [
        letters.get(school) ?? String(index + 1),
        school,
        signedText(pupilChangeOf(result, school)),
        ...result.links.map((link) => numberOf(link, school)),
      ],
    })),
  });
}

function schoolsOf({ links }: ChainResult): readonly string[] {
  return [...new Set(links.flatMap(({ schools }) => schools.map(({ school }) => school)))].sort((one, other) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
}

/** By name, A first; none where the alphabet does not reach. */
function lettersOf(result: ChainResult): ReadonlyMap<string, string> {
  const schools = schoolsOf(result);
  if (schools.length > LETTERS) return new Map();
  return new Map(schools.map((school, index) => [school, String.fromCharCode(65 + index)]));
}

function pupilChangeOf({ links }: ChainResult, name: string): number {
  return links.flatMap(({ schools }) => schools).find(({ school }) => school === name)?.pupilChange ?? NaN;
}

function numberOf({ of, schools }: ChainLink, name: string): string {
  const number = schools.find(({ school }) => school === name)?.number;
  if (number === undefined) return "–";
  return of === "delivery" ? `${decimalText(100 * number, 0)}%` : signedText(number, 2);
}
