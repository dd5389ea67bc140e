import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { openAsBlob } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { Workbook } from "exceljs";
import { analyse, recognise } from "../engine";
import { forms } from "../templates";
import { graft, openWorkbook } from "../xlsx";
import { peakMegabytes } from "./bench/peakMegabytes";

const TIMES = 5;
const ONCE = "--once";

/**
 * `npm run bench:report [-- FILE ...]`: everything the command line does with a workbook (read, recognise, analyse, lay
 * out, graft) beside exceljs only reading it; medians of five in one process, the
 * ratio, and the most memory of a process that does it once. Without a file: the sample,
 * the one of 60 schools, and the same 60 with every sheet of the practice.
 */
export async function run(files: readonly string[]): Promise<void> {
  if (files[0] === ONCE) return reportOnce(files[1] ?? "");
  const folder = mkdtempSync(path.join(tmpdir(), "bench-report-"));
  try {
    const samples = () => [
      "templates/samples/thistlewick-vale.xlsx",
      ...["large", "large-practice"].map((name) => sample(name, folder)),
    ];
    for (const file of files.length > 0 ? files : samples()) await measure(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sample(name: string, folder: string): string {
  const file = path.join(folder, `${name}.xlsx`);
  const made = spawnSync(process.execPath, ["tools/command-line.js", "sample", name, "--out", file]);
  if (made.status !== 0) throw new Error(`The sample ${name} was not made.`);
  return file;
}

async function measure(file: string): Promise<void> {
  const whole = await median(() => report(file));
  const reading = await median(async () => {
    // exceljs declares its own Buffer; a Node buffer is what it takes.
    await new Workbook().xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
  });
  const figures = [
    `report ${whole.toFixed(0)} ms`,
    `exceljs reads ${reading.toFixed(0)} ms`,
    `peak ${peakOf(file)} MB`,
  ];
  process.stdout.write(`${path.basename(file)}\t${figures.join("\t")}\tratio ${(whole / reading).toFixed(2)}\n`);
}

/** Megabytes of a process of its own, this tool and its compiler included. */
function peakOf(file: string): string {
  const { stdout, status } = spawnSync(process.execPath, ["tools/run.js", "bench-report", ONCE, file], {
    encoding: "utf8",
  });
  return status === 0 ? Number(stdout).toFixed(0) : "?";
}

async function reportOnce(file: string): Promise<void> {
  await report(file);
  process.stdout.write(String(peakMegabytes()));
}

async function report(file: string): Promise<void> {
  const blob = await openAsBlob(file);
  const opened = await openWorkbook(blob);
  if (!opened.ok) throw new Error(`${file} is not a workbook that can be read.`);
  const sources = opened.value.sheets.filter(({ mark }) => mark === null).map((sheet) => ({ file: null, sheet }));
  const study = recognise(sources, { forms });
  if (!study.ok) throw new Error(`${file} holds no table.`);
  const { drafts } = analyse(study.value, { issues: study.issues, version: "0" });
  const written = await graft(blob, drafts);
  if (!written.ok) throw new Error(`${file} does not take the sheets.`);
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[(TIMES - 1) / 2] ?? Number.NaN;
}
