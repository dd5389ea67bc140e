import type { XmlHandler } from "./xmlTag";
import { decodeUtf8, decodeXmlText, unescapeXstring } from "./xmlText";

/**
 * Gathers the text of one string item: its `t`, or the `t` of all its runs joined with their spaces; the runs that say
 * how to pronounce it (`rPh`) are dropped (ECMA-376 Part 1, 18.4).
 */
export interface RichText extends Required<Omit<XmlHandler, "take">> {
  /** The text gathered since the last call. */
  take(): string;
}

export function richText(itemName: string): RichText {
  let gathered = "";
  let inside = false;
  return {
    open(tag) {
      inside = tag.name === "t" && (tag.parent === itemName || tag.parent === "r");
    },
    text(bytes, from, to, literal) {
      if (inside) gathered += unescapeXstring((literal ? decodeUtf8 : decodeXmlText)(bytes, from, to));
    },
    close() {
      inside = false;
    },
    take() {
      const text = gathered;
      gathered = "";
      return text;
    },
  };
}
