import { ZipWriter, type ZipWriterAddDataOptions } from "@zip.js/zip.js";
import { LAST_ROW } from "../../engine";
import { ENTRY_OPTIONS } from "../package/writeZip";
import { packageXml, worksheetEnd, worksheetStart } from "./packageXml";
import type { RowSheet } from "./rowSheet";
import { rowXml } from "./rowXml";

/** Characters of XML handed on at once. */
const CHUNK = 65_536;

/**
 * A plain workbook of long lists as a stream of bytes. Rows are drawn from each sheet as the reader of the stream asks
 * for more, so that memory does not grow with their number; the same rows give the same bytes. Errors of a row source,
 * numbers that are not finite and more rows than a sheet can hold (RangeError) break the stream.
 */
export function writeRows(sheets: readonly RowSheet[]): ReadableStream<Uint8Array> {
  checkNames(sheets);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = writePackage(new ZipWriter(writable), sheets);
  written.catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

async function writePackage(zip: ZipWriter<unknown>, sheets: readonly RowSheet[]): Promise<void> {
  const add = (path: string, texts: Iterable<string>) => zip.add(path, textStream(texts), options);
  for (const [path, xml] of packageXml(sheets)) await add(path, [xml]);
  for (const [index, sheet] of sheets.entries()) {
    await add(`xl/worksheets/sheet${index + 1}.xml`, worksheetXml(sheet, index === 0));
  }
  await zip.close();
}

/** Sizes are known only at the end, so they follow the entry; the embedded deflate writes the same on every platform. */
const options: ZipWriterAddDataOptions = { ...ENTRY_OPTIONS, dataDescriptor: true, useCompressionStream: false };

function* worksheetXml(sheet: RowSheet, selected: boolean): Generator<string> {
  let text = worksheetStart(sheet, selected);
  let row = 0;
  for (const cells of sheet.rows) {
    if (row > LAST_ROW) throw new RangeError("more rows than a sheet can hold");
    text += rowXml(row++, cells);
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text + worksheetEnd;
}

function textStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = texts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel() {
      iterator.return?.();
    },
  });
}

function checkNames(sheets: readonly RowSheet[]): void {
  if (sheets.length === 0) throw new RangeError("a workbook needs a sheet");
  const folded = sheets.map(({ name }) => name.toLowerCase());
  if (new Set(folded).size < sheets.length) throw new RangeError("two sheets have the same name");
  for (const { name } of sheets) {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new RangeError("not a name Excel allows for a sheet");
    }
  }
}
