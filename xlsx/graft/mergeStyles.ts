import { NAMESPACES } from "../package/part";
import { STRICT_SPREADSHEET, strictStyles } from "../package/strictXml";
import { attributes, XML_DECLARATION } from "../package/xmlText";
import type { CellStyles } from "../writer/inlineStrings";
import { appendTo, applyEdits, setAttribute, type TextEdit } from "./textEdits";
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** The order of a style sheet's collections (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type Collection = (typeof ORDER)[number];

/** Formats below this number are built in and the same in every workbook. */
const FIRST_CUSTOM_FORMAT = 164;

/**
 * What the first entries of a collection always mean: cells without a style have the first, and Excel takes the first
 * two fills for these whatever they say. A style sheet without them gets them before ours.
 */
const RESERVED: Partial<Record<Collection, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A style sheet where a workbook has none. */
export const EMPTY_STYLES = `${XML_DECLARATION}<styleSheet xmlns="${NAMESPACES.spreadsheet}"></styleSheet>`;

export interface MergedStyles extends CellStyles {
  /** The style sheet with all styles asked for so far. */
  xml(): string;
}

/**
 * Brings styles of one style sheet into another as they are asked for: fonts, fills, borders, number formats and
 * differential styles already there are used, others appended, so that nothing of the workbook's own is moved and a
 * second time adds nothing.
 */
export function mergeStyles(hostXml: string, oursXml: string): MergedStyles {
  const host = parseXml(hostXml);
  const ours = parseXml(oursXml);
  const lists = new Map(ORDER.map((name) => [name, hostList(host, hostXml, name)]));
  const list = (name: Collection) => lists.get(name) ?? hostList(host, hostXml, name);
  const source = (name: Collection) =>
    (childOf(ours, name)?.children ?? []).map((element) => ({
      element,
      xml: asIn(host, oursXml.slice(element.start, element.end)),
    }));
  const sources = new Map(ORDER.map((name) => [name, source(name)]));
  const ourElement = (name: Collection, index: number) => sources.get(name)?.[index];

  const imported = (name: Collection, index: string | null) =>
    String(list(name).indexOf(ourElement(name, Number(index ?? "0"))?.xml ?? ""));
  const formats = numberFormats(host, childOf(ours, "numFmts"), list("numFmts"));
  const hasBaseStyles = childOf(host, "cellStyleXfs") !== null;

  const importStyle = (index: number, quoted: boolean): number => {
    const xf = ourElement("cellXfs", index)?.element;
    if (!xf) throw new RangeError(`no style ${index}`);
    const inner = asIn(host, oursXml.slice(xf.openEnd, xf.closeStart));
    const shown = attributes({
      numFmtId: formats.idOf(Number(attributeOf(xf, "numFmtId") ?? "0")),
      fontId: imported("fonts", attributeOf(xf, "fontId")),
      fillId: imported("fills", attributeOf(xf, "fillId")),
      borderId: imported("borders", attributeOf(xf, "borderId")),
      xfId: hasBaseStyles ? 0 : undefined,
      quotePrefix: quoted ? 1 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: childOf(xf, "alignment") ? 1 : undefined,
      applyProtection: childOf(xf, "protection") ? 1 : undefined,
    });
    const name = `${host.prefix}xf`;
    return list("cellXfs").indexOf(xf.selfClosing ? `<${name}${shown}/>` : `<${name}${shown}>${inner}</${name}>`);
  };
  const known = new Map<string, number>();
  const style = (index: number, quoted: boolean) => {
    const key = `${index}${quoted ? " quoted" : ""}`;
    const merged = known.get(key) ?? importStyle(index, quoted);
    known.set(key, merged);
    return merged;
  };
  return {
    styleOf: (index) => style(index, false),
    quotedStyleOf: (index) => style(index, true),
    differentialOf: (index) => Number(imported("dxfs", String(index))),
    xml: () => appended(hostXml, host, lists),
  };
}

