import { createHash } from "node:crypto";
import { createReadStream, openAsBlob, statSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Issue } from "../engine";
import { type OpenedWorkbook, openWorkbook } from "../xlsx";
import { exitCode, Stop } from "./exitCode";
import { issueLines } from "./terminal";

/** A workbook given on the command line, opened. The file itself is only ever read. */
export interface Input {
  readonly file: string;
  readonly name: string;
  readonly blob: Blob;
  readonly workbook: OpenedWorkbook;
  readonly issues: readonly Issue[];
}

/** Opens every input; stops with the reasons when one is no workbook this product can read. */
export async function openInputs(files: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  const troubles: string[] = [];
  for (const file of files) {
    const trouble = missing(file);
    if (trouble !== null) {
      troubles.push(trouble);
      continue;
    }
    const name = path.basename(file);
    const blob = await openAsBlob(file);
    const opened = await openWorkbook(blob, { fileName: name });
    if (opened.ok) inputs.push({ file, name, blob, workbook: opened.value, issues: opened.issues });
    else troubles.push(...issueLines(opened.issues).map((line) => `${name}: ${line}`));
  }
  if (troubles.length > 0) throw new Stop(exitCode.unusable, troubles.join("\n"));
  return inputs;
}

function missing(file: string): string | null {
  try {
    return statSync(file).isFile() ? null : `${file} is a folder. Give the workbook itself.`;
  } catch {
    return `${file} is not there. Check the name and the folder.`;
  }
}

/** The SHA-256 of the file as it lies on the disk, in hexadecimal. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
