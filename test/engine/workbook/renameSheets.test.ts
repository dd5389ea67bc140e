import { property, assert, string } from "fast-check";
import { freeSheetName, placeSheetNames, validSheetName } from "../../../engine";
import { renameInFormula } from "../../../engine/workbook/renameSheets";

describe("references in formulas", () => {
  const names = new Map([
    ["by school", "By school (2)"],
    ["setup", "It's set up"],
  ]);

  it("follow a sheet that gets another name", () => {
    expect(renameInFormula("'By school'!C3+Setup!$A$1", names)).toBe("'By school (2)'!C3+'It''s set up'!$A$1");
    expect(renameInFormula("SUM('by School'!A1:A9)", names)).toBe("SUM('By school (2)'!A1:A9)");
  });

  it("stay as they are within texts, for other sheets and functions", () => {
    for (const formula of ["\"'By school'!A1\"", "'By schools'!A1", "IF(Setup=1,2,3)", "'It''s Setup'!A1"]) {
      expect(renameInFormula(formula, names)).toBe(formula);
    }
  });
});

describe("names of sheets", () => {
  it("are such as Excel takes, and free", () => {
    assert(
      property(string({ unit: "grapheme" }), (wanted) => {
        const name = validSheetName(wanted);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        const free = freeSheetName(wanted, new Set([name.toLowerCase()]));
        expect(free.toLowerCase()).not.toBe(name.toLowerCase());
        expect(free.length).toBeLessThanOrEqual(31);
      }),
      { seed: 20261122 },
    );
  });

  it("count on where taken, within 31 characters", () => {
    expect(freeSheetName("By school", new Set(["by school", "by school (2)"]))).toBe("By school (3)");
    expect(freeSheetName("a".repeat(31), new Set(["a".repeat(31)]))).toBe(`${"a".repeat(27)} (2)`);
  });

  it("are those our sheets have already", () => {
    const present = [
      { name: "By school", mark: null },
      { name: "My results", mark: { version: 1, id: "by-school" } },
    ];
    const names = placeSheetNames(present, [
      { id: "by-school", name: "By school" },
      { id: "by-group", name: "By group" },
    ]);
    expect([...names]).toEqual([
      ["by-school", "My results"],
      ["by-group", "By group"],
    ]);
  });
});
