import { existsSync } from "node:fs";
import path from "node:path";
import { compareFolder } from "./corpus/compareFolder";

/**
 * `npm run corpus [-- FOLDER]`: reads every workbook of a folder (`../shared/corpus` when none is named) and compares
 * each cell with exceljs, and with openpyxl where Python has it; lists refusals and differences. Exit 1 when a
 * difference is not one of those explained in `corpus/explained.ts`.
 */
export async function run([folder]: readonly string[]): Promise<void> {
  const place = path.resolve(folder ?? path.join(__dirname, "../../shared/corpus"));
  if (!existsSync(place)) {
    process.stdout.write(`No folder ${place}: nothing to compare.\n`);
    return;
  }
  process.exitCode = (await compareFolder(place, (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
}
