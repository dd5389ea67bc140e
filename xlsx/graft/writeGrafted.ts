import { BlobReader, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { ENTRY_OPTIONS } from "../package/writeZip";
import type { GraftedParts } from "./graftSheets";
import { GraftRefusal, READER_OPTIONS, type OriginalPackage } from "./openOriginal";

/**
 * The package with its changed parts: content types first, then what stays, copied as it is in the file, then what is
 * changed or ours. The order is the same when the result is grafted again.
 */
export async function writeGrafted(
  original: Blob,
  source: OriginalPackage,
  { contentTypes, parts, removed }: GraftedParts,
): Promise<Uint8Array> {
  const first = "[Content_Types].xml";
  const written = new Set([first, ...parts.map(({ path }) => path)].map((path) => path.toLowerCase()));
  const left = new Set(
    source.paths
      .filter((path) => written.has(path.toLowerCase()) || removed.has(path.toLowerCase()))
      .map((path) => source.entryName(path)),
  );
  const zip = new ZipWriter(new Uint8ArrayWriter(), ENTRY_OPTIONS);
  const add = (path: string, text: string) =>
    zip.add(source.entryName(path) ?? path, new TextReader(text), ENTRY_OPTIONS);
  try {
    await add(first, contentTypes);
    await zip.appendZip(new BlobReader(original), {
      filter: (entry) => !left.has(entry.filename),
      readerOptions: READER_OPTIONS,
    });
    for (const { path, text } of parts) await add(path, text);
    return await zip.close();
  } catch {
    // Entries that overlap or have no header: what such a file shows depends on its reader.
    throw new GraftRefusal("damaged");
  }
}
