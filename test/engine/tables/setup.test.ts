import fc from "fast-check";
import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import { setupDraft } from "../../../engine/tables/setup/setupDraft";
import { setupSections } from "../../../engine/tables/setup/setupRows";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { sampleDrafts } from "../../../templates";
import { columnOf, issueCodes, numbersOf, textsOf } from "./reading";
import { setupSheet } from "./setupSheet";

const mark = { version: 1, id: "setup" };
const HEADINGS = ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"];

function read(sheets: readonly Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => issue.code).join());
  return outcome.value;
}

const withSetup = (sheets: readonly Sheet[], rows: readonly (readonly CellValue[])[]): Study =>
  read([...sheets, memorySheet("Setup", [["Setup"], HEADINGS, ...rows], { mark })]);
const row = (id: string, appliesTo: string, value: CellValue): CellValue[] => [
  id,
  appliesTo,
  value,
  null,
  null,
  null,
  id,
];
const again = (study: Study, sheets: readonly Sheet[]): Study =>
  read([...sheets, { ...draftedSheet(setupDraft(study)), mark }]);
/** All a study says, apart from the rows of Setup themselves. */
const meaning = (study: Study): unknown => ({ ...study, setup: null });

const pupils = memorySheet("Year 4", [
  ["UPN", "School", "Set", "Lexia", "Star", "PP"],
  ["V999400120004", "Larkmead", "red", 98, 104, "Y"],
  ["R999400120029", "Larkmead", "blue", 88, 0, null],
  ["K999400320022", "Larkmead", "red", 91, 95, null],
]);

describe("the Setup sheet", () => {
  it.each(["small", "clean"] as const)("read back as drafted gives the same study of the %s sample", (name) => {
    const sheets = sampleDrafts(name).map((draft) => draftedSheet(draft));
    const study = read(sheets);
    const second = again(study, sheets);
    expect(meaning(second)).toEqual(meaning(study));
    expect(setupDraft(second)).toEqual(setupDraft(study));
  });

  it("gives roles and measures recognition could not know", () => {
    expect(read([pupils]).pupils?.columns.some((column) => column.role === "before")).toBe(false);
    const study = withSetup(
      [pupils],
      [
        row("role", "Year 4!Lexia", "Score before"),
        row("role", "Year 4!Star", "Score after"),
        row("measure", "Year 4!Lexia", "Reading"),
        row("measure", "Year 4!Star", "Reading"),
        row("role", "Year 4!Set", "Project or comparison"),
        row("arm", "red", "project"),
        row("arm", "blue", "comparison"),
      ],
    );
    expect(numbersOf(study.pupils, "before", "reading")).toEqual([98, 88, 91]);
    expect(numbersOf(study.pupils, "after", "reading")).toEqual([104, 0, 95]);
    expect(columnOf(study.pupils, "arm")).toMatchObject({ meaning: { red: "treatment", blue: "comparison" } });
    expect(columnOf(study.pupils, "before").reason).toBe("setup");
  });

  it("mends only what it says yes to", () => {
    const sheet = memorySheet("Mistlebrook", [
      ["UPN", "SAS before", "SAS after", "PP", "Adno", "Reading age after"],
      ["V999400120004", 98, 104, "Y", "000123", "9:06"],
      ["R999400120029", 88, 0, null, 124, "9:00"],
    ]);
    const offered = read([sheet]);
    expect(numbersOf(offered.pupils, "after", "sas")).toEqual([104, 0]);
    const keys = offered.issues.flatMap((issue) => issue.repair ?? []);
    expect(keys).toEqual([
      "zero-for-absence@Mistlebrook!C",
      "blank-or-no@Mistlebrook!D",
      "leading-zeros-lost@Mistlebrook!E",
    ]);
    const mended = withSetup(
      [sheet],
      keys.map((key) => row("repair", key, "yes")),
    );
    expect(numbersOf(mended.pupils, "after", "sas")).toEqual([104, "zero-for-absence"]);
    expect(textsOf(mended.pupils, "pupil-premium")).toEqual(["Y", "No"]);
    expect(textsOf(mended.pupils, "local-id")).toEqual(["000123", "000124"]);
    const repairs = mended.issues.filter((issue) => issue.repair !== undefined);
    expect(repairs.map((issue) => issue.severity)).toEqual(["info", "info", "info"]);
  });

  it("names rows it does not know, doubled ones and values it cannot use, and keeps all of them", () => {
    const rows = [
      row("mode", "", "secret"),
      row("question", "", "Does talk help?"),
      row("question", "", "Or does it not?"),
      row("colour", "", "green"),
      row("role", "Year 4!Lexia", "Something else"),
    ];
    const study = withSetup([pupils], rows);
    expect(issueCodes(study).filter((code) => code.startsWith("setup-"))).toEqual([
      "setup-doubled-row",
      "setup-unknown-row",
      "setup-value",
      "setup-value",
    ]);
    expect(study.settings.question).toBe("Does talk help?");
    expect(study.settings.mode).toBe("working");
    const values = setupDraft(study).rows.flatMap(({ cells }) => cells.map(([, cell]) => cell.value));
    for (const value of ["secret", "Does talk help?", "Or does it not?", "green", "Something else"]) {
      expect(values).toContain(value);
    }
  });

  it("takes any text for a free setting and gives it back unchanged", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        const study = withSetup([pupils], [row("title", "", text)]);
        const titles = setupDraft(study).rows.flatMap(({ key, cells }) =>
          key === "title:" ? [cells[2]?.[1].value] : [],
        );
        expect(titles).toEqual([text]);
      }),
      { numRuns: 50 },
    );
  });

  it("reads hidden sheets only when asked", () => {
    const hidden = memorySheet(
      "Old",
      [
        ["UPN", "SAS before"],
        ["V999400120004", 98],
        ["R999400120029", 88],
      ],
      {
        visibility: "hidden",
      },
    );
    expect(read([pupils, hidden]).tables).toHaveLength(1);
    expect(issueCodes(read([pupils, hidden]))).toContain("hidden-sheet");
    expect(withSetup([pupils, hidden], [row("hidden-sheet", "Old", "yes")]).tables).toHaveLength(2);
  });
});

