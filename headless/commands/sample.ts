import { nationalSample, type SampleName, sampleDrafts } from "../../templates";
import { writeFresh, writeRows } from "../../xlsx";
import { exitCode, type ExitCode } from "../exitCode";
import type { Terminal } from "../terminal";
import { refuseOverwriting, writeWhole } from "../writeFile";

export interface SampleOptions {
  readonly size: SampleName | "national";
  readonly out?: string;
  readonly force: boolean;
}

/** `sample`: an invented alliance's workbook, the same every time. */
export async function sampleCommand({ size, out, force }: SampleOptions, terminal: Terminal): Promise<ExitCode> {
  const file = out ?? `sample-${size}.xlsx`;
  refuseOverwriting(file, force);
  await writeWhole(file, await sampleContent(size));
  terminal.say(file);
  return exitCode.done;
}

/** The national sample is too long to hold: it is written as it is made. */
async function sampleContent(size: SampleOptions["size"]): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  if (size === "national") return writeRows([nationalSample()]) as unknown as AsyncIterable<Uint8Array>;
  return writeFresh(sampleDrafts(size), { marked: false });
}
