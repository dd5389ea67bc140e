import { analyse } from "../../../engine/analyse";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { columnOf, numbersOf, study } from "./reading";

/** Forty pupils with a number before and another after. */
function ranks(header: string, most: number): CellValue[][] {
  return [
    ["Adno", `${header} before`, `${header} after`],
    ...Array.from({ length: 40 }, (_, row): CellValue[] => [`0${row}`, 1 + (row % most), 1 + ((row * 7 + 2) % most)]),
  ];
}

describe("scales whose steps are not equally large", () => {
  it.each([
    ["Reading percentile", 99],
    ["Stanine", 9],
    ["EYFS Literacy", 3],
  ])("%s is counted as movement and has no average", (header, most) => {
    const read = study(ranks(header, most));
    const { results, drafts } = analyse(read, { issues: read.issues, version: "0" });
    expect(results.map(({ kind }) => kind)).toEqual(["ordinal"]);
    const texts = JSON.stringify(drafts.filter(({ id }) => id !== "setup").map(({ rows }) => rows));
    expect(texts).toContain("No average level is given");
    expect(texts).not.toMatch(/average (rise|fall|gain|change) of|points (higher|lower)/i);
  });

  it("does average a standardised score, so that the above can fail", () => {
    const read = study(ranks("Reading mark", 40));
    const kinds = analyse(read, { issues: read.issues, version: "0" }).results.map(({ kind }) => kind);
    expect(kinds).toContain("attainment");
  });
});

describe("local words", () => {
  const rows: CellValue[][] = [
    ["Adno", "KS3 History before", "KS3 History after"],
    ...Array.from({ length: 20 }, (_, row): CellValue[] => [
      `0${row}`,
      ["Seedling", "Sapling"][row % 2] ?? null,
      ["Sapling", "Oak"][row % 2] ?? null,
    ]),
  ];
  it("are left out until Setup gives their order", () => {
    const { pupils, issues } = study(rows);
    expect(numbersOf(pupils, "before")[0]).toBe("not-a-number");
    expect(issues.map(({ code }) => code)).toContain("words-where-scores");
  });
  it("are levels in the order Setup gives", () => {
    const setup = memorySheet(
      "Setup",
      [
        ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"],
        ["Order of its words", "ks3 history", "Seedling; Sapling; Oak", null, null, null, "order"],
      ],
      { mark: { version: 1, id: "setup" } },
    );
    const read = recognise(
      [memorySheet("Pupils", rows), setup].map((sheet) => ({ file: null, sheet })),
      { forms: [] },
    );
    if (!read.ok) throw new Error("no table");
    expect(numbersOf(read.value.pupils, "before").slice(0, 2)).toEqual([0, 1]);
    expect(numbersOf(read.value.pupils, "after").slice(0, 2)).toEqual([1, 2]);
    expect(columnOf(read.value.pupils, "before")).toMatchObject({ scale: { id: "ordered-words", ordinal: true } });
    expect(read.issues.map(({ code }) => code)).not.toContain("words-where-scores");
  });
});
