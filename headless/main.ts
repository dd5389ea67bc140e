import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { analyseCommand } from "./commands/analyse";
import { checkCommand } from "./commands/check";
import { codesCommand, type CodesOptions } from "./commands/codes";
import { collectCommand } from "./commands/collect";
import { contributeCommand, type ContributeOptions } from "./commands/contribute";
import { dpiaCommand, type DpiaOptions } from "./commands/dpia";
import { mergeCommand, type MergeOptions } from "./commands/merge";
import { packCommand, type PackOptionsGiven } from "./commands/pack";
import { purgeCommand, type PurgeOptionsGiven } from "./commands/purge";
import { sampleCommand } from "./commands/sample";
import { shareCommand } from "./commands/share";
import { templateCommand } from "./commands/template";
import { exitCode, type ExitCode, Stop } from "./exitCode";
import { type Machine, thisMachine } from "./machine";
import type { Terminal } from "./terminal";
import { productVersion } from "./version";

interface AnalyseFlags {
  out?: string;
  json?: string;
  mode?: "alliance" | "public";
  school?: string;
  compareWith?: readonly string[];
  force: boolean;
}

/** Runs the command line and answers with its exit code; nothing is thrown to the shell. */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  machine: Machine = thisMachine,
): Promise<ExitCode> {
  let answer: ExitCode = exitCode.done;
  const program = commandLine({ terminal, machine }, (code) => (answer = code));
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

function commandLine(
  { terminal, machine }: { readonly terminal: Terminal; readonly machine: Machine },
  done: (code: ExitCode) => void,
): Command {
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
    .addOption(
      new Option(
        "--mode <mode>",
        "write a copy to share instead: no person in it, small numbers hidden, rounded (default: NAME-MODE beside the input)",
      ).choices(["alliance", "public"]),
    )
    .option("--school <name>", "with --mode: only this school of an alliance")
    .option(
      "--compare-with <file>",
      "with --mode: a share copy sent before; give every one of them. What would show a person beside it is held back",
      everyOne,
    )
    .option("--force", "replace files that are already there", false)
    .action(async (inputs: string[], { mode, ...options }: AnalyseFlags) => {
      const { school, compareWith } = options;
      if (mode === undefined && (school !== undefined || compareWith !== undefined)) {
        const name = school === undefined ? "--compare-with" : "--school";
        throw new Stop(exitCode.unusable, `${name} is for a copy to share: add --mode alliance or --mode public.`);
      }
      done(
        mode === undefined
          ? await analyseCommand({ inputs, ...options }, terminal, machine)
          : await shareCommand({ inputs, mode, ...options }, terminal, machine),
      );
    });

  program
    .command("check")
    .description("lists what is recognised and what is wrong; no statistics, writes no workbook")
    .argument("<input...>", "workbooks (.xlsx, .xlsm)")
    .option("--json <file>", "also write everything as JSON")
    .option("--force", "replace files that are already there", false)
    .action(async (inputs: string[], options: { json?: string; force: boolean }) =>
      done(await checkCommand({ inputs, ...options }, terminal, machine)),
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
    .addArgument(
      program
        .createArgument("<size>", "which sample")
        .choices(["small", "practice", "large", "large-practice", "national"]),
    )
    .option("--out <file>", "where it goes")
    .addOption(new Option("--force", "replace a file that is already there").default(false))
    .action(
      async (
        size: "small" | "practice" | "large" | "large-practice" | "national",
        options: { out?: string; force: boolean },
      ) => done(await sampleCommand({ size, ...options }, terminal)),
    );

  program
    .command("pack")
    .description("writes one workbook a school, pre-filled with its own rows, to send out")
    .argument("<alliance>", "the alliance's workbook with its forms (.xlsx, .xlsm)")
    .requiredOption("--out <folder>", "folder the schools' workbooks go to")
    .option("--cycle <cycle>", "cycle of forms a school has not filled in yet")
    .option("--meeting <date>", "date of the meeting the answers are for, such as 2026-01-14", isoDate)
    .option("--return-by <date>", "date by which schools return theirs", isoDate)
    .option("--force", "replace files that are already there", false)
    .action(async (alliance: string, options: Omit<PackOptionsGiven, "alliance">) =>
      done(await packCommand({ alliance, ...options }, terminal)),
    );

  program
    .command("collect")
    .description("merges the forms schools sent back; shows what differs and says who is missing")
    .argument("<alliance>", "the alliance's workbook with its forms")
    .argument("<returned...>", "workbooks that came back")
    .option("--out <file>", "where the result goes (default: NAME-collected.xlsx beside the alliance's workbook)")
    .option("--force", "replace a file that is already there", false)
    .action(async (alliance: string, returned: string[], options: { out?: string; force: boolean }) =>
      done(await collectCommand({ alliance, returned, ...options }, terminal)),
    );

  program
    .command("contribute")
    .description("writes a school's sums, without any pupil, for an alliance to merge")
    .argument("<input...>", "workbooks (.xlsx, .xlsm); several are one study")
    .requiredOption("--out <folder>", "folder the sums go to, a file a school")
    .addOption(
      new Option("--mode <mode>", "for whom: decides the least number of pupils a sum may stand for")
        .choices(["alliance", "public"])
        .default("alliance"),
    )
    .option("--school <name>", "the school's name, where the workbook has no column of schools")
    .option(
      "--earlier <file>",
      "sums sent before; give every file of them. What would show a pupil beside them is held back",
      everyOne,
    )
    .option("--force", "replace files that are already there", false)
    .action(async (inputs: string[], options: Omit<ContributeOptions, "inputs">) =>
      done(await contributeCommand({ inputs, ...options }, terminal)),
    );

  program
    .command("merge")
    .description("puts schools' sums together into the estimates their pupils would give")
    .argument("<sums...>", "files made by contribute")
    .requiredOption("--out <result>", "where the result workbook goes")
    .option("--json <file>", "also write everything as JSON")
    .option("--force", "replace files that are already there", false)
    .action(async (files: string[], options: Omit<MergeOptions, "files">) =>
      done(await mergeCommand({ files, ...options }, terminal)),
    );

  program
    .command("codes")
    .description("writes a copy with codes instead of pupils' names and numbers, and the key to it")
    .argument("<input>", "workbook (.xlsx, .xlsm)")
    .option("--key <file>", "the key of an earlier run: the same pupils keep their codes")
    .option("--out <file>", "where the copy goes (default: NAME-coded.xlsx beside the input)")
    .option("--key-out <file>", "where the key goes (default: NAME-KEY-CONFIDENTIAL.xlsx beside the input)")
    .option("--force", "replace files that are already there", false)
    .action(async (input: string, options: Omit<CodesOptions, "input">) =>
      done(await codesCommand({ input, ...options }, terminal, machine)),
    );

  program
    .command("purge")
    .description("writes a workbook without pupils' rows that keeps totals and says what was removed")
    .argument("<input>", "workbook (.xlsx, .xlsm); it stays as it is")
    .addOption(
      new Option("--mode <mode>", "for whom: decides which small numbers the totals hide")
        .choices(["alliance", "public"])
        .default("alliance"),
    )
    .option("--out <file>", "where it goes (default: NAME-purged.xlsx beside the input)")
    .option("--force", "replace a file that is already there", false)
    .action(async (input: string, options: Omit<PurgeOptionsGiven, "input">) =>
      done(await purgeCommand({ input, ...options }, terminal, machine)),
    );

  program
    .command("dpia")
    .description("writes a start for a data protection impact assessment, filled in from a workbook's settings")
    .argument("<input>", "workbook (.xlsx, .xlsm)")
    .option("--out <file>", "where it goes (default: NAME-dpia.xlsx beside the input)")
    .option("--force", "replace a file that is already there", false)
    .action(async (input: string, options: Omit<DpiaOptions, "input">) =>
      done(await dpiaCommand({ input, ...options }, terminal)),
    );

  return program;
}

/** An option that may be given more than once. */
function everyOne(file: string, given: readonly string[] = []): readonly string[] {
  return [...given, file];
}

function isoDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("A date such as 2026-01-14 is needed.");
  }
  return text;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 500) {
    throw new InvalidArgumentError("A whole number from 1 to 500 is needed.");
  }
  return number;
}
