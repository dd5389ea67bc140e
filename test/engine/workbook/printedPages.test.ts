import fc from "fast-check";
import { fitPages, type PagedSheet } from "../../../engine/workbook/printedPages";
import { printableArea } from "../../../engine/workbook/printedPage";

const rows = fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 1, maxLength: 300 });
const sheets = fc
  .record({
    heights: rows,
    width: fc.integer({ min: 200, max: 1100 }),
    kept: fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 8 }))),
    repeat: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  })
  .map(({ heights, width, kept, repeat }): PagedSheet => ({
    orientation: "landscape",
    heights,
    width,
    kept: kept.map(([from, length]) => ({ from, to: Math.min(heights.length - 1, from + length) })),
    ...(repeat === undefined ? {} : { repeatRows: [repeat, repeat] }),
  }));

const total = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);

/** Rows of each page, as the breaks part them. */
function pages({ heights }: PagedSheet, breaks: readonly number[]): readonly (readonly number[])[] {
  return [0, ...breaks].map((from, index) => heights.slice(from, breaks[index] ?? heights.length));
}

describe("the pages of a sheet", () => {
  test("no page holds more than fits, whatever the rows", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { breaks = [], fitToHeight } = fitPages(sheet);
        const area = printableArea(sheet.orientation);
        const scale = Math.min(1, area.width / sheet.width);
        if (fitToHeight === 1) return;
        for (const page of pages(sheet, breaks)) {
          if (page.length > 1) expect(total(page) * scale).toBeLessThanOrEqual(area.height);
        }
      }),
    );
  });

  test("each page begins after the one before and has a row", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { breaks = [] } = fitPages(sheet);
        expect(pages(sheet, breaks).every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  test("rows kept together are parted only where they fill a page themselves", () => {
    const law = fc.property(fc.integer({ min: 60, max: 200 }), fc.nat(180), (count, from) => {
      const to = Math.min(count - 1, from + 6);
      const sheet: PagedSheet = {
        orientation: "landscape",
        width: 700,
        heights: Array.from({ length: count }, () => 20),
        kept: [{ from, to }],
      };
      const { breaks = [] } = fitPages(sheet);
      expect(breaks.filter((row) => row > from && row <= to)).toEqual([]);
    });
    fc.assert(law);
  });

  test("a little too long for one page is made smaller, much too long takes two", () => {
    const sheet = (rowCount: number): PagedSheet => ({
      orientation: "landscape",
      width: 700,
      heights: Array.from({ length: rowCount }, () => 20),
      kept: [],
    });
    // A landscape page has 504.6 points between margins of 1.5 and 1.7 cm: 24 rows of 20 fill 96 %.
    expect(fitPages(sheet(24))).toEqual({ fitToHeight: 0 });
    expect(fitPages(sheet(30))).toEqual({ fitToHeight: 1 });
    expect(fitPages(sheet(40))).toEqual({ fitToHeight: 0, breaks: [24] });
  });
});
