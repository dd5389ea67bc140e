import { recognise } from "../../../engine/tables/recognise";
import { parseRange, type CellRange } from "../../../engine/workbook/cellRange";
import type { Issue } from "../../../engine/issue";
import { forms, largeMesses, sampleDrafts, smallMesses } from "../../../templates";
import { sheetOfDraft } from "../../sheetOfDraft";

function issuesOf(name: "small" | "clean" | "large"): readonly Issue[] {
  const sources = sampleDrafts(name).map((draft) => ({ file: null, sheet: sheetOfDraft(draft) }));
  return recognise(sources, { forms }).issues;
}

/** Whether an issue's place covers a block: the same rows in the same column, or the whole sheet or column. */
function covers(issue: Issue, sheet: string, block: CellRange): boolean {
  const { place } = issue;
  if (place?.sheet !== sheet) return false;
  const rows = place.row === undefined || (place.row <= block.row && (place.toRow ?? place.row) >= block.toRow);
  const columns =
    place.column === undefined || (place.column <= block.toColumn && (place.toColumn ?? place.column) >= block.column);
  return rows && columns;
}

describe("the small sample", () => {
  const issues = issuesOf("small");
  it.each(smallMesses().map((mess) => [mess.sheet, mess.mess, mess] as const))("%s: %s", (_sheet, _mess, mess) => {
    // A long table's rows belong to pupils: an issue stands at a pupil's first row, not at each.
    const isLong = mess.sheet === "Saddlemoor High";
    const own = issues.filter((issue) => issue.code === mess.expectedIssue);
    const blocks = mess.cells.map((cell) => parseRange(cell));
    const missed = mess.cells.filter((_, index) => {
      const block = blocks[index] ?? null;
      const isRest = isLong && blocks[index - 1]?.row === (block?.row ?? 0) - 1;
      return block === null || (!isRest && !own.some((issue) => covers(issue, mess.sheet, block)));
    });
    expect(missed).toEqual([]);
    if (mess.cells.length === 0) expect(own.some((issue) => issue.place?.sheet === mess.sheet)).toBe(true);
  });
  it("has messes only as warnings: nothing stops an analysis", () => {
    expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
  });
});

it("finds nothing in the clean twin that is not there", () => {
  const found = issuesOf("clean").filter((issue) => issue.severity !== "info");
  expect(found.map((issue) => `${issue.code} ${issue.message}`)).toEqual([]);
});

describe("the large sample", () => {
  const issues = issuesOf("large");
  const found = (only: (issue: Issue) => boolean): readonly string[] =>
    [...new Set(issues.filter(only).map(({ code, place }) => `${place?.sheet ?? ""}: ${code}`))].sort();
  const planted = largeMesses().map(({ sheet, expectedIssue }) => `${sheet}: ${expectedIssue}`);

  it.each(largeMesses().map((mess) => [mess.sheet, mess.mess, mess.expectedIssue] as const))(
    "%s: %s",
    (sheet, _mess, code) => {
      expect(found((issue) => issue.code === code)).toContain(`${sheet}: ${code}`);
    },
  );
  it("says each mess only of the sheet it was planted in, and warns of nothing else", () => {
    const codes = new Set(largeMesses().map(({ expectedIssue }) => expectedIssue));
    expect(found(({ code }) => codes.has(code))).toEqual([...planted].sort());
    expect(found(({ severity }) => severity !== "info").filter((each) => !planted.includes(each))).toEqual([]);
  });
});
