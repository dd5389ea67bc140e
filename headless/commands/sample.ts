import { type SampleName, sampleDrafts } from "../../templates";
import { writeFresh } from "../../xlsx";
import { exitCode, type ExitCode } from "../exitCode";
import type { Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface SampleOptions {
  readonly size: SampleName;
  readonly out?: string;
  readonly force: boolean;
}

/** `sample`: an invented alliance's workbook, the same every time. */
export async function sampleCommand({ size, out, force }: SampleOptions, terminal: Terminal): Promise<ExitCode> {
  const file = out ?? `sample-${size}.xlsx`;
  refuseOverwriting(file, force);
  await writeWhole(file, await writeFresh(sampleDrafts(size), { marked: false }));
  terminal.say(file);
  return exitCode.done;
}
