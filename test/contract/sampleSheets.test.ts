import { printableArea, type SheetDraft } from "../../engine";
import { plainText } from "../../engine/report/plainText";
import { columnPoints } from "../../engine/report/look/rowHeight";
import { reportDrafts } from "../../tools/pictures/reportDrafts";
import { bannedWords, sentencesOf } from "../engine/words/reading";

/** Sheets that repeat what people wrote, or say how numbers are made to those who check them. */
const inOtherWords = new Set([
  "setup",
  "enquiry-record",
  "alliance-overview",
  "enquiry-progress",
  "benchmark",
  "our-enquiry",
]);
const forExperts = new Set(["method-and-audit", "answer-list", "about-this-copy", "data-check"]);
/** A list of every number for other programs: nobody prints it. */
const forPrograms = "all-numbers";
/** Body text of 11 points is then at least 8 points on paper. */
const SMALLEST_SCALE = 0.73;
const LONGEST_SENTENCE = 22;

const reports = {
  "of the sample": reportDrafts("small", "working"),
  "of the sample, for everybody": reportDrafts("small", "public"),
  "of sixty schools": reportDrafts("large", "working"),
};

function printedWidth({ columns, page }: SheetDraft): number {
  return columns
    .filter(({ column }) => column <= page.printArea.toColumn)
    .reduce((points, { width }) => points + columnPoints(width), 0);
}

function textsOf({ rows, page }: SheetDraft): readonly string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(([column, { value }]) =>
      typeof value === "number" || value === null || column > page.printArea.toColumn ? [] : [plainText(value)],
    ),
  );
}

describe.each(Object.entries(reports))("the sheets %s", (_, drafts) => {
  it("print one page wide in a size that can be read, with their name and page number", () => {
    for (const draft of drafts.filter(({ id }) => id !== forPrograms)) {
      const { width } = printableArea(draft.page.orientation);
      expect([draft.id, width / printedWidth(draft) >= SMALLEST_SCALE]).toEqual([draft.id, true]);
      expect([draft.id, draft.page.fitToWidth]).toEqual([draft.id, 1]);
    }
  });

  it("repeat their headings where a table runs over pages", () => {
    const long = drafts.filter(({ page, tables }) => {
      const starts = page.breaks ?? [];
      return tables.some(({ range }) => starts.filter((row) => row > range.row && row <= range.toRow).length > 1);
    });
    const bare = long.filter(({ page }) => page.repeatRows === undefined).map(({ id }) => id);
    expect(bare).toEqual([]);
  });

  it("use no word that claims more than the evidence, outside what people wrote themselves", () => {
    const said = drafts
      .filter(({ id }) => !inOtherWords.has(id))
      .flatMap((draft) => textsOf(draft).map((text) => `${draft.id}: ${text}`));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((text) => bannedWords.test(text))).toEqual([]);
  });

  it(`keep sentences to ${LONGEST_SENTENCE} words`, () => {
    const long = drafts
      .filter(({ id }) => !inOtherWords.has(id) && !forExperts.has(id))
      .flatMap((draft) => textsOf(draft).flatMap((text) => text.split("\n").flatMap(sentencesOf)))
      .filter((sentence) => sentence.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length > LONGEST_SENTENCE);
    expect(long).toEqual([]);
  });
});
