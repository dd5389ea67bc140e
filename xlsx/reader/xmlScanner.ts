import { workbookDamaged, workbookTooLarge, workbookUnsafe } from "../../engine";
import type { ReadingLimits } from "./limits";
import { refuse } from "./refusal";
import { sameBytes, xmlNames } from "./xmlNames";
import type { XmlHandler, XmlTag } from "./xmlTag";
import { decodeUtf8, decodeXmlText } from "./xmlText";

export interface XmlScanner {
  push(chunk: Uint8Array): void;
  /** Refuses a part that does not end with the end of its root. */
  finish(): void;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SCAN_FROM = 16_384;

/** 1 for white space, 2 for the other bytes that end a name. */
const ENDS_NAME = new Uint8Array(256);
for (const byte of [9, 10, 13, 32]) ENDS_NAME[byte] = 1;
for (const byte of [0, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, LESS, EQUALS, GREATER]) ENDS_NAME[byte] = 2;

/**
 * Reads the XML of one part, in UTF-8, as it is inflated, holding no more of it than one tag or one run of text.
 * Elements must nest and the root must close; a document type declaration is refused, so that nothing is expanded or
 * fetched.
 */
export function xmlScanner(handler: XmlHandler, limits: ReadingLimits): XmlScanner {
  const { open, text, close, take } = handler;
  const names = xmlNames(limits.names);
  const encoder = new TextEncoder();
  const openNumbers = new Int32Array(limits.depth + 1);
  const openNames: string[] = [""];
  const attributeNumbers: number[] = [];
  const tag: XmlTag = {
    name: "",
    parent: "",
    bytes: new Uint8Array(0),
    attributeCount: 0,
    attributeNames: [],
    valueFrom: [],
    valueTo: [],
  };
  let bytes = new Uint8Array(4 * SCAN_FROM);
  let position = 0;
  let end = 0;
  let depth = 0;
  let rootClosed = false;
  /** Text before a comment or CDATA, kept until the next tag. */
  let divided: string | null = null;

  function append(chunk: Uint8Array): void {
    if (end + chunk.length >= bytes.length) {
      const kept = end - position;
      const room = kept + chunk.length >= bytes.length ? new Uint8Array(2 * (kept + chunk.length)) : bytes;
      room.set(bytes.subarray(position, end));
      bytes = room;
      position = 0;
      end = kept;
    }
    bytes.set(chunk, end);
    end += chunk.length;
    bytes[end] = 0;
  }

  /** Takes every complete token; the rest waits for the next chunk. */
  function scan(): void {
    const source = bytes;
    const limit = end;
    while (position < limit) {
      let less = position;
      while (less < limit && source[less] !== LESS) less += 1;
      if (less + 1 >= limit) return;
      const next = source[less + 1];
      if (next === BANG || next === QUESTION) {
        const after = next === BANG ? afterDeclaration(less) : afterInstruction(less);
        if (after < 0) return;
        position = after;
        continue;
      }
      if (less > position || divided !== null) tellText(position, less);
      position = less;
      const after = next === SLASH ? afterEndTag(less + 2) : afterStartTag(source, less + 1, limit);
      if (after < 0) return;
      position = after;
    }
  }

  function tellText(from: number, to: number): void {
    if (depth === 0) {
      for (let index = from; index < to; index += 1) if (ENDS_NAME[bytes[index] ?? 0] !== 1) refuse(workbookDamaged());
      return;
    }
    if (divided === null) {
      text?.(bytes, from, to, false);
      return;
    }
    const whole = encoder.encode(divided + decodeXmlText(bytes, from, to));
    divided = null;
    if (whole.length > 0) text?.(whole, 0, whole.length, true);
  }

  /** A comment or CDATA from its `<`; the text before it and in it joins the text after it. */
  function afterDeclaration(less: number): number {
    const start = String.fromCharCode(...bytes.subarray(less, Math.min(less + 9, end)));
    const isComment = start.startsWith("<!--");
    const isCdata = start === "<![CDATA[";
    if (!isComment && !isCdata) {
      if (end - less < 9) return -1;
      refuse(start.toUpperCase() === "<!DOCTYPE" ? workbookUnsafe() : workbookDamaged());
    }
    const after = isComment ? endOf("-->", less + 4) : endOf("]]>", less + 9);
    if (after < 0) return -1;
    if (isCdata && depth === 0) refuse(workbookDamaged());
    divide(less, isCdata ? decodeUtf8(bytes, less + 9, after - 3).replace(/\r\n?/g, "\n") : "");
    return after;
  }

  function afterInstruction(less: number): number {
    const after = endOf("?>", less + 2);
    if (after >= 0) divide(less, "");
    return after;
  }

  /** Keeps the text up to a place, and what is added there, for the next tag. */
  function divide(to: number, added: string): void {
    if (depth === 0) tellText(position, to);
    else divided = (divided ?? "") + decodeXmlText(bytes, position, to) + added;
    if ((divided?.length ?? 0) > limits.tokenBytes) refuse(workbookTooLarge());
  }

  function endOf(mark: string, from: number): number {
    const last = mark.charCodeAt(mark.length - 1);
    for (let index = from + mark.length - 1; index < end; index += 1) {
      if (bytes[index] !== last) continue;
      let same = true;
      for (let back = 1; back < mark.length; back += 1) {
        if (bytes[index - back] !== mark.charCodeAt(mark.length - 1 - back)) same = false;
      }
      if (same) return index + 1;
    }
    return -1;
  }

  function afterEndTag(from: number): number {
    const written = names.writtenBytes(openNumbers[depth] ?? 0);
    if (from + written.length >= end) return -1;
    if (depth === 0 || !sameBytes(written, bytes, from, from + written.length)) refuse(workbookDamaged());
    let index = from + written.length;
    while (index < end && ENDS_NAME[bytes[index] ?? 0] === 1) index += 1;
    if (index >= end) return -1;
    if (bytes[index] !== GREATER) refuse(workbookDamaged());
    leave();
    return index + 1;
  }

  function leave(): void {
    const name = openNames[depth] ?? "";
    depth -= 1;
    close?.(name, openNames[depth] ?? "");
    names.release(depth + 1);
    if (depth === 0) rootClosed = true;
  }

  /** `source[limit]` is 0, which ends names and is neither white space nor a mark: most loops need no other bound. */
  function afterStartTag(source: Uint8Array, from: number, limit: number): number {
    let index = from;
    while (ENDS_NAME[source[index] ?? 0] === 0) index += 1;
    if (index >= limit) return -1;
    if (index === from || rootClosed) refuse(workbookDamaged());
    const nameNumber = names.numberOf(source, from, index);
    if (take !== undefined && depth > 0) {
      const after = take(names.elementName(nameNumber), openNames[depth] ?? "", source, index, limit);
      if (after > 0) return after;
    }
    let count = 0;
    let declares = false;
    for (;;) {
      while (ENDS_NAME[source[index] ?? 0] === 1) index += 1;
      if (index >= limit) return -1;
      const byte = source[index];
      if (byte === GREATER) break;
      if (byte === SLASH) {
        if (index + 1 >= limit) return -1;
        if (source[index + 1] !== GREATER) refuse(workbookDamaged());
        break;
      }
      const attributeFrom = index;
      while (ENDS_NAME[source[index] ?? 0] === 0) index += 1;
      const attributeTo = index;
      while (ENDS_NAME[source[index] ?? 0] === 1) index += 1;
      if (index >= limit) return -1;
      if (attributeTo === attributeFrom || source[index] !== EQUALS) refuse(workbookDamaged());
      index += 1;
      while (ENDS_NAME[source[index] ?? 0] === 1) index += 1;
      if (index >= limit) return -1;
      const quote = source[index];
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) refuse(workbookDamaged());
      index += 1;
      tag.valueFrom[count] = index;
      while (index < limit && source[index] !== quote) index += 1;
      if (index >= limit) return -1;
      tag.valueTo[count] = index;
      const number = names.numberOf(source, attributeFrom, attributeTo);
      if (names.declaredPrefix(number) !== null) declares = true;
      attributeNumbers[count] = number;
      index += 1;
      count += 1;
    }
    const isEmpty = source[index] === SLASH;
    if (depth >= limits.depth) refuse(workbookUnsafe());
    depth += 1;
    if (declares) declareNamespaces(count);
    enter(nameNumber, count);
    if (isEmpty) {
      leave();
      return index + 2;
    }
    return index + 1;
  }

