import {
  analysisDocument,
  documentText,
  groupIssues,
  type Issue,
  rangeAddress,
  type Study,
  uncomputed,
} from "../../engine";
import { exitCode, type ExitCode } from "../exitCode";
import { fileHash, openInputs } from "../inputs";
import type { Machine } from "../machine";
import { warnOfRetention } from "../retention";
import { readStudy } from "../study";
import { issueLines, type Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface CheckOptions {
  readonly inputs: readonly string[];
  readonly json?: string;
  readonly force: boolean;
}

/** `check`: what is recognised and what is wrong; no statistics, no workbook. */
export async function checkCommand(options: CheckOptions, terminal: Terminal, machine: Machine): Promise<ExitCode> {
  if (options.json !== undefined) refuseOverwriting(options.json, options.force);
  const inputs = await openInputs(options.inputs);
  const read = readStudy(inputs);
  warnOfRetention(read.study, terminal, machine);
  const checked = uncomputed(read.study, read.issues);
  const { issues } = checked;
  tableLines(read.study).forEach((line) => terminal.say(line));
  issueLines(issues).forEach((line) => terminal.say(line));
  terminal.say(countLine(issues));
  if (options.json !== undefined) {
    const named = await Promise.all(
      inputs.map(async ({ file, name }) => ({ file: name, sha256: await fileHash(file) })),
    );
    await writeWhole(options.json, documentText(analysisDocument(checked, named, [])));
  }
  return issues.some(({ severity }) => severity === "error") ? exitCode.withErrors : exitCode.done;
}

function tableLines(study: Study): readonly string[] {
  return study.tables.map((table) => {
    const roles = table.columns
      .filter(({ role }) => role !== "ignored")
      .map(({ header, role }) => `${header} = ${role}`)
      .join("; ");
    return `${table.sheet}!${rangeAddress(table.range)}: ${table.kind}, ${table.rowNumbers.length} of ${table.rowsSupplied} rows used. ${roles}`;
  });
}

function countLine(issues: readonly Issue[]): string {
  const groups = groupIssues(issues);
  const count = (severity: Issue["severity"]) => groups.filter(({ issue }) => issue.severity === severity).length;
  return `${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes.`;
}
