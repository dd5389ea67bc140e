import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BadInput } from "./badInputs/badInput";
import { bombs } from "./badInputs/bombs";
import type { Checked } from "./badInputs/checkOnce";
import { archives, markup } from "./badInputs/markup";
import { writeRawZip } from "./badInputs/rawZip";
import { sheets } from "./badInputs/sheets";
import { buildProgram } from "./bench/buildProgram";

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 500;
const folder = path.resolve(__dirname, "../out/bad-inputs");

/**
 * `npm run bad-inputs [-- NAME]`: files made to hurt, each read and recognised in a process of its own: what becomes of
 * it, seconds of the processor for reading and with recognition, peak memory. Exit 1 where one takes over 5 s or 500 MB
 * or ends otherwise than it should. The files are made anew and removed.
 */
export async function run([wanted = ""]: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const program = await buildProgram({ entry: path.join(__dirname, "badInputs/checkOnce.ts"), folder });
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print("file MB  read s  check s  wall s  peak MB  kind: outcome");
  let wrong = 0;
  for (const input of [...bombs, ...markup, ...archives, ...sheets].filter(({ name }) => name.includes(wanted))) {
    const { megabytes, checked } = checkIn(program, input);
    const troubles = troublesOf(input, checked);
    wrong += troubles.length > 0 ? 1 : 0;
    const numbers = [megabytes, checked?.reading, checked?.checking, checked?.wall, checked?.peak];
    const columns = numbers.map((value, column) =>
      (value?.toFixed(column === 4 ? 0 : 2) ?? "–").padStart([7, 7, 8, 7, 8][column] ?? 0),
    );
    print(
      `${columns.join(" ")}  ${input.name}: ${checked?.outcome ?? "crashed"}${checked?.message ? ` (${checked.message})` : ""}`,
    );
    for (const trouble of troubles) print(`        WRONG: ${trouble}`);
  }
  print(`${String(wrong)} went wrong`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

function checkIn(program: string, input: BadInput): { megabytes: number; checked: Checked | null } {
  const file = path.join(folder, "bad.xlsx");
  const made = input.entries();
  if (made instanceof Uint8Array) writeFileSync(file, made);
  else writeRawZip(file, made);
  const { stdout, status, stderr } = spawnSync(process.execPath, [program, file], {
    encoding: "utf8",
    timeout: 120_000,
  });
  const { size } = statSync(file);
  rmSync(file);
  if (status !== 0) process.stdout.write(`${stderr.trim().split("\n").slice(-6).join("\n")}\n`);
  return { megabytes: size / 1e6, checked: status === 0 ? (JSON.parse(stdout) as Checked) : null };
}

function troublesOf({ expected }: BadInput, checked: Checked | null): readonly string[] {
  if (checked === null) return ["the program crashed or did not end within two minutes"];
  return [
    ...(checked.outcome === expected ? [] : [`expected ${expected}`]),
    ...(checked.checking <= MOST_SECONDS ? [] : [`over ${String(MOST_SECONDS)} s of processor time`]),
    ...(checked.peak <= MOST_MEGABYTES ? [] : [`over ${String(MOST_MEGABYTES)} MB`]),
  ];
}
