import { openAsBlob, readdirSync } from "node:fs";
import path from "node:path";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { cellAddress, isCellError, type CellValue } from "../../engine";
import { openWorkbook, type OpenedWorkbook } from "../../xlsx";
import { saxesEvents, scannerEvents } from "./compareScanner";
import { exceljsReader } from "./exceljsReader";
import { explanationOf } from "./explained";
import { hasOpenpyxl, openpyxlReader } from "./openpyxlReader";
import type { SecondReader, SheetValues } from "./secondReader";

export interface Difference {
  readonly file: string;
  readonly reader: string;
  readonly sheet: string;
  readonly address: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** A millisecond of a day: other readers keep dates as times of a clock, which are rounded to it. */
const MILLISECOND = 1.2e-8;

/**
 * Compares our reading of every workbook of a folder with other readers', and our scanner's events on every part with
 * saxes'; true when every difference is explained.
 */
export async function compareFolder(folder: string, print: (line: string) => void): Promise<boolean> {
  const readers: SecondReader[] = [exceljsReader, ...(hasOpenpyxl() ? [openpyxlReader] : [])];
  const tally = { read: 0, refused: 0, unexplained: 0 };
  const compared = new Map<string, { files: number; cells: number; explained: number }>();
  for (const file of readdirSync(folder).filter((name) => /\.(xl\w+|ods)$/.test(name))) {
    const outcome = await openWorkbook(await openAsBlob(path.join(folder, file)));
    if (!outcome.ok) {
      tally.refused += 1;
      print(`refused  ${file}: ${outcome.issues.map(({ code }) => code).join(", ")}`);
      continue;
    }
    tally.read += 1;
    for (const part of await partsReadOtherwise(path.join(folder, file))) {
      tally.unexplained += 1;
      print(`differs  ${file}: ${part} is read otherwise by saxes`);
    }
    for (const reader of readers) {
      const theirs = await reader.read(path.join(folder, file));
      if (theirs === null) {
        print(`${reader.name} cannot read ${file}`);
        continue;
      }
      const counts = compared.get(reader.name) ?? { files: 0, cells: 0, explained: 0 };
      const { cells, differences } = differencesOf(outcome.value, theirs, { file, reader: reader.name });
      compared.set(reader.name, counts);
      counts.files += 1;
      counts.cells += cells;
      for (const difference of differences) {
        const explanation = explanationOf(difference);
        if (explanation === null) tally.unexplained += 1;
        else counts.explained += 1;
        const { sheet, address, ours, theirs: other } = difference;
        const values = `${JSON.stringify(ours)} here, ${JSON.stringify(other)} in ${reader.name}`;
        print(`differs  ${file} ${sheet}!${address}: ${values}${explanation === null ? "" : ` (${explanation})`}`);
      }
    }
  }
  print(`${tally.read} read, ${tally.refused} refused`);
  for (const [name, { files, cells, explained }] of compared) {
    print(`${name}: ${cells} cells of ${files} workbooks compared, ${explained} differences explained`);
  }
  print(`${tally.unexplained} differences unexplained`);
  return tally.unexplained === 0;
}

/** Parts of XML whose events saxes tells otherwise. */
async function partsReadOtherwise(file: string): Promise<readonly string[]> {
  const different: string[] = [];
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)));
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory || !/\.(xml|rels)$/.test(entry.filename)) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false });
    const expected = saxesEvents(bytes);
    if (expected !== null && expected.join("\n") !== scannerEvents(bytes).join("\n")) different.push(entry.filename);
  }
  return different;
}

function differencesOf(
  ours: OpenedWorkbook,
  theirs: SheetValues,
  { file, reader }: { file: string; reader: string },
): { cells: number; differences: readonly Difference[] } {
  const differences: Difference[] = [];
  let cells = 0;
  for (const sheet of ours.sheets) {
    const values = theirs.get(sheet.name);
    if (values === undefined) continue;
    const mine = new Map<string, CellValue>();
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const value = sheet.cell(row, column);
        if (value !== null) mine.set(cellAddress(row, column), value);
      }
    }
    for (const address of new Set([...mine.keys(), ...values.keys()])) {
      cells += 1;
      const [one, other] = [mine.get(address) ?? null, values.get(address) ?? null];
      if (!isSame(one, other)) differences.push({ file, reader, sheet: sheet.name, address, ours: one, theirs: other });
    }
  }
  return { cells, differences };
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || Math.abs(one - other) <= MILLISECOND + 1e-12 * Math.abs(one);
  }
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}