  function declareNamespaces(attributeCount: number): void {
    for (let index = 0; index < attributeCount; index += 1) {
      const prefix = names.declaredPrefix(attributeNumbers[index] ?? 0);
      if (prefix === null) continue;
      names.bind(prefix, decodeXmlText(bytes, tag.valueFrom[index] ?? 0, tag.valueTo[index] ?? 0), depth);
    }
  }

  function enter(number: number, attributeCount: number): void {
    for (let index = 0; index < attributeCount; index += 1) {
      tag.attributeNames[index] = names.attributeName(attributeNumbers[index] ?? 0);
    }
    tag.name = names.elementName(number);
    tag.parent = openNames[depth - 1] ?? "";
    tag.bytes = bytes;
    tag.attributeCount = attributeCount;
    openNumbers[depth] = number;
    openNames[depth] = tag.name;
    open?.(tag);
  }

  return {
    push(chunk) {
      append(chunk);
      if (end - position < SCAN_FROM) return;
      scan();
      if (end - position > limits.tokenBytes) refuse(workbookTooLarge());
    },
    finish() {
      scan();
      for (let index = position; index < end; index += 1) {
        if (ENDS_NAME[bytes[index] ?? 0] !== 1) refuse(workbookDamaged());
      }
      if (!rootClosed) refuse(workbookDamaged());
    },
  };
}
