import { customFunctionCells, MemoryExcel, type RegisteredFunctions } from "../../../addin/host";
import { memoryRuntime } from "../memoryRuntime";

/** Functions as small as can be: what is tested is how Excel hands over and takes back. */
const registered: RegisteredFunctions = {
  namespace: "SMALL",
  metadata: {
    allowErrorForDataTypeAny: true,
    functions: [
      { id: "SUM", name: "SUM", parameters: [{ dimensionality: "matrix", type: "any" }] },
      { id: "SHOW", name: "SHOW", parameters: [{ dimensionality: "matrix" }, { type: "number", optional: true }] },
      { id: "HALF", name: "HALF", parameters: [{ type: "number" }, { type: "string", optional: true }] },
      { id: "BOTH", name: "BOTH", parameters: [{ type: "number" }] },
      { id: "REFUSE", name: "REFUSE", parameters: [] },
      { id: "BREAK", name: "BREAK", parameters: [] },
    ],
  },
  implementations: new Map<string, (...given: unknown[]) => unknown>([
    ["SUM", (range) => (range as number[][]).flat().reduce((sum, value) => sum + value, 0)],
    ["SHOW", (range, more) => JSON.stringify([range, more])],
    ["HALF", (value, word) => `${Number(value) / 2}${String(word ?? "")}`],
    [
      "BOTH",
      (value) => [
        [Number(value), Number(value) + 1],
        ["low", "high"],
      ],
    ],
    [
      "REFUSE",
      () => {
        throw Object.assign(new Error("Choose more cells."), { code: "#N/A" });
      },
    ],
    [
      "BREAK",
      () => {
        throw new RangeError("a fault");
      },
    ],
  ]),
};

function excelWith(rows: (string | number | boolean | null)[][]) {
  const cells = customFunctionCells(() => excel.workbook, registered);
  const excel: MemoryExcel = new MemoryExcel({ calculate: cells.calculate });
  const sheet = excel.addSheet("Our scores", rows);
  /** Types a formula into a cell and gives what stands there. */
  const typed = (row: number, column: number, formula: string) => {
    excel.type(sheet, { row, column }, formula);
    return valueAt(row, column);
  };
  const valueAt = (row: number, column: number) => sheet.cells.get(row * 16_384 + column)?.value ?? "";
  return { excel, sheet, cells, typed, valueAt };
}

describe("formulas of an add-in's functions in the in-memory Excel", () => {
  it("compute from cells through the real office.js, written as formulas, read as values", async () => {
    const { excel } = excelWith([
      [1, 2],
      [3, 4],
    ]);
    await memoryRuntime(excel).run({}, async (context) => {
      const cell = context.workbook.worksheets.getItem("Our scores").getRange("D1");
      cell.formulas = [["=SMALL.SUM('Our scores'!$A$1:B2)"]];
      cell.load("values, formulas");
      await context.sync();
      expect(cell.values).toEqual([[10]]);
      expect(cell.formulas).toEqual([["=SMALL.SUM('Our scores'!$A$1:B2)"]]);
    });
  });

  it("hand over ranges as rows of cells, blanks as empty text, errors as objects, what is left out as null", () => {
    const { typed } = excelWith([
      [1, null, "Ab"],
      [true, "#N/A", 0],
    ]);
    expect(typed(5, 5, "=small.show(A1:C2)")).toBe('[[[1,"","Ab"],[true,{"code":"#N/A"},0]],null]');
    expect(typed(5, 5, "=SMALL.SHOW(7,)")).toBe("[[[7]],null]");
    expect(typed(5, 5, '=SMALL.SHOW("a, ""b""", 50%)')).toBe(JSON.stringify([[['a, "b"']], 0.5]));
  });

  it("take whole columns as far as the sheet is used", () => {
    expect(excelWith([[1], [2], [4]]).typed(0, 3, "=SMALL.SUM(A:A)")).toBe(7);
  });

  it("turn cells into the kinds of value a parameter takes, as Excel does", () => {
    const { typed } = excelWith([[8, "", "12", "word", true, "#DIV/0!"]]);
    expect(typed(3, 0, "=SMALL.HALF(A1)")).toBe("4");
    expect(typed(3, 0, "=SMALL.HALF(B1)")).toBe("0");
    expect(typed(3, 0, '=SMALL.HALF(C1," points")')).toBe("6 points");
    expect(typed(3, 0, "=SMALL.HALF(D1)")).toBe("#VALUE!");
    expect(typed(3, 0, "=SMALL.HALF(A1:B1)")).toBe("#VALUE!");
    // A number parameter never sees an error: the formula comes to it.
    expect(typed(3, 0, "=SMALL.HALF(F1)")).toBe("#DIV/0!");
  });

  it("spill blocks of values, clear them when computed anew, and come to #SPILL! where something stands", () => {
    const { typed, valueAt, sheet, cells } = excelWith([[5]]);
    expect(typed(0, 2, "=SMALL.BOTH(A1)")).toBe(5);
    expect([valueAt(0, 3), valueAt(1, 2), valueAt(1, 3)]).toEqual([6, "low", "high"]);
    const first = sheet.cells.get(0);
    if (first) first.value = 9;
    cells.recalculate();
    expect([valueAt(0, 2), valueAt(0, 3), valueAt(1, 3)]).toEqual([9, 10, "high"]);
    typed(0, 2, "=SMALL.SUM(A1)");
    expect([valueAt(0, 2), valueAt(0, 3), valueAt(1, 3)]).toEqual([9, "", ""]);
    typed(1, 3, "=SMALL.SUM(A1)");
    expect(typed(0, 2, "=SMALL.BOTH(A1)")).toBe("#SPILL!");
    expect(valueAt(0, 3)).toBe("");
  });

  it("come to the error a function throws, with its sentence; any other fault is #VALUE!", () => {
    const { typed, cells } = excelWith([[5]]);
    const place = { sheet: "our scores", row: 2, column: 2 };
    expect(typed(2, 2, "=SMALL.REFUSE()")).toBe("#N/A");
    expect(cells.sentenceAt(place)).toBe("Choose more cells.");
    expect(typed(2, 2, "=SMALL.BREAK()")).toBe("#VALUE!");
    expect(cells.sentenceAt(place)).toBeNull();
  });

  it("come to #NAME? for functions nobody registered, #REF! for sheets that are not there, #VALUE! for too many", () => {
    const { typed } = excelWith([[5]]);
    expect(typed(0, 2, "=SMALL.OTHER(A1)")).toBe("#NAME?");
    expect(typed(0, 2, "=OTHER.SUM(A1)")).toBe("#NAME?");
    expect(typed(0, 2, "=SMALL.SUM(Elsewhere!A1)")).toBe("#REF!");
    expect(typed(0, 2, "=SMALL.SUM()")).toBe("#VALUE!");
    expect(typed(0, 2, "=SMALL.SUM(A1,A1)")).toBe("#VALUE!");
  });

  it("fail by name for a formula inside a formula, which this Excel cannot compute", () => {
    expect(() => excelWith([[5]]).typed(0, 2, "=SMALL.SUM(A1*2)")).toThrow("the argument A1*2 of a formula");
  });
});
