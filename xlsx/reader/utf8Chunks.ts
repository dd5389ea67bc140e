import { workbookDamaged } from "../../engine";
import { refuse } from "./refusal";

/** Where the chunks of a part go. */
export interface ChunkSink {
  push(chunk: Uint8Array): void;
  finish(): void;
}

const READABLE_ENCODINGS: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["windows-1252", "windows-1252"],
]);

/**
 * Passes XML on as UTF-8 without a byte order mark, whatever encoding it declares: UTF-8 as it is, UTF-16 and Latin-1
 * converted chunk by chunk, others refused (XML 1.0, appendix F).
 */
export function utf8Chunks(sink: ChunkSink): ChunkSink {
  let start: Uint8Array | null = new Uint8Array(0);
  let convert: ((chunk: Uint8Array | null) => Uint8Array) | null = null;

  function begin(first: Uint8Array): void {
    start = null;
    const encoding = encodingOf(first);
    if (encoding !== "utf-8") convert = converter(encoding);
    const marked = encoding === "utf-8" && first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
    pass(marked ? first.subarray(3) : first);
  }

  function pass(chunk: Uint8Array): void {
    sink.push(convert === null ? chunk : convert(chunk));
  }

  return {
    push(chunk) {
      if (start === null) {
        pass(chunk);
        return;
      }
      const first: Uint8Array = new Uint8Array(start.length + chunk.length);
      first.set(start);
      first.set(chunk, start.length);
      start = first;
      if (first.length >= 200) begin(first);
    },
    finish() {
      if (start !== null) begin(start);
      if (convert !== null) sink.push(convert(null));
      sink.finish();
    },
  };
}

function encodingOf(first: Uint8Array): string {
  const [one, two] = [first[0] ?? 0, first[1] ?? 0];
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return "utf-16le";
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return "utf-16be";
  const declaration = String.fromCharCode(...first.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1];
  const name = (declared ?? "utf-8").toLowerCase();
  if (name === "utf-8" || name === "utf8" || name === "us-ascii") return "utf-8";
  return READABLE_ENCODINGS.get(name) ?? refuse(workbookDamaged());
}

function converter(encoding: string): (chunk: Uint8Array | null) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk) => encoder.encode(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}
