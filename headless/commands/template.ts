import path from "node:path";
import { templateDrafts, templateNames } from "../../templates";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode, Stop } from "../exitCode";
import type { Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface TemplateOptions {
  readonly name: string;
  readonly schools?: number;
  readonly out?: string;
  readonly force: boolean;
}

const DEFAULT_SCHOOLS = 8;

/** `template`: one template as a workbook, or all of them into a folder. */
export async function templateCommand(options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const names = namesOf(options.name);
  const files = names.map((name) => ({ name, file: fileOf(name, options) }));
  files.forEach(({ file }) => refuseOverwriting(file, options.force));
  for (const { name, file } of files) {
    const drafts = templateDrafts(name, { schools: options.schools ?? DEFAULT_SCHOOLS });
    await writeWhole(file, await writeFresh(drafts, { marked: false }));
    terminal.say(file);
  }
  return exitCode.done;
}

type TemplateName = (typeof templateNames)[number];

function namesOf(name: string): readonly TemplateName[] {
  if (name === "all") return templateNames;
  const known = templateNames.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new Stop(exitCode.unusable, `There is no template "${name}". There are: ${templateNames.join(", ")}, all.`);
  }
  return [known];
}

function fileOf(name: string, { name: wanted, out }: TemplateOptions): string {
  if (wanted === "all") return path.join(out ?? ".", `${name}.xlsx`);
  return out ?? `${name}.xlsx`;
}
