import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OfficeHost } from "../../../addin/excel/officeHost";
import { MemoryExcel } from "../../../addin/host";
import type { RowDraft, SheetDraft } from "../../../engine";
import { plainDraft } from "../../contract/drafts";
import { memoryRuntime } from "../memoryRuntime";
import { batchText } from "./batchText";

const GOLDEN = path.resolve(__dirname, "../../golden/addin-requests.txt");

const plain = plainDraft(
  "By school",
  [
    ["School", "Change"],
    ["Ash", 0.25],
    ["Birch", null],
  ],
  {
    id: "by-school",
    tables: [{ name: "Schools", range: { row: 0, column: 0, toRow: 2, toColumn: 1 }, columns: ["School", "Change"] }],
    merges: [
      { row: 4, column: 0, toRow: 4, toColumn: 2 },
      { row: 5, column: 0, toRow: 5, toColumn: 2 },
    ],
    validations: [
      { kind: "list", choices: ["Yes", "No"], range: { row: 1, column: 3, toRow: 1, toColumn: 3 } },
      { kind: "list", choices: ["Yes", "No"], range: { row: 2, column: 3, toRow: 2, toColumn: 3 } },
    ],
    names: [{ name: "FirstChange", range: { row: 1, column: 1, toRow: 1, toColumn: 1 } }],
    freeze: { row: 1, column: 0 },
    protect: true,
  },
);

/** A heading of its own, a link in a cell, and a long column of one text, one number format and one look. */
const draft: SheetDraft = {
  ...plain,
  rows: [
    ...plain.rows.map((row): RowDraft => ({
      ...row,
      height: 12 + row.row,
      cells: row.cells.map(([column, cell]) => {
        if (row.row === 0)
          return [column, { ...cell, style: { bold: true, bottom: { style: "thin", color: "223344" } } }];
        return [column, column === 0 ? { ...cell, link: { sheet: "Scores", address: "A2" } } : cell];
      }),
    })),
    ...Array.from({ length: 40 }, (_, index): RowDraft => ({
      row: 10 + index,
      height: 18,
      cells: [
        [1, { value: "counted in the result", style: { wrap: true } }],
        [2, { value: index, style: { numberFormat: "0.00" } }],
      ],
    })),
  ],
};

/** Runs the story and writes down every request, as text. */
async function requestsOf(): Promise<string> {
  const excel = new MemoryExcel({ excelApi: 18 });
  const lines: string[] = [];
  let number = 0;
  excel.record = (batch) => lines.push("", `request ${++number}`, ...batchText(batch).map((line) => `  ${line}`));
  const part = (title: string) => lines.push("", `# ${title}`);
  excel.addSheet("Scores", [
    ["Pupil", "Before"],
    ["Ash", 1],
  ]);
  part("open");
  const host = await OfficeHost.open(memoryRuntime(excel));
  part("read");
  await host.sheets();
  part("write for the first time");
  await host.write([draft]);
  part("write again");
  await host.write([draft]);
  part("go to a cell");
  await host.select({ sheet: "Scores", row: 1, column: 1 });
  return `${lines.join("\n").trim()}\n`;
}

describe("the requests of a small analysis", () => {
  it("are those of test/golden/addin-requests.txt (UPDATE_GOLDEN=1 writes it anew)", async () => {
    const found = await requestsOf();
    if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(GOLDEN)) {
      if (process.env["UPDATE_GOLDEN"] !== "1") throw new Error("the golden file is missing");
      writeFileSync(GOLDEN, found);
    }
    expect(found).toBe(readFileSync(GOLDEN, "utf8"));
    // The same every time.
    expect(await requestsOf()).toBe(found);
  });
});
