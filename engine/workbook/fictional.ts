import type { CellValue } from "./cellValue";

/** What stands on every sheet of an invented sample, so that no page of it can be taken for a school's. */
export const FICTIONAL_BANNER =
  "FICTIONAL: invented sample. No child, member of staff or school on this sheet is real.";

/** Whether a cell says that its sheet is invented: a text that begins with the word fictional. */
export function saysFictional(value: CellValue): boolean {
  return typeof value === "string" && /^\s*fictional\b/i.test(value);
}
