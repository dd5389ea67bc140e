import { ROWS_WITH_COLOURS, type Sheet } from "../../workbook/sheet";
import type { FoundTable } from "../layout/foundTable";

/** Fewer cells than this with a colour of their own are no code. */
const LEAST_COLOURED = 3;
/** Columns beside the scores that show how the whole row is coloured. */
const MOST_BESIDE = 3;

/**
 * The cells of a column whose fill is their own, not their row's (bands, rows marked as a whole); 0 where the whole
 * column has one fill or hardly any cell differs. `beside`: columns of no scores, by index in the sheet.
 */
export function colouredCells(
  { source: { sheet }, rows }: Pick<FoundTable, "source" | "rows">,
  column: number,
  beside: readonly number[],
): number {
  if (sheet.fill === undefined) return 0;
  const fills = new Set<string | null>();
  let coloured = 0;
  for (const row of rows) {
    if (row >= ROWS_WITH_COLOURS) break;
    const fill = fillOf(sheet, row, column);
    fills.add(fill);
    if (fill === null) continue;
    const isOfRow = beside.slice(0, MOST_BESIDE).some((other) => fillOf(sheet, row, other) === fill);
    if (!isOfRow) coloured++;
  }
  return fills.size >= 2 && coloured >= LEAST_COLOURED ? coloured : 0;
}

/** The fill of a cell that holds something. */
function fillOf(sheet: Sheet, row: number, column: number): string | null {
  return sheet.cell(row, column) === null ? null : (sheet.fill?.(row, column) ?? null);
}
