import type { Sheet } from "../../engine";
import { plainDraft } from "./drafts";
import { fileOf, workbookKinds } from "./workbooks";

const cellsOf = (sheet: Sheet | undefined) =>
  sheet === undefined
    ? null
    : Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)),
      );

const scores = plainDraft("Scores", [
  ["Pupil", "Before", "Late?"],
  ["Ash", 10.25, true],
  ["Birch", null, false],
  ["'quoted", 45_231, null],
]);

describe.each(workbookKinds)("$name", (kind) => {
  it("reads values of every kind as they are, in tab order", async () => {
    const dated = { ...scores, rows: scores.rows.map((row) => (row.row === 3 ? withDate(row) : row)) };
    const { workbook } = await kind.open(await fileOf([dated, plainDraft("Empty", [])]));
    const [first, second] = await workbook.sheets();
    expect([first?.name, second?.name]).toEqual(["Scores", "Empty"]);
    expect(cellsOf(first)).toEqual([
      ["Pupil", "Before", "Late?"],
      ["Ash", 10.25, true],
      ["Birch", null, false],
      ["'quoted", 45_231, null],
    ]);
    expect(first?.numberFormat(3, 1)).toBe("dd/mm/yyyy");
    expect(first?.numberFormat(1, 1)).toBe("General");
    expect([second?.rowCount, second?.columnCount]).toEqual([0, 0]);
  });

  it("tells merges, tables, hidden rows and columns, and hidden sheets", async () => {
    const sheet = plainDraft("Scores", [["Title"], ["Pupil", "Before"], ["Ash", 1], ["Birch", 2]], {
      merges: [{ row: 0, column: 0, toRow: 0, toColumn: 1 }],
      tables: [{ name: "Pupils", range: { row: 1, column: 0, toRow: 3, toColumn: 1 }, columns: ["Pupil", "Before"] }],
      columns: [{ column: 1, width: 9, hidden: true }],
    });
    const rows = sheet.rows.map((row) => (row.row === 2 ? { ...row, hidden: true } : row));
    const { workbook } = await kind.open(
      await fileOf([{ ...sheet, rows }, plainDraft("Aside", [["x"]], { id: "aside", visibility: "hidden" })]),
    );
    const [first, second] = await workbook.sheets();
    expect(first?.merges).toEqual([{ row: 0, column: 0, toRow: 0, toColumn: 1 }]);
    expect(first?.tables).toEqual([
      { name: "Pupils", range: { row: 1, column: 0, toRow: 3, toColumn: 1 }, totalsRow: false },
    ]);
    expect([1, 2, 3].map((row) => first?.isRowHidden(row))).toEqual([false, true, false]);
    expect([0, 1].map((column) => first?.isColumnHidden(column))).toEqual([false, true]);
    expect(second?.visibility).toBe("hidden");
  });

  it("writes a draft as a marked sheet after the person's own, whose texts stay texts", async () => {
    const opened = await kind.open(await fileOf([scores]));
    const texts = ["=SUM(A1)", "+0.14 to +0.48", "1/2", "May 2024", "TRUE", "007", "-", "50%", "#N/A", "'x", "@home"];
    await opened.workbook.write([plainDraft("Results", [texts, [1 / 3, -1e-9, false]], { id: "results" })]);
    const [own, ours] = await opened.now();
    expect(own?.mark).toBeNull();
    expect(ours?.name).toBe("Results");
    expect(ours?.mark).toEqual({ version: 1, id: "results" });
    const [written, numbers] = cellsOf(ours) ?? [];
    expect(written).toEqual(texts);
    expect(numbers?.slice(0, 3)).toEqual([1 / 3, -1e-9, false]);
  });

  it("keeps a formula live and its value beside it", async () => {
    const opened = await kind.open(await fileOf([scores]));
    await opened.workbook.write([
      plainDraft("Results", [[{ formula: "AVERAGE(Scores!B2:B4)", value: 22_620.625 }]], { id: "results" }),
    ]);
    const ours = (await opened.now()).find(({ mark }) => mark?.id === "results");
    expect(ours?.cell(0, 0)).toBe(22_620.625);
    expect(ours?.isFormula(0, 0)).toBe(true);
  });

  it("leaves a person's sheet of the wanted name alone and follows with references", async () => {
    const opened = await kind.open(await fileOf([plainDraft("By school", [["mine"]])]));
    await opened.workbook.write([
      plainDraft("Summary", [[{ formula: "'By school'!A1", value: "ours" }]], { id: "summary" }),
      plainDraft("By school", [["ours"]], { id: "by-school" }),
    ]);
    const sheets = await opened.now();
    expect(sheets.map(({ name }) => name)).toEqual(["By school", "Summary", "By school (2)"]);
    expect(sheets[0]?.cell(0, 0)).toBe("mine");
    expect(sheets[2]?.cell(0, 0)).toBe("ours");
  });

  it("replaces its own sheet in its place, whole", async () => {
    const opened = await kind.open(await fileOf([scores]));
    await opened.workbook.write([
      plainDraft("One", [["a", "b"], ["c"]], { id: "one" }),
      plainDraft("Two", [["d"]], { id: "two" }),
    ]);
    const next = await opened.again();
    await next.workbook.write([plainDraft("One", [["new"]], { id: "one" })]);
    const sheets = await next.now();
    expect(sheets.map(({ name }) => name)).toEqual(["Scores", "One", "Two"]);
    expect(cellsOf(sheets[1])).toEqual([["new"]]);
    expect(cellsOf(sheets[2])).toEqual([["d"]]);
  });

  it("removes sheets of its own that no draft replaces where asked to, but never Setup", async () => {
    const opened = await kind.open(await fileOf([scores]));
    const [one, two, setup] = ["one", "two", "setup"].map((id) => plainDraft(id, [[`of ${id}`]], { id }));
    if (!one || !two || !setup) throw new Error("three drafts");
    await opened.workbook.write([one, two, setup]);
    const next = await opened.again();
    await next.workbook.write([one], { removeOthers: true });
    const after = await (await next.again()).now();
    expect(after.map(({ name }) => name)).toEqual(["Scores", "one", "setup"]);
    expect(cellsOf(after[2])).toEqual([["of setup"]]);
  });

  it("writes the same workbook again when nothing has changed", async () => {
    const drafts = [
      plainDraft(
        "One",
        [
          ["School", "Change"],
          ["Ash", 0.25],
        ],
        {
          id: "one",
          tables: [
            { name: "Schools", range: { row: 0, column: 0, toRow: 1, toColumn: 1 }, columns: ["School", "Change"] },
          ],
        },
      ),
      plainDraft("Two", [[{ formula: "One!B2", value: 0.25 }]], { id: "two" }),
    ];
    const opened = await kind.open(await fileOf([scores]));
    await opened.workbook.write(drafts);
    const before = (await opened.now()).map((sheet) => [sheet.name, sheet.mark, cellsOf(sheet), sheet.tables]);
    const next = await opened.again();
    await next.workbook.write(drafts);
    const after = (await next.now()).map((sheet) => [sheet.name, sheet.mark, cellsOf(sheet), sheet.tables]);
    expect(after).toEqual(before);
  });
});

function withDate(row: (typeof scores.rows)[number]) {
  return {
    ...row,
    cells: row.cells.map(([column, cell]) =>
      column === 1
        ? ([column, { ...cell, style: { numberFormat: "dd/mm/yyyy" } }] as const)
        : ([column, cell] as const),
    ),
  };
}
