import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../headless/main";
import type { Machine } from "../../headless/machine";
import { chance } from "../chance";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and listens to what it says. */
export function runCommand(...args: string[]): Promise<Ran> {
  return runCommandOn({}, ...args);
}

/** The same with a machine whose day or chance is given. */
export async function runCommandOn(machine: Partial<Machine>, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    say: (line: string) => out.push(line),
    warn: (line: string) => err.push(line),
    interactive: false,
  };
  const code = await main(args, terminal, { random: chance(1), today: () => "2026-01-14", ...machine });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder of its own for one test file, removed afterwards. */
export function temporaryFolder(): { readonly at: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "enquiry-impact-"));
  return { at: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
