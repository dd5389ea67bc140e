import { peakMegabytes } from "./peakMegabytes";
import { WORKBOOK_READERS } from "./workbookReaders";

export interface Measurement {
  /** seconds */
  readonly wall: number;
  /** seconds of all cores, user and system */
  readonly processor: number;
  /** megabytes */
  readonly peak: number;
}

/** Reads a workbook with one of the readers in this process and gives what it took. */
async function readOnce(name: string, file: string): Promise<Measurement> {
  const reader = WORKBOOK_READERS.find((candidate) => candidate.name === name);
  if (reader === undefined) throw new RangeError(`no reader ${name}`);
  const before = process.cpuUsage();
  const start = performance.now();
  await reader.read(file);
  const { user, system } = process.cpuUsage(before);
  return {
    wall: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    peak: peakMegabytes(),
  };
}

void readOnce(process.argv[2] ?? "", process.argv[3] ?? "").then((measurement) =>
  process.stdout.write(JSON.stringify(measurement)),
);
