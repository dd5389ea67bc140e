import { readFileSync } from "node:fs";
import { isCellError, type CellValue, type Sheet } from "../../engine";
import { openWorkbook } from "../../xlsx";

export async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(new Blob([readFileSync(file)]));
  if (!opened.ok) throw new Error(opened.issues.map(({ code }) => code).join());
  return opened.value.sheets;
}

/** Every row as text, numbers to 12 digits: browsers and Node differ in the last ones of some functions. */
export function rowsAsText(sheets: readonly Sheet[]): readonly string[] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) => {
      const cells = Array.from({ length: sheet.columnCount }, (__, column) => cellAsText(sheet.cell(row, column)));
      return `${sheet.name}!${row + 1}: ${cells.join("|")}`;
    }),
  );
}

export function cellAsText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value);
}
