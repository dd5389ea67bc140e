import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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
});
