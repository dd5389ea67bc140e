import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import { setupDraft } from "../../../engine/tables/setup/setupDraft";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { placeText } from "../../../engine/workbook/place";
import type { Sheet } from "../../../engine/workbook/sheet";
import { runAnalyses } from "../../../engine/analyses/run";
import { twoBlocks } from "../../data/unseen/twoBlocks";
import { columnOf, issueCodes, textsOf } from "./reading";
import { unseenDraft } from "./unseen/unseenDraft";

type Rows = readonly (readonly CellValue[])[];

function read(sheets: readonly Sheet[], file: string | null = null): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

const headings = ["UPN", "Name", "Pre SAS", "Post SAS"];
// Valid numbers, invented: check letters by the rule of the numbers' guide.
const projectRows: Rows = [
  ["Y999211718011", "Isla", 108, 114],
  ["M999211718012", "Uma", 85, 99],
  ["B999211718013", "Ada", 86, 97],
];
const comparisonRows: Rows = [
  ["P999211718023", "Amir", 101, 97],
  ["D999211718024", "Will", 85, 85],
];
const arms = ["treatment", "treatment", "treatment", "comparison", "comparison"];

/** What the arm of each pupil means. */
function armsOf(study: Study): readonly (string | null)[] {
  const column = columnOf(study.pupils, "arm");
  const meaning = column.kind === "text" ? column.meaning : undefined;
  return textsOf(study.pupils, "arm").map((level) => meaning?.[level ?? ""] ?? null);
}

describe("arms named only above the tables", () => {
  it("are declared by the titles of two tables, one under the other", () => {
    const study = read([
      memorySheet("Results", [
        ["Catch-up reading: results"],
        [],
        ["Intervention group"],
        headings,
        ...projectRows,
        [null, "Mean", 93, 103],
        [],
        ["Control group"],
        headings,
        ...comparisonRows,
      ]),
    ]);
    expect(armsOf(study)).toEqual(arms);
    const told = study.issues.filter(({ code }) => code === "arm-from-caption");
    expect(told.map(({ place }) => place && placeText(place))).toEqual(["Results!A3", "Results!A10"]);
  });

  it("are declared by titles with a blank row under them", () => {
    const study = read([
      memorySheet("Results", [
        ["Intervention"],
        [],
        headings,
        ...projectRows,
        [],
        ["Control"],
        [],
        headings,
        ...comparisonRows,
      ]),
    ]);
    expect(armsOf(study)).toEqual(arms);
  });

  it("are declared by lines that part the rows under one row of headings", () => {
    const study = read([
      memorySheet("4K", [headings, ["Intervention"], ...projectRows, ["Control"], ...comparisonRows]),
    ]);
    expect(armsOf(study)).toEqual(arms);
    expect(study.pupils?.rowNumbers).toHaveLength(5);
  });

  it("are declared by titles over tables side by side, merged or not", () => {
    const beside = (width: number): Rows =>
      [0, 1, 2].map((row) => [
        ...(projectRows[row] ?? []),
        ...Array.from({ length: width }, () => null),
        ...(comparisonRows[row] ?? []),
      ]);
    const rows: Rows = [
      ["Intervention", null, null, null, null, "Control"],
      [...headings, null, ...headings],
      ...beside(1),
    ];
    expect(armsOf(read([memorySheet("Results", rows)]))).toEqual(arms);
    const merges = [
      { row: 0, column: 0, toRow: 0, toColumn: 3 },
      { row: 0, column: 5, toRow: 0, toColumn: 8 },
    ];
    expect(armsOf(read([memorySheet("Results", rows, { merges })]))).toEqual(arms);
  });

  it("are declared by the names of two sheets, which are then no schools", () => {
    const study = read([
      memorySheet("Intervention", [headings, ...projectRows]),
      memorySheet("Control 4B", [headings, ...comparisonRows]),
    ]);
    expect(armsOf(study)).toEqual(arms);
    expect(study.pupils?.columns.some(({ role }) => role === "school")).toBe(false);
  });

  it("are declared by the names of two files", () => {
    const outcome = recognise(
      [
        { file: "Larkmead intervention.xlsx", sheet: memorySheet("Sheet1", [headings, ...projectRows]) },
        { file: "Larkmead control.xlsx", sheet: memorySheet("Sheet1", [headings, ...comparisonRows]) },
      ],
      { forms: [] },
    );
    expect(outcome.ok).toBe(true);
    if (outcome.ok) expect(armsOf(outcome.value)).toEqual(arms);
  });
});

describe("titles that declare nothing", () => {
  it("are those of one arm only, or of both in one line", () => {
    const one = read([memorySheet("Intervention", [headings, ...projectRows])]);
    expect(one.pupils?.columns.some(({ role }) => role === "arm")).toBe(false);
    const both = read([memorySheet("4K", [["Intervention and control groups"], headings, ...projectRows])]);
    expect(both.pupils?.columns.some(({ role }) => role === "arm")).toBe(false);
  });

  it("are those over a column that says the arm itself", () => {
    const study = read([
      memorySheet("Results", [
        ["Intervention"],
        [...headings, "Arm"],
        ...projectRows.map((row) => [...row, "Control"]),
        [],
        ["Control"],
        [...headings, "Arm"],
        ...comparisonRows.map((row) => [...row, "Project"]),
      ]),
    ]);
    expect(textsOf(study.pupils, "arm")).toEqual(["Control", "Control", "Control", "Project", "Project"]);
  });

  it("are those over the same pupils twice: asked, not declared", () => {
    const study = read([
      memorySheet("Intervention", [
        ["UPN", "SAS Oct"],
        ...projectRows.map(([upn, , pre]) => [upn ?? null, pre ?? null]),
      ]),
      memorySheet("Control", [
        ["UPN", "SAS Jun"],
        ...projectRows.map(([upn, , , post]) => [upn ?? null, post ?? null]),
      ]),
    ]);
    expect(study.pupils?.columns.some(({ role }) => role === "arm")).toBe(false);
    expect(issueCodes(study)).toContain("captions-share-pupils");
  });
});

it("can be set otherwise in Setup, and read back as drafted they stay", () => {
  const sheets = [
    memorySheet("Intervention", [headings, ...projectRows]),
    memorySheet("Control", [headings, ...comparisonRows]),
  ];
  const study = read(sheets);
  const mark = { version: 1, id: "setup" };
  const again = read([...sheets, { ...draftedSheet(setupDraft(study)), mark }]);
  expect(textsOf(again.pupils, "arm")).toEqual(textsOf(study.pupils, "arm"));
  const rows = [
    ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"],
    ["", "Intervention!Arm", "Not used", null, null, null, "role"],
    ["", "Control!Arm", "Not used", null, null, null, "role"],
  ];
  const without = read([...sheets, memorySheet("Setup", rows, { mark })]);
  expect(without.pupils?.columns.some(({ role }) => role === "arm")).toBe(false);
});

it("named above two blocks, the arms reach the analysis as a comparison", () => {
  const sources = twoBlocks.sheets.map(unseenDraft).map((draft) => ({ file: null, sheet: draftedSheet(draft) }));
  const outcome = recognise(sources, { forms: [] });
  if (!outcome.ok) throw new Error("no table");
  const [result] = runAnalyses(outcome.value).results;
  // 12 and 13 pupils on the lists, one of each absent once.
  expect(result).toMatchObject({ kind: "attainment", both: 11, design: { kind: "chosen-comparison" } });
});
