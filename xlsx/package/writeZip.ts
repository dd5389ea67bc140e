import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** 1 January 1980, the first date a ZIP file can hold: the same parts give the same bytes on any day. */
export const FIXED_DATE = ((1 << 5) | 1) << 16;

/** Options of every entry we write: nothing of the clock, the machine or its users. */
export const ENTRY_OPTIONS = {
  rawLastModDate: FIXED_DATE,
  extendedTimestamp: false,
  msDosCompatible: true,
  dataDescriptor: false,
  useWebWorkers: false,
} as const;

/** A ZIP file of texts in the order given, the same bytes for the same texts. */
export async function writeZip(entries: readonly { path: string; text: string }[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), ENTRY_OPTIONS);
  for (const { path, text } of entries) await zip.add(path, new TextReader(text), ENTRY_OPTIONS);
  return zip.close();
}
