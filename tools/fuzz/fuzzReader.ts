import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../xlsx";
import { mutateWorkbook } from "./mutateWorkbook";
import { randomFrom } from "./random";

const ROOT = path.resolve(__dirname, "../..");
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 500;

/** Opens mutated workbooks one after the other; gives how many went wrong, each kept in `out/fuzz` by its seed. */
export async function fuzzReader(options: { runs: number; seed: number; folder: string }): Promise<number> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const folder = originalsFolder(options.folder);
  const originals = readdirSync(folder).filter((name) => /\.(xl\w+|ods)$/.test(name));
  const outcomes = new Map<string, number>();
  let wrong = 0;
  let slowest = 0;
  for (let index = 0; index < options.runs; index += 1) {
    const seed = options.seed * 1_000_003 + index;
    const random = randomFrom(seed);
    const original = originals[random(originals.length)] ?? "";
    const mutated = await mutateWorkbook(new Blob([readFileSync(path.join(folder, original))]), random);
    const start = performance.now();
    const result = await open(mutated);
    const seconds = (performance.now() - start) / 1000;
    slowest = Math.max(slowest, seconds);
    outcomes.set(result.kind, (outcomes.get(result.kind) ?? 0) + 1);
    const trouble = result.trouble ?? (seconds > MOST_SECONDS ? `took ${seconds.toFixed(1)} s` : null);
    if (trouble !== null) {
      wrong += 1;
      mkdirSync(path.join(ROOT, "out/fuzz"), { recursive: true });
      writeFileSync(path.join(ROOT, `out/fuzz/${seed}-${original}`), new Uint8Array(await mutated.arrayBuffer()));
      print(`${seed} ${original}: ${trouble}`);
    }
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  for (const [kind, count] of [...outcomes].sort(([, one], [, other]) => other - one)) print(`${count} ${kind}`);
  print(`slowest ${slowest.toFixed(2)} s, peak ${peak.toFixed(0)} MB, ${wrong} of ${options.runs} went wrong`);
  return wrong + (peak > MOST_MEGABYTES ? 1 : 0);
}

/** Opens a workbook and looks at every cell it says it has, as far as a school's sheet reaches. */
async function open(source: Blob): Promise<{ kind: string; trouble: string | null }> {
  try {
    const outcome = await openWorkbook(source);
    if (!outcome.ok) return { kind: outcome.issues.map(({ code }) => code).join(","), trouble: null };
    for (const sheet of outcome.value.sheets) {
      for (let row = 0; row < Math.min(sheet.rowCount, 200); row += 1) {
        for (let column = 0; column < Math.min(sheet.columnCount, 50); column += 1) {
          const value = sheet.cell(row, column);
          if (value === "" || value === undefined || (typeof value === "number" && !Number.isFinite(value))) {
            return { kind: "wrong value", trouble: `a cell is ${JSON.stringify(value)}` };
          }
          if (typeof sheet.numberFormat(row, column) !== "string") return { kind: "wrong", trouble: "no format" };
        }
      }
    }
    return { kind: "read", trouble: null };
  } catch (error) {
    return { kind: "thrown", trouble: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function originalsFolder(named: string): string {
  const candidates = [named, path.join(ROOT, "../shared/corpus"), path.join(ROOT, "test/data/workbooks")];
  const found = candidates.find((folder) => folder !== "" && existsSync(folder));
  if (found === undefined) throw new Error("no folder of workbooks to mutate");
  return found;
}
