import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { textsOf } from "./reading";

const headings = ["Adno", "Name", "Pre SAS", "Post SAS"];
const first: CellValue[][] = [
  ["0101", "Isla", 108, 114],
  ["0102", "Uma", 85, 99],
  ["0103", "Ada", 86, 97],
];
const second: CellValue[][] = [
  ["0201", "Amir", 101, 97],
  ["0202", "Will", 85, 85],
  ["0203", "Noor", 92, 95],
];

function read(sheets: readonly (readonly [string, readonly (readonly CellValue[])[]])[]): Study {
  const outcome = recognise(
    sheets.map(([name, rows]) => ({ file: null, sheet: memorySheet(name, rows) })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("no table");
  return outcome.value;
}

const roles = (study: Study): readonly string[] => study.pupils?.columns.map(({ role }) => role) ?? [];

describe("a class named outside the rows", () => {
  it.each([
    ["Class 4B", "Class 4K", "4B", "4K"],
    ["Form 7KL", "Form: 7MR", "7KL", "7MR"],
    ["Tutor group 9X", "Tutor group 9Y", "9X", "9Y"],
    ["Set 1", "Set 2", "1", "2"],
  ])("is the title over each table: %s, %s", (one, other, left, right) => {
    const study = read([["Results", [[one], [], headings, ...first, [], [other], [], headings, ...second]]]);
    expect(textsOf(study.pupils, "class")).toEqual([left, left, left, right, right, right]);
  });
  it("is a title on each sheet, before the sheet's own name", () => {
    const study = read([
      ["4 autumn term", [["Class 4B"], [], headings, ...first]],
      ["4 other", [["Class 4K"], [], headings, ...second]],
    ]);
    expect(textsOf(study.pupils, "class")).toEqual(["4B", "4B", "4B", "4K", "4K", "4K"]);
  });
  it("is the sheet's name where no title names one", () => {
    const study = read([
      ["4B", [headings, ...first]],
      ["4K", [headings, ...second]],
    ]);
    expect(textsOf(study.pupils, "class")).toEqual(["4B", "4B", "4B", "4K", "4K", "4K"]);
  });
  it("is not a title of something else, nor asked where a column says it", () => {
    const other = read([
      ["Results", [["Form time"], [], headings, ...first, [], ["Set texts"], [], headings, ...second]],
    ]);
    expect(roles(other)).not.toContain("class");
    const withClass = (rows: CellValue[][]): CellValue[][] => rows.map((row) => [...row, "5Z"]);
    const own = read([
      ["A", [["Class 4B"], [], [...headings, "Class"], ...withClass(first)]],
      ["B", [["Class 4K"], [], [...headings, "Class"], ...withClass(second)]],
    ]);
    expect(new Set(textsOf(own.pupils, "class"))).toEqual(new Set(["5Z"]));
  });
});
