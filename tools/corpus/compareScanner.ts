import { SaxesParser } from "saxes";
import { READING_LIMITS } from "../../xlsx/reader/limits";
import { utf8Chunks } from "../../xlsx/reader/utf8Chunks";
import { xmlScanner } from "../../xlsx/reader/xmlScanner";
import { attributeOf } from "../../xlsx/reader/xmlTag";
import { decodeUtf8, decodeXmlText } from "../../xlsx/reader/xmlText";

/** What a reading of XML tells, a line an event; texts in pieces joined, prefixes left out. */
export type XmlEvents = readonly string[];

/** The events of the product's scanner, its bytes coming in chunks of a size. */
export function scannerEvents(bytes: Uint8Array, chunkSize = bytes.length || 1): XmlEvents {
  const events: string[] = [];
  const sink = utf8Chunks(
    xmlScanner(
      {
        open(tag) {
          const attributes = tag.attributeNames
            .slice(0, tag.attributeCount)
            .filter((name) => !isDeclaration(name))
            .map((name) => `${localName(name)}=${attributeOf(tag, name) ?? ""}`);
          events.push(`open ${localName(tag.name)} ${attributes.join(" ")}`);
        },
        text(source, from, to, literal) {
          events.push(`text ${(literal ? decodeUtf8 : decodeXmlText)(source, from, to)}`);
        },
        close(name) {
          events.push(`close ${localName(name)}`);
        },
      },
      READING_LIMITS,
    ),
  );
  for (let from = 0; from < bytes.length; from += chunkSize) sink.push(bytes.subarray(from, from + chunkSize));
  sink.finish();
  return events;
}

/** The events of saxes, a strict parser of XML; null where it refuses the text. */
export function saxesEvents(bytes: Uint8Array): XmlEvents | null {
  const events: string[] = [];
  let text = "";
  let depth = 0;
  const flush = () => {
    if (text !== "" && depth > 0) events.push(`text ${text}`);
    text = "";
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    flush();
    depth += 1;
    const attributes = Object.values(tag.attributes)
      .filter(({ name }) => !isDeclaration(name))
      .map(({ local, value }) => `${local}=${value}`);
    events.push(`open ${tag.local} ${attributes.join(" ")}`);
  });
  parser.on("closetag", (tag) => {
    flush();
    depth -= 1;
    events.push(`close ${tag.local}`);
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  try {
    parser.write(decoded(bytes)).close();
    return events;
  } catch {
    return null;
  }
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:") || name.endsWith("}xmlns");
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/** The name without its prefix or namespace. */
function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(":"), name.lastIndexOf("}")) + 1);
}
