import { recognise } from "../../../engine/tables/recognise";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { placeText } from "../../../engine/workbook/place";
import { sampleDrafts } from "../../../templates";
import { sheetOfDraft } from "../../sheetOfDraft";
import { columnOf, issueCodes, numbersOf, study, textsOf } from "./reading";

describe("a pupil table below title rows", () => {
  const read = study([
    ["Larkmead and Thornhill: reading, Year 4"],
    [],
    ["School", "Adno", "PP", "Class type", "Arm", "SAS before", "SAS after"],
    ["Larkmead", "0012", "Y", "small", "Project", 98, 104],
    ["Larkmead", "0013", "N", "regular", "Comparison", "Abs", "101*"],
    ["Thornhill", "0012", "Yes", "small", "Project", 110, "<70"],
    ["Thornhill", "0020", "No", "regular", "Comparison", 91, null],
    [null, null, null, null, "Average", 99.7, 91.7],
    ["Note: the test was sat in the hall by all pupils"],
  ]);
  const pupils = read.pupils;

  it("finds the roles by their headings", () => {
    expect(pupils?.columns.map((column) => column.role)).toEqual([
      "school",
      "local-id",
      "pupil-premium",
      "group",
      "arm",
      "before",
      "after",
    ]);
  });
  it("joins before and after under one measure", () => {
    expect(columnOf(pupils, "before").measure).toBe("sas");
    expect(columnOf(pupils, "after").measure).toBe("sas");
    expect(columnOf(pupils, "after").wave).toBe(1);
  });
  it("keeps the reason of a missing score apart from a blank", () => {
    expect(numbersOf(pupils, "before")).toEqual([98, "absent", 110, 91]);
    expect(numbersOf(pupils, "after")).toEqual([104, 101, 70, "blank"]);
  });
  it("keeps leading zeros and says what yes and no are", () => {
    expect(textsOf(pupils, "local-id")).toEqual(["0012", "0013", "0012", "0020"]);
    expect(columnOf(pupils, "pupil-premium")).toMatchObject({ meaning: { Y: "yes", N: "no", Yes: "yes", No: "no" } });
    expect(columnOf(pupils, "arm")).toMatchObject({ meaning: { Project: "treatment", Comparison: "comparison" } });
  });
  it("uses or lists every row", () => {
    expect(pupils?.rowsSupplied).toBe(6);
    expect(pupils?.dropped).toEqual([
      { rowNumber: 8, reason: "total" },
      { rowNumber: 9, reason: "note" },
    ]);
  });
  it("places what it noticed at the cell", () => {
    const places = read.issues.map((issue) => `${issue.code} ${issue.place ? placeText(issue.place) : ""}`);
    expect(places).toContain("missing-codes Pupils!F5");
    expect(places).toContain("marked-numbers Pupils!G5");
    expect(places).toContain("censored-values Pupils!G6");
    expect(places).toContain("rows-dropped Pupils!A8");
  });
});

it("never takes class types, sets or letters for arms", () => {
  const read = study([
    ["School", "Class type", "Group", "Lunch", "Maths grade 2 (before)", "Maths grade 3 (after)"],
    [54, "regular", "A", "free", null, 564],
    [63, "small", "B", "free", 579, 593],
    [63, "regular+aide", "A", "non-free", 560, 601],
    [54, "regular", "B", "non-free", 555, 580],
  ]);
  expect(read.pupils?.columns.map((column) => column.role)).toEqual([
    "school",
    "group",
    "group",
    "pupil-premium",
    "before",
    "after",
  ]);
  expect(columnOf(read.pupils, "before").measure).toBe("maths");
  expect(columnOf(read.pupils, "pupil-premium")).toMatchObject({ meaning: { free: "yes", "non-free": "no" } });
});

it("joins merged bands over headings", () => {
  const sheet = memorySheet(
    "4K",
    [
      ["UPN", "MRT SAS", null, "Spelling age", null],
      [null, "Oct 2024", "Jun 2025", "Oct 2024", "Jun 2025"],
      ["V999400120004", 98, 103, "9:06", "10y 2m"],
      ["R999400120029", 88, 93, "8.11", "<6:00"],
    ],
    {
      merges: [
        { row: 0, column: 0, toRow: 1, toColumn: 0 },
        { row: 0, column: 1, toRow: 0, toColumn: 2 },
        { row: 0, column: 3, toRow: 0, toColumn: 4 },
      ],
    },
  );
  const outcome = recognise([{ file: null, sheet }], { forms: [] });
  const pupils = outcome.ok ? outcome.value.pupils : null;
  expect(pupils?.columns.map((column) => `${column.role} ${column.header}`)).toEqual([
    "upn UPN",
    "before MRT SAS › Oct 2024",
    "after MRT SAS › Jun 2025",
    "before Spelling age › Oct 2024",
    "after Spelling age › Jun 2025",
  ]);
  // Ages in months: 9 years 6 months, 8 years 11 months; 10 years 2 months, at most 6 years.
  expect(numbersOf(pupils, "before", "spelling age")).toEqual([114, 107]);
  expect(numbersOf(pupils, "after", "spelling age")).toEqual([122, 72]);
});

