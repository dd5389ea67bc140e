import { readReference } from "./oracle/reference";
import { adapters } from "./oracle/registry";
import { reportText } from "./oracle/report";
import { runCases, tally } from "./oracle/run";

/** `npm run oracle -- FOLDER`: computes every case of a folder of reference values and compares; exit 1 unless all agree. */
export function run([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) {
    process.stderr.write("Name a folder with reference values: npm run oracle -- test/reference\n");
    process.exitCode = 2;
    return Promise.resolve();
  }
  const results = runCases(readReference(folder), adapters);
  process.stdout.write(`${reportText(results)}\n`);
  const { differ, notCovered } = tally(results);
  process.exitCode = differ + notCovered > 0 ? 1 : 0;
  return Promise.resolve();
}
