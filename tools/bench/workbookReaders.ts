import { spawnSync } from "node:child_process";
import { createReadStream, openAsBlob } from "node:fs";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { BlobReader, ZipReader } from "@zip.js/zip.js";
import ExcelJS from "exceljs";
import { recognise, uncomputed } from "../../engine";
import { forms } from "../../templates";
import { openWorkbook } from "../../xlsx";

/** A way to read a workbook whole; gives a count, so that no read is idle. */
export interface WorkbookReader {
  readonly name: string;
  read(file: string): Promise<number>;
}

export interface ForeignReader {
  readonly name: string;
  readonly command: string;
  readonly isPresent: readonly string[];
  readonly read: (file: string) => readonly string[];
}

/** What no reader can beat: inflating the parts with zlib and looking at each byte once. */
async function readLimit(file: string): Promise<number> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)));
  const handle = await open(file);
  let count = 0;
  for await (const entry of zip.getEntriesGenerator()) {
    const header = Buffer.alloc(30);
    await handle.read(header, 0, 30, entry.offset);
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const compressed = createReadStream(file, { start, end: start + entry.compressedSize - 1, highWaterMark: 65_536 });
    for await (const chunk of compressed.pipe(createInflateRaw({ chunkSize: 65_536 }))) {
      const bytes = chunk as Buffer;
      for (let index = bytes.indexOf(60); index >= 0; index = bytes.indexOf(60, index + 1)) count += 1;
    }
  }
  await handle.close();
  return count;
}

async function readOurs(file: string): Promise<number> {
  const outcome = await openWorkbook(await openAsBlob(file));
  if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
  let count = 0;
  for (const sheet of outcome.value.sheets) count += sheet.rowCount;
  return count;
}

/** Reading, then everything `enquiry-impact check` does: tables, roles, scales, pupils, and the issues of the data check. */
async function checkOurs(file: string): Promise<number> {
  const opened = await openWorkbook(await openAsBlob(file));
  if (!opened.ok) throw new Error(opened.issues[0]?.message);
  const recognised = recognise(
    opened.value.sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!recognised.ok) throw new Error(recognised.issues[0]?.message);
  return uncomputed(recognised.value, recognised.issues).issues.length;
}

async function readExceljsStream(file: string): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, { sharedStrings: "cache", styles: "cache" });
  let count = 0;
  for await (const sheet of reader) for await (const row of sheet) count += row.actualCellCount > 0 ? 1 : 0;
  return count;
}

/** The product's reader, and the same with recognition and data check. */
export const OURS = "enquiry-impact";
export const OURS_CHECKED = "enquiry-impact check";

export const WORKBOOK_READERS: readonly WorkbookReader[] = [
  { name: "limit", read: readLimit },
  { name: OURS, read: readOurs },
  { name: OURS_CHECKED, read: checkOurs },
  { name: "exceljs-stream", read: readExceljsStream },
];

/** Readers of other languages, measured where they are installed. */
export const FOREIGN_READERS: readonly ForeignReader[] = [
  {
    name: "R readxl",
    command: "Rscript",
    isPresent: ["-e", "library(readxl)"],
    read: (file) => ["-e", `invisible(readxl::read_excel(${JSON.stringify(file)}))`],
  },
  {
    name: "pandas",
    command: "python3",
    isPresent: ["-c", "import pandas, openpyxl"],
    read: (file) => ["-c", `import pandas; pandas.read_excel(${JSON.stringify(file)})`],
  },
];

export function presentForeignReaders(): readonly ForeignReader[] {
  return FOREIGN_READERS.filter(({ command, isPresent }) => spawnSync(command, isPresent).status === 0);
}
