import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { analyseCommand } from "./commands/analyse";
import { checkCommand } from "./commands/check";
import { sampleCommand } from "./commands/sample";
import { templateCommand } from "./commands/template";
import { exitCode, type ExitCode, Stop } from "./exitCode";
import type { Terminal } from "./terminal";
import { productVersion } from "./version";

/** Runs the command line and answers with its exit code; nothing is thrown to the shell. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let answer: ExitCode = exitCode.done;
  const program = commandLine(terminal, (code) => (answer = code));
  try {
    await program.parseAsync([...args], { from: "user" });
    return answer;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.unusable;
    if (error instanceof Stop) {
      terminal.warn(error.message);
      return error.exitCode;
    }
    throw error;
  }
}

function commandLine(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("enquiry-impact")
    .description(
      "Tells schools honestly whether a collaborative enquiry made a difference, inside their own workbooks.",
    )
    .version(productVersion)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.replace(/\n$/, "")),
      writeErr: (text) => terminal.warn(text.replace(/\n$/, "")),
    });

  program
    .command("analyse")
    .description("reads workbooks, analyses them and writes a copy with the results in it")
    .argument("<input...>", "workbooks (.xlsx, .xlsm); several are one study")
    .option("--out <result>", "where the result goes (default: NAME-CONFIDENTIAL beside the input)")
    .option("--json <file>", "also write everything as JSON")
    .option("--force", "replace files that are already there", false)
    .action(async (inputs: string[], options: { out?: string; json?: string; force: boolean }) =>
      done(await analyseCommand({ inputs, ...options }, terminal)),
    );

  program
    .command("check")
    .description("lists what is recognised and what is wrong; no statistics, writes no workbook")
    .argument("<input...>", "workbooks (.xlsx, .xlsm)")
    .option("--json <file>", "also write everything as JSON")
    .option("--force", "replace files that are already there", false)
    .action(async (inputs: string[], options: { json?: string; force: boolean }) =>
      done(await checkCommand({ inputs, ...options }, terminal)),
    );

  program
    .command("template")
    .description("writes a template to fill in, or all of them")
    .argument("<name>", "name of a template, or all")
    .option("--schools <number>", "how many schools it has room for", wholeNumber)
    .option("--out <place>", "file (one template) or folder (all)")
    .option("--force", "replace files that are already there", false)
    .action(async (name: string, options: { schools?: number; out?: string; force: boolean }) =>
      done(await templateCommand({ name, ...options }, terminal)),
    );

  program
    .command("sample")
    .description("writes an invented alliance's workbook to try things on")
    .addArgument(program.createArgument("<size>", "which sample").choices(["small", "large", "national"]))
    .option("--out <file>", "where it goes")
    .addOption(new Option("--force", "replace a file that is already there").default(false))
    .action(async (size: "small" | "large" | "national", options: { out?: string; force: boolean }) =>
      done(await sampleCommand({ size, ...options }, terminal)),
    );

  return program;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 500) {
    throw new InvalidArgumentError("A whole number from 1 to 500 is needed.");
  }
  return number;
}
