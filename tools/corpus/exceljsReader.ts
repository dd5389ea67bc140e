import ExcelJS from "exceljs";
import type { CellValue } from "../../engine";
import type { SecondReader, SheetValues } from "./secondReader";

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** exceljs, its dates turned back into serials and its rich texts into texts. */
export const exceljsReader: SecondReader = {
  name: "exceljs",
  async read(file) {
    const workbook = new ExcelJS.Workbook();
    try {
      await workbook.xlsx.readFile(file);
    } catch {
      return null;
    }
    return valuesOf(workbook);
  },
};

function valuesOf(workbook: ExcelJS.Workbook): SheetValues {
  const sheets = new Map<string, ReadonlyMap<string, CellValue>>();
  for (const sheet of workbook.worksheets) {
    const values = new Map<string, CellValue>();
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const value = cell.type === ExcelJS.ValueType.Merge ? null : plainValue(cell.value);
        if (value !== null && value !== "") values.set(cell.address, value);
      });
    });
    sheets.set(sheet.name, values);
  }
  return sheets;
}

function plainValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / MILLISECONDS_A_DAY + SERIAL_OF_1970;
  if (typeof value !== "object") return null;
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  if ("error" in value) return { error: String(value.error) };
  if ("hyperlink" in value) return "text" in value ? plainValue(value.text) : null;
  return "result" in value ? plainValue(value.result) : null;
}
