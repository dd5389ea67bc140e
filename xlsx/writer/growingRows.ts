import type { RowDraft } from "../../engine";

/** Lets rows grow again that exceljs wrote as fixed: without `customHeight` the height is Excel's to change. */
export function growingRows(worksheet: string, rows: readonly RowDraft[]): string {
  const growing = new Set(rows.filter((row) => row.grows === true).map(({ row }) => String(row + 1)));
  if (growing.size === 0) return worksheet;
  return worksheet.replace(/<row r="([0-9]+)"[^>]*>/g, (start, number: string) =>
    growing.has(number) ? start.replace(' customHeight="1"', "") : start,
  );
}
