import { escapeAttribute } from "../package/xmlText";
import type { XmlElement } from "./xmlTree";

/** Replaces the text from `start` to `end` (an insertion where they are equal). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
  let result = "";
  let reached = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < reached) throw new RangeError("edits overlap");
    result += text.slice(reached, start) + replacement;
    reached = end;
  }
  return result + text.slice(reached);
}

export function removal({ start, end }: XmlElement): TextEdit {
  return { start, end, text: "" };
}

/** Adds to the end of an element's content; an element that closes itself is opened. */
export function appendTo(xml: string, element: XmlElement, inner: string): TextEdit {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: inner };
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.end, text: `${open}${inner}</${element.prefix}${element.name}>` };
}

/** Gives an attribute another value, or adds it. */
export function setAttribute(xml: string, element: XmlElement, name: string, value: string): TextEdit | null {
  if (element.attributes[name] === value) return null;
  const tag = xml.slice(element.start, element.openEnd);
  const written = `${name}="${escapeAttribute(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (present) {
    const start = element.start + present.index;
    return { start, end: start + present[0].length, text: `${present[1] ?? " "}${written}` };
  }
  const end = element.openEnd - (element.selfClosing ? 2 : 1);
  return { start: end, end, text: ` ${written}` };
}
