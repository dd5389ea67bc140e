import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Issue } from "../engine";
import { graft, openWorkbook, type GraftedWorkbook } from "../xlsx";
import { reportDrafts } from "./corpusDrafts";
import { entriesOf } from "./zipEntries";

const CORPUS = path.resolve(__dirname, "../../shared/corpus");

/** The parts a graft may change, whatever folder the workbook part is in. */
const NAMED =
  /^(\[Content_Types\]\.xml|docProps\/app\.xml|(.*\/)?(workbook|styles)\d*\.xml|(.*\/)?_rels\/workbook\d*\.xml\.rels)$/i;

/**
 * Grafts a small report with a chart and a table into every workbook of a corpus and checks what must hold: every part
 * but the named ones byte for byte, the same bytes from a second run, the result opens with two sheets more. Prints
 * the refusals; copies the results to a folder where one is given.
 */
export async function run([folder = CORPUS, out]: readonly string[]): Promise<void> {
  if (!existsSync(folder)) throw new Error(`No corpus at ${folder}: give its folder.`);
  if (out !== undefined) mkdirSync(out, { recursive: true });
  const say = (...fields: string[]) => process.stdout.write(`${fields.join("\t")}\n`);
  const counts = { grafted: 0, refused: 0, wrong: 0, unreadable: 0 };
  for (const file of readdirSync(folder).filter((name) => /\.xls[xm]$/i.test(name))) {
    const original = new Uint8Array(readFileSync(path.join(folder, file)));
    const opened = await openWorkbook(new Blob([original]));
    if (!opened.ok) {
      counts.unreadable++;
      say("not read", file, codesOf(opened.issues));
      continue;
    }
    const outcome = await graft(new Blob([original]), reportDrafts());
    if (!outcome.ok) {
      counts.refused++;
      say("refused", file, codesOf(outcome.issues));
      continue;
    }
    const faults = await faultsOf(original, outcome.value, opened.value.sheets.length);
    if (faults.length > 0) {
      counts.wrong++;
      say("WRONG", file, faults.join("; "));
    } else {
      counts.grafted++;
    }
    if (out !== undefined) writeFileSync(path.join(out, file), outcome.value.bytes);
  }
  const { grafted, refused, wrong, unreadable } = counts;
  say(`${grafted} grafted as they should be, ${wrong} wrong, ${refused} refused, ${unreadable} not read`);
  if (wrong > 0) process.exitCode = 1;
}

const codesOf = (issues: readonly Issue[]) => issues.map(({ code }) => code).join();

async function faultsOf(original: Uint8Array, grafted: GraftedWorkbook, sheetCount: number): Promise<string[]> {
  const faults: string[] = [];
  const after = await entriesOf(grafted.bytes);
  for (const [name, bytes] of await entriesOf(original)) {
    const copied = after.get(name);
    const same = copied !== undefined && Buffer.compare(bytes, copied) === 0;
    if (!same && !NAMED.test(name)) faults.push(`changed ${name}`);
  }
  const result = new Blob([grafted.bytes as Uint8Array<ArrayBuffer>]);
  const again = await graft(result, reportDrafts());
  if (!again.ok || Buffer.compare(again.value.bytes, grafted.bytes) !== 0) faults.push("a second run differs");
  const reopened = await openWorkbook(result);
  const ours = reopened.ok ? reopened.value.sheets.filter(({ mark }) => mark !== null).length : 0;
  if (!reopened.ok) faults.push(`does not open: ${codesOf(reopened.issues)}`);
  else if (reopened.value.sheets.length !== sheetCount + 2 || ours !== 2) faults.push("sheets missing");
  return faults;
}
