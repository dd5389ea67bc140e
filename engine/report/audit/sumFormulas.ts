import type { CellSums, SourceSums } from "../../study";
import { type CellRange, columnLetters } from "../../workbook/cellRange";
import { quotedSheet } from "../../workbook/place";

/** The live formula of each sum over the source cells, in functions of Excel 2007; no leading "=". */
export function sumFormulas(of: SourceSums): Readonly<Record<keyof CellSums, string>> {
  const before = address(of.sheet, of.before);
  const after = of.after === null ? `ROW(${before})` : address(of.sheet, of.after);
  const chosen =
    of.school === null || of.schools === null
      ? null
      : `(${address(of.sheet, of.schools)}="${of.school.replace(/"/g, '""')}")`;
  // Products pass over text only as arguments of their own, never through an operator.
  const sumOf = (...factors: readonly string[]): string =>
    `SUMPRODUCT(${[chosen === null ? null : `--${chosen}`, ...factors].filter((one) => one !== null).join(",")})`;
  const countOf = (range: string): string =>
    `SUMPRODUCT(${[chosen === null ? null : `--${chosen}`, `--ISNUMBER(${range})`].filter((one) => one !== null).join(",")})`;
  return {
    countBefore: countOf(before),
    countAfter: countOf(after),
    sumBefore: sumOf(before),
    sumAfter: sumOf(after),
    squaresBefore: sumOf(before, before),
    squaresAfter: sumOf(after, after),
    products: sumOf(before, after),
  };
}

function address(sheet: string, { row, column, toRow, toColumn }: CellRange): string {
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}:$${columnLetters(toColumn)}$${toRow + 1}`;
}
