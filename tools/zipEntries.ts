import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";

/** Every entry of a ZIP file still compressed, by name. */
export async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const options = { useWebWorkers: false, filenameValidation: "tolerant" } as const;
  const reader = new ZipReader(new BlobReader(new Blob([bytes as Uint8Array<ArrayBuffer>])), options);
  const entries = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory)
      entries.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { passThrough: true }));
  }
  return entries;
}
