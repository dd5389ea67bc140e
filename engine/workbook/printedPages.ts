import { printableArea } from "./printedPage";
import type { PageDraft } from "./sheetDraft";

/** Rows that stand on one page, if one page holds them. */
export interface KeptRows {
  readonly from: number;
  readonly to: number;
}

export interface PagedSheet {
  readonly orientation: PageDraft["orientation"];
  /** Points of all columns that are printed. */
  readonly width: number;
  /** Points of each row that is printed, from the first. */
  readonly heights: readonly number[];
  readonly repeatRows?: readonly [from: number, to: number];
  readonly kept: readonly KeptRows[];
}

/** How a sheet is fitted to its pages: all on one, or pages that begin at these rows. */
export type PageFit = Pick<PageDraft, "fitToHeight" | "breaks">;

/** A sheet a little too long for its page is made smaller, down to this; beyond it takes another page. */
const SMALLEST_SCALE = 0.7;
/** Hosts set rows a little higher or lower than asked: a page is filled to this share. */
const FILLED = 0.96;

/**
 * Where pages of a sheet one page wide begin: as full as they can be without parting rows that belong together. Both
 * hosts would otherwise part a heading from its table and a chart from its foot.
 */
export function fitPages(sheet: PagedSheet): PageFit {
  const area = printableArea(sheet.orientation);
  const scale = Math.min(1, area.width / sheet.width);
  const total = sum(sheet.heights, 0, sheet.heights.length);
  if (total * scale <= area.height * FILLED) return { fitToHeight: 0 };
  if (area.height / total >= SMALLEST_SCALE) return { fitToHeight: 1 };
  return { fitToHeight: 0, breaks: pageStarts(sheet, (area.height / scale) * FILLED) };
}

function pageStarts({ heights, repeatRows, kept }: PagedSheet, room: number): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  let used = 0;
  heights.forEach((height, row) => {
    const free = room - repeated(heights, repeatRows, start);
    if (row > start && used + height > free) {
      start = firstOfKept(row, { start, free, heights, kept });
      starts.push(start);
      used = sum(heights, start, row);
    }
    used += height;
  });
  return starts;
}

/** The rows repeated on top cost room on every page after the one they stand on. */
function repeated(heights: readonly number[], rows: PagedSheet["repeatRows"], start: number): number {
  return rows === undefined || start <= rows[0] ? 0 : sum(heights, rows[0], rows[1] + 1);
}

/** Back to where what the row belongs to begins, unless that fills the page by itself. */
function firstOfKept(
  row: number,
  page: Pick<PagedSheet, "heights" | "kept"> & { readonly start: number; readonly free: number },
): number {
  let first = row;
  for (let before = -1; before !== first;) {
    before = first;
    for (const { from, to } of page.kept) {
      const holds = from < first && first <= to && from > page.start;
      if (holds && sum(page.heights, from, to + 1) <= page.free) first = from;
    }
  }
  return first;
}

function sum(heights: readonly number[], from: number, to: number): number {
  let points = 0;
  for (let row = from; row < to; row += 1) points += heights[row] ?? 0;
  return points;
}
