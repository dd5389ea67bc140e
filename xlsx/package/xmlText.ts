// Characters XML 1.0 cannot hold: control characters, lone surrogates and the two non-characters.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content or attribute value: forbidden characters dropped, the rest escaped. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An attribute value, where line breaks must be written as references to survive. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/\n/g, "&#10;").replace(/\r/g, "&#13;").replace(/\t/g, "&#9;");
}

/** Attributes in the order given; those that are undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The most characters a cell can hold. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * A person's text as a cell can hold it: at most 32,767 characters, line breaks as line feeds, nothing XML cannot
 * write, and `_x0041_` kept from being read as an escaped character (ECMA-376 part 1, 22.9.2.19).
 */
export function cellText(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "");
  const cut = plain.slice(0, LONGEST_CELL_TEXT).replace(/[\ud800-\udbff]$/, "");
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
