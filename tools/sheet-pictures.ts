import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { printSheets } from "./pictures/printSheets";
import { reportDrafts, type ReportMode } from "./pictures/reportDrafts";

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sample: { type: "string", default: "small" },
      mode: { type: "string", default: "working" },
      out: { type: "string" },
      resolution: { type: "string", default: "60" },
      only: { type: "string" },
    },
  });
  const folder = path.resolve(values.out ?? "out/pictures");
  mkdirSync(folder, { recursive: true });
  const only = values.only?.split(",");
  const drafts = reportDrafts(values.sample as "small", values.mode as ReportMode).filter(
    ({ id }) => only === undefined || only.includes(id),
  );
  for (const { sheet, page } of await printSheets(drafts, { folder, resolution: Number(values.resolution) })) {
    process.stdout.write(`${sheet} ${page}\n`);
  }
}
