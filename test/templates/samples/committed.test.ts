import { readFileSync } from "node:fs";
import path from "node:path";
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { draftedSheet } from "../../../engine";
import { sampleDrafts } from "../../../templates";
import { openWorkbook, writeFresh } from "../../../xlsx";

const committed = readFileSync(path.resolve(__dirname, "../../../templates/samples/thistlewick-vale.xlsx"));
const drafts = sampleDrafts("small");

/** The parts of a package as text: what is compared does not depend on how this Node compresses. */
async function partsOf(bytes: Uint8Array) {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) throw new Error("a package has no folders");
      return { name: entry.filename, date: entry.rawLastModDate, text: await entry.getData(new TextWriter()) };
    }),
  );
}

test("every part of the committed sample is current, byte for byte", async () => {
  const bytes = await writeFresh(drafts, { marked: false });
  // Rebuild with `npm run samples`.
  expect(await partsOf(bytes)).toEqual(await partsOf(committed));
});

test("it reads back cell for cell as drafted, without a mark of ours", async () => {
  const opened = await openWorkbook(new Blob([committed]));
  if (!opened.ok) throw new Error(opened.issues.map((issue) => issue.message).join());
  expect(opened.value.sheets.map((sheet) => sheet.name)).toEqual(drafts.map((draft) => draft.name));
  drafts.forEach((draft, index) => {
    const [sheet, expected] = [opened.value.sheets[index], draftedSheet(draft)];
    if (!sheet) throw new Error(`no sheet ${draft.name}`);
    expect(sheet.mark).toBeNull();
    const differences: string[] = [];
    for (let row = 0; row < expected.rowCount; row++) {
      for (let column = 0; column < expected.columnCount; column++) {
        const [written, drafted] = [sheet.cell(row, column), expected.cell(row, column)];
        if (written !== drafted) differences.push(`${draft.name} ${row},${column}`);
        else if (drafted !== null && sheet.numberFormat(row, column) !== expected.numberFormat(row, column)) {
          differences.push(`${draft.name} ${row},${column} format`);
        }
      }
    }
    expect(differences).toEqual([]);
  });
});
