import { decodeXmlText } from "./xmlText";

/** What a part's reader is told, in document order. The tag and the bytes are good until the call returns. */
export interface XmlHandler {
  open?(tag: XmlTag): void;
  /** All text between two tags at once, also where comments or CDATA divide it; `literal` bytes hold no references. */
  text?(bytes: Uint8Array, from: number, to: number, literal: boolean): void;
  close?(name: string, parent: string): void;
  /**
   * Offered each element before its attributes are read, as the bytes after its name: a handler that knows them may
   * take the element whole, end tag included, giving the place after it, or 0 to be told of its tags one by one.
   */
  take?(name: string, parent: string, bytes: Uint8Array, from: number, to: number): number;
}

/** A start tag; attribute values are bytes between `valueFrom` and `valueTo`. One object is used for all tags. */
export interface XmlTag {
  name: string;
  /** The name of the element around it, "" around the root. */
  parent: string;
  bytes: Uint8Array;
  attributeCount: number;
  attributeNames: string[];
  valueFrom: number[];
  valueTo: number[];
}

/** The text of an attribute, null when the tag has none of the name. */
export function attributeOf(tag: XmlTag, name: string): string | null {
  for (let index = 0; index < tag.attributeCount; index += 1) {
    if (tag.attributeNames[index] !== name) continue;
    return decodeXmlText(tag.bytes, tag.valueFrom[index] ?? 0, tag.valueTo[index] ?? 0).replace(/[\t\n]/g, " ");
  }
  return null;
}

/** An `xsd:boolean` attribute; `otherwise` when it is absent. */
export function booleanAttribute(tag: XmlTag, name: string, otherwise = false): boolean {
  const text = attributeOf(tag, name);
  return text === null ? otherwise : text === "1" || text === "true" || text === "on";
}
