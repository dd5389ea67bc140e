import { writeFileSync } from "node:fs";
import path from "node:path";
import { sampleDrafts } from "../templates";
import { writeFresh } from "../xlsx";

const root = path.resolve(__dirname, "..");

/** Rebuilds the committed workbook of the small sample. */
export async function run(): Promise<void> {
  const bytes = await writeFresh(sampleDrafts("small"), { marked: false });
  writeFileSync(path.join(root, "templates/samples/thistlewick-vale.xlsx"), bytes);
}
