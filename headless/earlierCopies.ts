import { type EarlierCopy, readEarlierCopies } from "../engine";
import { exitCode, Stop } from "./exitCode";
import { openInputs } from "./inputs";
import { issueLines } from "./terminal";

/** The share copies made before that a new one is compared with; stops where one of them is none or is missing. */
export async function openEarlierCopies(files: readonly string[]): Promise<readonly EarlierCopy[]> {
  const opened = await openInputs(files);
  const read = readEarlierCopies(opened.map(({ name, workbook }) => ({ file: name, sheets: workbook.sheets })));
  if (!read.ok) throw new Stop(exitCode.unusable, issueLines(read.issues).join("\n"));
  return read.value;
}
