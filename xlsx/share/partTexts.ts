/** What a part of a package says in words: its text nodes and attribute values, with the names of what holds them. */
export interface PartText {
  /** Local name of the element a text stands in, or of the attribute. */
  readonly of: string;
  readonly text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)([^>]*)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Every text of an XML part of our own writing, in order; runs of rich text in one string are put together. */
export function partTexts(xml: string): readonly PartText[] {
  const texts: PartText[] = [];
  let element = "";
  let joined: string | null = null;
  for (const [, cdata, closing, tag, attributes, text] of xml.matchAll(TOKEN)) {
    if (tag !== undefined) {
      const local = tag.replace(/^.*:/, "");
      if (local === "is" || local === "si") {
        if (closing === "" || closing === undefined) joined = "";
        else {
          texts.push({ of: "t", text: joined ?? "" });
          joined = null;
        }
      }
      element = closing === "/" ? "" : local;
      for (const [, name = "", double, single] of (attributes ?? "").matchAll(ATTRIBUTE)) {
        texts.push({ of: name.replace(/^.*:/, ""), text: unescaped(double ?? single ?? "") });
      }
      continue;
    }
    const said = cdata ?? (text === undefined ? "" : unescaped(text));
    if (said.trim() === "") continue;
    if (joined !== null) joined += said;
    else texts.push({ of: element, text: said });
  }
  return texts;
}

const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (all, hexadecimal, decimal, name) => {
    if (typeof hexadecimal === "string") return String.fromCodePoint(parseInt(hexadecimal, 16));
    if (typeof decimal === "string") return String.fromCodePoint(Number(decimal));
    return references[String(name)] ?? String(all);
  });
}
