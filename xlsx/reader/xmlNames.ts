import { workbookUnsafe } from "../../engine";
import { refuse } from "./refusal";

/** Namespaces of the parts read, transitional and strict (ECMA-376 Part 1, annex A; Part 4), by the prefix used here. */
const CANONICAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"],
]);

const TABLE_SIZE = 16_384;
const EMPTY = new Uint8Array(0);

/**
 * The names of one part: each different run of bytes becomes a small number once, and that number a name whose prefix
 * is resolved: `x:row` and `row` are both `row` where they mean the spreadsheet namespace, an attribute in the
 * relationships namespace is `r:id` whatever its prefix, and names of other namespaces are `{namespace}name`.
 */
export interface XmlNames {
  /** The number of the name written in these bytes. */
  numberOf(bytes: Uint8Array, from: number, to: number): number;
  writtenBytes(number: number): Uint8Array;
  elementName(number: number): string;
  attributeName(number: number): string;
  /** The prefix a `xmlns` attribute declares ("" for the default), null for other attributes. */
  declaredPrefix(number: number): string | null;
  /** Binds a prefix until `release(depth)` of the element that declares it. */
  bind(prefix: string, namespace: string, depth: number): void;
  release(depth: number): void;
}

export function xmlNames(limit: number): XmlNames {
  const slots = new Int32Array(TABLE_SIZE).fill(-1);
  /** Names of one byte, as those of cells are, need no search. */
  const singles = new Int32Array(256).fill(-1);
  const written: Uint8Array[] = [];
  const names: string[] = [];
  const declared: (string | null)[] = [];
  const elements: string[] = [];
  const attributes: string[] = [];
  /** Attributes without a prefix are in no namespace: their names never change. */
  const unprefixed: (string | null)[] = [];
  const resolvedAt: number[] = [];
  const namespaces = new Map<string, string>();
  const bindings: { prefix: string; before: string | undefined; depth: number }[] = [];
  let version = 0;

  function add(bytes: Uint8Array, from: number, to: number): number {
    if (names.length >= limit) refuse(workbookUnsafe());
    const number = names.length;
    const name = new TextDecoder().decode(bytes.subarray(from, to));
    written.push(bytes.slice(from, to));
    names.push(name);
    declared.push(name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : null);
    unprefixed.push(name.includes(":") ? null : internalized(name));
    resolvedAt.push(-1);
    return number;
  }

  function resolve(number: number): void {
    const name = names[number] ?? "";
    const colon = name.indexOf(":");
    const namespace = namespaces.get(colon < 0 ? "" : name.slice(0, colon));
    const prefix = namespace === undefined ? undefined : (CANONICAL_PREFIXES.get(namespace) ?? `{${namespace}}`);
    const resolved = internalized(prefix === undefined ? name : prefix + name.slice(colon + 1));
    elements[number] = resolved;
    attributes[number] = resolved;
    resolvedAt[number] = version;
  }

  return {
    numberOf(bytes, from, to) {
      if (to - from === 1) {
        const known = singles[bytes[from] ?? 0] ?? -1;
        return known >= 0 ? known : (singles[bytes[from] ?? 0] = add(bytes, from, to));
      }
      let hash = to - from;
      for (let index = from; index < to; index += 1) hash = (Math.imul(hash, 31) + (bytes[index] ?? 0)) | 0;
      for (let slot = hash & (TABLE_SIZE - 1); ; slot = (slot + 1) & (TABLE_SIZE - 1)) {
        const number = slots[slot] ?? -1;
        if (number < 0) return (slots[slot] = add(bytes, from, to));
        if (sameBytes(written[number] ?? EMPTY, bytes, from, to)) return number;
      }
    },
    writtenBytes: (number) => written[number] ?? EMPTY,
    elementName(number) {
      if (resolvedAt[number] !== version) resolve(number);
      return elements[number] ?? "";
    },
    attributeName(number) {
      const name = unprefixed[number] ?? null;
      if (name !== null) return name;
      if (resolvedAt[number] !== version) resolve(number);
      return attributes[number] ?? "";
    },
    declaredPrefix: (number) => declared[number] ?? null,
    bind(prefix, namespace, depth) {
      bindings.push({ prefix, before: namespaces.get(prefix), depth });
      namespaces.set(prefix, namespace);
      version += 1;
    },
    release(depth) {
      for (let last = bindings.at(-1); last !== undefined && last.depth >= depth; last = bindings.at(-1)) {
        if (last.before === undefined) namespaces.delete(last.prefix);
        else namespaces.set(last.prefix, last.before);
        bindings.pop();
        version += 1;
      }
    },
  };
}

/** The same text as engines keep names of properties, which makes comparing it with a literal as quick as can be. */
function internalized(name: string): string {
  return Object.keys({ [name]: null })[0] ?? name;
}

export function sameBytes(expected: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (expected.length !== to - from) return false;
  for (let index = 0; index < expected.length; index += 1) {
    if (expected[index] !== bytes[from + index]) return false;
  }
  return true;
}
