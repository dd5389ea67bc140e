import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { ENTRY_OPTIONS } from "./writeZip";

/** A ZIP file of whole files in the order given, the same bytes for the same files. */
export async function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), ENTRY_OPTIONS);
  for (const { name, bytes } of files) await zip.add(name, new Uint8ArrayReader(bytes), ENTRY_OPTIONS);
  return zip.close();
}
