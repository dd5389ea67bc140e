import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeHost } from "../../../addin/excel/officeHost";
import { fillFromSheets, MemoryExcel, type WireCounters } from "../../../addin/host";
import { analyse, recognise } from "../../../engine";
import { forms } from "../../../templates";
import { openWorkbook } from "../../../xlsx";
import { memoryRuntime } from "../../office/memoryRuntime";

const SAMPLE = path.resolve(__dirname, "../../../templates/samples/thistlewick-vale.xlsx");

/** What crosses the wire for a first analysis of the sample and for an update of it, from reading to the last sheet. */
export async function sampleCounters(): Promise<{ readonly first: WireCounters; readonly update: WireCounters }> {
  const opened = await openWorkbook(new Blob([readFileSync(SAMPLE)]));
  if (!opened.ok) throw new Error("the sample does not open");
  const excel = new MemoryExcel({ excelApi: 18, calculate: () => 0 });
  fillFromSheets(excel, opened.value.sheets);
  const host = await OfficeHost.open(memoryRuntime(excel));
  const counted = async (): Promise<WireCounters> => {
    excel.resetCounters();
    const sheets = await host.sheets();
    const recognised = recognise(
      sheets.map((sheet) => ({ file: null, sheet })),
      { forms },
    );
    if (!recognised.ok) throw new Error("the sample is not recognised");
    await host.write(analyse(recognised.value, { issues: recognised.issues, version: "0" }).drafts);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { ...excel.counters };
  };
  return { first: await counted(), update: await counted() };
}
