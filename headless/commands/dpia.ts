import { DPIA_FORMS, dpiaEntries, formDrafts } from "../../engine";
import { forms } from "../../templates";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode } from "../exitCode";
import { openInputs } from "../inputs";
import { newWorkbookBeside } from "../newWorkbookBeside";
import { readStudy } from "../study";
import type { Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface DpiaOptions {
  readonly input: string;
  readonly out?: string;
  readonly force: boolean;
}

/** `dpia`: a start for a data protection impact assessment, filled in from the workbook's settings. */
export async function dpiaCommand({ input, out, force }: DpiaOptions, terminal: Terminal): Promise<ExitCode> {
  const file = newWorkbookBeside(input, { ending: "dpia", given: [input], ...(out === undefined ? {} : { out }) });
  refuseOverwriting(file, force);
  const { study } = readStudy(await openInputs([input]));
  const entries = dpiaEntries(study);
  const drafts = forms
    .filter(({ id }) => DPIA_FORMS.includes(id))
    .flatMap((form) => formDrafts(form, { schools: study.formSchools ?? [], entries }));
  await writeWhole(file, await writeFresh(drafts, { marked: false }));
  terminal.say(`DPIA starter: ${file}`);
  terminal.say("Check every line, answer the rest, and take it to your data protection officer.");
  return exitCode.done;
}
