import { openAsBlob, readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, writeRows } from "../../xlsx";
import { starSheet } from "../../tools/starRows";

const root = path.resolve(__dirname, "../..");
const table = readFileSync(path.join(root, "test/reference/data/star_g2g3_math.csv"), "utf8");
const committed = path.join(root, "test/data/star-grade-2-3.xlsx");

test("the committed workbook is what the reference data give", async () => {
  const bytes = new Uint8Array(await new Response(writeRows([starSheet(table)])).arrayBuffer());
  expect(Buffer.compare(bytes, readFileSync(committed))).toBe(0);
});

test("it reads back as 6,802 pupils, 4,686 with both scores, 75 schools", async () => {
  const opened = await openWorkbook(await openAsBlob(committed));
  if (!opened.ok) throw new Error(opened.issues.map((issue) => issue.message).join());
  const sheet = opened.value.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const column = (index: number) => Array.from({ length: sheet.rowCount - 3 }, (_, row) => sheet.cell(row + 3, index));
  const [schools, before, after] = [column(0), column(3), column(4)];
  // Counts: the dataset "star_g2g3_math" of test/reference/expected.json and its README.
  expect(schools).toHaveLength(6802);
  const both = before.map((score, row) => score !== null && after[row] !== null);
  expect(both.filter(Boolean)).toHaveLength(4686);
  expect(new Set(schools.filter((_, row) => both[row])).size).toBe(75);
});
