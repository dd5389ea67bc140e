import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SheetDraft } from "../../engine";
import { graft, writeFresh } from "../../xlsx";
import { chartSheets } from "./chartDrafts";
import { packageFaults } from "./packageFaults";
import { blobOf, personParts, zipOf } from "./packages";
import { textsOf } from "./unzip";

const root = path.resolve(__dirname, "../..");

/** Every workbook of ours in the repository. */
const committed = ["templates", "templates/samples", "test/data"].flatMap((folder) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith(".xlsx"))
        .map((name) => `${folder}/${name}`)
    : [],
);

function withTable(sheet: SheetDraft): SheetDraft {
  return {
    ...sheet,
    rows: [...sheet.rows, { row: 60, cells: [[1, { value: "School" }]] }],
    tables: [{ name: "Made", range: { row: 60, column: 1, toRow: 61, toColumn: 1 }, columns: ["School"] }],
  };
}

describe("Excel finds nothing to repair", () => {
  it("in a fresh workbook with charts", async () => {
    expect(packageFaults(await textsOf(await writeFresh(chartSheets(), { marked: true })))).toEqual([]);
  });

  it("in a grafted workbook, once and again", async () => {
    const first = await graft(blobOf(await zipOf(personParts())), chartSheets());
    if (!first.ok) throw new Error("not grafted");
    expect(packageFaults(await textsOf(first.value.bytes))).toEqual([]);
    const second = await graft(blobOf(first.value.bytes), chartSheets().slice(1), { removeOthers: true });
    if (!second.ok) throw new Error("not grafted again");
    expect(packageFaults(await textsOf(second.value.bytes))).toEqual([]);
  });

  it.each(committed)("in %s", async (file) => {
    expect(packageFaults(await textsOf(new Uint8Array(readFileSync(path.join(root, file)))))).toEqual([]);
  });
});

describe("the check itself", () => {
  it("finds what is broken", async () => {
    const parts = new Map(await textsOf(await writeFresh(chartSheets(), { marked: true })));
    parts.delete("xl/charts/chart2.xml");
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    parts.set("xl/worksheets/sheet1.xml", sheet.replace('s="1"', 's="99"'));
    expect(packageFaults(parts)).toEqual([
      "xl/charts/chart2.xml is declared but not there",
      "xl/drawings/_rels/drawing2.xml.rels leads to xl/charts/chart2.xml, which is not there",
      "xl/worksheets/sheet1.xml: a style of row 1",
    ]);
  });

  it.each([
    ["xl/styles.xml", /(<fonts .*<\/fonts>)(<fills .*<\/fills>)/, "$2$1", "fonts comes too late in styleSheet"],
    ["xl/workbook.xml", /(<sheets>.*<\/sheets>)(.*)<calcPr/, "$2$1<calcPr", "sheets comes too late in workbook"],
    ["xl/worksheets/sheet1.xml", "<row ", "<line/><row ", "line is not allowed in sheetData"],
    [
      "xl/tables/table1.xml",
      /(<tableColumns.*<\/tableColumns>)(.*)<\/table>/,
      "$2$1</table>",
      "tableColumns comes too late in table",
    ],
    ["docProps/app.xml", "<Application>", "<Program/><Application>", "Program is not allowed in Properties"],
  ])("knows the order of %s", async (path, from, to, fault) => {
    const sheets = chartSheets().map((sheet, index) => (index === 0 ? withTable(sheet) : sheet));
    const parts = new Map(await textsOf(await writeFresh(sheets, { marked: true })));
    const broken = (parts.get(path) ?? "").replace(from, to);
    expect(broken).not.toBe(parts.get(path));
    parts.set(path, broken);
    expect(packageFaults(parts)).toContain(`${path}: ${fault}`);
  });
});
