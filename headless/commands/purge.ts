import { fingerprint, purge, type Removal } from "../../engine";
import { scanShareCopy, writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import { openInputs } from "../inputs";
import type { Machine } from "../machine";
import { newWorkbookBeside } from "../newWorkbookBeside";
import { readStudy } from "../study";
import { issueLines, type Terminal } from "../terminal";
import { productVersion } from "../version";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface PurgeOptionsGiven {
  readonly input: string;
  readonly mode: "alliance" | "public";
  readonly out?: string;
  readonly force: boolean;
}

/** `purge`: a new workbook without pupils' rows that keeps totals and a record of what was removed; never in place. */
export async function purgeCommand(
  options: PurgeOptionsGiven,
  terminal: Terminal,
  machine: Machine,
): Promise<ExitCode> {
  const { input, mode, out } = options;
  const file = newWorkbookBeside(input, { ending: "purged", given: [input], ...(out === undefined ? {} : { out }) });
  refuseOverwriting(file, options.force);
  const inputs = await openInputs([input]);
  const { study } = readStudy(inputs);
  const sheets = inputs.flatMap(({ workbook }) => workbook.sheets);
  const day = machine.today();
  const purged = purge(study, sheets, { mode, version: productVersion, fingerprint: fingerprint(study.tables), day });
  const bytes = await writeFresh(purged.drafts, { marked: purged.marked });
  const found = await scanShareCopy({ bytes, texts: [], study, copy: "purged workbook" });
  if (found.length > 0) throw new Stop(exitCode.notWritten, issueLines(found).join("\n"));
  await writeWhole(file, bytes);
  const { pupilLists, answers, resultsKept, formsKept } = purged.removal;
  const left = [amount(pupilLists, "of pupils"), amount(answers, "of answers")].filter((one) => one !== "");
  terminal.say(`Left out: ${left.length === 0 ? "no list was there" : left.join(", ")}.`);
  terminal.say(`Kept: ${counted(resultsKept, "result sheet")}, ${counted(formsKept, "form")}.`);
  terminal.say("It was searched for pupils, staff and codes: none is in it.");
  terminal.say(`Purged workbook: ${file}`);
  terminal.say(`${input} is unchanged and holds every pupil: delete it and every copy of it yourself.`);
  return exitCode.done;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function amount({ sheets, rows }: Removal["pupilLists"], what: string): string {
  return sheets === 0 ? "" : `${counted(sheets, "sheet")} ${what} (${rows} rows)`;
}
