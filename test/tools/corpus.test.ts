import path from "node:path";
import { compareFolder } from "../../tools/corpus/compareFolder";

const WORKBOOKS = path.join(__dirname, "../data/workbooks");

test("workbooks of other projects are read as exceljs reads them, and their XML as saxes reads it", async () => {
  const lines: string[] = [];
  const isExplained = await compareFolder(WORKBOOKS, (line) => lines.push(line));
  expect(lines.filter((line) => line.startsWith("refused"))).toEqual([
    "refused  SheetJS__BlankSheetTypes.ods: open-document-spreadsheet",
    "refused  apache__54764.xlsx: workbook-unsafe",
    "refused  apache__Simple.xlsb: binary-workbook",
    "refused  apache__duplicate-filename.xlsx: workbook-damaged",
    "refused  qax-os__encryptSHA1.xlsx: workbook-encrypted",
  ]);
  expect(lines).toContain("15 read, 5 refused");
  expect(isExplained).toBe(true);
});
