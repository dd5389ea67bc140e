import { isCellError, type CellValue } from "../../../engine";
import type { SheetEdit } from "../../port/host";
import type { SheetCopy } from "../../port/sheetCopy";

/** What has to be typed into a sheet so that it becomes the other; formulas are never typed over. */
export function editsBetween(before: SheetCopy, after: SheetCopy): readonly SheetEdit[] {
  const edits: SheetEdit[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const [old, now] = [before.rows[row] ?? [], after.rows[row] ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      const value = now[column] ?? null;
      if (isSame(old[column] ?? null, value) || isCellError(value)) continue;
      edits.push({ sheet: before.name, row, column, value });
    }
  }
  return edits;
}

function isSame(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
