import { BlobReader, BlobWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { mutateBytes } from "./mutations";
import type { Random } from "./random";

/** Parts whose content no reading looks at: mutating them finds nothing. */
const UNREAD = /\.(png|jpe?g|gif|emf|wmf|bin|vml)$|theme|drawing|chart|docProps|printerSettings/i;

/** A workbook with one or two of its parts changed, or left out, or its bytes changed as they lie in the file. */
export async function mutateWorkbook(original: Blob, random: Random): Promise<Blob> {
  if (random(5) === 0) return new Blob([mutateBytes(await bytesOf(original), random)]);
  const zip = new ZipReader(new BlobReader(original));
  try {
    const entries = (await zip.getEntries()).filter((entry) => !entry.directory);
    const readable = entries.filter(({ filename }) => !UNREAD.test(filename));
    const chosen = new Set(Array.from({ length: 1 + random(2) }, () => readable[random(readable.length)]));
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level: 1 });
    for (const entry of entries) {
      if (entry.directory) continue;
      if (chosen.has(entry) && random(20) === 0) continue;
      if (!chosen.has(entry) && UNREAD.test(entry.filename)) continue;
      const content = (await entry.getData(new Uint8ArrayWriter(), {
        useWebWorkers: false,
      })) as Uint8Array<ArrayBuffer>;
      const written = chosen.has(entry) ? mutateBytes(content, random) : content;
      await writer.add(entry.filename, new Uint8ArrayReader(written));
    }
    return await writer.close();
  } catch {
    // Not an archive, or one this cannot take apart: change its bytes.
    return new Blob([mutateBytes(await bytesOf(original), random)]);
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
