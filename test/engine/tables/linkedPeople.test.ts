import { recognise } from "../../../engine/tables/recognise";
import type { Issue } from "../../../engine/issue";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { placeText } from "../../../engine/workbook/place";

const words = ["Strongly disagree", "Disagree", "Not sure", "Agree", "Strongly agree"];
const row = (key: string, answer: number): CellValue[] => [
  key,
  words[answer - 1] ?? "",
  words[answer - 1] ?? "",
  "Agree",
];

function issuesOf(heading: string, before: CellValue[][], after: CellValue[][]): readonly Issue[] {
  const headings = [heading, "I plan with colleagues", "I try new ways of teaching", "I have time to think"];
  return recognise(
    [memorySheet("Staff Sept", [headings, ...before]), memorySheet("Staff July", [headings, ...after])].map(
      (sheet) => ({ file: null, sheet }),
    ),
    { forms: [] },
  ).issues;
}
const said = (issues: readonly Issue[], code: string): readonly string[] =>
  issues
    .filter((issue) => issue.code === code)
    .map(({ place, message }) => `${place ? placeText(place) : ""} ${message}`);

describe("people linked over two waves", () => {
  const before = [row("JM14", 3), row("KT02", 4), row("AB31", 2), row("RS09", 4), row("LP17", 3)];
  const after = [row("JM14", 4), row("kt 02", 4), row("AB13", 3), row("RSO9", 5), row("XY55", 5)];

  it("are counted: each time, only before, only after", () => {
    const [linked = ""] = said(issuesOf("Your code", before, after), "waves-linked");
    expect(linked).toContain("2 people answered each time");
    expect(linked).toContain("3 answered only before, 3 only after");
  });
  it("have codes that differ by one slip listed for review by cell, never linked", () => {
    expect(said(issuesOf("Your code", before, after), "codes-nearly-alike")).toEqual([
      "'Staff Sept'!A4 This code and the one in 'Staff July'!A4 differ by one slip: perhaps one person.",
      "'Staff Sept'!A5 This code and the one in 'Staff July'!A5 differ by one slip: perhaps one person.",
    ]);
  });
  it("are linked by their school's e-mail address, whatever its case", () => {
    const mail = (rows: CellValue[][]) =>
      rows.map(([key, ...rest]): CellValue[] => [`${String(key)}@larkmead.example`, ...rest]);
    const linked = said(
      issuesOf("Email", mail(before), mail([row("jm14", 4), row("KT02", 4), row("new", 3)])),
      "waves-linked",
    );
    expect(linked[0]).toContain("2 people");
  });
  it("are not sought among codes given out in a row", () => {
    const codes = (from: number) => Array.from({ length: 8 }, (_, index) => row(`ST-${from + index}`, 3));
    expect(said(issuesOf("Your code", codes(1), codes(6)), "codes-nearly-alike")).toEqual([]);
  });
  it("are told apart from those who left, where these began elsewhere", () => {
    // Ten who stay answer 4 and 5 in turn, ten who leave 1 and 2: the difference at the start is three points.
    const stay = Array.from({ length: 10 }, (_, index) => row(`S${index}${index}Q`, 4 + (index % 2)));
    const leave = Array.from({ length: 10 }, (_, index) => row(`L${index}${index}Z`, 1 + (index % 2)));
    const differ = said(issuesOf("Your code", [...stay, ...leave], stay), "unlinked-differ");
    expect(differ).toHaveLength(1);
    expect(differ[0]).toContain("began lower");
    expect(
      said(
        issuesOf(
          "Your code",
          [...stay, ...stay.map(([key, ...rest]): CellValue[] => [`${String(key)}X9`, ...rest])],
          stay,
        ),
        "unlinked-differ",
      ),
    ).toEqual([]);
  });
  it("are independent groups where only names or the order of rows could link them", () => {
    const issues = issuesOf("Name", before, after);
    expect(said(issues, "waves-linked")).toEqual([]);
    expect(said(issues, "waves-independent")).toHaveLength(1);
  });
});
