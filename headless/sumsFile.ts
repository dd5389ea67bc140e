import { readFile } from "node:fs/promises";
import path from "node:path";
import { exitCode, Stop } from "./exitCode";

/** A school's sums take a few thousand bytes; a file much larger is not one. */
const MOST_BYTES = 5_000_000;

/** The text of a file somebody says holds a school's sums, under its own name. */
export async function readSums(file: string): Promise<{ file: string; text: string }> {
  const name = path.basename(file);
  try {
    const bytes = await readFile(file);
    // What is far too long to be sums is not looked at; the reader then says that it is none.
    return { file: name, text: bytes.length > MOST_BYTES ? "" : bytes.toString("utf8") };
  } catch {
    throw new Stop(exitCode.unusable, `${file} cannot be read. Check the name and the folder.`);
  }
}
