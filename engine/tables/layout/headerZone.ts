import type { Sheet } from "../../workbook/sheet";
import { readMoment } from "../headers/moment";
import { agreementWords, foldAnswer, isAnswerWord } from "../scales/answerWords";
import { headerScore, lookAtRow, type RowLook } from "./headerRow";
import type { MergedCells } from "./mergedCells";

/** The rows that hold a table's headings (bands included), counted from 0, and the header of each column. */
export interface HeaderZone {
  readonly fromRow: number;
  readonly toRow: number;
  /** Parts of a header from the widest band down, by column; empty where a column has none. */
  readonly parts: readonly (readonly string[])[];
  readonly score: number;
}

/** How far below the start a heading is looked for. */
const SEARCH_ROWS = 60;
/** Wider sheets are read to this column; a table of school data is narrower. */
export const MOST_COLUMNS = 512;
const MOST_BANDS = 3;
/** "Q1", "Item 4", "2a": a row of them numbers the statements below. */
const QUESTION_NUMBER = /^(q|item|question|no\.?|s)? ?\d{1,2}[a-z]?[.)]?$/i;
/** Words of export tools under a question: they say nothing. */
const emptySubheadings = new Set(["response", "open ended response", "open-ended response", "responses", "answer"]);

/** Finds the headings at or below `fromRow`; null where no row looks like headings over anything. */
export function findHeaderZone(sheet: Sheet, cells: MergedCells, fromRow: number): HeaderZone | null {
  const columnCount = Math.min(sheet.columnCount, MOST_COLUMNS);
  const looks: RowLook[] = [];
  for (let row = fromRow; row < Math.min(sheet.rowCount, fromRow + SEARCH_ROWS + 4); row++) {
    looks.push(lookAtRow(cells, row, columnCount));
  }
  const declared = new Set(sheet.tables.map((table) => table.range.row));
  let best: { index: number; score: number } | null = null;
  for (let index = 0; index < Math.min(looks.length, SEARCH_ROWS); index++) {
    const look = looks[index];
    if (look === undefined) continue;
    const score = headerScore(look) + (declared.has(look.row) ? 100 : 0);
    if (score <= 1.5 || !standsOverCells(looks, index)) continue;
    if (best === null || score > best.score) best = { index, score };
  }
  if (best === null) return null;
  const from = bandStart(looks, best.index, cells);
  const to = zoneEnd(looks, best.index);
  return {
    fromRow: looks[from]?.row ?? 0,
    toRow: looks[to]?.row ?? 0,
    parts: headerParts(looks.slice(from, to + 1), columnCount),
    score: best.score,
  };
}

/** Headings have cells below them: at least two of their columns are filled in the next three rows. */
function standsOverCells(looks: readonly RowLook[], index: number): boolean {
  const header = looks[index];
  if (header === undefined) return false;
  const next = looks.slice(index + 1, index + 4).filter((look) => look.filled > 0);
  return next.some((look) => look.filled >= Math.min(2, header.different) && look.filled * 3 >= header.different);
}

/** Rows of bands above the best row: headings over several columns, or over columns the best row leaves blank. */
function bandStart(looks: readonly RowLook[], best: number, cells: MergedCells): number {
  let from = best;
  while (from > 0 && best - from < MOST_BANDS) {
    const above = looks[from - 1];
    const below = looks[from];
    if (above === undefined || below === undefined || !isBand(above, below, cells)) break;
    from--;
  }
  return from;
}

