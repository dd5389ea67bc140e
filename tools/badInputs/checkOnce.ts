import { openAsBlob } from "node:fs";
import { peakMegabytes } from "../bench/peakMegabytes";
import { recognise } from "../../engine";
import { forms } from "../../templates";
import { openWorkbook } from "../../xlsx";

/** What became of a file, and what it took. */
export interface Checked {
  /** "read", or the code of the issue. */
  readonly outcome: string;
  readonly message: string;
  /** seconds of all cores until the file was read or refused, and until its tables were recognised too */
  readonly reading: number;
  readonly checking: number;
  readonly wall: number;
  /** megabytes */
  readonly peak: number;
}

/** Opens and recognises a workbook in this process, as `enquiry-impact check` does. */
async function checkOnce(file: string): Promise<Checked> {
  const before = process.cpuUsage();
  const start = performance.now();
  const seconds = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const opened = await openWorkbook(await openAsBlob(file));
  const reading = seconds();
  const recognised = opened.ok
    ? recognise(
        opened.value.sheets.map((sheet) => ({ file: null, sheet })),
        { forms },
      )
    : null;
  const issues = opened.ok ? (recognised?.issues ?? []) : opened.issues;
  return {
    outcome: opened.ok ? "read" : (opened.issues[0]?.code ?? ""),
    message: issues[0]?.message ?? "",
    reading,
    checking: seconds(),
    wall: (performance.now() - start) / 1000,
    peak: peakMegabytes(),
  };
}

void checkOnce(process.argv[2] ?? "").then((checked) => process.stdout.write(JSON.stringify(checked)));