describe("the limits of a test", () => {
  const rows: CellValue[][] = [
    ["Adno", "Maths mark before", "Maths mark after"],
    ...Array.from({ length: 12 }, (_, row): CellValue[] => [`0${row}`, 20 + row, row === 3 ? 64 : 24 + row]),
  ];
  const sheet = memorySheet("Pupils", rows);
  it("come from Setup: a mark above the highest is told, and left out where Setup says so", () => {
    const open = read([sheet]);
    const measure = columnOf(open.pupils, "after").measure ?? "";
    const codes = (study: Study) => study.issues.map(({ code }) => code);
    const limits = setupSections(open).flatMap((section) => section.rows.filter(({ id }) => id.endsWith("-score")));
    expect(limits.map(({ id, value }) => [id, value])).toEqual([
      ["lowest-score", 0],
      ["highest-score", null],
    ]);
    expect(codes(open)).not.toContain("out-of-range");
    const limited = read([sheet, setupSheet([["highest-score", measure, "60"]])]);
    const told = limited.issues.filter(({ code }) => code === "out-of-range");
    expect(told.map(({ place }) => [place?.row, place?.column])).toEqual([[4, 2]]);
    expect(numbersOf(limited.pupils, "after")[3]).toBe(64);
    const key = told[0]?.repair ?? "";
    const mended = read([
      sheet,
      setupSheet([
        ["highest-score", measure, "60"],
        ["repair", key, "yes"],
      ]),
    ]);
    expect(numbersOf(mended.pupils, "after")[3]).toBe("out-of-range");
  });
  it("are numbers in order", () => {
    const measure = columnOf(read([sheet]).pupils, "after").measure ?? "";
    const issuesOf = (low: string, high: string) =>
      read([
        sheet,
        setupSheet([
          ["lowest-score", measure, low],
          ["highest-score", measure, high],
        ]),
      ]).issues.filter(({ code }) => code === "setup-value");
    expect(issuesOf("0", "sixty")).toHaveLength(1);
    expect(issuesOf("60", "40")).toHaveLength(1);
    expect(issuesOf("0", "60")).toHaveLength(0);
  });
});
