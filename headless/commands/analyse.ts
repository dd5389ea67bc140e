import path from "node:path";
import { analyse, analysisDocument, type Analysed, documentText, groupIssues, type Issue } from "../../engine";
import { graft, writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { fileHash, type Input, openInputs } from "../inputs";
import type { Machine } from "../machine";
import { showProgress } from "../progress";
import { warnOfRetention } from "../retention";
import { readStudy } from "../study";
import { issueLines, type Terminal } from "../terminal";
import { productVersion } from "../version";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface AnalyseOptions {
  readonly inputs: readonly string[];
  readonly out?: string;
  readonly json?: string;
  readonly force: boolean;
}

/** `analyse`: the working copy, the input with full-precision result sheets grafted in; several inputs, a new workbook. */
export async function analyseCommand(options: AnalyseOptions, terminal: Terminal, machine: Machine): Promise<ExitCode> {
  const out = resultFile(options);
  refuseOverwriting(out, options.force);
  if (options.json !== undefined) refuseOverwriting(options.json, options.force);
  const progress = showProgress(terminal, ["reading", "analysing", "writing"]);
  const inputs = await openInputs(options.inputs);
  progress.next();
  const { study, issues } = readStudy(inputs);
  warnOfRetention(study, terminal, machine);
  const analysed = analyse(study, { issues, version: productVersion });
  progress.next();
  const written = await resultWorkbook(inputs, analysed);
  const all = { ...analysed, issues: [...analysed.issues, ...written.issues] };
  if (options.json !== undefined) {
    const named = await Promise.all(
      inputs.map(async ({ file, name }) => ({ file: name, sha256: await fileHash(file) })),
    );
    await writeWhole(options.json, documentText(analysisDocument(all, named, written.sheetNames)));
  }
  await writeWhole(out, written.bytes);
  progress.end();
  return report(all, out, terminal);
}

function report(analysed: Analysed, out: string, terminal: Terminal): ExitCode {
  analysed.answer.forEach((sentence) => terminal.say(sentence));
  const troubles = analysed.issues.filter(({ severity }) => severity === "error");
  issueLines(troubles).forEach((line) => terminal.say(line));
  const warnings = groupIssues(analysed.issues.filter(({ severity }) => severity === "warning")).length;
  if (warnings > 0) terminal.say(`${warnings} things to look at are on the Data check sheet.`);
  terminal.say(`Result: ${out}`);
  return troubles.length > 0 ? exitCode.withErrors : exitCode.done;
}

interface Written {
  readonly bytes: Uint8Array;
  readonly sheetNames: readonly { readonly id: string; readonly name: string }[];
  readonly issues: readonly Issue[];
}

async function resultWorkbook(inputs: readonly Input[], { drafts }: Analysed): Promise<Written> {
  const [only] = inputs;
  if (only === undefined) throw new RangeError("an analysis needs an input");
  if (inputs.length > 1) {
    const sheetNames = drafts.map(({ id, name }) => ({ id, name }));
    return { bytes: await writeFresh(drafts, { marked: true }), sheetNames, issues: [] };
  }
  const grafted = await graft(only.blob, drafts, { sheets: only.workbook.sheets, removeOthers: true });
  if (!grafted.ok) throw new Stop(exitCode.unusable, issueLines(grafted.issues).join("\n"));
  return { ...grafted.value, issues: grafted.issues };
}

const workbookTypes = [".xlsx", ".xlsm", ".xltx", ".xltm"];

/** Where the result goes; its type is the input's, a workbook with macros stays one. */
function resultFile({ inputs, out }: AnalyseOptions): string {
  const [first = ""] = inputs;
  const type = inputs.length > 1 ? ".xlsx" : path.extname(first).toLowerCase();
  const wanted =
    out ?? path.join(path.dirname(first), `${path.basename(first, path.extname(first))}-CONFIDENTIAL${type}`);
  if (workbookTypes.includes(type) && path.extname(wanted).toLowerCase() !== type) {
    throw new Stop(
      exitCode.unusable,
      `The result of a ${type} file is a ${type} file. Let the name after --out end in ${type}.`,
    );
  }
  if (inputs.some((input) => path.resolve(input) === path.resolve(wanted))) {
    throw new Stop(exitCode.unusable, `The input is never changed. Give the result another name than ${wanted}.`);
  }
  return wanted;
}
