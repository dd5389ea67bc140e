import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type Entry,
  type FileEntry,
} from "@zip.js/zip.js";
import { workbookDamaged, workbookEncrypted, workbookTooLarge, workbookTruncated, type Issue } from "../../engine";
import type { ReadingLimits } from "./limits";
import { memoryBudget, type MemoryBudget } from "./memoryBudget";
import { Refusal, refuse } from "./refusal";
import { utf8Chunks, type ChunkSink } from "./utf8Chunks";
import { xmlScanner } from "./xmlScanner";
import type { XmlHandler } from "./xmlTag";

/** The parts of a workbook's file (ECMA-376 Part 2); names begin with "/" and are equal whatever their case. */
export interface Package {
  has(partName: string): boolean;
  /** What reading any part keeps is counted here. */
  readonly budget: MemoryBudget;
  /** Names of all parts, as written. */
  readonly partNames: readonly string[];
  /** Tells the handler a part's XML while it is inflated; refuses the workbook when the part is missing or damaged. */
  readXml(partName: string, handler: XmlHandler): Promise<void>;
  readText(partName: string): Promise<string>;
}

/** Opens the ZIP archive of a workbook; refuses what is cut short, encrypted, damaged or larger than the limits. */
export async function openPackage(source: Blob, limits: ReadingLimits): Promise<Package> {
  configure({ useWebWorkers: false });
  const entries = await entriesOf(source, limits);
  const total = { bytes: 0, elements: 0 };

  /** The handler, each element counted before it is told. */
  function counted(handler: XmlHandler): XmlHandler {
    const { open } = handler;
    return {
      ...handler,
      open(tag) {
        total.elements += 1;
        if (total.elements > limits.elements) refuse(workbookTooLarge());
        open?.(tag);
      },
    };
  }

  async function read(partName: string, sink: ChunkSink): Promise<void> {
    const entry = entries.get(partName.toLowerCase());
    if (entry === undefined) refuse(workbookDamaged());
    const count = inflationCounter(entry, total, limits);
    let refusal: unknown = null;
    const writable = new WritableStream<Uint8Array>({
      write(chunk) {
        try {
          count(chunk.length);
          sink.push(chunk);
        } catch (error) {
          refusal = error;
          throw error;
        }
      },
    });
    try {
      await entry.getData(writable, { checkCrc32: true, useWebWorkers: false });
    } catch (error) {
      throw refusal ?? new Refusal(zipIssue(error));
    }
    sink.finish();
  }

  return {
    budget: memoryBudget(limits.memoryBytes),
    has: (partName) => entries.has(partName.toLowerCase()),
    partNames: [...entries.values()].map((entry) => partNameOf(entry)),
    readXml: (partName, handler) => read(partName, utf8Chunks(xmlScanner(counted(handler), limits))),
    async readText(partName) {
      const decoder = new TextDecoder();
      let text = "";
      await read(partName, {
        push(chunk) {
          text += decoder.decode(chunk, { stream: true });
          if (text.length > limits.tokenBytes) refuse(workbookDamaged());
        },
        finish: () => undefined,
      });
      return text;
    },
  };
}

async function entriesOf(source: Blob, limits: ReadingLimits): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const reader = new ZipReader(new BlobReader(source));
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.encrypted) refuse(workbookEncrypted());
      if (isFolder(entry)) continue;
      const name = partNameOf(entry).toLowerCase();
      // Two parts of one name: readers differ in which they take, so neither can be trusted.
      if (entries.has(name)) refuse(workbookDamaged());
      entries.set(name, entry);
      if (entries.size > limits.packageEntries) refuse(workbookTooLarge());
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(zipIssue(error));
  }
  if (overlap([...entries.values()])) refuse(workbookDamaged());
  return entries;
}

/** Bytes of an entry's header before its name (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;

/** Whether two entries share bytes of the file: one small stretch would then be inflated for each of them. */
function overlap(entries: readonly FileEntry[]): boolean {
  const inOrder = [...entries].sort((one, other) => one.offset - other.offset);
  let end = 0;
  for (const { offset, compressedSize, rawFilename } of inOrder) {
    if (offset < end) return true;
    end = offset + LOCAL_HEADER + rawFilename.length + compressedSize;
  }
  return false;
}

function isFolder(entry: Entry): entry is Exclude<Entry, FileEntry> {
  return entry.directory;
}

function partNameOf(entry: Entry): string {
  const name = entry.filename.replace(/\\/g, "/");
  return name.startsWith("/") ? name : `/${name}`;
}

/** Stops what inflates beyond reason while it inflates. */
function inflationCounter(entry: FileEntry, total: { bytes: number }, limits: ReadingLimits): (bytes: number) => void {
  const most = Math.max(limits.inflatedBytesAtAnyRatio, entry.compressedSize * limits.inflationRatio);
  let inflated = 0;
  return (bytes) => {
    inflated += bytes;
    total.bytes += bytes;
    if (inflated > most || total.bytes > limits.inflatedBytes) refuse(workbookTooLarge());
  };
}

function zipIssue(error: unknown): Issue {
  const message = error instanceof Error ? error.message : "";
  if (message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION) return workbookEncrypted();
  return message === ERR_EOCDR_NOT_FOUND ? workbookTruncated() : workbookDamaged();
}
