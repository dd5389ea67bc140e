import { spawnSync } from "node:child_process";
import type { CellValue } from "../../engine";
import type { SecondReader } from "./secondReader";

const PROGRAM = `
import sys, json, datetime, warnings
warnings.simplefilter("ignore")
import openpyxl
from openpyxl.utils.datetime import to_excel, WINDOWS_EPOCH
book = openpyxl.load_workbook(sys.argv[1], data_only=True, keep_links=False)
sheets = {}
for sheet in book.worksheets:
    values = {}
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is None or value == "": continue
            if cell.data_type == "e": value = {"error": value}
            elif isinstance(value, datetime.timedelta): value = value.total_seconds() / 86400
            elif isinstance(value, datetime.time): value = (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
            elif isinstance(value, (datetime.datetime, datetime.date)): value = to_excel(value, WINDOWS_EPOCH)
            values[cell.coordinate] = value
    sheets[sheet.title] = values
print(json.dumps(sheets))
`;

/** openpyxl, where a Python with it is named by PYTHON or is the usual one. */
export const openpyxlReader: SecondReader = {
  name: "openpyxl",
  read(file) {
    const { status, stdout } = spawnSync(python(), ["-c", PROGRAM, file], { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (status !== 0) return Promise.resolve(null);
    const sheets = JSON.parse(stdout) as Record<string, Record<string, CellValue>>;
    return Promise.resolve(
      new Map(Object.entries(sheets).map(([name, values]) => [name, new Map(Object.entries(values))])),
    );
  },
};

export function hasOpenpyxl(): boolean {
  return spawnSync(python(), ["-c", "import openpyxl"]).status === 0;
}

function python(): string {
  return process.env["PYTHON"] ?? "python3";
}
