import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";

/** All entries of a ZIP file of our own making, as texts by path. */
export async function readTexts(zip: Blob): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false });
  const texts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return texts;
}
