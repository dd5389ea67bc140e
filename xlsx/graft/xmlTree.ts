import { SaxesParser } from "saxes";

/** An element of a part with where it stands in the text, so that a part can be changed and all else kept. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon: "x:"; "" for none. */
  readonly prefix: string;
  readonly namespace: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of `<`, just after the `>` of the opening tag, of `</`, and just after the last `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** The text directly within it. */
  readonly text: string;
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

const MOST_ELEMENTS = 2_000_000;

/** Thrown where a part is not well-formed XML, or holds a document type, which no workbook has. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/** The elements of a small part. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  parser.on("error", (error) => {
    throw new XmlError(error.message);
  });
  parser.on("doctype", () => {
    throw new XmlError("a document type");
  });
  parser.on("opentag", (tag) => {
    if (++count > MOST_ELEMENTS) throw new XmlError("too many elements");
    const openEnd = parser.position;
    open.push({
      name: tag.local,
      prefix: tag.prefix === "" ? "" : `${tag.prefix}:`,
      namespace: tag.uri,
      attributes: Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      // Attribute values cannot hold "<", so the last one before the end begins the tag.
      start: xml.lastIndexOf("<", openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      selfClosing: tag.isSelfClosing,
      text: "",
    });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    if (!element.selfClosing) {
      element.end = parser.position;
      element.closeStart = xml.lastIndexOf("<", element.end - 1);
    }
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(xml).close();
  if (root === null) throw new XmlError("no element");
  return root;
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The value of an attribute by its name as written; null where there is none. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes[name] ?? null;
}
