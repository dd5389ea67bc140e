import path from "node:path";
import { documentWithoutStudy, documentText, fingerprint, onlySchool, schoolsOfPupils, shareCopy } from "../../engine";
import { scanShareCopy, writeFresh } from "../../xlsx";
import { openEarlierCopies } from "../earlierCopies";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { openInputs } from "../inputs";
import type { Machine } from "../machine";
import { showProgress } from "../progress";
import { warnOfRetention } from "../retention";
import { readStudy } from "../study";
import { issueLines, type Terminal } from "../terminal";
import { productVersion } from "../version";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface ShareOptions {
  readonly inputs: readonly string[];
  readonly mode: "alliance" | "public";
  readonly out?: string;
  /** Only this school out of the study's. */
  readonly school?: string;
  /** Share copies made before: nothing may differ from theirs so that a person shows. */
  readonly compareWith?: readonly string[];
  readonly json?: string;
  readonly force: boolean;
}

/**
 * `analyse --mode`: a new workbook for others, never grafted, scanned before it is written; what is printed and the JSON
 * obey the same rules and name no file.
 */
export async function shareCommand(options: ShareOptions, terminal: Terminal, machine: Machine): Promise<ExitCode> {
  const { mode } = options;
  const out = shareFile(options);
  refuseOverwriting(out, options.force);
  if (options.json !== undefined) refuseOverwriting(options.json, options.force);
  const progress = showProgress(terminal, ["reading", "analysing", "writing"]);
  const inputs = await openInputs(options.inputs);
  const earlier = await openEarlierCopies(options.compareWith ?? []);
  progress.next();
  const { study, issues } = readStudy(inputs);
  warnOfRetention(study, terminal, machine);
  const { school } = options;
  if (school !== undefined && onlySchool(study, school) === null) {
    throw new Stop(
      exitCode.unusable,
      `No pupil is in a school called ${school}. Expected one of: ${schoolsOfPupils(study).join(", ")}.`,
    );
  }
  const copy = shareCopy(study, {
    mode,
    version: productVersion,
    fingerprint: fingerprint(study.tables),
    ...(school === undefined ? {} : { school }),
    earlier,
  });
  progress.next();
  const bytes = await writeFresh(copy.drafts, { marked: true });
  const text = documentText(documentWithoutStudy(copy));
  const found = await scanShareCopy({ bytes, texts: [text, copy.answer.join("\n")], study });
  if (found.length > 0) throw new Stop(exitCode.notWritten, issueLines(found).join("\n"));
  if (options.json !== undefined) await writeWhole(options.json, text);
  await writeWhole(out, bytes);
  progress.end();
  copy.answer.forEach((sentence) => terminal.say(sentence));
  terminal.say(
    `The ${mode} copy${school === undefined ? "" : " of one school"} is written. It was searched for pupils, staff and codes: none is in it.`,
  );
  if (earlier.length > 0)
    terminal.say(
      `It was compared with ${counted(earlier.length)}: what it leaves out is on its sheet About this copy.`,
    );
  else if (study.withdrawn !== undefined) terminal.say(COMPARE);
  const troubles = issues.filter(({ severity }) => severity === "error").length;
  if (troubles === 0) return exitCode.done;
  terminal.say("Something could not be read or analysed: see Data check in the working copy.");
  return exitCode.withErrors;
}

/** Pupils were withdrawn: a copy sent before may give one of them away beside this one. */
const COMPARE =
  "Was a copy sent before somebody was withdrawn? Make this one again with --compare-with and that file, so that nobody shows in the difference.";

function counted(copies: number): string {
  return copies === 1 ? "the copy made before" : `${copies} copies made before`;
}

/** Where the copy goes: a new .xlsx, whatever the input is. */
function shareFile({ inputs, mode, out, school }: ShareOptions): string {
  const [first = ""] = inputs;
  const wanted =
    out ??
    path.join(
      path.dirname(first),
      `${path.basename(first, path.extname(first))}-${mode}${school === undefined ? "" : "-one-school"}.xlsx`,
    );
  if (path.extname(wanted).toLowerCase() !== ".xlsx") {
    throw new Stop(exitCode.unusable, "A copy to share is a new .xlsx file. Let the name after --out end in .xlsx.");
  }
  if (inputs.some((input) => path.resolve(input) === path.resolve(wanted))) {
    throw new Stop(exitCode.unusable, `The input is never changed. Give the copy another name than ${wanted}.`);
  }
  return wanted;
}