function isBand(above: RowLook, below: RowLook, cells: MergedCells): boolean {
  if (above.textCount === 0 || above.numberCount > 0 || above.texts.some((text) => text.length > 60)) return false;
  const merges = mergesOver(above, cells);
  if (merges < 2 && above.different === 1 && (above.textCount === 1 || above.textCount >= below.textCount * 0.8))
    return false;
  if (merges < 2 && above.different === 1 && isOverFirst(above, below)) return false;
  if (above.textCount >= 2 && above.texts.every((text) => text === "" || QUESTION_NUMBER.test(text))) return true;
  const spans = above.texts.some((text, column) => {
    const merge = text === "" ? null : cells.merge(above.row, column);
    return merge !== null && (merge.toColumn > merge.column || merge.toRow > merge.row);
  });
  const fillsGaps = above.texts.some((text, column) => text !== "" && below.texts[column] === "");
  const overMoments = above.texts.some((text, column) => text !== "" && isMomentOnly(below.texts[column] ?? ""));
  return spans || (fillsGaps && below.textCount > 0 && overMoments) || overMoments;
}

/** How many merges over several columns a row has: one is a title, several are bands, even of one text. */
function mergesOver(look: RowLook, cells: MergedCells): number {
  const starts = new Set<number>();
  look.texts.forEach((text, column) => {
    const merge = text === "" ? null : cells.merge(look.row, column);
    if (merge !== null && merge.toColumn > merge.column) starts.add(merge.column);
  });
  return starts.size;
}

/** A single text that begins over the first heading and spans half of them is a title. */
function isOverFirst(above: RowLook, below: RowLook): boolean {
  const first = below.texts.findIndex((text) => text !== "");
  return (above.texts[first] ?? "") !== "" && above.textCount * 2 >= below.textCount;
}

/** Rows below the best row that still are headings: moments under a band, or an export tool's "Response". */
function zoneEnd(looks: readonly RowLook[], best: number): number {
  let to = best;
  while (to - best < MOST_BANDS) {
    const next = looks[to + 1];
    if (next === undefined || next.textCount === 0 || next.numberCount > 0) break;
    const above = looks[to];
    const said = next.texts.filter((text, column) => text !== "" && text !== above?.texts[column]);
    if (said.length === 0) break;
    const isSubheading = said.every((text) => isMomentOnly(text) || emptySubheadings.has(text.toLowerCase()));
    if (!isSubheading && !isAnswerRow(next, above)) break;
    to++;
  }
  return to;
}

/** Answers as headings under merged statements: three or more different ones side by side under one text. */
function isAnswerRow(look: RowLook, above: RowLook | undefined): boolean {
  let run = 0;
  let longest = 0;
  look.texts.forEach((text, column) => {
    const over = above?.texts[column] ?? "";
    const isUnderSame = over === "" || over === above?.texts[column - 1];
    if (!isAnswer(text)) run = 0;
    else run = isUnderSame && text !== look.texts[column - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest >= 3;
}

/** Headings a band to the left still stands over: moments and answers. */
function reachesOver(text: string): boolean {
  return isMomentOnly(text) || (text !== "" && isAnswer(text));
}

/** An answer, of agreement by its letters too ("SA"). */
function isAnswer(text: string): boolean {
  return agreementWords.has(foldAnswer(text)) || isAnswerWord(text);
}

function isMomentOnly(text: string): boolean {
  if (text === "") return false;
  const reading = readMoment(text);
  return reading.moment !== null && reading.stem === "";
}

/** Joins the rows of a zone by column; a band that is not merged reaches right while moments stand below it. */
function headerParts(zone: readonly RowLook[], columnCount: number): string[][] {
  const parts: string[][] = [];
  const bottom = zone[zone.length - 1];
  const carried = zone.map(() => "");
  for (let column = 0; column < columnCount; column++) {
    const own: string[] = [];
    const below = bottom?.texts[column] ?? "";
    zone.forEach((look, level) => {
      const text = look.texts[column] ?? "";
      const isBottom = level === zone.length - 1;
      if (text !== "" || !reachesOver(below)) carried[level] = text;
      const said = isBottom ? text : (carried[level] ?? "");
      if (said !== "" && own[own.length - 1] !== said && !emptySubheadings.has(said.toLowerCase())) own.push(said);
    });
    parts.push(own);
  }
  return parts;
}