interface StyleList {
  readonly added: string[];
  readonly present: number;
  /** The place of an entry, appended where there is none like it. */
  indexOf(xml: string): number;
}

function hostList(host: XmlElement, hostXml: string, name: Collection): StyleList {
  const entries = (childOf(host, name)?.children ?? []).map(({ start, end }) => hostXml.slice(start, end));
  const places = new Map<string, number>();
  entries.forEach((entry, index) => {
    if (!places.has(entry)) places.set(entry, index);
  });
  const added: string[] = [];
  for (const reserved of RESERVED[name]?.slice(entries.length) ?? []) {
    const xml = asIn(host, reserved);
    if (!places.has(xml)) places.set(xml, entries.length + added.length);
    added.push(xml);
  }
  return {
    added,
    present: entries.length,
    indexOf(xml) {
      const place = places.get(xml) ?? entries.length + added.length;
      if (!places.has(xml)) {
        places.set(xml, place);
        added.push(xml);
      }
      return place;
    },
  };
}

function numberFormats(host: XmlElement, ours: XmlElement | null, list: StyleList) {
  const present = childrenOf(childOf(host, "numFmts"), "numFmt");
  const ids = new Map<string, number>();
  for (const format of present) {
    const code = attributeOf(format, "formatCode") ?? "";
    if (!ids.has(code)) ids.set(code, Number(attributeOf(format, "numFmtId")));
  }
  const taken = present.map((format) => Number(attributeOf(format, "numFmtId"))).filter(Number.isFinite);
  let next = Math.max(FIRST_CUSTOM_FORMAT - 1, ...taken) + 1;
  const codes = new Map(
    childrenOf(ours, "numFmt").map((format) => [
      Number(attributeOf(format, "numFmtId")),
      attributeOf(format, "formatCode") ?? "",
    ]),
  );
  return {
    idOf(ourId: number): number {
      const code = codes.get(ourId);
      if (code === undefined) return ourId;
      const id = ids.get(code) ?? next++;
      if (!ids.has(code)) {
        ids.set(code, id);
        list.indexOf(`<${host.prefix}numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
      }
      return id;
    },
  };
}

/** Elements of ours as a style sheet has them: with the prefix it gives its elements, and strict where it is. */
function asIn({ prefix, namespace }: XmlElement, xml: string): string {
  const named = namespace === STRICT_SPREADSHEET ? strictStyles(xml) : xml;
  return prefix === "" ? named : named.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`);
}

function appended(xml: string, host: XmlElement, lists: ReadonlyMap<Collection, StyleList>): string {
  const edits: TextEdit[] = [];
  let atEnd = "";
  for (const [name, { added, present }] of lists) {
    if (added.length === 0) continue;
    const count = String(present + added.length);
    const collection = childOf(host, name);
    if (!collection) {
      const followers = new Set<string>(ORDER.slice(ORDER.indexOf(name) + 1));
      const before = host.children.find((child) => followers.has(child.name));
      const tag = `${host.prefix}${name}`;
      const whole = `<${tag} count="${count}">${added.join("")}</${tag}>`;
      if (before) edits.push({ start: before.start, end: before.start, text: whole });
      else atEnd += whole;
      continue;
    }
    if (collection.selfClosing) {
      const open = xml.slice(collection.start, collection.end).replace(/\s*\/>$/, ">");
      const counted = /\scount\s*=/.test(open)
        ? open.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${count}"`)
        : open.replace(/>$/, ` count="${count}">`);
      const whole = `${counted}${added.join("")}</${collection.prefix}${name}>`;
      edits.push({ start: collection.start, end: collection.end, text: whole });
      continue;
    }
    edits.push(appendTo(xml, collection, added.join("")));
    const counted = setAttribute(xml, collection, "count", count);
    if (counted) edits.push(counted);
  }
  if (atEnd !== "") edits.push(appendTo(xml, host, atEnd));
  return applyEdits(xml, edits);
}
