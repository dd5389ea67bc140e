import path from "node:path";
import { collectWorkbooks, type Collected } from "../../engine";
import { forms } from "../../templates";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { type Input, openInputs } from "../inputs";
import { issueLines, type Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface CollectOptionsGiven {
  readonly alliance: string;
  readonly returned: readonly string[];
  readonly out?: string;
  readonly force: boolean;
}

/** `collect`: a new workbook of the alliance's forms with what came back merged in, the Collected sheet first. */
export async function collectCommand(options: CollectOptionsGiven, terminal: Terminal): Promise<ExitCode> {
  const out = resultFile(options);
  refuseOverwriting(out, options.force);
  const inputs = await openInputs([options.alliance, ...options.returned]);
  const [alliance, ...returned] = inputs;
  if (alliance === undefined) throw new RangeError("collecting needs the alliance's workbook");
  const outcome = collectWorkbooks(
    alliance.workbook.sheets,
    returned.map((input) => ({ file: nameAmong(returned, input), sheets: input.workbook.sheets })),
    { forms },
  );
  const issues = [...inputs.flatMap((input) => input.issues), ...outcome.issues];
  if (!outcome.ok) throw new Stop(exitCode.unusable, issueLines(issues).join("\n"));
  const { collected, drafts, leftBehind } = outcome.value;
  // The forms are the alliance's own; only the Collected sheet is ours and replaced next time.
  await writeWhole(out, await writeFresh(drafts, { marked: ["collected"] }));
  summaryLines(collected).forEach((line) => terminal.say(line));
  issueLines(issues).forEach((line) => terminal.say(line));
  if (leftBehind.length > 0)
    terminal.say(
      `Only forms are merged. Not in the result, and unchanged in ${alliance.name}: ${leftBehind.join(", ")}.`,
    );
  terminal.say(`Result: ${out}`);
  return issues.some(({ severity }) => severity === "error") ? exitCode.withErrors : exitCode.done;
}

function summaryLines({ schools, missing, differences }: Collected): readonly string[] {
  const conflicts = differences.filter(({ kind }) => kind === "conflict").length;
  const changed = differences.length - conflicts;
  return [
    `${schools.length - missing.length} of ${schools.length} schools have sent theirs back.`,
    ...(missing.length === 0 ? [] : [`Not back yet: ${missing.join(", ")}.`]),
    `${changed} answers changed; ${conflicts} answered differently in workbooks that came back. All versions stand side by side on the Collected sheet.`,
  ];
}

/** A file's name, with its folder where two are called the same. */
function nameAmong(inputs: readonly Input[], { name, file }: Input): string {
  return inputs.filter((input) => input.name === name).length > 1 ? file : name;
}

function resultFile({ alliance, returned, out }: CollectOptionsGiven): string {
  const base = path.basename(alliance, path.extname(alliance));
  const wanted = out ?? path.join(path.dirname(alliance), `${base}-collected.xlsx`);
  if (path.extname(wanted).toLowerCase() !== ".xlsx")
    throw new Stop(exitCode.unusable, "The result is an .xlsx file. Let the name after --out end in .xlsx.");
  if ([alliance, ...returned].some((input) => path.resolve(input) === path.resolve(wanted)))
    throw new Stop(exitCode.unusable, `The inputs are never changed. Give the result another name than ${wanted}.`);
  if (new Set(returned.map((file) => path.resolve(file))).size < returned.length)
    throw new Stop(exitCode.unusable, "One of the returned workbooks is given twice. Give each once.");
  return wanted;
}
