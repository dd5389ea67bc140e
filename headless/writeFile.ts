import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { exitCode, Stop } from "./exitCode";

/** Stops the command when the file is there and may not be replaced: before any work is done. */
export function refuseOverwriting(file: string, force: boolean): void {
  if (existsSync(file) && !force) {
    throw new Stop(
      exitCode.notWritten,
      `${file} is already there. Give another name with --out, or add --force to replace it.`,
    );
  }
}

/**
 * Writes a whole file or nothing: into a neighbour first, then renamed, so that a full disk or a locked file leaves no
 * half-written result.
 */
export async function writeWhole(
  file: string,
  content: Uint8Array | string | AsyncIterable<Uint8Array>,
): Promise<void> {
  const neighbour = `${file}.part`;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(neighbour, content);
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw new Stop(exitCode.notWritten, `${file} could not be written: ${writingTrouble(error)}`);
  }
}

function writingTrouble(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case "ENOSPC":
      return "the disk is full. Free some space or choose another folder with --out.";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "this folder or file does not let itself be written. Choose another folder with --out.";
    case "EBUSY":
      return "another program has it open. Close it there (perhaps Excel) and run again.";
    case "ENOENT":
    case "ENOTDIR":
      return "the folder does not exist. Choose another with --out.";
    case "EISDIR":
      return "there is a folder of that name. Choose another name with --out.";
    default:
      return "the system refused. Choose another folder with --out.";
  }
}
