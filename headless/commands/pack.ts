import path from "node:path";
import { packWorkbook } from "../../engine";
import { forms } from "../../templates";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { openInputs } from "../inputs";
import { issueLines, type Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface PackOptionsGiven {
  readonly alliance: string;
  readonly out: string;
  readonly cycle?: string;
  readonly meeting?: string;
  readonly returnBy?: string;
  readonly force: boolean;
}

/** `pack`: one workbook a school into a folder, pre-filled with the school's own rows. */
export async function packCommand(options: PackOptionsGiven, terminal: Terminal): Promise<ExitCode> {
  const { alliance, out, force, ...about } = options;
  const inputs = await openInputs([alliance]);
  const packed = packWorkbook(
    inputs.flatMap(({ workbook }) => workbook.sheets),
    { forms, ...about },
  );
  const issues = [...inputs.flatMap((input) => input.issues), ...packed.issues];
  if (!packed.ok) throw new Stop(exitCode.unusable, issueLines(issues).join("\n"));
  const { packs, withdrawn } = packed.value;
  const files = packs.map((one) => ({ ...one, file: path.join(out, one.fileName) }));
  for (const { file } of files) {
    refuseOverwriting(file, force);
    if (path.resolve(file) === path.resolve(alliance))
      throw new Stop(exitCode.unusable, `${file} is the alliance's own workbook. Choose another folder with --out.`);
  }
  for (const { file, drafts } of files) {
    await writeWhole(file, await writeFresh(drafts, { marked: false }));
    terminal.say(file);
  }
  if (withdrawn.length > 0) terminal.say(`Left, and so without a workbook: ${withdrawn.join(", ")}.`);
  issueLines(issues.filter(({ severity }) => severity !== "info")).forEach((line) => terminal.say(line));
  return issues.some(({ severity }) => severity === "error") ? exitCode.withErrors : exitCode.done;
}
