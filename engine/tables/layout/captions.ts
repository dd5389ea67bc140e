import type { Sheet } from "../../workbook/sheet";
import { cleanText } from "../cells/foldText";
import { armInCaption } from "../roles/armWords";
import type { DroppedRow } from "../../study";
import type { Caption } from "./foundTable";
import { isClosingLine } from "./rowFates";

const MOST_CAPTIONS = 6;
const WIDEST = 30;
const FARTHEST = 20;

/** The lines of text between two rows, the second left out: at most six of the twenty rows above it. */
export function captionsBetween(sheet: Sheet, fromRow: number, toRow: number): readonly Caption[] {
  const captions: Caption[] = [];
  for (let row = Math.max(fromRow, toRow - FARTHEST); row < toRow && captions.length < MOST_CAPTIONS; row++) {
    captions.push(...textsOf(sheet, row));
  }
  return captions.slice(0, MOST_CAPTIONS);
}

function textsOf(sheet: Sheet, row: number): readonly Caption[] {
  const captions: Caption[] = [];
  for (let column = 0; column < Math.min(sheet.columnCount, WIDEST); column++) {
    const value = sheet.cell(row, column);
    const text = typeof value === "string" ? cleanText(value) : "";
    if (text !== "") captions.push({ row, column, text });
  }
  return captions;
}

/**
 * The first row of the titles that belong to headings further down a sheet: lines of one or two texts right above them
 * or above one blank row, the topmost after a blank row. Without such lines the row of the headings.
 */
export function firstCaptionRow(
  sheet: Sheet,
  headings: { readonly row: number; readonly count: number },
  above: number,
): number {
  const most = headings.count > 3 ? 2 : 1;
  const isBlank = (row: number): boolean => filledIn(sheet, row) === 0;
  let row = headings.row - 1;
  if (isBlank(row)) row--;
  let first = headings.row;
  for (; row > above && filledIn(sheet, row) <= most && textsOf(sheet, row).length === filledIn(sheet, row); row--) {
    if (isBlank(row) || textsOf(sheet, row).some(({ text }) => isClosingLine(text))) break;
    if (isBlank(row - 1)) first = row;
  }
  return first;
}

function filledIn(sheet: Sheet, row: number): number {
  let filled = 0;
  for (let column = 0; column < sheet.columnCount; column++) if (sheet.cell(row, column) !== null) filled++;
  return filled;
}

/** Lines between the rows of a table that say the arm of those below them. */
export function dividersOf(sheet: Sheet, dropped: readonly DroppedRow[]): readonly Caption[] {
  return dropped
    .filter(({ reason }) => reason === "note")
    .flatMap(({ rowNumber }) => textsOf(sheet, rowNumber - 1).slice(0, 1))
    .filter(({ text }) => armInCaption(text) !== null);
}
