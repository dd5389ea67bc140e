import { closeSync, openSync, writeSync } from "node:fs";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** Bytes as they shall lie in the archive, in pieces, so that a long one may be the same piece many times. */
export interface RawEntry {
  readonly name: string;
  readonly compressed: readonly Uint8Array[];
  readonly method: number;
  /** What the headers say; they may lie. */
  readonly size: number;
  readonly checkSum: number;
  /** Headers only: the content is that of another entry, which comes before. */
  readonly sharesContentOf?: string;
}

export function entry(name: string, content: string | Uint8Array): RawEntry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, compressed: [deflateRawSync(bytes)], method: 8, size: bytes.length, checkSum: crc32(bytes) };
}

/**
 * Content of gigabytes from kilobytes: `middle`, deflated and flushed whole so that it can follow itself, `times` over.
 * Beyond a gigabyte its check sum is 0, not the content's: a reader must have stopped before it could ask.
 */
export function repeated(
  name: string,
  content: { readonly head: string; readonly middle: string; readonly times: number; readonly tail?: string },
): RawEntry {
  const flushed = { level: 9, finishFlush: constants.Z_FULL_FLUSH };
  const { head, middle, times, tail = "" } = content;
  const block = deflateRawSync(Buffer.from(middle), flushed);
  const size = head.length + middle.length * times + tail.length;
  return {
    name,
    compressed: [
      deflateRawSync(Buffer.from(head), flushed),
      ...Array<Uint8Array>(times).fill(block),
      deflateRawSync(Buffer.from(tail)),
    ],
    method: 8,
    size: Math.min(0xfffffffe, size),
    checkSum:
      size > 1e9 ? 0 : [head, ...Array<string>(times).fill(middle), tail].reduce((sum, text) => crc32(text, sum), 0),
  };
}

/** Writes an archive exactly as told, lies included; no ZIP64. */
export function writeRawZip(file: string, entries: readonly RawEntry[]): void {
  const out = openSync(file, "w");
  let position = 0;
  const write = (bytes: Uint8Array) => {
    writeSync(out, bytes);
    position += bytes.length;
  };
  const offsets = new Map<string, number>();
  const directory: Buffer[] = [];
  for (const each of entries) {
    const name = Buffer.from(each.name);
    const compressedSize = each.compressed.reduce((sum, piece) => sum + piece.length, 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(each.method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(each.checkSum, 10);
    common.writeUInt32LE(compressedSize, 14);
    common.writeUInt32LE(each.size, 18);
    common.writeUInt16LE(name.length, 22);
    const offset = each.sharesContentOf === undefined ? position : (offsets.get(each.sharesContentOf) ?? 0);
    if (each.sharesContentOf === undefined) {
      offsets.set(each.name, position);
      write(Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name]));
      for (const piece of each.compressed) write(piece);
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, name]));
  }
  const start = position;
  for (const each of directory) write(each);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8);
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10);
  end.writeUInt32LE(position - start, 12);
  end.writeUInt32LE(start, 16);
  write(end);
  closeSync(out);
}
