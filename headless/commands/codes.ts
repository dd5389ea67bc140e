import path from "node:path";
import { type CodeKey, makeCodes, noKey, readCodeKey } from "../../engine";
import { forms } from "../../templates";
import { scanShareCopy, writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { openInputs } from "../inputs";
import type { Machine } from "../machine";
import { newWorkbookBeside } from "../newWorkbookBeside";
import { readStudy } from "../study";
import { issueLines, type Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface CodesOptions {
  readonly input: string;
  /** The key of an earlier run. */
  readonly key?: string;
  readonly out?: string;
  readonly keyOut?: string;
  readonly force: boolean;
}

/** `codes`: a copy with codes instead of names and numbers, and the key to it as a workbook of its own. */
export async function codesCommand(options: CodesOptions, terminal: Terminal, machine: Machine): Promise<ExitCode> {
  const { input, force } = options;
  const given = [input, ...(options.key === undefined ? [] : [options.key])];
  const out = newWorkbookBeside(input, {
    ending: "coded",
    given,
    ...(options.out === undefined ? {} : { out: options.out }),
  });
  const keyOut = newWorkbookBeside(input, {
    ending: "KEY-CONFIDENTIAL",
    given,
    ...(options.keyOut === undefined ? {} : { out: options.keyOut }),
  });
  if (path.resolve(out) === path.resolve(keyOut)) {
    throw new Stop(exitCode.unusable, "The coded copy and its key are two files. Give them two names.");
  }
  [out, keyOut].forEach((file) => refuseOverwriting(file, force));
  const key = options.key === undefined ? noKey : await keyOf(options.key);
  const inputs = await openInputs([input]);
  const { study } = readStudy(inputs);
  const sheets = inputs.flatMap(({ workbook }) => workbook.sheets);
  const made = makeCodes({ sheets, study, forms, key, random: machine.random });
  if (!made.ok) throw new Stop(exitCode.unusable, issueLines(made.issues).join("\n"));
  const { drafts, marked, keyDrafts, counts } = made.value;
  const bytes = await writeFresh(drafts, { marked });
  const found = await scanShareCopy({ bytes, texts: [], study, copy: "coded copy" });
  if (found.length > 0) throw new Stop(exitCode.notWritten, issueLines(found).join("\n"));
  // The key first: a coded copy whose key was not written could never be linked again.
  await writeWhole(keyOut, await writeFresh(keyDrafts, { marked: true }));
  await writeWhole(out, bytes);
  terminal.say(
    `${counts.people} people have codes, ${counts.added} of them new. The copy was searched for names, numbers and e-mail addresses: none is in it.`,
  );
  issueLines(made.issues).forEach((line) => terminal.say(line));
  terminal.say(`Coded copy: ${out}`);
  terminal.say(`Key, for your school alone: ${keyOut}`);
  return exitCode.done;
}

async function keyOf(file: string): Promise<CodeKey> {
  const sheets = (await openInputs([file])).flatMap(({ workbook }) => workbook.sheets);
  const key = readCodeKey(sheets);
  if (!key.ok) throw new Stop(exitCode.unusable, issueLines(key.issues).join("\n"));
  return key.value;
}
