import type { CellValue } from "./cellValue";
import type { Sheet } from "./sheet";

/** What stands on every sheet of an invented sample, so that no page of it can be taken for a school's. */
export const FICTIONAL_BANNER =
  "FICTIONAL: invented sample. No child, member of staff or school on this sheet is real.";

/** Whether a cell says that its sheet is invented: a text that begins with the word fictional. */
export function saysFictional(value: CellValue): boolean {
  return typeof value === "string" && /^\s*fictional\b/i.test(value);
}

/** Cells of a sheet's corner in which its banner is looked for. */
const CORNER = 5;

/** Whether a sheet of a person's says in its first cells that it is invented; our own result sheets only repeat it. */
export function sheetSaysFictional(sheet: Sheet): boolean {
  if (sheet.mark !== null) return false;
  for (let row = 0; row < Math.min(sheet.rowCount, CORNER); row++) {
    for (let column = 0; column < Math.min(sheet.columnCount, CORNER); column++) {
      if (saysFictional(sheet.cell(row, column))) return true;
    }
  }
  return false;
}
