import { BlobReader, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { relationshipsPath } from "../package/relationships";
import { resolveTarget } from "../reader/partNames";
import { attributeOf, childrenOf, parseXml } from "./xmlTree";

/** A relationship of the workbook we graft into. */
export interface OriginalRelationship {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly type: string;
  /** The path it leads to; null for one that leads out of the package. */
  readonly path: string | null;
}

/** The package we graft into: only the parts we change are inflated. */
export interface OriginalPackage {
  /** Paths as in the file, without a leading slash. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** The name of its entry in the ZIP file; null where there is no such part. */
  entryName(path: string): string | null;
  text(path: string): Promise<string>;
  /** Of a part, or of the package with "". */
  relationships(path: string): Promise<readonly OriginalRelationship[]>;
}

/** Why a workbook cannot be grafted into; `graft` makes an issue of it. */
export class GraftRefusal extends Error {
  override readonly name = "GraftRefusal";
  constructor(readonly reason: "damaged" | "too-large" | "encrypted") {
    super(reason);
  }
}

/** The most one part we change may inflate to: far above any, far below what would hurt. */
const MOST_BYTES = 200_000_000;

/** What `appendZip` and we both ask of zip.js. */
export const READER_OPTIONS = { useWebWorkers: false, filenameValidation: "tolerant" } as const;

export async function openOriginal(original: Blob): Promise<OriginalPackage> {
  const entries = await entriesOf(original);
  const find = (path: string) => entries.get(path.toLowerCase());
  const text = async (path: string): Promise<string> => {
    const entry = find(path);
    if (!entry) throw new GraftRefusal("damaged");
    return inflatedText(entry);
  };
  return {
    paths: [...entries.values()].map(({ filename }) => pathOf(filename)),
    has: (path) => find(path) !== undefined,
    entryName: (path) => find(path)?.filename ?? null,
    text,
    async relationships(path) {
      const part = path === "" ? "_rels/.rels" : relationshipsPath(path);
      if (!find(part)) return [];
      return childrenOf(parseXml(await text(part)), "Relationship").map((relationship) => {
        const type = attributeOf(relationship, "Type") ?? "";
        const outside = attributeOf(relationship, "TargetMode") === "External";
        return {
          id: attributeOf(relationship, "Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          path: outside ? null : resolveTarget(`/${path}`, attributeOf(relationship, "Target") ?? "").slice(1),
        };
      });
    },
  };
}

async function entriesOf(original: Blob): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    for (const entry of await new ZipReader(new BlobReader(original), READER_OPTIONS).getEntries()) {
      if (entry.encrypted) throw new GraftRefusal("encrypted");
      if (entry.directory) continue;
      const path = pathOf(entry.filename).toLowerCase();
      // Readers differ in which of two parts of one name they take: neither can be trusted.
      if (entries.has(path)) throw new GraftRefusal("damaged");
      entries.set(path, entry);
    }
  } catch (error) {
    throw error instanceof GraftRefusal ? error : new GraftRefusal("damaged");
  }
  return entries;
}

function pathOf(filename: string): string {
  return filename.replace(/\\/g, "/").replace(/^\/+/, "");
}

async function inflatedText(entry: FileEntry): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new GraftRefusal("too-large");
      text += decoder.decode(chunk, { stream: true });
    },
  });
  try {
    await entry.getData(writable, { checkCrc32: true, useWebWorkers: false });
    text += decoder.decode();
  } catch (error) {
    throw error instanceof GraftRefusal ? error : new GraftRefusal(bytes > MOST_BYTES ? "too-large" : "damaged");
  }
  const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1] ?? "utf-8";
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw new GraftRefusal("damaged");
  return text;
}
