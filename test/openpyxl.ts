import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A Python that has openpyxl, the workbook library most used outside Excel; null where there is none. */
const PYTHON =
  ["/usr/bin/python3", "python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0) ?? null;

/** `describe` where openpyxl is installed, a skipped one with its reason where not; with CI set it has to be there. */
export function describeWithOpenpyxl(name: string, tests: () => void): void {
  if (PYTHON !== null || process.env["CI"] === "true") describe(name, tests);
  else describe.skip(`${name} (openpyxl is not installed)`, tests);
}

/** What openpyxl finds on one sheet. */
export interface SheetInPython {
  readonly name: string;
  readonly tables: number;
  readonly charts: number;
  readonly formulas: number;
}

const COUNT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
    "name": sheet.title,
    "tables": len(sheet.tables),
    "charts": len(sheet._charts),
    "formulas": sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row),
} for sheet in book.worksheets]))
`;

/** The sheets of a workbook as openpyxl reads them, warnings as errors. */
export function countedByOpenpyxl(workbook: Uint8Array): readonly SheetInPython[] {
  if (PYTHON === null) throw new Error("openpyxl is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "enquiry-impact-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, workbook);
    const printed = execFileSync(PYTHON, ["-c", COUNT, file], { encoding: "utf8", timeout: 120_000 });
    return JSON.parse(printed) as readonly SheetInPython[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
