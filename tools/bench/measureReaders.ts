import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildProgram } from "./buildProgram";
import { pupilWorkbook } from "./pupilWorkbook";
import type { Measurement } from "./readOnce";
import { OURS, OURS_CHECKED, presentForeignReaders, WORKBOOK_READERS } from "./workbookReaders";

const RUNS = 5;
const ROOT = path.resolve(__dirname, "../..");

/** Prints one table for each size. */
export async function benchReaders(rowCounts: readonly number[]): Promise<void> {
  const program = await buildProgram({
    entry: path.join(__dirname, "readOnce.ts"),
    folder: path.join(ROOT, "out/bench"),
  });
  const print = (line: string) => process.stdout.write(`${line}\n`);
  for (const rowCount of rowCounts) {
    const file = await pupilWorkbook(path.join(ROOT, "out/bench"), rowCount);
    print(`\n${rowCount.toLocaleString("en-GB")} rows by 10 columns, medians of ${RUNS}`);
    print("reader                 wall s  processor s  / limit  peak MB");
    let limit: number | null = null;
    const processorOf = new Map<string, number>();
    for (const { name, measure } of readersFor(program, file)) {
      const median = medians(Array.from({ length: RUNS }, measure));
      limit ??= median.processor;
      processorOf.set(name, median.processor);
      const columns = [
        name.padEnd(20),
        median.wall.toFixed(2).padStart(8),
        median.processor.toFixed(2).padStart(12),
        (median.processor / limit).toFixed(1).padStart(8),
        median.peak.toFixed(0).padStart(8),
      ];
      print(columns.join(" "));
    }
    const reading = processorOf.get(OURS) ?? NaN;
    const checking = (processorOf.get(OURS_CHECKED) ?? NaN) - reading;
    const times = (checking / reading).toFixed(2);
    print(`recognition and data check ${checking.toFixed(2)} s, ${times} times reading (aim: at most 2)`);
  }
}

function readersFor(program: string, file: string): readonly { name: string; measure: () => Measurement }[] {
  return [
    ...WORKBOOK_READERS.map(({ name }) => ({
      name,
      measure: () => JSON.parse(output(process.execPath, [program, name, file])) as Measurement,
    })),
    ...presentForeignReaders().map(({ name, command, read }) => ({
      name,
      measure: () => timed(command, read(file)),
    })),
  ];
}

/** A program of another language, its start included, as GNU time sees it. */
function timed(command: string, args: readonly string[]): Measurement {
  const { stderr } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", command, ...args], { encoding: "utf8" });
  const [wall, user, system, peak] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { wall: wall ?? NaN, processor: (user ?? NaN) + (system ?? NaN), peak: (peak ?? NaN) / 1024 };
}

function output(command: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function medians(measurements: readonly Measurement[]): Measurement {
  const median = (of: (measurement: Measurement) => number) =>
    measurements.map(of).sort((one, other) => one - other)[Math.floor(measurements.length / 2)] ?? NaN;
  return {
    wall: median(({ wall }) => wall),
    processor: median(({ processor }) => processor),
    peak: median(({ peak }) => peak),
  };
}
