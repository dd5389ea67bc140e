import { NAMESPACES } from "./part";

/** Namespaces of ISO/IEC 29500 strict (part 1, annex A) by those of transitional (part 4, annex A), of what we write. */
const STRICT_NAMESPACES: Readonly<Record<string, string>> = {
  [NAMESPACES.spreadsheet]: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  [NAMESPACES.relationship]: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  [NAMESPACES.drawing]: "http://purl.oclc.org/ooxml/drawingml/main",
  [NAMESPACES.spreadsheetDrawing]: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  [NAMESPACES.chart]: "http://purl.oclc.org/ooxml/drawingml/chart",
};

export const STRICT_SPREADSHEET = strictNamespace(NAMESPACES.spreadsheet);

/** A namespace as strict workbooks write it; others, which belong to no conformance class, stay. */
export function strictNamespace(namespace: string): string {
  return STRICT_NAMESPACES[namespace] ?? namespace;
}

/**
 * A part of ours as a strict workbook holds it: its namespaces and relationship types, and percentages with their sign
 * (ISO/IEC 29500-1, 21.2.3: in strict charts a number alone is none). Texts are not touched: quotation marks are
 * escaped in them, so only attributes of these names match.
 */
export function strictXml(xml: string): string {
  return xml
    .replace(
      /(\s(?:xmlns(?::\w+)?|uri)=")([^"]*)"/g,
      (_, start: string, uri: string) => `${start}${strictNamespace(uri)}"`,
    )
    .replace(
      /(<(?:\w+:)?Relationship [^>]*\sType=")([^"]*)"/g,
      (_, start: string, type: string) => `${start}${strictType(type)}"`,
    )
    .replace(/(<c:(?:gapWidth|overlap|lblOffset) val="-?[0-9]+)"/g, '$1%"');
}

/** Borders of a strict style sheet have a start and an end where others have a left and a right (18.8.4). */
export function strictStyles(xml: string): string {
  return strictXml(xml)
    .replace(/<(\/?)left(?=[\s/>])/g, "<$1start")
    .replace(/<(\/?)right(?=[\s/>])/g, "<$1end");
}

function strictType(type: string): string {
  const slash = type.lastIndexOf("/");
  return type.slice(0, slash) === NAMESPACES.relationship
    ? `${strictNamespace(NAMESPACES.relationship)}${type.slice(slash)}`
    : type;
}
