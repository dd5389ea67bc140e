import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeRows } from "../xlsx";
import { starSheet } from "./starRows";

const root = path.resolve(__dirname, "..");

/** Rebuilds test/data/star-grade-2-3.xlsx from the reference data. */
export async function run(): Promise<void> {
  const table = readFileSync(path.join(root, "test/reference/data/star_g2g3_math.csv"), "utf8");
  const bytes = new Uint8Array(await new Response(writeRows([starSheet(table)])).arrayBuffer());
  writeFileSync(path.join(root, "test/data/star-grade-2-3.xlsx"), bytes);
}
