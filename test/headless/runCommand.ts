import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../headless/main";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and listens to what it says. */
export async function runCommand(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    interactive: false,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder of its own for one test file, removed afterwards. */
export function temporaryFolder(): { readonly at: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "enquiry-impact-"));
  return { at: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
