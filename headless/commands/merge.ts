import path from "node:path";
import { documentWithoutStudy, documentText, groupIssues, mergeSums } from "../../engine";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { issueLines, type Terminal } from "../terminal";
import { productVersion } from "../version";
import { readSums } from "../sumsFile";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface MergeOptions {
  readonly files: readonly string[];
  readonly out: string;
  readonly json?: string;
  readonly force: boolean;
}

/** `merge`: schools' sums put together into the estimates their pupils would give, as a new workbook. */
export async function mergeCommand(options: MergeOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, json, force } = options;
  if (path.extname(out).toLowerCase() !== ".xlsx")
    throw new Stop(exitCode.unusable, "The result is an .xlsx file. Let the name after --out end in .xlsx.");
  refuseOverwriting(out, force);
  if (json !== undefined) refuseOverwriting(json, force);
  const merged = mergeSums(await Promise.all(options.files.map(readSums)), { version: productVersion });
  if (merged.results.length === 0) throw new Stop(exitCode.unusable, issueLines(merged.issues).join("\n"));
  if (json !== undefined) await writeWhole(json, documentText(documentWithoutStudy(merged)));
  await writeWhole(out, await writeFresh(merged.drafts, { marked: true }));
  merged.answer.forEach((sentence) => terminal.say(sentence));
  const troubles = merged.issues.filter(({ severity }) => severity === "error");
  issueLines(troubles).forEach((line) => terminal.say(line));
  const others = groupIssues(merged.issues.filter(({ severity }) => severity === "warning")).length;
  if (others > 0) terminal.say(`${others} things to look at are on the sheet About these sums.`);
  terminal.say(`${merged.schools.length} schools merged. Result: ${out}`);
  return troubles.length > 0 ? exitCode.withErrors : exitCode.done;
}
