import { columnLetters } from "../../workbook/cellRange";
import { sheetLabel } from "../sourceSheet";

/** Codes of issues the engine can mend once Setup says yes. */
export const repairable: ReadonlySet<string> = new Set([
  "zero-for-absence",
  "out-of-range",
  "keying-outliers",
  "reading-age-as-time",
  "reading-age-as-decimal",
  "reading-age-as-months",
  "dates-among-scores",
  "leading-zeros-lost",
  "day-and-month-swapped",
  "blank-or-no",
  "columns-swapped",
]);

/**
 * The key of a repair in Setup: what is mended, and in which column.
 * @example repairKey("zero-for-absence", source, 13) // "zero-for-absence@Mistlebrook!N"
 */
export function repairKey(code: string, source: Parameters<typeof sheetLabel>[0], column: number): string {
  return `${code}@${sheetLabel(source)}!${columnLetters(column)}`;
}
