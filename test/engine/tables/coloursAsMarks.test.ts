import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";

const rows: CellValue[][] = [
  ["Adno", "Class", "SAS Aut", "SAS Sum"],
  ...Array.from({ length: 12 }, (_, row): CellValue[] => [`0${row}`, "4K", 90 + row, 93 + ((row * 5) % 12)]),
];

/** Where "colour-not-read" stands, as columns and counts, for a fill of each cell of the body. */
function told(fillOf: (row: number, column: number) => string | null): (readonly (number | undefined)[])[] {
  const fills = new Map<string, string>();
  for (let row = 1; row <= 12; row++)
    for (let column = 0; column < 4; column++) {
      const fill = fillOf(row, column);
      if (fill !== null) fills.set(`${row},${column}`, fill);
    }
  const read = recognise([{ file: null, sheet: memorySheet("Pupils", rows, { fills }) }], { forms: [] });
  return read.issues
    .filter(({ code }) => code === "colour-not-read")
    .map(({ place, count }) => [place?.column, count] as const);
}

const traffic = ["FFFF0000", "FFFFC000", "FF00B050"];

describe("colour as a mark", () => {
  it("is said once for each column of scores coloured cell by cell", () => {
    expect(told((row, column) => (column === 3 ? (traffic[row % 3] ?? null) : null))).toEqual([[3, 12]]);
    expect(told((row, column) => (column === 2 && row < 5 ? "FFFFFF00" : null))).toEqual([[2, 4]]);
  });
  it("is not said of bands, marked rows, coloured columns or one cell", () => {
    expect(told((row) => (row % 2 === 0 ? "FFDDEBF7" : null))).toEqual([]);
    expect(told((row) => (row > 8 ? "FFFFC7CE" : null))).toEqual([]);
    expect(told((_, column) => (column >= 2 ? "FFE2EFDA" : null))).toEqual([]);
    expect(told((row, column) => (column === 3 && row === 4 ? "FFFFFF00" : null))).toEqual([]);
  });
});
