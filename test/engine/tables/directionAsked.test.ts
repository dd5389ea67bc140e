import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { recognise } from "../../../engine/tables/recognise";
import { setupSections } from "../../../engine/tables/setup/setupRows";
import type { Study } from "../../../engine/study";
import { columnOf, issueCodes, study } from "./reading";

/** Pupils with two columns of numbers under the headings given. */
function rowsOf(first: string, last: string, most: number): CellValue[][] {
  return [
    ["Adno", first, last],
    ...Array.from({ length: 12 }, (_, row): CellValue[] => [`0${row}`, 1 + (row % most), 1 + ((row * 5) % most)]),
  ];
}

function decided(rows: CellValue[][], measure: string, better: string): Study {
  const setup = memorySheet(
    "Setup",
    [
      ["Setting", "Applies to", "Value", "Choices", "Found by", "Note", "id"],
      ["What is better", measure, better, null, null, null, "better"],
    ],
    { mark: { version: 1, id: "setup" } },
  );
  const outcome = recognise(
    [memorySheet("Pupils", rows), setup].map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("no table");
  return outcome.value;
}

describe("numbers that may be better high or low", () => {
  it.each([
    ["ATL Aut", "ATL Sum", "effort-grade"],
    ["Effort Autumn", "Effort Summer", "effort-grade"],
    ["Attitude to Learning DC1", "Attitude to Learning DC2", "effort-grade"],
    ["Behaviour for learning Y7", "Behaviour for learning Y8", "effort-grade"],
    ["Behaviour points Aut", "Behaviour points Sum", "count"],
    ["Behaviour Aut", "Behaviour Sum", "count"],
  ])("%s is asked, never assumed", (first, last, scale) => {
    const read = study(rowsOf(first, last, 4));
    const before = columnOf(read.pupils, "before");
    expect(before).toMatchObject({ direction: null, scale: { id: scale } });
    const asked = read.issues.filter(({ code }) => code === "measure-direction-unknown");
    expect(asked.map(({ place }) => place?.column)).toEqual([1, 2]);
    const rows = setupSections(read).flatMap((section) => section.rows);
    expect(rows.find(({ id, appliesTo }) => id === "better" && appliesTo === before.measure)).toMatchObject({
      value: null,
      choices: ["higher", "lower"],
    });
  });

  it.each([
    ["Suspensions Aut", "Suspensions Sum"],
    ["Detentions Aut", "Detentions Sum"],
    ["Sessions missed Aut", "Sessions missed Sum"],
  ])("%s is better low by its name, and Setup may say otherwise", (first, last) => {
    const rows = rowsOf(first, last, 4);
    const read = study(rows);
    const before = columnOf(read.pupils, "before");
    expect(before).toMatchObject({ direction: "lower-is-better" });
    expect(issueCodes(read)).not.toContain("measure-direction-unknown");
    const turned = decided(rows, before.measure ?? "", "higher");
    expect(columnOf(turned.pupils, "before")).toMatchObject({ direction: "higher-is-better" });
  });

  it("is settled by Setup", () => {
    const read = decided(rowsOf("ATL Aut", "ATL Sum", 4), "atl", "lower");
    expect(columnOf(read.pupils, "after")).toMatchObject({ direction: "lower-is-better" });
    expect(issueCodes(read)).not.toContain("measure-direction-unknown");
  });

  it("is not asked of scores on a known scale", () => {
    const read = study([
      ["Adno", "SAS Aut", "SAS Sum"],
      ...Array.from({ length: 12 }, (_, row) => [`0${row}`, 90 + row, 112 - row]),
    ]);
    expect(issueCodes(read)).not.toContain("measure-direction-unknown");
  });
});