it("turns a long table into one row a pupil", () => {
  const read = study([
    ["UPN", "School", "Subject", "Result set", "Result"],
    ["V999400120004", "Larkmead", "Reading", "Autumn 2024", 98],
    ["V999400120004", "Larkmead", "Reading", "Summer 2025", 103],
    ["R999400120029", "Larkmead", "Reading", "Autumn 2024", 88],
    ["R999400120029", "Larkmead", "Reading", "Summer 2025", "Absent"],
    ["R999400120029", "Larkmead", "Reading", "Autumn 2024", 88],
  ]);
  expect(numbersOf(read.pupils, "before")).toEqual([98, 88]);
  expect(numbersOf(read.pupils, "after")).toEqual([103, "absent"]);
  expect(read.pupils?.rowsUsed).toBe(5 - 1);
  expect(issueCodes(read)).toEqual(expect.arrayContaining(["long-layout", "duplicate-rows"]));
});

it("unites a sheet a school and joins the rows of a pupil who moved", () => {
  const larkmead = memorySheet("Larkmead", [
    ["UPN", "SAS Oct", "SAS Jun"],
    ["V999400120004", 98, 103],
    ["R999400120029", 88, "Left"],
    ["K999400320022", 91, 90],
    ["P999400320015", 101, 104],
    ["Y999400320003", 99, 97],
  ]);
  const thornhill = memorySheet("Thornhill", [
    ["Pupil UPN", "SAS (Oct)", "SAS (Jun)"],
    ["T999400220034", 105, 110],
    ["C999400220042", 95, 96],
    ["X999400220027", 85, 89],
    ["D999400120021", 107, 111],
    ["R999400120029", "New", 92],
  ]);
  const outcome = recognise(
    [larkmead, thornhill].map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  const pupils = outcome.ok ? outcome.value.pupils : null;
  expect(pupils?.rowNumbers).toHaveLength(9);
  expect(numbersOf(pupils, "after")).toEqual([103, 92, 90, 104, 97, 110, 96, 89, 111]);
  expect(new Set(textsOf(pupils, "school"))).toEqual(new Set(["Larkmead", "Thornhill"]));
  const moved = outcome.issues.filter((issue) => issue.code === "pupil-moved");
  expect(moved.map((issue) => issue.place && placeText(issue.place))).toEqual(["Larkmead!A3", "Thornhill!A6"]);
});

describe("bad input", () => {
  it("says so where no table is", () => {
    const outcome = recognise([{ file: null, sheet: memorySheet("Notes", [["Remember the milk"]]) }], { forms: [] });
    expect(outcome.ok).toBe(false);
    expect(outcome.issues[0]?.code).toBe("no-table");
  });
  it("says so where words stand instead of scores", () => {
    const read = study([
      ["UPN", "Reading before", "Reading after"],
      ["V999400120004", "doing well", "keeps trying"],
      ["R999400120029", "enjoys stories", "more fluent"],
      ["K999400320022", "shy", "speaks up"],
    ]);
    expect(issueCodes(read).filter((code) => code === "words-where-scores")).toHaveLength(2);
  });
  it("says so for one pupil and for scores all equal", () => {
    const one = study([
      ["UPN", "Reading before", "Reading after"],
      ["V999400120004", 98, 101],
    ]);
    expect(issueCodes(one)).toContain("one-pupil");
    const equal = study([
      ["UPN", "Reading before", "Reading after"],
      ["V999400120004", 98, 101],
      ["R999400120029", 98, 103],
    ]);
    expect(issueCodes(equal)).toContain("all-equal");
  });
});

it("reads the large sample's sixty schools, each pupil once", () => {
  const sources = sampleDrafts("large").map((draft) => ({ file: null, sheet: sheetOfDraft(draft) }));
  const outcome = recognise(sources, { forms: [] });
  const pupils = outcome.ok ? outcome.value.pupils : null;
  expect(new Set(textsOf(pupils, "school"))).toHaveProperty("size", 60);
  const upn = textsOf(pupils, "upn");
  expect(new Set(upn).size).toBe(upn.length);
  expect(outcome.issues.filter((issue) => issue.severity === "error")).toEqual([]);
  // Two schools sent their list twice.
  const twice = outcome.issues.filter((issue) => issue.code === "duplicate-rows").map((issue) => issue.place?.sheet);
  expect(new Set(twice).size).toBe(2);
});
